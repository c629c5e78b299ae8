namespace CompBot.Storage;

/// <summary>Settings of the SQLite store, each with the value used where none is given.</summary>
public sealed record SqliteSettings
{
    /// <summary>How long a write waits for another process that holds the database.</summary>
    public TimeSpan BusyTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a store that cannot serve rests before it is tried again.</summary>
    public TimeSpan TryAgainAfter { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>The most pages (of 4 KiB) the file may grow to; null: as the disk allows.</summary>
    public int? MaxPages { get; init; }
}
