namespace CompBot.Core.Negotiation;

/// <summary>One part of pay beside base and equity: what to ask of it in a case, and why. A new part is a new rule in the list, and its words.</summary>
internal interface IPartRule
{
    AskPart Part { get; }

    /// <summary>The draft with this part asked for, or with the reason why it is not.</summary>
    PlanDraft Apply(PlanTerms terms, PlanDraft draft);

    /// <summary>What they offer of this part, in the units it is asked in; null where it was not told.</summary>
    decimal? Offered(PlanTerms terms, PartAsk ask);
}

/// <summary>The rules of the parts beside base and equity, which have rules of their own because each limits the other.</summary>
internal static class PartRules
{
    public static readonly Sequence<IPartRule> All = [new BonusRule(), new SignOnRule(), new RelocationRule()];

    public static PlanDraft Apply(PlanTerms terms, PlanDraft draft) => All.Aggregate(draft, (before, rule) => rule.Apply(terms, before));

    /// <summary>False where they offer at least what is asked of this part.</summary>
    public static bool IsOpen(PlanTerms terms, PartAsk ask) =>
        All.FirstOrDefault(rule => rule.Part == ask.Part) is not { } rule || ask.Amount > (rule.Offered(terms, ask) ?? 0m);
}
