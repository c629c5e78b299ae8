using CompBot.Core.Negotiation;
using CompBot.Core.Pay;

namespace CompBot.Core.Conversation.Listening;

/// <summary>The yearly base that is asked for so far, in Currency, which a bare figure of the person is set beside. Hours: paid in a year, where pay is by the hour.</summary>
internal sealed record CaseAsk(decimal Base, decimal? Hours, Currency Currency)
{
    /// <summary>Of the ask that was made or given, else of their offer; null before there is a number, and where a total is asked for.</summary>
    public static CaseAsk? Of(ConversationState state, Scene scene)
    {
        if (state is not (ConversationState.Advising or ConversationState.ReadingPlaybook) || Situations.Of(state.Carried.Case) is Situation.AtHome)
        {
            return null;
        }

        var draft = state.Carried.Case;
        var plan = Planner.Plan(scene.CaseOf(draft));
        return plan.AskIsTotal ? null
            : (draft.AskMade?.Base ?? plan.AskBase ?? draft.Own?.Offer.Base) is { } yearly ? new(yearly, draft.Own?.Offer.HoursPaid, Cases.CurrencyOf(draft, scene.Library)) : null;
    }
}
