using CompBot.Core.Guides;
using CompBot.Core.Pay;

namespace CompBot.Core.Negotiation;

/// <summary>What is for the person alone: the base they would sign at, and the total a yes must beat.</summary>
internal static class PrivateNumbers
{
    public const decimal UsualMarker = 0.55m;

    public static NegotiationPlan Complete(PlanTerms terms, PlanDraft draft, NegotiationPlan plan)
    {
        var marker = terms.Case.MinimumBase is null ? MarkerBase(terms, draft) : null;
        var floor = terms.Case.MinimumBase ?? marker?.Amount;
        var total = WalkAwayTotal(terms, plan.AskTotal);
        var reasons = plan.Reasons.ToList();
        if (floor is not null)
        {
            reasons.Add(new Reason(PlanFigure.FloorBase, marker is null ? PrivateReasons.OwnBase() : PrivateReasons.Marker(marker, terms)));
        }

        reasons.AddRange(total.Why.Select(why => new Reason(PlanFigure.WalkAwayTotal, why)));
        return plan with { FloorBase = floor, FloorIsMarker = marker is not null, WalkAwayTotal = total.Amount, Reasons = reasons.OrderBy(reason => reason.Figure).ToSequence() };
    }

    /// <summary>The guide's floor in this range, clamped to what is asked (or offered, where nothing is), and never under the offer.</summary>
    private static RangeFigure? MarkerBase(PlanTerms terms, PlanDraft draft)
    {
        if (terms.Case.Band?.Basis == BandBasis.Total)
        {
            return OwnWords.Certain(terms, strategy => strategy.FloorBase) is { } said
                ? AtLeastOffer(new RangeFigure(said, FigureSource.Stated), terms, draft)
                : null;
        }

        if (terms.Base is not { } range)
        {
            return null;
        }

        var stated = StatedFigures.Of(terms.Case.Guide, GuideAsk.BaseOf, (strategy, _) => strategy.FloorBase).ToList();
        return AtLeastOffer(In(range, terms.Case.Band, stated, terms.Step), terms, draft);
    }

    private static RangeFigure AtLeastOffer(RangeFigure marker, PlanTerms terms, PlanDraft draft)
    {
        var clamped = Math.Min(marker.Amount, draft.CountedBase(terms) ?? marker.Amount);
        return marker with { Amount = Math.Max(clamped, terms.OfferBase ?? 0m) };
    }

    /// <summary>A floor's place is carried between currencies too: it is a place, not an amount.</summary>
    public static RangeFigure In(PayRange range, PayBand? row, IReadOnlyList<StatedFigure> stated, decimal step)
    {
        if (row is not null && StatedFigures.For(row, stated) is { } own)
        {
            return new RangeFigure(Math.Min(own.Amount, range.High ?? own.Amount), FigureSource.Stated);
        }

        if (range.High is not { } high || high == range.Low)
        {
            return new RangeFigure(range.Low, range.High is null ? FigureSource.NoEnd : FigureSource.OneValue);
        }

        var other = row is null ? null
            : StatedFigures.Nearest(row, stated.Where(figure => figure.Row.Currency == row.Currency)) ?? StatedFigures.Nearest(row, stated);
        return other is null
            ? new RangeFigure(GuideAsk.Rounded(range.Low + (UsualMarker * (high - range.Low)), range, step), FigureSource.Usual)
            : new RangeFigure(GuideAsk.Rounded(StatedFigures.Carry(other, range), range, step), FigureSource.Carried, other.Row.Region);
    }

    /// <summary>The person's own total (else the guide's marker, where it has one) and their best offer, whichever is more.</summary>
    private static (decimal? Amount, Sequence<Line> Why) WalkAwayTotal(PlanTerms terms, decimal? askTotal)
    {
        var marker = terms.Case.MinimumTotal is null ? TotalMarker(terms, askTotal) : null;
        var own = terms.Case.MinimumTotal ?? marker;
        var amount = PlanMath.Greatest(own, terms.BestAverage);
        return (amount, PrivateReasons.WalkAway(amount, own, marker is not null, terms));
    }

    private static decimal? TotalMarker(PlanTerms terms, decimal? askTotal)
    {
        if (terms.Case.Band is not { Total: { } range } band)
        {
            return null;
        }

        var stated = StatedFigures.Of(terms.Case.Guide, row => row.Total, (strategy, _) => strategy.FloorTotal).ToList();
        var marker = In(range, band, stated, AskStep.For(range.Low));
        return band.Basis == BandBasis.Total || marker.Source is FigureSource.Stated or FigureSource.Carried
            ? Math.Min(Math.Max(marker.Amount, terms.OfferAverage ?? 0m), askTotal ?? decimal.MaxValue)
            : null;
    }
}
