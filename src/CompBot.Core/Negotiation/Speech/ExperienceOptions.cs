using CompBot.Core.Guides;

namespace CompBot.Core.Negotiation;

/// <summary>What to offer the person when asking about their work: the options of the blanks in a guide's levers, each once.</summary>
public static class ExperienceOptions
{
    private const int MostOptions = 24;
    private const int Longest = 80;

    public static Sequence<string> Of(Guide? guide, SpeechWords words) => guide is null
        ? []
        : guide.Levers.Where(lever => !lever.NeedsCompetingOffer).SelectMany(lever => lever.Blanks)
            .Where(blank => !blank.Options.Any(option => IsCompany(option, guide, words))).SelectMany(blank => blank.Options)
            .Select(PlainName.OfSentence).OfType<string>().Where(option => IsWork(option, words)).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostOptions).ToSequence();

    internal static bool Holds(Guide? guide, string experience, SpeechWords words) =>
        Of(guide, words).Any(option => option.Equals(experience, StringComparison.OrdinalIgnoreCase));

    /// <summary>A blank that lists employers asks for other offers, not for the person's work.</summary>
    private static bool IsCompany(string option, Guide guide, SpeechWords words) =>
        words.NoWork.Contains(option.Trim().ToLowerInvariant())
        || guide.LevelMap.Any(level => level.Company.Equals(option.Trim(), StringComparison.OrdinalIgnoreCase))
        || guide.Examples.Any(example => example.Company.Equals(option.Trim(), StringComparison.OrdinalIgnoreCase));

    /// <summary>Phrases about work: no figures, no offers, no venue and no degree.</summary>
    private static bool IsWork(string option, SpeechWords words) => option.Length is > 1 and <= Longest
        && !option.Any(letter => "$£€₹%".Contains(letter, StringComparison.Ordinal))
        && !option.Split(' ').Any(word => words.NoWork.Contains(SpeechWords.Key(word)));
}
