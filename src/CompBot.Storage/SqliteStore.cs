using System.Collections.Concurrent;
using CompBot.Engine;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace CompBot.Storage;

/// <summary>
/// Conversations in one SQLite file: written by one thread in shared transactions, read beside it through the write-ahead log.
/// docs/what-we-store.md describes every column.
/// </summary>
public sealed partial class SqliteStore : IConversationStore, IDisposable
{
    private readonly (string Path, TimeSpan Patience) _file;
    private readonly FileStream _hold;
    private readonly Sealing _sealing;
    private readonly StoreGate _gate;
    private readonly SqliteWriter _writer;
    private readonly ConcurrentBag<SqliteSession> _readers = [];
    private readonly ILogger _logger;

    /// <summary>What an adapter wants remembered with the next transaction.</summary>
    private readonly ConcurrentDictionary<(string Platform, string Name), Func<string>> _soon = [];

    /// <summary>The writer's thread counts it up. What a rolled back transaction took is left out.</summary>
    private long _lastEffect;

    /// <summary>Some address died in the life of this process, or before: else nobody needs to look, and hardly anybody does.</summary>
    private volatile bool _someUndelivered;
    private bool _disposed;

    /// <summary>What the processes before had leased is free.</summary>
    private volatile bool _tookOver;

    private SqliteStore((string Path, TimeSpan Patience, FileStream Hold) file, Sealing sealing, StoreGate gate, SqliteSession session, (TimeProvider Clock, ILogger Logger) how)
    {
        _someUndelivered = session.Number("SELECT EXISTS (SELECT 1 FROM outbox WHERE standing = 1)") == 1;
        (_file, _hold, _sealing, _gate, _logger) = ((file.Path, file.Patience), file.Hold, sealing, gate, how.Logger);
        _writer = new SqliteWriter(session, gate, how.Clock, new OpenFile(file.Path), writing => _lastEffect = BeginCount(writing));
    }

    /// <summary>The version of SQLite that is used and whose it is, as "3.53.4, its own".</summary>
    public static string Library => SqliteNative.Use();

    public StoreUnavailableException? Trouble => _gate.Failure;

    /// <summary>The file has one owner, and that is this process.</summary>
    public bool HoldsLeases => true;

    /// <summary>Opens or creates the database file with its keys in a folder of their own.</summary>
    /// <exception cref="StoreUnavailableException">It cannot be used; the message is one line for the operator.</exception>
    public static SqliteStore Open(
        string file, string keysFolder, SqliteSettings? settings = null, TimeProvider? clock = null, ILogger<SqliteStore>? logger = null)
    {
        settings ??= new SqliteSettings();
        clock ??= TimeProvider.System;
        ILogger log = logger ?? NullLogger<SqliteStore>.Instance;
        var path = Path.GetFullPath(file);
        var hold = SqliteOpening.TakeFile(path);
        SqliteSession? session = null;
        try
        {
            session = new SqliteSession(path, settings.BusyTimeout);
            SqliteOpening.Prepare(session, settings, path);
            var sealing = Sealing.From(keysFolder);
            sealing.UseHashKey(HashKey(session, sealing));
            Rebinding.Run(session, sealing);
            var gate = new StoreGate(clock, settings.TryAgainAfter, SqliteFailures.Explain, log);
            return new SqliteStore((path, settings.BusyTimeout, hold), sealing, gate, session, (clock, log));
        }
        catch (Exception failure)
        {
            session?.Dispose();
            hold.Dispose();
            throw SqliteFailures.ExplainOpening(failure, path) ?? failure;
        }
    }

    public void Dispose()
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        _writer.Dispose();
        foreach (var reader in _readers)
        {
            reader.Dispose();
        }

        _hold.Dispose();
    }

    /// <summary>The key of the hashes lies sealed in the database, so opening it also proves that the keys folder is the right one.</summary>
    private static byte[] HashKey(SqliteSession session, Sealing sealing)
    {
        if (FindHashKey(session) is { } found)
        {
            return found;
        }

        var made = sealing.NewHashKey();
        session.Execute("INSERT INTO memory (platform, name, value) VALUES ('', 'hash-key', @value)", ("@value", made));
        return made;
    }

    /// <summary>Sealed; null in a database that was never opened.</summary>
    internal static byte[]? FindHashKey(SqliteSession session) =>
        session.Query("SELECT value FROM memory WHERE platform = '' AND name = 'hash-key'", row => row.GetBytes(0)) is [var found] ? found : null;

    /// <summary>Effects of each process are counted from a number of its own, so that none comes twice, whatever was erased: a thousand billion for each of eight million starts.</summary>
    private static long BeginCount(SqliteSession session) => session.Query("UPDATE process SET starts = starts + 1 RETURNING starts", row => row.GetInt64(0))[0] << 40;

    /// <summary>The number of this process, which names it in what it leases. For the writer's thread.</summary>
    private long Owner => _lastEffect >> 40;

    private Task<T> WriteAsync<T>(Func<SqliteSession, T> work) => _writer.WriteAsync(work);

    /// <summary>Reading takes microseconds and waits for no writer, so it is done where it is asked for.</summary>
    private Task<T> ReadAsync<T>(Func<SqliteSession, T> work)
    {
        try
        {
            return Task.FromResult(_gate.Read(() => Read(work)));
        }
        catch (Exception failure)
        {
            return Task.FromException<T>(failure);
        }
    }

    private T Read<T>(Func<SqliteSession, T> work)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        var session = _readers.TryTake(out var free) ? free : OpenReader();
        try
        {
            return work(session);
        }
        finally
        {
            _readers.Add(session);
        }
    }

    /// <summary>A reader looks up single rows: what it needs is in the operating system's cache, so 256 KiB of its own are enough.</summary>
    private SqliteSession OpenReader()
    {
        var session = new SqliteSession(_file.Path, _file.Patience);
        session.Execute("PRAGMA cache_size = -256");
        return session;
    }

    private T? Unseal<T>(byte[] data, Binding of)
        where T : class => _sealing.TryUnseal<T>(data, of, _logger);
}
