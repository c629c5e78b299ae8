using CompBot.Engine;

namespace CompBot.Storage;

/// <summary>What SQLite's result codes mean to an operator.</summary>
internal static class SqliteFailures
{
    private const int Busy = 5, LockedTable = 6, ReadOnly = 8, InputOutput = 10, Corrupt = 11, DiskFull = 13, CannotOpen = 14, NotADatabase = 26;

    /// <summary>Beside the file lies one that is memory shared with readers: there was no room to make it.</summary>
    private const int SharedMemorySize = 4874;

    /// <summary>Null where the error is a mistake of ours rather than a store that cannot serve.</summary>
    public static StoreUnavailableException? Explain(SqliteException error) => (error.ExtendedErrorCode == SharedMemorySize ? DiskFull : error.ErrorCode) switch
    {
        DiskFull => Unavailable(StoreFailure.Full, "The disk or the database's limit is full: make room; nothing is lost and work goes on by itself.", error),
        Busy or LockedTable => Unavailable(StoreFailure.Locked, "Another process holds the database: end it; nothing is lost and work goes on by itself.", error),
        Corrupt or NotADatabase => Unavailable(StoreFailure.Damaged, "The database file is damaged: stop, put a backup in its place or move it away, and start again.", error),
        ReadOnly or CannotOpen or InputOutput => Unavailable(StoreFailure.Unwritable, "The database file cannot be read or written: check its folder, owner and disk.", error),
        _ => null,
    };

    private static StoreUnavailableException Unavailable(StoreFailure failure, string message, SqliteException error) =>
        new(failure, $"{message} (SQLite {error.ExtendedErrorCode})", error);
}
