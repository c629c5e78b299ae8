namespace CompBot.Core.Negotiation;

/// <summary>
/// What they said no to is not asked for again. Where base falls away and nothing else is left to ask, the year's difference is asked for once, as a
/// sign-on: it leaves their salary scale alone.
/// </summary>
internal static class RefusedRule
{
    /// <summary>As much as a sum paid once may be for itself, as a share of their base.</summary>
    private const decimal MostOnce = 0.07m;

    public static PlanDraft Apply(PlanTerms terms, PlanDraft draft) =>
        terms.Case.Refused.Count == 0 ? draft : Weighed(terms, Bridged(terms, draft, Without(terms, draft)));

    /// <summary>The draft without what was refused.</summary>
    public static PlanDraft Without(PlanTerms terms, PlanDraft draft)
    {
        var refused = terms.Case.Refused;
        var left = draft with { Others = draft.Others.Where(ask => !refused.Contains(ask.Part)) };
        left = refused.Contains(AskPart.Base) && draft.AskBase is not null ? (left with { AskBase = null }).Because(PlanFigure.AskBase, RefusedReasons.Said()) : left;
        return refused.Contains(AskPart.Equity) && (draft.AskEquity ?? draft.ExtraEquityPerYear) is not null
            ? (left with { AskEquity = null, ExtraEquityPerYear = null }).Because(PlanFigure.AskEquity, RefusedReasons.Said()) : left;
    }

    private static PlanDraft Weighed(PlanTerms terms, PlanDraft draft) =>
        draft.Total(terms) is { } total && terms.NeededTotal is { } needed && total < needed && !draft.Has(Verdict.BandCannotMatch)
            ? draft.Say(Verdict.BandCannotMatch).Because(PlanFigure.AskTotal, TotalReasons.CannotMatch(total, needed, terms)) : draft;

    /// <summary>Work by the hour seldom comes with a sum at the start; a dated review is what is asked for there, unless they named such a sum themselves.</summary>
    private static bool IsByTheHour(PlanTerms terms) => terms.Offer is { HoursPaid: not null, SignOn: null };

    private static PlanDraft Bridged(PlanTerms terms, PlanDraft before, PlanDraft left)
    {
        var isLeft = (left.AskBase ?? left.AskEquity ?? left.ExtraEquityPerYear) is not null || left.Others.Count > 0;
        if (isLeft || IsByTheHour(terms) || terms.Case.Refused.Contains(AskPart.SignOn) || before.AskBase - terms.OfferBase is not (> 0m and var apart))
        {
            return left;
        }

        var bridge = Math.Min(AskStep.Up(apart, terms.PartStep), AskStep.Up(terms.OfferBase!.Value * MostOnce, terms.PartStep));
        var asked = (terms.Offer?.SignOn?.Sum ?? 0m) + bridge;
        return (left with { Others = [new PartAsk(AskPart.SignOn, asked)], Reasons = left.Reasons.Where(reason => reason.Figure != PlanFigure.AskSignOn) })
            .Because(PlanFigure.AskSignOn, RefusedReasons.Bridge());
    }
}

internal static class RefusedReasons
{
    public static Line Said() => Line.Of($"They have said no to this, so it is not asked for again.");

    public static Line Bridge() => Line.Of($"What base would have brought in one year, paid once: it leaves their salary scale alone, so it is often easier to grant.");
}
