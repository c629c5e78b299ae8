using CompBot.Core.Negotiation.Raises;

namespace CompBot.Core.Conversation;

/// <summary>The raise a case is about, with what to ask for.</summary>
internal sealed record HomeRaise(RaiseCase Case, RaisePlan Plan)
{
    /// <summary>Null where the case is about no raise, or what the person earns is not known yet.</summary>
    public static HomeRaise? Of(CaseDraft draft, Scene scene)
    {
        if (Situations.Of(draft) is not Situation.AtHome || draft.PresentPay is not { } pay)
        {
            return null;
        }

        var band = scene.CaseOf(draft).Band;
        var currency = draft.PresentCurrency ?? Cases.CurrencyOf(draft, scene.Library);
        var raise = new RaiseCase
        {
            Pay = pay,
            Currency = currency,
            Range = band is { Base: { } range } && band.Currency == currency ? range : null,
            Wanted = draft.Hoped,
            Role = draft.Role,
            Company = draft.Company,
            Results = draft.Wishes.Result is { } result && !draft.Wishes.Experience.Contains(result) ? draft.Wishes.Experience.Add(result) : draft.Wishes.Experience,
        };
        return new HomeRaise(raise, RaisePlanner.Plan(raise));
    }
}
