namespace CompBot.Core.Negotiation;

/// <summary>Money for moving: what the person said the move costs, where they offer less.</summary>
internal sealed class RelocationRule : IPartRule
{
    public AskPart Part => AskPart.Relocation;

    public PlanDraft Apply(PlanTerms terms, PlanDraft draft)
    {
        if (terms.Case.MovingCost is not { } cost || cost <= 0m || terms.Offer is null)
        {
            return draft;
        }

        var ask = new PartAsk(AskPart.Relocation, AskStep.Up(cost, AskStep.Smallest));
        var why = Line.Of($"You said the move costs about {terms.Figure(cost, FigureOrigin.Person)}, and they offer less for it.");
        return ask.Amount > (Offered(terms, ask) ?? 0m) ? draft.Asking(ask).Because(PlanFigure.AskRelocation, why) : draft;
    }

    public decimal? Offered(PlanTerms terms, PartAsk ask) => terms.Offer?.Relocation;
}
