using CompBot.Core.Pay;

namespace CompBot.Core.Negotiation;

/// <summary>Equity that the person named is theirs to ask for where no range says what is usual: more than they offer, and no more than double of it.</summary>
internal static class HopedEquity
{
    /// <summary>A grant that is asked for beyond this is a slip, or another kind of job.</summary>
    public const decimal Most = 2m;

    /// <summary>The draft with that equity by the year; as it is where none is hoped for.</summary>
    public static PlanDraft Apply(PlanTerms terms, PlanDraft draft) => Of(terms) is { } hoped
        ? (draft with { ExtraEquityPerYear = hoped.PerYear, Reasons = draft.Reasons.Where(reason => reason.Figure != PlanFigure.AskEquity) }).Because(PlanFigure.AskEquity, EquityReasons.Hoped())
        : draft;

    /// <summary>In the unit it was named in; null where there is none, or it cannot be asked for.</summary>
    public static EquityAsk? Of(PlanTerms terms) =>
        terms is { Equity: null, AskMade: null, Case.HopedEquity: { } hoped, Offer: { Equity: not null } offer } && OfferValue.EquityPerYear(offer) is > 0m and var offered && hoped.PerYear > offered && hoped.PerYear <= offered * Most ? hoped : null;
}
