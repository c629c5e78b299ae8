namespace CompBot.Engine;

/// <summary>The engine's settings, each with the value used where none is given.</summary>
public sealed record EngineOptions
{
    /// <summary>How long a conversation is kept after its last message or latest deadline.</summary>
    public TimeSpan Retention { get; init; } = TimeSpan.FromDays(30);

    /// <summary>Deliveries that may wait in one conversation; further ones wait at the door.</summary>
    public int QueueLimit { get; init; } = 64;

    /// <summary>Deliveries that one person may send at once; 0: without limit, for who sits at the machine.</summary>
    public int Burst { get; init; } = 120;

    /// <summary>Deliveries that one person gets back each minute.</summary>
    public double PerMinute { get; init; } = 30;

    /// <summary>How long an acknowledgement waits for the turn that makes its delivery safe, before the inbox does.</summary>
    public TimeSpan AcceptPatience { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>How often a turn is stepped anew when another came first.</summary>
    public int ConflictRetries { get; init; } = 5;

    /// <summary>Attempts to deliver before an effect becomes a dead letter.</summary>
    public int MaxAttempts { get; init; } = 12;

    /// <summary>The first wait of the backoff; each further one doubles.</summary>
    public TimeSpan FirstRetry { get; init; } = TimeSpan.FromSeconds(2);

    public TimeSpan LongestRetry { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How long a turn's effects, or a batch from the outbox, belong to the one who delivers them.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How often the outbox looks for effects whose time has come.</summary>
    public TimeSpan OutboxPoll { get; init; } = TimeSpan.FromSeconds(1);

    public TimeSpan SweepEvery { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How long a stop waits for turns under way.</summary>
    public TimeSpan StopPatience { get; init; } = TimeSpan.FromSeconds(10);
}
