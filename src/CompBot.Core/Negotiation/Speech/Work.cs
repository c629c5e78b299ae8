namespace CompBot.Core.Negotiation;

/// <summary>Says what the person did in sentences of its own, adding nothing they did not say or pick.</summary>
internal static class Work
{
    private static readonly string[] Mine = ["I have ", "I've ", "I’ve ", "I "];

    /// <summary>"I've worked on denoising architectures for seven years", "I built the video pipeline". Empty where nothing was told.</summary>
    public static Line Told(PlaybookFacts facts)
    {
        if (facts.Experience.Count == 0)
        {
            return Line.Empty;
        }

        var words = facts.Library.Speech;
        var first = facts.Experience[0];
        var years = facts.Wishes.Years is > 0 and var count && !words.CountsYears(first) ? PlaybookPhrases.Years(count) : null;
        return words.FormOf(first) switch
        {
            WorkForm.Told => Line.Of($"{WithoutAlso(first, words)}{Afterwards(years)}"),
            WorkForm.Done => Line.Of($"I {words.InSentence(first)}{Afterwards(years)}"),
            WorkForm.Had => Line.Of($"I have {Article(first)}{words.InSentence(first)}"),
            WorkForm.Being => Line.Of($"I'm {words.InSentence(first)}{Afterwards(years)}"),
            WorkForm.Thing when words.IsSubject(first) => Line.Of($"I've worked on {Things(facts)}{(years is null ? "" : $" for {years}")}"),
            WorkForm.Thing => Line.Empty,
        };
    }

    /// <summary>One more thing that was told, as a sentence beside the first: "I also have my ASE master". Empty where there is none that a sentence can be made of.</summary>
    public static Line Also(PlaybookFacts facts)
    {
        var words = facts.Library.Speech;
        return facts.Experience.Skip(1).Where(told => !words.CountsYears(told) || words.IsDeed(told)).Select(told => words.FormOf(told) switch
        {
            WorkForm.Told when Lead(told, words) is { } lead => words.Also[lead] + told[lead.Length..],
            WorkForm.Told => Capital(told),
            WorkForm.Done => $"I also {words.InSentence(told)}",
            WorkForm.Had => $"I also have {Article(told)}{words.InSentence(told)}",
            WorkForm.Being => $"I'm also {words.InSentence(told)}",
            WorkForm.Thing => null,
        }).Where(line => line is not null).Select(line => Line.Of($"{line!}")).FirstOrDefault(Line.Empty);
    }

    /// <summary>The words with which a sentence about oneself begins, as the data lists them; null where it begins otherwise.</summary>
    private static string? Lead(string told, SpeechWords words) =>
        words.Also.Keys.OrderByDescending(lead => lead.Length).FirstOrDefault(lead => told.StartsWith(lead + " ", StringComparison.OrdinalIgnoreCase));

    /// <summary>"I also have" is "I have" where nothing stands before it.</summary>
    private static string WithoutAlso(string told, SpeechWords words) =>
        Lead(told, words) is { } lead && string.Equals(words.Also[lead], lead, StringComparison.OrdinalIgnoreCase) ? words.Also[lead][..lead.LastIndexOf(' ')] + told[lead.Length..] : told;

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>What was told as it was told, where no sentence can be made of it; to stand behind a colon. Empty where Told has one, or nothing was told.</summary>
    public static Line AsTold(PlaybookFacts facts) =>
        facts.Experience.Count > 0 && Told(facts).IsEmpty ? Line.Of($"{facts.Library.Speech.InSentence(facts.Experience[0])}") : Line.Empty;

    /// <summary>"my work on denoising architectures", "my work building the video pipeline"; empty where it cannot be named in one phrase.</summary>
    public static Line Named(PlaybookFacts facts)
    {
        if (facts.Experience.Count == 0)
        {
            return Line.Empty;
        }

        var words = facts.Library.Speech;
        var first = facts.Experience[0];
        return !words.IsOnePhrase(first) ? Line.Empty : words.FormOf(first) switch
        {
            WorkForm.Told => Mine.FirstOrDefault(mine => first.StartsWith(mine, StringComparison.OrdinalIgnoreCase)) is { } mine && words.Doing(first[mine.Length..]) is { } doing
                ? Line.Of($"my work {doing}") : Line.Empty,
            WorkForm.Done => words.Doing(first) is { } doing ? Line.Of($"my work {doing}") : Line.Empty,
            WorkForm.Had => Line.Of($"my {words.WithoutArticle(first)}"),
            WorkForm.Being => Line.Empty,
            WorkForm.Thing when words.IsSubject(first) => Line.Of($"my work on {words.InSentence(first)}"),
            WorkForm.Thing => Line.Empty,
        };
    }

    /// <summary>Joined to one's work: "and I cut training cost by 30%", "with crashes down 35% to show for it".</summary>
    public static Line Result(PlaybookFacts facts)
    {
        if (facts.Result is not { } result)
        {
            return Line.Empty;
        }

        var words = facts.Library.Speech;
        return words.FormOf(result) switch
        {
            WorkForm.Told => Line.Of($"and {result}"),
            WorkForm.Done => Line.Of($"and I {words.InSentence(result)}"),
            WorkForm.Had or WorkForm.Thing or WorkForm.Being when words.IsSentence(result) => Line.Of($"and {words.InSentence(result)}"),
            WorkForm.Had or WorkForm.Thing or WorkForm.Being => Line.Of($"with {words.InSentence(result)} to show for it"),
        };
    }

    /// <summary>True where the first thing told is one that the guide names for the role.</summary>
    public static bool IsNamedByGuide(PlaybookFacts facts) => facts.Experience.Count > 0 && ExperienceOptions.Holds(facts.Case.Guide, facts.Experience[0], facts.Library.Speech);

    private static string Things(PlaybookFacts facts)
    {
        var words = facts.Library.Speech;
        var things = facts.Experience.Where(text => words.FormOf(text) == WorkForm.Thing && words.IsSubject(text)).Take(2).Select(words.InSentence);
        return string.Join(" and ", things);
    }

    private static string Afterwards(string? years) => years is null ? "" : $", after {years} in this kind of work";

    private static string Article(string text) => text.StartsWith("phd", StringComparison.OrdinalIgnoreCase) ? "a " : "";
}
