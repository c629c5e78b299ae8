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
        var hours = draft.PresentHours;
        decimal? InUnit(decimal? yearly) => yearly is { } amount ? Math.Round(amount / (hours ?? 1m), 2, MidpointRounding.AwayFromZero) : null;
        var raise = new RaiseCase
        {
            HoursPaid = hours,
            Pay = InUnit(pay)!.Value,
            Currency = currency,
            Range = hours is null && band is { Base: { } range } && band.Currency == currency ? range : null,
            Wanted = InUnit(draft.Hoped ?? draft.HopedTotal ?? (draft.MinimumBase > pay ? draft.MinimumBase : null) ?? (draft.KnownPay <= pay * Negotiation.AskWithoutRange.MostKnown ? draft.KnownPay : null)),
            Role = draft.Role,
            Company = draft.Company,
            Contact = draft.Wishes.Contact,
            ReviewMonth = draft.Wishes.ReviewMonth,
            Asked = InUnit(draft.AskMade?.Base),
            AskedOnce = draft.AskMade?.SignOn,
            Answers = draft.HomeAnswers.Map(answer => answer with { Base = InUnit(answer.Base) }),
            Today = scene.Today,
            Results = draft.Wishes.Result is { } result && !draft.Wishes.Experience.Contains(result) ? draft.Wishes.Experience.Add(result) : draft.Wishes.Experience,
        };
        return new HomeRaise(raise, RaisePlanner.Plan(raise));
    }
}
