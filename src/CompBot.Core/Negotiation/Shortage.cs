namespace CompBot.Core.Negotiation;

/// <summary>Where the ask falls short of the total the person needs: equity to the band's top, then base to the band's top, only as far as needed.</summary>
internal static class Shortage
{
    public static PlanDraft Apply(PlanTerms terms, PlanDraft draft)
    {
        if (terms.NeededTotal is not { } needed || draft.Total(terms) is not { } total || total >= needed)
        {
            return draft;
        }

        var raised = terms.HasBand ? RaiseBase(terms, RaiseEquity(terms, draft, needed), needed) : RaiseWithoutBand(terms, draft, needed);
        return raised.Total(terms) < needed
            ? raised.Say(Verdict.BandCannotMatch).Because(PlanFigure.AskTotal, TotalReasons.CannotMatch(raised.Total(terms)!.Value, needed, terms))
            : raised;
    }

    private static PlanDraft RaiseEquity(PlanTerms terms, PlanDraft draft, decimal needed)
    {
        if (terms.Equity is not { Range.High: { } top } band)
        {
            return draft;
        }

        var counted = draft.CountedEquity(terms) * band.Years;
        var raised = Math.Min(AskStep.Up(counted + ((needed - draft.Total(terms)!.Value) * band.Years), band.Step), top);
        if (raised <= counted || (draft.AskEquity is null && raised - counted < band.Step))
        {
            return draft;
        }

        // What the guard on the whole took away comes back where the person needs it.
        return (draft with { AskEquity = raised, Verdicts = draft.Verdicts.Where(verdict => verdict != Verdict.NothingToAskOnEquity) }).Say(Verdict.EquityRaised)
            .Because(PlanFigure.AskEquity, EquityReasons.Raised(raised >= top, terms));
    }

    private static PlanDraft RaiseBase(PlanTerms terms, PlanDraft draft, decimal needed)
    {
        if (draft.AskBase is not { } asked || terms.Base?.High is not { } top || asked >= top || draft.Total(terms) >= needed)
        {
            return draft;
        }

        var raised = Math.Min(BaseFor(needed - draft.CountedEquity(terms), terms), top);
        return (draft with { AskBase = Math.Max(raised, asked) }).Say(Verdict.BaseRaised)
            .Because(PlanFigure.AskBase, AskReasons.Raised(raised >= top, terms));
    }

    /// <summary>The base that makes this much cash together with the bonus it carries, rounded up.</summary>
    private static decimal BaseFor(decimal cash, PlanTerms terms)
    {
        var bonus = terms.Offer?.Bonus;
        var yearlyBase = bonus switch
        {
            { Amount: { } amount } => cash - amount,
            { Percent: { } percent } => cash / (1m + (percent / 100m)),
            _ => cash,
        };
        return AskStep.Up(yearlyBase, terms.Step);
    }

    // No band shows an end here. Another offer or a quarter above theirs is as far as a reason reaches.
    private static PlanDraft RaiseWithoutBand(PlanTerms terms, PlanDraft draft, decimal needed)
    {
        var supported = PlanMath.Greatest(terms.BestAverage, terms.OfferAverage * Guard.Most) ?? 0m;
        var missing = Math.Min(needed, supported) - draft.Total(terms)!.Value;
        if (missing <= 0m)
        {
            return draft;
        }

        var equity = AskStep.Up(draft.CountedEquity(terms) + missing, terms.PartStep);
        return (draft with { ExtraEquityPerYear = equity }).Say(Verdict.EquityRaised)
            .Because(PlanFigure.AskEquity, EquityReasons.RaisedWithoutBand(terms));
    }
}
