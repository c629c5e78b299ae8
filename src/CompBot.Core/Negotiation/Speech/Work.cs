namespace CompBot.Core.Negotiation;

/// <summary>Says what the person did in sentences of its own, adding nothing they did not say or pick.</summary>
internal static class Work
{
    private static readonly string[] Mine = ["I have ", "I've ", "I’ve ", "I "];

    private const int LongestPhrase = 90;

    /// <summary>"I've worked on denoising architectures for seven years", "I built the video pipeline". Empty where nothing was told.</summary>
    public static Line Told(PlaybookFacts facts)
    {
        if (facts.Experience.Count == 0)
        {
            return Line.Empty;
        }

        var words = facts.Library.Speech;
        var first = facts.Experience[0];
        var years = facts.Wishes.Years is > 0 and var count ? PlaybookPhrases.Years(count) : null;
        return words.FormOf(first) switch
        {
            WorkForm.Told => Line.Of($"{first}{Afterwards(years)}"),
            WorkForm.Done => Line.Of($"I {words.InSentence(first)}{Afterwards(years)}"),
            WorkForm.Had => Line.Of($"I have {Article(first)}{words.InSentence(first)}"),
            WorkForm.Being => Line.Of($"I'm {words.InSentence(first)}{Afterwards(years)}"),
            WorkForm.Thing => Line.Of($"I've worked on {Things(facts)}{(years is null ? "" : $" for {years}")}"),
        };
    }

    /// <summary>"my work on denoising architectures", "my work building the video pipeline"; empty where it cannot be named in one phrase.</summary>
    public static Line Named(PlaybookFacts facts)
    {
        if (facts.Experience.Count == 0)
        {
            return Line.Empty;
        }

        var words = facts.Library.Speech;
        var first = facts.Experience[0];
        return words.FormOf(first) switch
        {
            WorkForm.Told => Mine.FirstOrDefault(mine => first.StartsWith(mine, StringComparison.OrdinalIgnoreCase)) is { } mine && words.Doing(first[mine.Length..]) is { } doing
                ? Line.Of($"my work {doing}") : Line.Empty,
            WorkForm.Done => words.Doing(first) is { } doing ? Line.Of($"my work {doing}") : Line.Empty,
            WorkForm.Had => Line.Of($"my {words.WithoutArticle(first)}"),
            WorkForm.Being => Line.Empty,
            WorkForm.Thing => Line.Of($"my work on {words.InSentence(first)}"),
        };
    }

    /// <summary>"somebody who worked on denoising architectures", "somebody who built the video pipeline"; empty where it cannot be said in one phrase.</summary>
    public static Line Somebody(PlaybookFacts facts)
    {
        if (facts.Experience.Count == 0)
        {
            return Line.Empty;
        }

        var words = facts.Library.Speech;
        var first = facts.Experience[0];
        return first.Contains(',', StringComparison.Ordinal) || first.Length > LongestPhrase ? Line.Empty : words.FormOf(first) switch
        {
            WorkForm.Told => first.StartsWith("I ", StringComparison.Ordinal) ? Line.Of($"somebody who {first[2..]}") : Line.Empty,
            WorkForm.Done => Line.Of($"somebody who {words.InSentence(first)}"),
            WorkForm.Had => Line.Of($"somebody with {Article(first)}{words.InSentence(first)}"),
            WorkForm.Being => Line.Of($"somebody who is {words.InSentence(first)}"),
            WorkForm.Thing => Line.Of($"somebody who worked on {words.InSentence(first)}"),
        };
    }

    /// <summary>"I cut training cost by 30%".</summary>
    public static Line Result(PlaybookFacts facts)
    {
        if (facts.Result is not { } result)
        {
            return Line.Empty;
        }

        var words = facts.Library.Speech;
        return words.FormOf(result) switch
        {
            WorkForm.Told => Line.Of($"{result}"),
            WorkForm.Done => Line.Of($"I {words.InSentence(result)}"),
            WorkForm.Had or WorkForm.Thing or WorkForm.Being when words.IsSentence(result) => Line.Of($"{words.InSentence(result)}"),
            WorkForm.Had or WorkForm.Thing or WorkForm.Being => Line.Of($"the result was {words.InSentence(result)}"),
        };
    }

    /// <summary>True where the first thing told is one that the guide names for the role.</summary>
    public static bool IsNamedByGuide(PlaybookFacts facts) => facts.Experience.Count > 0 && ExperienceOptions.Holds(facts.Case.Guide, facts.Experience[0], facts.Library.Speech);

    private static string Things(PlaybookFacts facts)
    {
        var words = facts.Library.Speech;
        var things = facts.Experience.Where(text => words.FormOf(text) == WorkForm.Thing).Take(2).Select(words.InSentence);
        return string.Join(" and ", things);
    }

    private static string Afterwards(string? years) => years is null ? "" : $", after {years} in this kind of work";

    private static string Article(string text) => text.StartsWith("phd", StringComparison.OrdinalIgnoreCase) ? "a " : "";
}
