namespace CompBot.Core.Conversation.Sharing;

/// <summary>A case that its person lets a coach read, until a day, by whoever has the code. WithPrivate: their minimum, what they would stop at and what they earn now, too.</summary>
public sealed record Share(string Code, DateTimeOffset Until, bool WithPrivate = false);

/// <summary>What a coach left for the person to read.</summary>
public sealed record CoachNote(string Text, DateTimeOffset At);

/// <summary>Whose case a code opens, and where they are written to. It opens what their own state still lists, and nothing else.</summary>
public sealed record SharedBy(Chat.ConversationKey Owner, Chat.DeliveryAddress Address);

/// <summary>Somebody else's case as it stands, by a share that holds.</summary>
public sealed record SharedCase(ConversationState State, Share Share);
