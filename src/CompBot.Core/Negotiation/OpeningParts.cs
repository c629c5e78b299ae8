namespace CompBot.Core.Negotiation;

/// <summary>Which parts the first request names. Two figures are heard; a third is lost, and serves better as the next step.</summary>
internal static class OpeningParts
{
    private const int AtMost = 2;

    /// <summary>What the person wants beside the base is said with it, since they named it.</summary>
    private const int AllNamed = 3;

    public static Sequence<AskPart> Of(PlanTerms terms, PlanDraft draft)
    {
        var parts = new[] { AskPart.Base, AskPart.Equity, AskPart.SignOn, AskPart.Bonus, AskPart.Relocation }.Where(part => IsNamed(part, terms, draft)).Take(HopedEquity.Of(terms) is not null || terms.Case.HopedSignOn is not null ? AllNamed : AtMost).ToSequence();
        // Where nothing else is asked, the one thing that is asked opens.
        return parts.Count > 0 ? parts : draft.Others.Take(1).Select(ask => ask.Part).ToSequence();
    }

    private static bool IsNamed(AskPart part, PlanTerms terms, PlanDraft draft) => part switch
    {
        AskPart.Base => draft.AskBase is not null,
        AskPart.Equity => (draft.AskEquity ?? draft.ExtraEquityPerYear) is not null && IsKnown(terms),
        AskPart.SignOn => draft.Others.Of(part) is not null && (terms.Case.LeftBehind is > 0m || terms.Case.HopedSignOn is not null),
        AskPart.Bonus => draft.Others.Of(part) is not null,
        AskPart.Relocation => false,
    };

    /// <summary>Equity that their offer does not mention is asked about before it is asked for.</summary>
    private static bool IsKnown(PlanTerms terms) => terms.Offer is not { } offer || offer.Equity is not null;
}
