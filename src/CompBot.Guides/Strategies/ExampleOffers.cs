using System.Buffers;
using System.Text.RegularExpressions;
using CompBot.Core.Guides;

namespace CompBot.Guides.Strategies;

/// <summary>Offers that a strategy names as examples: they are shown as the guide's, never as the person's.</summary>
internal static partial class ExampleOffers
{
    private static readonly SearchValues<string> Amounts = SearchValues.Create([" at $", " at £", " at €", " at ₹", " at ¥", " at ₩"], StringComparison.Ordinal);

    public static Sequence<ExampleOffer> Of(StrategyText text) =>
        text.Masked.AsSpan().IndexOfAny(Amounts) < 0 ? [] : Offer().Matches(text.Masked).Select(match => new ExampleOffer(match.Groups["firm"].Value.Trim(), match.Value.Trim())).DistinctBy(offer => offer.Text).ToSequence();

    [GeneratedRegex(@"(?<firm>[A-Z][\w.&'-]*(?: (?:[A-Z][\w.&'-]*|of|&))*)(?: offers?| is offering(?: me)?)? at [$£€₹¥₩][\d.,]+[KMLk]?(?:[^.;""”]{0,12}?/ ?[$£€₹¥₩][\d.,]+[KMLk]?(?: (?:equity|RSUs?|options))?)?(?: (?:TC|base|total comp))?")]
    private static partial Regex Offer();
}
