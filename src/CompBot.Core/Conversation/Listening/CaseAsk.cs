using CompBot.Core.Negotiation;

namespace CompBot.Core.Conversation.Listening;

/// <summary>The base that is asked for so far, which a bare figure of the person is set beside.</summary>
internal static class CaseAsk
{
    /// <summary>The yearly base of the ask that was made or given, else of their offer, and the hours a year it is paid for; null before there is a number.</summary>
    public static (decimal Base, decimal? Hours)? Of(ConversationState state, Scene scene)
    {
        if (state is not (ConversationState.Advising or ConversationState.ReadingPlaybook) || Situations.Of(state.Carried.Case) is Situation.AtHome)
        {
            return null;
        }

        var draft = state.Carried.Case;
        return (draft.AskMade?.Base ?? Planner.Plan(scene.CaseOf(draft)).AskBase ?? draft.Own?.Offer.Base) is { } yearly ? (yearly, draft.Own?.Offer.HoursPaid) : null;
    }
}
