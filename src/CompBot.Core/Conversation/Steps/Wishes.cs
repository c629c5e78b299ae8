using CompBot.Core.Chat;
using CompBot.Core.Conversation.Listening;
using CompBot.Core.Conversation.Prompts;

namespace CompBot.Core.Conversation.Steps;

/// <summary>What the person wants from the bot, in any state.</summary>
internal static class Wishes
{
    /// <summary>Null where the words are no wish in this state (a bare "no" answers nothing here).</summary>
    public static Move? Take(ConversationState state, Intent intent, Heard heard, Scene scene) => intent switch
    {
        Intent.Yes => state is ConversationState.Advising { Open: null } ? Script(state, scene) : null,
        Intent.No or Intent.Skip => state is ConversationState.Advising { Open: null } ? Move.Aside(state, Answers.Say(Wording.WhatNext(state))) : null,
        Intent.NoneOfThese => null,
        Intent.Nothing => state is ConversationState.Asking { Talk.Case.Offers.Count: > 0 } or ConversationState.Advising ? Move.To(state, Wording.NothingElse) : null,
        Intent.Back => state is ConversationState.Practising practising ? Move.To(practising.Resume) : Moves.Back(state),
        Intent.StartOver => StartOver(state),
        Intent.Resume or Intent.Negotiate or Intent.Greeting => Moves.GoOn(state),
        Intent.Help => Move.Aside(state, HelpPrompt.For(state, scene.Moment.Venue)),
        Intent.Bands => BandLookup.Of(state, null, null, null, scene),
        Intent.Compare => Compare(state, scene),
        Intent.Practice => Rehearsing.Start(state, null, scene),
        Intent.Export => Export(state, scene),
        Intent.Forget => Forget(state),
        Intent.Playbook => Script(state, scene),
        Intent.Mail => Mail(state, heard, scene),
        Intent.Calendar => CalendarFile.For(state, scene),
        Intent.Next => state is ConversationState.ReadingPlaybook reading ? PlaybookReading.Turn(reading, reading.Section + 1) : Script(state, scene),
        Intent.Shorter => PlaybookReading.Shorter(state),
        Intent.Done => state is ConversationState.Practising practising ? Move.To(practising.Resume) : Finished(state),
        Intent.Thanks => state is ConversationState.NotStarted ? Moves.First(state) : Move.Aside(state, Answers.Say($"{Wording.Welcome} {Wording.WhatNext(state)}")),
        Intent.Pause => state is ConversationState.NotStarted ? Moves.First(state) : Move.Aside(state, Answers.Say(Wording.TakeYourTime)),
        Intent.Chatter => state is ConversationState.NotStarted ? Moves.First(state) : Move.Aside(state, Answers.Say(Wording.WhatNext(state))),
        Intent.English => Moves.GoOn(state, Wording.InEnglish),
        Intent.Why => state is ConversationState.Advising or ConversationState.ReadingPlaybook
            ? Move.Aside(state, NumberPrompt.Why(state.Carried, scene))
            : Move.To(state, Wording.NoNumberYet),
        Intent.Ultimatum => Ultimatum(state),
        Intent.Correct => state is ConversationState.NotStarted ? null : Correct(state),
    };

    public static Move StartOver(ConversationState state) =>
        Move.To(new ConversationState.Asking(Talk.New with { Serial = state.Carried.Serial + 1 }, new Question.FirstContact()), Wording.StartedOver);

    public static Move Finished(ConversationState state) => Move.Aside(state, OutcomeSteps.Question(state) ?? new Reply
    {
        Parts = [new ReplyPart.Text(Wording.DoneForNow)],
        Choices = [new Choice.Button(Ids.AnyTime("resume"), "Back to my case")],
    });

    /// <summary>Back to the cards of what was understood.</summary>
    public static Move Correct(ConversationState state) => state.Carried.Case.Offers.Count > 0
        ? Moves.Asking(state, state.Carried.Case with { Confirmed = false }, new Question.Confirm(), [])
        : Move.To(state, Wording.WhatToChange);

    /// <summary>The words themselves, or the question that a number still needs.</summary>
    public static Move Script(ConversationState state, Scene scene) => state.Match(
        Moves.First,
        asking => asking is { Open: Question.Missing, Talk.Case.NamesCanWait: true } && Answers.Take(asking, "skip", scene) is { Next: ConversationState.Advising passed } ? Script(passed, scene) : Move.To(asking, Wording.ScriptNeeds),
        advising => Moves.Read(advising, advising.Talk.Case, 0),
        reading => Moves.Read(reading, reading.Talk.Case, 0),
        practising => Script(practising.Resume, scene));

    /// <summary>The message to send, by itself; where there is none yet, what it still needs.</summary>
    private static Move Mail(ConversationState state, Heard heard, Scene scene)
    {
        var parts = Answering.AnswerParts.Of("send this", new Answering.AnswerScene(state, heard, scene)).ToSequence();
        return parts.Count > 0 ? Move.Aside(state, new Reply { Title = "The e-mail", IsDurable = true, Parts = parts }) : Script(state, scene);
    }

    public static Move Compare(ConversationState state, Scene scene) => state.Carried.Case.Offers.Count == 0
        ? Moves.GoOn(state, Wording.NothingToCompare)
        : Move.Aside(state, ComparePrompt.For(state.Carried, scene));

    public static Move Export(ConversationState state, Scene scene) => state is ConversationState.NotStarted
        ? Move.Aside(state, Answers.Say(Wording.NothingHeld))
        : Move.Aside(state, ExportFile.For(state, scene));

    /// <summary>The answer comes once everything is gone.</summary>
    public static Move Forget(ConversationState state) =>
        new(new ConversationState.NotStarted(), []) { Also = [new Effect.Erase()], Speaks = false };

    private static Move Ultimatum(ConversationState state) => state.Match(
        notStarted => Moves.GoOn(notStarted, Wording.UltimatumLater),
        asking => Moves.GoOn(asking, Wording.UltimatumLater),
        advising => Moves.Advise(advising, advising.Talk.Case, Refinement.Ultimatum, towardsPlaybook: false, []),
        reading => Moves.Advise(reading, reading.Talk.Case, Refinement.Ultimatum, towardsPlaybook: true, []),
        practising => Moves.GoOn(practising, Wording.UltimatumLater));
}
