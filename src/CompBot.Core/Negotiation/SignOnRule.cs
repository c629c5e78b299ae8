namespace CompBot.Core.Negotiation;

/// <summary>
/// One-time money: what the guide states; else what the person would leave behind; else, when base and equity are at their tops, the gap
/// that is left for one year.
/// </summary>
internal sealed class SignOnRule : IPartRule
{
    private const decimal MostOfBase = 0.5m;

    public AskPart Part => AskPart.SignOn;

    public PlanDraft Apply(PlanTerms terms, PlanDraft draft)
    {
        if (Amount(terms, draft) is not { } found || found.Amount <= 0m)
        {
            return draft.Because(PlanFigure.AskSignOn, SignOnReasons.None(terms));
        }

        var offered = terms.Offer?.SignOn?.Sum ?? 0m;
        return offered >= found.Amount
            ? draft.Because(PlanFigure.AskSignOn, SignOnReasons.TheirsIsEnough(offered, terms))
            : draft.Asking(new PartAsk(AskPart.SignOn, found.Amount)).Because(PlanFigure.AskSignOn, found.Why);
    }

    public decimal? Offered(PlanTerms terms, PartAsk ask) => terms.Offer?.SignOn?.Sum;

    private static (decimal Amount, Line Why)? Amount(PlanTerms terms, PlanDraft draft) =>
        terms.Case.HopedSignOn is { } hoped && hoped > (terms.Offer?.SignOn?.Sum ?? 0m) && hoped <= (terms.OfferBase ?? 0m) * MostOfBase ? (hoped, SignOnReasons.Hoped())
        : Stated(terms) is { } stated ? (stated, SignOnReasons.Stated())
        : terms.Case.LeftBehind is > 0m and var left ? (Spoken(left, terms.PartStep), SignOnReasons.LeftBehind(left, terms))
        : AtTheirTops(terms, draft) ? AtTops(terms, draft)
        : null;

    private static decimal? Stated(PlanTerms terms)
    {
        var stated = (terms.Case.Guide?.Strategies ?? []).Where(strategy =>
            strategy.Currency == terms.Currency && (strategy.SignOnHigh ?? strategy.SignOnLow) is not null);
        var own = stated.FirstOrDefault(strategy => strategy.Region == terms.Case.Band?.Region) ?? (stated.Count > 0 ? stated[0] : null);
        return terms.HasBand ? own?.SignOnHigh ?? own?.SignOnLow : null;
    }

    private static bool AtTheirTops(PlanTerms terms, PlanDraft draft) =>
        terms.HasBand
        && (draft.Has(Verdict.NothingToAskOnBase) || draft.AskBase >= terms.Base?.High)
        && (draft.Has(Verdict.NothingToAskOnEquity) || terms.Equity is null || draft.AskEquity >= terms.Equity.Range.High);

    private static (decimal, Line)? AtTops(PlanTerms terms, PlanDraft draft)
    {
        if (terms.Case.Band?.SignOn is { } range)
        {
            return (range.High ?? range.Low, SignOnReasons.BandTop());
        }

        // A quarter of the base is as far as a one-time ask stays believable, as with base itself.
        var gap = terms.NeededTotal - draft.Total(terms);
        var most = AskStep.Down((draft.CountedBase(terms) ?? 0m) * (Guard.Most - 1m), terms.PartStep);
        return gap > 0m ? (Math.Min(AskStep.Up(gap.Value, terms.PartStep), most), SignOnReasons.Gap(gap.Value > most)) : null;
    }

    private static decimal Spoken(decimal amount, decimal step) => AskStep.Nearest(amount, step) is > 0m and var rounded ? rounded : amount;
}
