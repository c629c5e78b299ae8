using CompBot.Core.Chat;
using CompBot.Core.Conversation;
using CompBot.Testing;

namespace CompBot.Core.Tests.Conversation;

/// <summary>Where a talk stands after lines that were typed one after the other, and what the last one brought to say or send.</summary>
internal static class Talked
{
    private static readonly Moment Moment = new(new DateTimeOffset(2026, 11, 21, 9, 0, 0, TimeSpan.Zero));

    public static CaseDraft Case(IEnumerable<string> lines) => Last(lines).Next.Carried.Case;

    public static string Words(IEnumerable<string> lines) =>
        string.Join('\n', Last(lines).Effects.OfType<Effect.Say>().SelectMany(say => say.Reply.Parts).OfType<ReplyPart.Script>().Select(script => script.Body));

    public static string All(IEnumerable<string> lines) => string.Join('\n', Last(lines).Effects.OfType<Effect.Say>().Select(say => PlainText.Render(say.Reply)));

    private static Turn Last(IEnumerable<string> lines)
    {
        var turn = new Turn(new ConversationState.NotStarted(), []);
        foreach (var line in lines)
        {
            turn = Dialogue.Step(turn.Next, new ConversationEvent.Said(line), BundledLibrary.Loaded, Moment);
        }

        return turn;
    }
}
