namespace CompBot.Core.Negotiation;

/// <summary>Without another offer as good as theirs, an ask is at most a quarter above what they offer.</summary>
internal static class Guard
{
    public const decimal Most = 1.25m;

    public static PlanDraft Apply(PlanTerms terms, PlanDraft draft)
    {
        if (draft.AskBase is not { } ask || terms.OfferBase is not { } offered || HasEqual(terms))
        {
            return draft;
        }

        var most = AskStep.Down(offered * Most, terms.Step);
        if (ask <= most)
        {
            return draft;
        }

        return most - offered < terms.Step
            ? (draft with { AskBase = null }).Say(Verdict.NothingToAskOnBase).Because(PlanFigure.AskBase, AskReasons.TooLittleLeft(offered, terms))
            : (draft with { AskBase = most }).Because(PlanFigure.AskBase, AskReasons.Guarded(offered, terms));
    }

    /// <summary>A written or verbal offer whose average is at least theirs.</summary>
    public static bool HasEqual(PlanTerms terms) => terms.BestAverage >= terms.OfferAverage;
}
