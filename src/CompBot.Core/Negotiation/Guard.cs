namespace CompBot.Core.Negotiation;

/// <summary>
/// How far an ask may stand above what they offer: without another offer as good as theirs a quarter, with one a tenth above the best base
/// that was offered elsewhere. Rounded down to a step.
/// </summary>
internal static class Guard
{
    public const decimal Most = 1.25m;

    /// <summary>Above the best other offer, as a share of it.</summary>
    public const decimal AboveOthers = 1.10m;

    public static PlanDraft Apply(PlanTerms terms, PlanDraft draft)
    {
        if (draft.AskBase is not { } ask || terms.OfferBase is not { } offered)
        {
            return draft;
        }

        var most = MostBase(offered, terms);
        if (ask <= most)
        {
            return draft;
        }

        return most - offered < terms.Step
            ? (draft with { AskBase = null }).Say(Verdict.NothingToAskOnBase).Because(PlanFigure.AskBase, AskReasons.TooLittleLeft(offered, terms))
            : (draft with { AskBase = most }).Because(PlanFigure.AskBase, AskReasons.Guarded(offered, terms));
    }

    /// <summary>The same where a guide counts in totals: averages take the place of bases.</summary>
    public static decimal MostTotal(decimal offered, PlanTerms terms, decimal step) => Highest(offered, HasEqual(terms) ? terms.BestAverage : null, step);

    /// <summary>A written or verbal offer whose average is at least theirs.</summary>
    public static bool HasEqual(PlanTerms terms) => terms.BestAverage >= terms.OfferAverage;

    private static decimal MostBase(decimal offered, PlanTerms terms) =>
        Highest(offered, HasEqual(terms) ? terms.Live.Max(offer => offer.Base) : null, terms.Step);

    private static decimal Highest(decimal offered, decimal? elsewhere, decimal step) =>
        Math.Max(AskStep.Down(offered * Most, step), AskStep.Down((elsewhere ?? 0m) * AboveOthers, step));
}
