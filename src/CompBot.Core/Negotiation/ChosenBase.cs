namespace CompBot.Core.Negotiation;

/// <summary>The base the person decided to ask for stands in place of the coach's, whatever else would carry more or less: whoever says it must stand behind it.</summary>
internal static class ChosenBase
{
    public static PlanDraft Apply(PlanTerms terms, PlanDraft draft) =>
        terms.Case.ChosenBase is { } chosen && chosen > (terms.OfferBase ?? 0m) && terms.AskMade is null && !terms.IsBaseRefused && !IsPrivate(terms.Case, chosen)
            ? (draft with { AskBase = chosen, Reasons = draft.Reasons.Where(reason => reason.Figure != PlanFigure.AskBase) }).Because(PlanFigure.AskBase, Why(chosen, terms)) : draft;

    /// <summary>Their own minimum or present pay: said aloud it would become the offer.</summary>
    public static bool IsPrivate(NegotiationCase it, decimal amount) => amount == it.MinimumBase || amount == it.MinimumTotal || amount == it.PresentPay;

    private static Line Why(decimal chosen, PlanTerms terms) =>
        terms.OfferBase is { } offered && chosen > offered * Guard.Most
            ? Line.Of($"This is the figure you chose. It is more than a quarter above their {terms.Figure(offered, FigureOrigin.EmployersOffer)}, so expect the question what it rests on.")
            : Line.Of($"This is the figure you chose.");
}
