namespace CompBot.Playground.Reading;

/// <summary>
/// What the page or a program posts (docs/playground-api.md). Conversation is null for the page, which has a cookie. Message is the client's own id:
/// the same one posted again is not stepped again.
/// </summary>
public sealed record PostedMessage(string? Conversation, string? Message, PostedEvent? Event, int? UtcOffsetMinutes = null, long? After = null);

/// <summary>Type is "said", "pressed", "filled" or "commanded"; the other members go with it.</summary>
public sealed record PostedEvent(string? Type)
{
    public string? Text { get; init; }

    public string? Choice { get; init; }

    public string? Value { get; init; }

    /// <summary>How the choice was called where it belongs to no reply; for showing what was done, nothing else.</summary>
    public string? Label { get; init; }

    public string? Form { get; init; }

    public Dictionary<string, string?>? Fields { get; init; }

    public string? Command { get; init; }

    public Dictionary<string, string?>? Options { get; init; }
}
