using CompBot.Core.Chat;

namespace CompBot.Core.Conversation;

/// <summary>An effect and where it goes: what waits for its delivery.</summary>
public sealed record AddressedEffect(ConversationKey Conversation, Effect Effect, DeliveryAddress Address);
