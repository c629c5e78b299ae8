using CompBot.Core.Chat;
using CompBot.Core.Guides;
using CompBot.Core.Pay;

namespace CompBot.Core.Conversation.Prompts;

/// <summary>What a role pays in one place: figures, levels, equivalents elsewhere, chart, source and date. Holds nothing of the person's.</summary>
internal static class BandCard
{
    private const int MostEquivalents = 12;

    public static Reply For(Guide guide, string region, Scene scene, Sequence<Choice> choices)
    {
        var bands = guide.Bands.Where(band => band.Region == region);
        return new()
        {
            Title = $"{guide.Role} at {guide.Company}, {(region == "any" ? "all places" : region)}",
            Parts = [.. Parts(guide, bands, scene)],
            Choices = choices,
        };
    }

    private static IEnumerable<ReplyPart> Parts(Guide guide, Sequence<PayBand> bands, Scene scene)
    {
        foreach (var band in bands)
        {
            yield return new ReplyPart.Facts(Heading(band), Rows(band).ToSequence());
        }

        if (Chart(guide, bands) is { } chart)
        {
            yield return new ReplyPart.Chart(chart);
        }

        if (bands.Count > 0 && scene.Moment.Community.Find(guide.Company, guide.Role, bands[0].Region) is { } settled)
        {
            yield return new ReplyPart.Note(Wording.FromCommunity(settled));
        }

        if (guide.LevelMap.Count > 0)
        {
            yield return new ReplyPart.Facts("About the same elsewhere", Equivalents(guide.LevelMap).Take(MostEquivalents).ToSequence());
        }

        yield return new ReplyPart.Note(Source(guide, scene));
    }

    /// <summary>A line for each firm; where the guide tells them by level, a line for each of its own levels.</summary>
    private static IEnumerable<Fact> Equivalents(Sequence<LevelEquivalent> map) => map.Any(level => level.Own is not null)
        ? map.GroupBy(level => level.Own ?? "").Select(own => new Fact(own.Key.Length == 0 ? "Any level" : own.Key, string.Join(", ", own.Select(level => $"{level.Company} {level.Level}"))))
        : map.Select(level => new Fact(level.Company, level.Level));

    private static string? Heading(PayBand band) => (band.Level, band.Title) switch
    {
        (null, null) => null,
        ({ } level, { } title) => $"{level}, {title}",
        var (level, title) => level ?? title,
    };

    private static IEnumerable<Fact> Rows(PayBand band)
    {
        if (band.Base is { } yearly)
        {
            yield return new(band.Basis == BandBasis.Unknown ? "Base or total (the guide does not say)" : "Base", MoneyText.Range(yearly, band.Currency));
        }

        if (band.Equity is { } equity)
        {
            yield return new("Equity", equity.Range is { } range ? OfferWords.OfKind($"{MoneyText.Range(range, band.Currency)}{BandWords.Period(equity)}", equity.Kind) : equity.Words ?? OfferWords.Kind(equity.Kind));
        }

        if (band.Bonus is { } bonus)
        {
            yield return new("Bonus", BandWords.Bonus(bonus, band.Currency));
        }

        if (band.SignOn is { } signOn)
        {
            yield return new("Sign-on", MoneyText.Range(signOn, band.Currency));
        }

        if (band.Total is { } total)
        {
            yield return new("Total a year", MoneyText.Range(total, band.Currency));
        }
    }

    private static PayChart? Chart(Guide guide, Sequence<PayBand> bands)
    {
        var bars = bands.Select(band => (band, range: band.Base ?? band.Total)).Where(pair => pair.range is { High: not null })
            .Select(pair => new ChartBar(pair.band.Level ?? (pair.band.Base is null ? "Total" : "Base"), ChartBarKind.Band, pair.range!.Low, pair.range.High!.Value, MoneyText.Range(pair.range, pair.band.Currency)))
            .ToSequence();
        return bars.Count == 0 ? null : new PayChart($"{guide.Role} at {guide.Company}", $"From {bars[0].Value}{(bars.Count > 1 ? $" to {bars[^1].Value}" : "")}.", bars);
    }

    private static string Source(Guide guide, Scene scene)
    {
        var old = guide.LastUpdated is { } day && day.AddMonths(12) < scene.Today ? " That is more than a year ago, so check it against a recent posting." : "";
        var sources = guide.Sources.Count == 0 ? "" : $" Sources: {string.Join("; ", guide.Sources.Take(4).Select(source => source.TrimEnd('.')))}.";
        return Wording.BandSource(guide) + old + sources;
    }
}
