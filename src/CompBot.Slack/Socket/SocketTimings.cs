namespace CompBot.Slack.Socket;

/// <summary>Every waiting time of Socket Mode.</summary>
public sealed record SocketTimings
{
    /// <summary>How often we ping. Without a timeout .NET would only send unasked pongs and notice nothing.</summary>
    public TimeSpan KeepAliveInterval { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>A pong later than this means that the other side is gone.</summary>
    public TimeSpan KeepAliveTimeout { get; init; } = TimeSpan.FromSeconds(15);

    public TimeSpan Handshake { get; init; } = TimeSpan.FromSeconds(10);

    public TimeSpan Hello { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a socket is still read after its successor is ready, unless Slack closes it: what Slack sent just before may be on its way.</summary>
    public TimeSpan Linger { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long a socket that is left waits for acknowledgements under way.</summary>
    public TimeSpan Drain { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>How long a close waits for its answer: Slack often gives none.</summary>
    public TimeSpan Close { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest first wait before another attempt; doubles up to Longest.</summary>
    public TimeSpan FirstRetry { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>So long after Slack answers again are we back, at most.</summary>
    public TimeSpan LongestRetry { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>A socket that lived this long is followed by the next without any wait.</summary>
    public TimeSpan Settled { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long after a 429 that names no time.</summary>
    public TimeSpan BusyWithoutTime { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How often to look whether what was fatal is mended.</summary>
    public TimeSpan FatalProbe { get; init; } = TimeSpan.FromMinutes(5);

    public TimeSpan TooMany { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>More connections than ours for this long means that somebody else is attached.</summary>
    public TimeSpan GhostGrace { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Share of a connection's announced life after which its successor is opened.</summary>
    public double LifeShare { get; init; } = 0.9;
}
