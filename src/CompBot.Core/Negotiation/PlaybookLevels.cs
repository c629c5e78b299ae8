namespace CompBot.Core.Negotiation;

/// <summary>Where a band spans several levels, the level is worth more than any argument: ask for it before naming a figure.</summary>
internal static class Levels
{
    public static Line Advice(PlaybookFacts facts) => Spans(facts)
        ? Line.Of($"First the level: this range covers several. Ask which one they have in mind and what its own range is, before you name a figure; the question is the first card below.")
        : Line.Empty;

    /// <summary>True unless a figure was named already, the level is the top one, or there is only one.</summary>
    public static bool Spans(PlaybookFacts facts)
    {
        if (facts.Plan.Progress is not null || facts.Case is not { Band: { } band, Guide: { } guide })
        {
            return false;
        }

        var levels = guide.Bands.Where(other => other.Region == band.Region && other.Currency == band.Currency && other.Level is not null).ToList();
        var isRange = band.Level is { } name && name.IndexOfAny(['-', '–', '—']) > 0 && name.Count(char.IsDigit) > 1;
        var isTop = levels.Count > 0 && levels.MaxBy(level => (level.Base ?? level.Total)?.High ?? 0m) == band;
        return isRange || (levels.Count > 1 && !isTop);
    }
}
