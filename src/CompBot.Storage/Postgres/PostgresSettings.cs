namespace CompBot.Storage.Postgres;

/// <summary>Settings of the PostgreSQL store, each with the value used where none is given.</summary>
public sealed record PostgresSettings
{
    /// <summary>How a worker is called in lists for the operator.</summary>
    public string WorkerName { get; init; } = Environment.MachineName;

    /// <summary>How often a worker says that it lives, and a database that is away is looked for. Infinite: only when told, for tests.</summary>
    public TimeSpan BeatEvery { get; init; } = TimeSpan.FromSeconds(0.75);

    /// <summary>A worker that was not heard of for so long counts as dead.</summary>
    public TimeSpan DeadAfter { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>So long after it was last heard of a worker holds its leases for its own; shorter than DeadAfter, so that it stops before another begins.</summary>
    public TimeSpan TrustsFor { get; init; } = TimeSpan.FromSeconds(2.4);

    /// <summary>How long a store that cannot serve rests before it is tried again.</summary>
    public TimeSpan TryAgainAfter { get; init; } = TimeSpan.FromSeconds(0.4);

    /// <summary>How long the database may take to connect or to answer: within the three seconds that a platform waits. Whole seconds.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(2);
}
