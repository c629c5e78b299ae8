namespace CompBot.Core.Conversation;

/// <summary>The result of one step: the next state, and what to do about it, in order.</summary>
public sealed record Turn(ConversationState Next, Sequence<Effect> Effects);

/// <summary>When a step happens, handed in: the instant and the person's own offset from UTC where it is known.</summary>
public sealed record Moment(DateTimeOffset Now, TimeSpan? UtcOffset = null, Chat.Place Place = Chat.Place.Direct)
{
    /// <summary>A code that nobody can guess, for a share that this step may open; null where no share can be.</summary>
    public string? FreshCode { get; init; }

    /// <summary>Somebody else's case, where the step asks for one by a code that holds.</summary>
    public Sharing.SharedCase? Shared { get; init; }

    /// <summary>What people here settled on, as far as it may be shown.</summary>
    public Outcomes.Community Community { get; init; } = Outcomes.Community.Empty;

    /// <summary>What the place has settled for whoever talks there.</summary>
    public Chat.Venue Venue { get; init; } = Chat.Venue.Open;
}
