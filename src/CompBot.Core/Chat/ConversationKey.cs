namespace CompBot.Core.Chat;

/// <summary>
/// One person's case: platform + workspace or application + person. A channel or a direct message is only an address,
/// so "/negotiate" in a server and the direct message are one conversation.
/// </summary>
public sealed record ConversationKey(string Platform, string Workspace, string Person)
{
    /// <summary>For storage and queues; the parts never hold a slash.</summary>
    public override string ToString() => $"{Platform}/{Workspace}/{Person}";
}

/// <summary>Whether others can read the place a message came from.</summary>
public enum Place
{
    /// <summary>A direct message, the person's own page or terminal.</summary>
    Direct,

    /// <summary>A server or team channel: answers there are for the person's eyes only.</summary>
    Shared,
}

/// <summary>
/// Where an answer goes. Route is the adapter's own text (channel, interaction token, …) and means nothing to anyone else;
/// it may hold a secret, so it is stored encrypted and never logged.
/// </summary>
public sealed record DeliveryAddress(Place Place, string Route);
