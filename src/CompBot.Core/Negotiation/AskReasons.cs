using CompBot.Core.Guides;
using CompBot.Core.Pay;

namespace CompBot.Core.Negotiation;

/// <summary>Why the base (or, in guides that count in totals, the total) to ask for is what it is.</summary>
internal static class AskReasons
{
    public static Line FromRange(RangeFigure ask, PayRange range, PlanTerms terms, string what)
    {
        var asked = terms.Figure(ask.Amount, OriginOf(ask, terms));
        var span = terms.Range(range);
        var source = terms.HasBand ? "The guide" : "The range they posted";
        var told = Unsure(terms);
        return ask.Source switch
        {
            FigureSource.Stated => Line.Of($"The guide suggests asking for {asked} {what}, in a range of {span}."),
            FigureSource.Carried => Line.Of($"The guide gives a figure to ask for in {PlainName.Of(ask.From) ?? "another row"}; {asked} stands at the same place in the range here, {span}."),
            FigureSource.Usual => Line.Of($"Near the top of {RangeOf(terms)} of {span}: it leaves them room to answer and is still inside it.{told}"),
            FigureSource.OneValue => Line.Of($"{source} gives one figure, {asked}.{told}"),
            FigureSource.NoEnd => Line.Of($"{source} only says {span}, so {asked} is the start of it, or a small step above their offer.{told}"),
        };
    }

    /// <summary>A figure that stands in the range's own words is its; one that was worked out from it is the plan's.</summary>
    public static FigureOrigin OriginOf(RangeFigure ask, PlanTerms terms) => ask.Source switch
    {
        FigureSource.Stated or FigureSource.OneValue => terms.RangeOrigin,
        FigureSource.Carried or FigureSource.Usual or FigureSource.NoEnd => FigureOrigin.Ask,
    };

    public static Line StatedBase(decimal ask, PlanTerms terms) => Line.Of($"The guide suggests asking for {terms.Figure(ask, FigureOrigin.Guide)} base.");

    public static Line Lifted(decimal ask, LiveOffer offer, PlanTerms terms)
    {
        var theirs = terms.Figure(offer.Base ?? 0m, FigureOrigin.RivalsOffer);
        var opening = Line.Of($"{OfferReasons.Yours(offer.Source)} has {theirs} base, which supports asking for {terms.Figure(ask, FigureOrigin.Ask)}.");
        return terms.Base?.High is not { } high ? opening
            : ask > high ? Line.Of($"{opening} That is above the guide's range, which ends at {terms.Figure(high, terms.RangeOrigin)}; the written offer is the reason.{Stopped(ask, offer)}")
            : offer.IsWritten || offer.Base <= high ? opening
            : Line.Of($"{opening} {(offer.Source.ToStay ? "An offer to stay" : "A verbal offer")} carries the ask to the top of the range, and not above it.");
    }

    private static string Stopped(decimal ask, LiveOffer offer) =>
        ask < offer.Base ? " It stops where the whole package would pass both the best pay in the guide and that offer." : "";

    public static Line AboveTheirs(decimal offered, PlanTerms terms) =>
        Line.Of($"They already offer {terms.Figure(offered, FigureOrigin.EmployersOffer)}, so the ask is a clear step above it, about three percent where the range allows.");

    public static Line KnownPay(PlanTerms terms) =>
        Line.Of($"No range is known, so the ask follows the pay you told me of, {terms.Figure(terms.Case.KnownPay ?? 0m, FigureOrigin.Person)}, as far as a request goes without another offer. Have its source and date at hand.");

    public static Line Hoped(decimal ask, PlanTerms terms) => ask == (terms.Case.HopedBase ?? terms.Case.HopedTotal)
        ? Line.Of($"No range is known, so the ask is the figure you hope for. It rests on your own reasons alone; three dated postings for the same work would carry it.")
        : Line.Of($"No range is known. The ask goes towards the figure you hope for, as far as it carries by itself; three dated postings or another offer would carry more.");

    public static Line Usual() =>
        Line.Of($"No range is known, so this is an ordinary first request: enough to matter, and easy to grant. A dated posting, another offer or what you hope for would move it.");

    public static Line AbovePresent() =>
        Line.Of($"No range is known, and a move should pay better than the job you have: the ask stands above what you earn now, as far as a request goes.");

    public static Line AboveMinimum() =>
        Line.Of($"No range is known, and less than this would leave no room above your own minimum.");

    public static Line OfferedBefore(decimal before, PlanTerms terms) =>
        Line.Of($"They had offered {terms.Figure(before, FigureOrigin.Person)} before they took something off, so the ask is no less than it was then.");

    public static Line NothingToAsk(decimal offered, PlanTerms terms) =>
        Line.Of($"Their {terms.Figure(offered, FigureOrigin.EmployersOffer)} is already at or above the top of what can be asked here, so there is nothing to ask on base.");

    public static Line TooLittleLeft(decimal offered, PlanTerms terms) =>
        Line.Of($"A quarter above {terms.Figure(offered, FigureOrigin.EmployersOffer)} is less than one step more, so there is nothing to ask on base. Check that this is the yearly base.");

    public static Line Guarded(decimal offered, PlanTerms terms) =>
        Guard.HasEqual(terms)
            ? Line.Of($"The rest is not asked: an ask stays within a quarter above their {terms.Figure(offered, FigureOrigin.EmployersOffer)}, or a tenth above the best base you were offered elsewhere.")
            : Line.Of($"{NoneAsGood(terms)} So the ask stays within a quarter above their {terms.Figure(offered, FigureOrigin.EmployersOffer)}.");

    /// <summary>What can be said of other offers where none of the plan's currency is as good as theirs; those in another currency were not compared.</summary>
    public static string NoneAsGood(PlanTerms terms) => terms switch
    {
        { Live.Count: 0 } when terms.Case.Alternatives.Any(other => other.IsOffer) => "No other offer in this currency stands beside it.",
        { Live.Count: 0 } => "There is no other offer to stand beside it.",
        _ when terms.Case.Alternatives.Any(other => other.IsOffer && other.Offer.Currency != terms.Currency) => "No other offer in this currency is worth as much as theirs.",
        _ => "No other offer of yours is worth as much as theirs.",
    };

    public static Line Raised(bool toTheTop, PlanTerms terms) => OfferReasons.Raised(toTheTop, RangeOf(terms), terms);

    private static string RangeOf(PlanTerms terms) => terms.HasBand ? "the guide's range" : "the range they posted";

    private static string Unsure(PlanTerms terms) => terms.Case.Band?.Basis == BandBasis.Unknown
        ? " The guide does not say whether its range is base or total, so check with them what they call base."
        : "";
}
