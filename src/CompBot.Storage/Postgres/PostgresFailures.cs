using System.Net.Sockets;
using CompBot.Engine;
using Npgsql;

namespace CompBot.Storage.Postgres;

/// <summary>What PostgreSQL's errors mean to an operator.</summary>
internal static class PostgresFailures
{
    /// <summary>Null where the error is a mistake of ours rather than a store that cannot serve.</summary>
    public static StoreUnavailableException? Explain(Exception error) => error switch
    {
        StoreUnavailableException known => known,
        PostgresException answer => Explain(answer),
        NpgsqlException or SocketException or TimeoutException or IOException => new(
            StoreFailure.Away, "The PostgreSQL server does not answer: start it or look at the network; nothing is lost and work goes on by itself.", error),
        _ => null,
    };

    /// <summary>Two workers met on the same rows, and one has to try again.</summary>
    public static bool IsCollision(Exception error) =>
        error is PostgresException { SqlState: PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.UniqueViolation };

    /// <summary>The first two characters of a code are its class.</summary>
    private static StoreUnavailableException? Explain(PostgresException answer) => answer.SqlState switch
    {
        PostgresErrorCodes.DiskFull => Unavailable(StoreFailure.Full, "The disk of the PostgreSQL server is full: make room; nothing is lost and work goes on by itself.", answer),
        PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted => Unavailable(
            StoreFailure.Damaged, "The PostgreSQL database is damaged: stop, restore a backup, and start again.", answer),
        PostgresErrorCodes.QueryCanceled or PostgresErrorCodes.LockNotAvailable => Unavailable(
            StoreFailure.Locked, "The PostgreSQL server is too slow, or somebody holds a lock; nothing is lost and work goes on by itself.", answer),
        PostgresErrorCodes.ReadOnlySqlTransaction => Unavailable(StoreFailure.Away, "The PostgreSQL server only reads: name the one that writes; nothing is lost and work goes on by itself.", answer),
        ['2', '8', ..] => Unavailable(StoreFailure.Unwritable, "The PostgreSQL server refuses the user or its password: see Storage:ConnectionString.", answer),
        ['3', 'D', ..] => Unavailable(StoreFailure.Unwritable, "The PostgreSQL server has no such database: create it, or see Storage:ConnectionString.", answer),
        ['4', '2', '5', '0', '1'] => Unavailable(StoreFailure.Unwritable, "The PostgreSQL user may not do that in this database: make it the owner of the database.", answer),
        ['0', '8', ..] or ['5', '7', ..] or ['5', '3', ..] => Unavailable(
            StoreFailure.Away, "The PostgreSQL server stops, starts or takes no more connections; nothing is lost and work goes on by itself.", answer),
        ['5', '8', ..] => Unavailable(StoreFailure.Unwritable, "The PostgreSQL server cannot read or write its files: look at its log.", answer),
        _ => null,
    };

    private static StoreUnavailableException Unavailable(StoreFailure failure, string message, PostgresException error) => new(failure, $"{message} (PostgreSQL {error.SqlState})", error);
}
