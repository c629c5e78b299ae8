using CompBot.Core.Chat;
using CompBot.Core.Conversation.Prompts;
using CompBot.Core.Conversation.Sharing;

namespace CompBot.Core.Conversation.Steps;

/// <summary>/coach: reads a case by the code its person gave away, and leaves them a note. Nothing of the coach's own conversation changes.</summary>
internal static class Coaching
{
    private const int LongestNote = 2_000, MostNotes = 20;

    public static Move Look(ConversationState state, ConversationEvent.Commanded command, Scene scene)
    {
        if (command.Find(ShareCodes.Option) is null)
        {
            return Move.Aside(state, Answers.Say(Wording.CoachHow));
        }

        if (scene.Moment.Shared is not { } shared)
        {
            return Move.Aside(state, Answers.Say(Wording.CoachNoSuchCode));
        }

        return command.Find("note")?.Trim() is { Length: > 0 } note
            ? Move.Aside(state, Answers.Say(Wording.CoachNoteSent)) with { Also = [new Effect.LeaveNote(shared.Share.Code, note.Length > LongestNote ? note[..LongestNote] : note)] }
            : Move.Aside(state, CoachView.For(shared, scene));
    }

    /// <summary>To the person who shared: kept with the case, and sent to them. A code that was taken back meanwhile brings nothing.</summary>
    public static Move Noted(ConversationState state, ConversationEvent.Noted noted, DateTimeOffset now) =>
        !state.Carried.Shares.Any(share => share.Code == noted.Code && share.Until > now)
            ? Move.To(state) with { Speaks = false }
            : Move.To(state.Carrying(state.Carried with { Notes = state.Carried.Notes.Add(new CoachNote(noted.Text, now)).TakeLast(MostNotes).ToSequence() })) with
            {
                Speaks = false,
                Also = [new Effect.SayDirectly(Answers.Say(Wording.CoachNote(noted.Text)) with { Choices = [new Choice.Button(Ids.AnyTime("resume"), "Back to my case")] })],
            };
}
