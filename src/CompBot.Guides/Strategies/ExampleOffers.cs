using System.Buffers;
using System.Text.RegularExpressions;
using CompBot.Core.Guides;
using CompBot.Guides.Reading;
using CompBot.Guides.Tables;

namespace CompBot.Guides.Strategies;

/// <summary>Offers that a strategy names as examples: they are shown as the guide's, never as the person's.</summary>
internal static partial class ExampleOffers
{
    private static readonly SearchValues<string> Amounts = SearchValues.Create([" at $", " at £", " at €", " at ₹", " at ¥", " at ₩"], StringComparison.Ordinal);

    /// <summary>Known are the companies that the guide names elsewhere.</summary>
    public static Sequence<ExampleOffer> Of(StrategyText text, Sequence<string> known)
    {
        var offers = new List<ExampleOffer>();
        if (text.Masked.AsSpan().IndexOfAny(Amounts) >= 0)
        {
            foreach (Match match in Offer().Matches(text.Masked))
            {
                if (CompanyIn(match, text.Masked.AsSpan(0, match.Index), known) is { } company)
                {
                    offers.Add(new ExampleOffer(company, match.Value.Trim()));
                }
            }
        }

        return offers.DistinctBy(offer => offer.Text).ToSequence();
    }

    /// <summary>
    /// The company in "Holding Google L6 at", "Google London offer at". Every sentence begins with a capital ("Open at $300K"), so one word
    /// at the start of one is a company only where the guide names it elsewhere.
    /// </summary>
    private static string? CompanyIn(Match match, ReadOnlySpan<char> before, Sequence<string> known)
    {
        var words = match.Groups["firm"].Value.Split(' ').SkipWhile(word => Opening().IsMatch(word) || Job().IsMatch(word)).ToList();
        var text = string.Join(' ', words);
        if ((CompanyNames.KnownAtStart(text) ?? known.Where(name => CompanyNames.StartsWithName(text, name)).MaxBy(name => name.Length)) is { } named)
        {
            return text[..named.Length];
        }

        var name = string.Join(' ', words.TakeWhile((word, at) => !Job().IsMatch(word) && (at == 0 || !Place.IsLikely(word))));
        var saysOffer = match.Groups["offer"].Success || words.Count > 1;
        return name.Length > 1 && (saysOffer || !SentenceStart().IsMatch(before) || words[0] != match.Groups["firm"].Value) ? name : null;
    }

    [GeneratedRegex(@"(?<firm>[A-Z][\w&'-]*(?:\.\w+)*(?: (?:[A-Z][\w&'-]*(?:\.\w+)*|of|&))*)(?<offer> offers?| is offering(?: me)?)? at [$£€₹¥₩][\d.,]+[KMLk]?(?:[^.;""”]{0,12}?/ ?[$£€₹¥₩][\d.,]+[KMLk]?(?: (?:equity|RSUs?|options))?)?(?: (?:TC|base|total comp))?")]
    private static partial Regex Offer();

    /// <summary>Words that open a sentence in front of a company.</summary>
    [GeneratedRegex("^(?:Holding|Having|Leveraging|Citing|Referencing|Using|Considering|Weighing|Comparing|Have|Hold|Cite|Reference|Use|Leverage|With|And|But|Or|If|My|The|An?|Your|Their|This|That|Competing|Another|Also)$")]
    private static partial Regex Opening();

    /// <summary>Levels, roles and parts of pay: what stands around a company's name and is none.</summary>
    [GeneratedRegex("^(?:[A-Z]{1,3}\\d{1,2}|I{1,3}|IV|T?PM|TPgM|EM|SA|DS|DE|ML|MLE|SWE|SDE|SRE|QR|QD|Senior|Sr|Junior|Staff|Principal|Lead|Manager|Director|Engineer|Engineering|Developer|Scientist|Researcher|Designer|Architect|Analyst|Security|Base|RSUs?|Equity|Total|TC|Stock|Options?|Offers?)$")]
    private static partial Regex Job();

    [GeneratedRegex(@"(?:^|[.!?:;\n""“”(—–-])\s*$")]
    private static partial Regex SentenceStart();
}
