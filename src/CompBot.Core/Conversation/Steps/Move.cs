namespace CompBot.Core.Conversation.Steps;

/// <summary>What a step comes to before it is made a turn: where the conversation goes, and what is said before the next question.</summary>
internal sealed record Move(ConversationState Next, Sequence<string> Lead)
{
    /// <summary>A message of its own instead of the next question; the question stays open.</summary>
    public Chat.Reply? Instead { get; init; }

    /// <summary>What the message's questions are answered with: before the next question, or by itself where none stands open.</summary>
    public Sequence<Chat.ReplyPart> Answers { get; init; } = [];

    public Sequence<Effect> Also { get; init; } = [];

    /// <summary>False where nothing is to be said at all.</summary>
    public bool Speaks { get; init; } = true;

    public static Move To(ConversationState next, params IEnumerable<string> lead) => new(next, lead.ToSequence());

    public static Move Aside(ConversationState same, Chat.Reply reply) => new(same, []) { Instead = reply };
}
