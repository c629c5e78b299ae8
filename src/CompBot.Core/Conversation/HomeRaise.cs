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
        var named = draft.Hoped ?? draft.HopedTotal;
        decimal? InUnit(decimal? yearly) => yearly is { } amount ? Math.Round(amount / (hours ?? 1m), 2, MidpointRounding.AwayFromZero) : null;
        var raise = new RaiseCase
        {
            HoursPaid = hours,
            Pay = InUnit(pay)!.Value,
            Currency = currency,
            Range = hours is null && band is { Base: { } range } && band.Currency == currency ? range : null,
            Wanted = InUnit(named) ?? RaiseRules.AboveMinimum(InUnit(draft.MinimumBase), InUnit(pay)!.Value) ?? InUnit(draft.KnownPay <= pay * Negotiation.AskWithoutRange.MostKnown ? draft.KnownPay : null),
            WantedIsAboveMinimum = named is null && draft.MinimumBase > pay,
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
        var plan = RaisePlanner.Plan(raise);

        // Nobody is told that a yes below their own limit would do.
        return new HomeRaise(raise, plan.Settle < InUnit(draft.MinimumBase) && plan.Ask >= InUnit(draft.MinimumBase) ? plan with { Settle = InUnit(draft.MinimumBase) } : plan);
    }
}
