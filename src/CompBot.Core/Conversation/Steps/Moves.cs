namespace CompBot.Core.Conversation.Steps;

/// <summary>From a changed case to the next question, or to the number when nothing is missing.</summary>
internal static class Moves
{
    /// <summary>The first card of a conversation. Its serial goes on from the one before, so that buttons of an older conversation stay old.</summary>
    public static Move First(ConversationState state) =>
        Move.To(new ConversationState.Asking(state.Carried with { Serial = state.Carried.Serial + 1 }, new Question.FirstContact()));

    /// <summary>On where the conversation stands; at the first card where it has not begun.</summary>
    public static Move GoOn(ConversationState state, params IEnumerable<string> lead) => Move.To(Started(state), lead);

    public static ConversationState Started(ConversationState state) => state is ConversationState.NotStarted ? First(state).Next : state;

    public static Move Onwards(ConversationState from, CaseDraft draft, Scene scene, IEnumerable<string> lead, Question? ask = null)
    {
        var (kept, remarks) = AskKept.Reopened(from.Carried.Case, draft, scene);
        var (settled, open) = CaseQuestions.Next(kept, scene.Library);
        return Asking(from, settled, ask ?? open, [.. lead, .. remarks]);
    }

    public static Move Asking(ConversationState from, CaseDraft draft, Question? open, IEnumerable<string> lead)
    {
        var talk = Trailing(from) with { Case = draft, Serial = from.Carried.Serial + 1 };
        return open is null && (SituationPage.Fits(draft) && (Situations.Of(draft) != Situations.Of(from.Carried.Case) || IsAnswered(from.Carried.Case, draft)) || IsOnlyWording(from, draft))
            ? Move.To(new ConversationState.ReadingPlaybook(talk, 0), lead)
            : open is null
            ? Move.To(new ConversationState.Advising(talk, null, TowardsPlaybook: false), lead)
            : Move.To(new ConversationState.Asking(talk, open), lead);
    }

    /// <summary>Whoever reads the words and tells what belongs into them gets the words again.</summary>
    private static bool IsOnlyWording(ConversationState from, CaseDraft draft) =>
        from is ConversationState.ReadingPlaybook { Talk.Case: var was } && draft != was && draft with { Wishes = was.Wishes, Chosen = was.Chosen } == was
        || from is ConversationState.Advising or ConversationState.ReadingPlaybook && draft.Wishes.OwnAsk is { } own && own != from.Carried.Case.Wishes.OwnAsk;

    public static Move Advise(ConversationState from, CaseDraft draft, Refinement? open, bool towardsPlaybook, IEnumerable<string> lead) =>
        Move.To(new ConversationState.Advising(from.Carried with { Case = draft, Serial = from.Carried.Serial + 1 }, open, towardsPlaybook), lead);

    public static Move Read(ConversationState from, CaseDraft draft, int section, params IEnumerable<string> lead) =>
        Move.To(new ConversationState.ReadingPlaybook(from.Carried with { Case = draft, Serial = from.Carried.Serial + 1 }, section), lead);

    /// <summary>The question as it was before the last answer, with the case as it was then.</summary>
    public static Move Back(ConversationState from)
    {
        var talk = from.Carried;
        if (talk.Trail.Count == 0)
        {
            return Move.To(from, Wording.NothingToGoBackTo);
        }

        var earlier = talk.Trail[^1];
        var back = talk with { Case = earlier.Case, Trail = talk.Trail.Take(talk.Trail.Count - 1).ToSequence(), Serial = talk.Serial + 1 };
        return Move.To(new ConversationState.Asking(back, earlier.Open), Wording.WentBack);
    }

    /// <summary>The employer's answer is new, or the pay that it is set against.</summary>
    private static bool IsAnswered(CaseDraft before, CaseDraft after) =>
        after.HomeAnswers.Count > 0 && !(before.HomeAnswers.Equals(after.HomeAnswers) && (before.PresentPay, before.AskMade) == (after.PresentPay, after.AskMade));

    private static Talk Trailing(ConversationState from) =>
        from is ConversationState.Asking asking ? asking.Talk.Remembering(asking.Open) : from.Carried;
}
