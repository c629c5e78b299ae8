using CompBot.Core.Conversation.Listening;

namespace CompBot.Core.Conversation.Steps;

/// <summary>Nobody is asked the same thing over and over: who speaks of something else has passed the question, where the number can be given without its answer.</summary>
internal static class Passing
{
    /// <summary>A message that asks or wants something else passes the question how they gave their offer; null where it does not, or another question is open.</summary>
    public static Move? By(ConversationState state, Heard heard, Scene scene) =>
        state is ConversationState.Asking { Open: Question.StageSoFar } asking && SpeaksOfOther(heard)
        && OpenAnswer.Passed(asking) is { } action && Answers.Take(asking, action, scene) is { } passed && passed.Next.Carried.Case != asking.Talk.Case
            ? Hearing.Take(passed.Next, heard.Text, scene) : null;

    private static bool SpeaksOfOther(Heard heard) =>
        heard.Intent is Intent.Playbook or Intent.Mail or Intent.Compare or Intent.Practice or Intent.Why
        || heard.Intent is null && (heard.Questions.Any() || heard.Wanted is not null || heard.Says("writing"));

    /// <summary>A name that was asked for twice and not told stays open.</summary>
    public static Move AskedOnce(ConversationState before, Move move, Scene scene) =>
        before is not ConversationState.Asking { Open: Question.Missing asked } || move.Instead is not null || move.Next is not ConversationState.Asking { Open: Question.Missing open } still || !open.Slots.Equals(asked.Slots) ? move
        : !asked.Again ? move with { Next = still with { Open = open with { Again = true } } }
        : still.Talk.Case.NamesCanWait && Answers.Take(still, "skip", scene) is { } passed ? move with { Next = passed.Next, Lead = [.. move.Lead, .. passed.Lead] }
        : move;
}
