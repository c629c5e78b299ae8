using CompBot.Core.Conversation.Listening;

namespace CompBot.Core.Conversation.Steps;

/// <summary>Nobody is asked the same thing over and over: who speaks of something else has passed the question, where the number can be given without its answer.</summary>
internal static class Passing
{
    /// <summary>A message that asks or wants something else passes the question how they gave their offer; null where it does not, or another question is open.</summary>
    public static Move? By(ConversationState state, Heard heard, Scene scene) =>
        state is ConversationState.Asking { Open: Question.StageSoFar or Question.HowFirm { Again: true } } asking && SpeaksOfOther(heard)
        && OpenAnswer.Passed(asking) is { } action && Answers.Take(asking, action, scene) is { } passed && passed.Next.Carried.Case != asking.Talk.Case
            ? Hearing.Take(passed.Next, heard.Text, scene) : null;

    /// <summary>
    /// "How do I say it", where it was asked which of one's own offers to negotiate: the one that is named, else the one that pays best, is taken, and the person is told how to
    /// change it.
    /// </summary>
    public static Move? PickedBy(ConversationState state, Heard heard, Scene scene)
    {
        if (state is not ConversationState.Asking { Open: Question.Which { Slot: Slot.Company, Typed: "", Candidates: { Count: > 1 } names } which } asking || !SpeaksOfOther(heard))
        {
            return null;
        }

        var at = OpenAnswer.Likeliest(which, asking.Talk.Case, heard);
        if (Answers.Take(asking, $"pick-{at}", scene) is not { } picked)
        {
            return null;
        }

        var move = Hearing.Take(picked.Next, heard.Text, scene);
        return move with { Lead = [Wording.TakenFor(names[at], names.First(name => name != names[at])), .. move.Lead] };
    }

    private static bool SpeaksOfOther(Heard heard) =>
        heard.Intent is Intent.Playbook or Intent.Mail or Intent.Compare or Intent.Practice or Intent.Why
        || heard.Intent is null && (heard.Questions.Any() || heard.Wanted is not null || heard.Says("writing"));

    /// <summary>A name that was asked for twice and not told stays open. How firm another offer is is asked twice, since a letter claims it.</summary>
    public static Move AskedOnce(ConversationState before, Move move, Scene scene)
    {
        if (move.Instead is not null || before is not ConversationState.Asking { Open: var asked } || move.Next is not ConversationState.Asking still)
        {
            return move;
        }

        return asked is Question.HowFirm firm && still.Open is Question.HowFirm { Offer: var offer } && offer == firm.Offer ? move with { Next = still with { Open = firm with { Again = true } } }
            : asked is Question.Missing missing && still.Open is Question.Missing open && open.Slots.Equals(missing.Slots) ? Named(move, still, missing, scene)
            : move;
    }

    private static Move Named(Move move, ConversationState.Asking still, Question.Missing missing, Scene scene) =>
        !missing.Again ? move with { Next = still with { Open = missing with { Again = true } } }
        : still.Talk.Case.NamesCanWait && Answers.Take(still, "skip", scene) is { } passed ? move with { Next = passed.Next, Lead = [.. move.Lead, .. passed.Lead] }
        : move;
}
