using CompBot.Core.Chat;
using CompBot.Core.Conversation.Prompts;
using CompBot.Core.Conversation.Understanding;

namespace CompBot.Core.Conversation.Steps;

/// <summary>What the person wants from the bot, in any state.</summary>
internal static class Wishes
{
    /// <summary>Null where the words are no wish in this state (a bare "no" answers nothing here).</summary>
    public static Move? Take(ConversationState state, Intent intent, string text, Scene scene) => intent switch
    {
        Intent.Yes or Intent.Skip or Intent.NoneOfThese or Intent.Nothing or Intent.No => intent == Intent.Yes && state is ConversationState.Advising { Open: null } ? Script(state, scene) : null,
        Intent.Back => state is ConversationState.Practising practising ? Move.To(practising.Resume) : Moves.Back(state),
        Intent.StartOver => StartOver(state),
        Intent.Resume or Intent.Negotiate or Intent.Greeting => state is ConversationState.NotStarted ? First(state) : Move.To(state),
        Intent.Help => Move.Aside(state, HelpPrompt.For(state)),
        Intent.Bands => BandLookup.Of(state, null, null, null, scene),
        Intent.Compare => Compare(state, scene),
        Intent.Practice => Rehearsing.Start(state, null, scene),
        Intent.Export => Export(state, scene),
        Intent.Forget => Forget(state),
        Intent.Playbook => Script(state, scene),
        Intent.Next => state is ConversationState.ReadingPlaybook reading ? PlaybookReading.Turn(reading, reading.Section + 1) : Script(state, scene),
        Intent.Shorter => PlaybookReading.Shorter(state),
        Intent.Done => state is ConversationState.Practising practising ? Move.To(practising.Resume) : Finished(state),
        Intent.Thanks => Move.Aside(state, Answers.Say(Wording.Welcome)),
        Intent.Why => state is ConversationState.Advising or ConversationState.ReadingPlaybook
            ? Move.Aside(state, NumberPrompt.Why(state.Carried, scene))
            : Move.To(state, Wording.NoNumberYet),
        Intent.Bluff => Bluff(state, scene),
        Intent.Ultimatum => Ultimatum(state),
        Intent.Correct => state is ConversationState.NotStarted ? null : Correct(state),
    };

    public static Move First(ConversationState state) =>
        Move.To(new ConversationState.Asking(state.Carried with { Serial = state.Carried.Serial + 1 }, new Question.FirstContact()));

    public static Move StartOver(ConversationState state) =>
        Move.To(new ConversationState.Asking(Talk.New with { Serial = state.Carried.Serial + 1 }, new Question.FirstContact()), Wording.StartedOver);

    public static Move Finished(ConversationState state) => Move.Aside(state, new Reply
    {
        Parts = [new ReplyPart.Text(Wording.DoneForNow)],
        Choices = [new Choice.Button(Ids.AnyTime("resume"), "Back to my case")],
    });

    /// <summary>Back to the cards of what was understood.</summary>
    public static Move Correct(ConversationState state) => state.Carried.Case.Offers.Count > 0
        ? Moves.Asking(state, state.Carried.Case with { Confirmed = false }, new Question.Confirm(), [])
        : Move.To(state, Wording.WhatToChange);

    /// <summary>The playbook, or the question that still stands in its way.</summary>
    public static Move? Script(ConversationState state, Scene scene) => state switch
    {
        ConversationState.Advising or ConversationState.ReadingPlaybook => Refining.TowardsPlaybook(state, state.Carried.Case, scene),
        ConversationState.NotStarted => First(state),
        ConversationState.Asking => Move.To(state, Wording.ScriptNeeds),
        ConversationState.Practising practising => Script(practising.Resume, scene),
        _ => null,
    };

    public static Move Compare(ConversationState state, Scene scene) => state.Carried.Case.Offers.Count == 0
        ? Move.To(state is ConversationState.NotStarted ? First(state).Next : state, Wording.NothingToCompare)
        : Move.Aside(state, ComparePrompt.For(state.Carried, scene));

    public static Move Export(ConversationState state, Scene scene) => state is ConversationState.NotStarted
        ? Move.Aside(state, Answers.Say(Wording.NothingHeld))
        : Move.Aside(state, ExportFile.For(state, scene));

    /// <summary>The answer comes once everything is gone.</summary>
    public static Move Forget(ConversationState state) =>
        new(new ConversationState.NotStarted(), []) { Also = [new Effect.Erase()], Speaks = false };

    private static Move Bluff(ConversationState state, Scene scene)
    {
        var onward = state switch
        {
            ConversationState.Asking { Open: Question.AnyOffers } asking => Answers.Take(asking, "none", scene),
            ConversationState.NotStarted => First(state),
            _ => null,
        } ?? Move.To(state);
        return onward with { Lead = [Wording.BluffDeclined, .. onward.Lead] };
    }

    private static Move Ultimatum(ConversationState state) => state switch
    {
        ConversationState.Advising or ConversationState.ReadingPlaybook =>
            Moves.Advise(state, state.Carried.Case, Refinement.Ultimatum, state is ConversationState.ReadingPlaybook, []),
        _ => Move.To(state is ConversationState.NotStarted ? First(state).Next : state, Wording.UltimatumLater),
    };
}
