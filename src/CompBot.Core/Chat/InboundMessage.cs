using CompBot.Core.Conversation;

namespace CompBot.Core.Chat;

/// <summary>
/// What an adapter's reader makes of a delivery. CauseId is the platform's own id of it, the same on every redelivery: a cause is
/// stepped once. UtcOffset is the person's, where the platform tells it.
/// </summary>
public sealed record InboundMessage(
    ConversationKey Conversation,
    string CauseId,
    ConversationEvent Event,
    DeliveryAddress Address,
    DateTimeOffset SentAt,
    TimeSpan? UtcOffset = null)
{
    /// <summary>What the place it came from has settled; null where nothing is.</summary>
    public Venue? Venue { get; init; }
}
