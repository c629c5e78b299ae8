namespace CompBot.Slack.Api;

/// <summary>How a call may be repeated and whether it may wait.</summary>
public enum CallKind
{
    /// <summary>The same twice is the same once: repeated within a deadline.</summary>
    Repeatable,

    /// <summary>Never repeated after an answer that was lost.</summary>
    Once,

    /// <summary>Dies in three seconds: never waits behind anything, one attempt.</summary>
    AtOnce,
}

/// <summary>One call of the Web API. Token goes into the header alone. Team and Channel name its lane.</summary>
public sealed record ApiCall(string Method, string Token, byte[] Body, CallKind Kind)
{
    public string Team { get; init; } = "";

    /// <summary>Set for what is paced by channel.</summary>
    public string? Channel { get; init; }

    public string ContentType { get; init; } = "application/json";
}
