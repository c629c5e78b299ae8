using CompBot.Core.Guides;
using CompBot.Core.Pay;

namespace CompBot.Core.Negotiation;

/// <summary>Why the base (or, in guides that count in totals, the total) to ask for is what it is.</summary>
internal static class AskReasons
{
    public static string FromRange(RangeFigure ask, PayRange range, PlanTerms terms, string what)
    {
        var asked = MoneyText.Short(ask.Amount, terms.Currency);
        var span = RangeText.Plain(range, terms.Currency);
        var source = terms.HasBand ? "the guide" : "the range they posted";
        var told = Unsure(terms);
        return ask.Source switch
        {
            FigureSource.Stated => $"The guide suggests asking for {asked} {what}, in a range of {span}.",
            FigureSource.Carried => $"The guide gives a figure to ask for in {ask.From}; {asked} stands at the same place in the range here, {span}.",
            FigureSource.Usual => $"Near the top of {RangeOf(terms)} of {span}: it leaves them room to answer and is still inside it.{told}",
            FigureSource.OneValue => $"{Upper(source)} gives one figure, {asked}.{told}",
            FigureSource.NoEnd => $"{Upper(source)} only says {span}, so {asked} is the start of it, or a small step above their offer.{told}",
        };
    }

    public static string Lifted(decimal ask, LiveOffer offer, PlanTerms terms)
    {
        var theirs = MoneyText.Short(offer.Base ?? 0m, terms.Currency);
        var opening = $"{OfferWords.Yours(offer.Source)} has {theirs} base, which supports asking for {MoneyText.Short(ask, terms.Currency)}.";
        return terms.Base?.High is not { } high ? opening
            : ask > high ? $"{opening} That is above the guide's range, which ends at {MoneyText.Short(high, terms.Currency)}; the written offer is the reason.{Stopped(ask, offer)}"
            : offer.IsWritten || offer.Base <= high ? opening
            : $"{opening} A verbal offer carries the ask to the top of the range, and not above it.";
    }

    private static string Stopped(decimal ask, LiveOffer offer) =>
        ask < offer.Base ? " It stops where the whole package would pass both the best pay in the guide and that offer." : "";

    public static string AboveTheirs(decimal offered, PlanTerms terms) =>
        $"They already offer {MoneyText.Short(offered, terms.Currency)}, so the ask is a clear step above it, about three percent where the range allows.";

    public static string NothingToAsk(decimal offered, PlanTerms terms) =>
        $"Their {MoneyText.Short(offered, terms.Currency)} is already at or above the top of what can be asked here, so there is nothing to ask on base.";

    public static string TooLittleLeft(decimal offered, PlanTerms terms) =>
        $"A quarter above {MoneyText.Short(offered, terms.Currency)} is less than one step more, so there is nothing to ask on base. Check that this is the yearly base.";

    public static string Guarded(decimal offered, PlanTerms terms) =>
        $"No other offer of yours is worth as much as theirs, so the ask stays within a quarter above their {MoneyText.Short(offered, terms.Currency)}.";

    public static string Raised(bool toTheTop, PlanTerms terms) => toTheTop
        ? $"Raised to the top of {RangeOf(terms)}, because the total would otherwise be less than {OfferWords.Needed(terms)}."
        : $"Raised as far as needed for the total to reach {OfferWords.Needed(terms)}.";

    public static string FromAlternativesOnly() => "There is no range and no offer of theirs to start from yet.";

    private static string RangeOf(PlanTerms terms) => terms.HasBand ? "the guide's range" : "the range they posted";

    private static string Unsure(PlanTerms terms) => terms.Case.Band?.Basis == BandBasis.Unknown
        ? " The guide does not say whether its range is base or total, so check with them what they call base."
        : "";

    private static string Upper(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}

/// <summary>Ranges as they may be spoken: without the "+" of an open end.</summary>
internal static class RangeText
{
    public static string Plain(PayRange range, Currency currency) => MoneyText.Range(range with { Open = false }, currency);
}

/// <summary>How an offer of the person's is spoken of to the person.</summary>
internal static class OfferWords
{
    public static string Yours(Alternative source)
    {
        var kind = source.Evidence == Evidence.Written ? "written" : "verbal";
        return string.IsNullOrWhiteSpace(source.Company) ? $"Your {kind} offer" : $"Your {kind} offer from {source.Company.Trim()}";
    }

    public static string Needed(PlanTerms terms) =>
        terms.BestAverage is { } best && best >= (terms.Case.MinimumTotal ?? 0m) ? "your best other offer" : "the total you said you need";
}
