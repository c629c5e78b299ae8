namespace CompBot.Core.Conversation;

/// <summary>The result of one step: the next state, and what to do about it, in order.</summary>
public sealed record Turn(ConversationState Next, Sequence<Effect> Effects);

/// <summary>When a step happens, handed in: the instant and the person's own offset from UTC where it is known.</summary>
public sealed record Moment(DateTimeOffset Now, TimeSpan? UtcOffset = null, Chat.Place Place = Chat.Place.Direct)
{
    /// <summary>What the place has settled for whoever talks there.</summary>
    public Chat.Venue Venue { get; init; } = Chat.Venue.Open;
}
