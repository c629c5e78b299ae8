using CompBot.Core.Guides;

namespace CompBot.Core.Negotiation;

/// <summary>Section 9: what the figures rest on, with dates, and honest odds.</summary>
internal static class PlaybookSources
{
    public static Sequence<Line> Write(PlaybookFacts facts) => [.. Guide(facts.Case.Guide), .. Conversions(facts), .. PayLaws.Notes(facts), .. Odds()];

    private static IEnumerable<Line> Guide(Guide? guide)
    {
        if (guide is null)
        {
            yield return Line.Of($"No guide covers this role here: the figures come from what you told me.");
            yield break;
        }

        var date = guide.LastUpdated is { } day ? $", as of {Days.Full(day)}" : "";
        yield return Line.Of($"Ranges: the guide for {guide.Role} at {guide.Company}{date}. They are estimates from self-reported pay, not a company's own figures.");
        foreach (var source in guide.Sources.Select(WithoutMark).OfType<string>())
        {
            yield return Line.Of($"{source}");
        }
    }

    /// <summary>A source as plain text, without the "[1]" that some guides number them with.</summary>
    private static string? WithoutMark(string source)
    {
        var end = source.StartsWith('[') ? source.IndexOf(']', StringComparison.Ordinal) : -1;
        var isNumber = end > 1 && source[1..end].All(char.IsAsciiDigit);
        return PlainName.OfParagraph(isNumber ? source[(end + 1)..] : source);
    }

    private static IEnumerable<Line> Conversions(PlaybookFacts facts)
    {
        if (facts.Live.Any(other => other.Offer.Currency != facts.Plan.Currency) && facts.Library.Rates.Source.Length > 0)
        {
            yield return Line.Of($"Conversions: {facts.Library.Rates.Source}, {Days.Full(facts.Library.Rates.Date)}. They are for comparing only and appear in nothing you say or send.");
        }
    }

    private static IEnumerable<Line> Odds()
    {
        yield return Line.Of($"Honest odds, from a survey of workers in the US (Pew, February 2023): of those who asked for more, 28% got what they asked for, 38% got more than was offered first but less than they asked for, and 35% got only the first offer. It is not about AI companies, and it promises nothing.");
        yield return Line.Of($"On the risk: in seven studies with about 1,500 managers, most had never withdrawn an offer over a negotiation, and candidates feared it more than they needed to (Hart, Bear and Ren). Rudeness and long silence do cost offers.");
        yield return Line.Of($"This is coaching, not legal or tax advice.");
    }
}
