using CompBot.Core.Pay;

namespace CompBot.Core.Negotiation;

/// <summary>
/// Without another offer as good as theirs, and where their equity is known, a year of the ask is at most two fifths more than a year of their
/// offer. Equity alone gives way, to no less than their own.
/// </summary>
internal static class GuardOnWhole
{
    public const decimal Most = 1.4m;

    public static PlanDraft Apply(PlanTerms terms, PlanDraft draft)
    {
        if (draft.AskEquity is not { } asked || terms is not { Offer: { Equity.Amount: not null } offer, OfferAverage: { } average, Equity: { } band }
            || Guard.HasEqual(terms) || draft.Total(terms) is not { } total)
        {
            return draft;
        }

        var most = AskStep.Down(average * Most, terms.Step);
        if (total <= most)
        {
            return draft;
        }

        var offered = OfferValue.EquityPerYear(offer) * band.Years;
        var left = AskStep.Down(asked - ((total - most) * band.Years), band.Step);
        return left - offered < band.Step
            ? (draft with { AskEquity = null }).Say(Verdict.NothingToAskOnEquity).Because(PlanFigure.AskEquity, EquityReasons.NothingLeft(terms))
            : (draft with { AskEquity = left }).Because(PlanFigure.AskEquity, EquityReasons.Guarded(average, terms));
    }
}
