namespace CompBot.Core.Negotiation;

/// <summary>An ask stands clearly above what they already offer, or there is nothing to ask.</summary>
internal static class EmployerOfferRule
{
    public static PlanDraft Apply(PlanTerms terms, PlanDraft draft)
    {
        if (terms.OfferBase is not { } offered)
        {
            return draft;
        }

        if (terms.Case.OfferedBefore is { } before && before > offered)
        {
            var again = Math.Max(Least(before, draft.BaseCap, terms.Step) ?? before, draft.AskBase ?? 0m);
            return (draft with { AskBase = again }).Because(PlanFigure.AskBase, AskReasons.OfferedBefore(before, terms));
        }

        if (terms is { Base: null, Case: { HopedBase: not null } or { HopedTotal: not null } } && draft.AskBase >= offered + terms.Step)
        {
            // Where no range says otherwise, the figure the person named is the ask, however near it is.
            return draft;
        }

        if (Least(offered, draft.BaseCap, terms.Step) is not { } least)
        {
            return (draft with { AskBase = null }).Say(Verdict.NothingToAskOnBase)
                .Because(PlanFigure.AskBase, AskReasons.NothingToAsk(offered, terms));
        }

        return least > (draft.AskBase ?? 0m)
            ? (draft with { AskBase = least }).Because(PlanFigure.AskBase, AskReasons.AboveTheirs(offered, terms))
            : draft;
    }

    /// <summary>Three percent and at least one step more than offered, rounded up and kept within the cap; null where the cap leaves less than a step.</summary>
    public static decimal? Least(decimal offered, decimal? cap, decimal step)
    {
        if (cap - offered < step)
        {
            return null;
        }

        var least = AskStep.Up(Math.Max(offered * GuideAsk.AboveOffer, offered + step), step);
        return Math.Min(least, cap ?? least);
    }
}
