using System.Collections.Concurrent;
using CompBot.Engine;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace CompBot.Storage.Postgres;

/// <summary>
/// Conversations in PostgreSQL, shared by equal workers. A turn is one statement, and many are one transaction; what one worker may have at a time is leased under a
/// number that fences it. docs/what-we-store.md describes every column.
/// </summary>
public sealed partial class PostgresStore : IConversationStore, IAsyncDisposable, IDisposable
{
    private readonly NpgsqlDataSource _source;
    private readonly Sealing _sealing;
    private readonly StoreGate _gate;
    private readonly PostgresWriter _writer;
    private readonly Membership _membership;
    private readonly ILogger _logger;

    /// <summary>What an adapter wants remembered with the next transaction.</summary>
    private readonly ConcurrentDictionary<(string Platform, string Name), Func<string>> _soon = [];
    private bool _disposed;

    private PostgresStore(NpgsqlDataSource source, Sealing sealing, (StoreGate Gate, Membership Membership) worker, (TimeProvider Clock, ILogger Logger) how)
    {
        (_source, _sealing, _gate, _membership, _logger) = (source, sealing, worker.Gate, worker.Membership, how.Logger);
        _writer = new PostgresWriter(source, worker.Gate, how.Clock);
    }

    public StoreUnavailableException? Trouble => _gate.Failure;

    public bool HoldsLeases => _membership.Holds;

    /// <summary>For tests: says that this worker lives, as it does by itself again and again.</summary>
    internal Task BeatAsync() => _membership.BeatAsync();

    /// <summary>The number of this worker.</summary>
    internal long Worker => _membership.Number;

    /// <summary>Opens the database, makes its tables where there are none, and joins the other workers.</summary>
    /// <exception cref="StoreUnavailableException">It cannot be used; the message is one line for the operator.</exception>
    public static PostgresStore Open(
        string connectionString, string keysFolder, PostgresSettings? settings = null, TimeProvider? clock = null, ILogger<PostgresStore>? logger = null)
    {
        settings ??= new PostgresSettings();
        clock ??= TimeProvider.System;
        ILogger log = logger ?? NullLogger<PostgresStore>.Instance;
        var source = PostgresOpening.Source(connectionString, settings);
        try
        {
            var sealing = Sealing.From(keysFolder);
            PostgresOpening.Prepare(source, sealing);
            var gate = new StoreGate(clock, settings.TryAgainAfter, PostgresFailures.Explain, log);
            var membership = Membership.Join(source, gate, settings, clock, log);
            membership.Begin();
            return new PostgresStore(source, sealing, (gate, membership), (clock, log));
        }
        catch (Exception failure)
        {
            source.Dispose();
            throw PostgresFailures.Explain(failure) ?? SqliteFailures.ExplainOpening(failure, keysFolder) ?? failure;
        }
    }

    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    /// <summary>Writes what waits, and leaves what this worker had to the others.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        await _writer.DisposeAsync();
        await _membership.DisposeAsync();
        await _source.DisposeAsync();
    }

    private T? Unseal<T>(byte[] data, Binding of)
        where T : class => _sealing.TryUnseal<T>(data, of, _logger);

    private Task<List<T>> ReadAsync<T>(Asked asked, Func<NpgsqlDataReader, T> read) => _gate.ReadAsync(async () =>
    {
        await using var command = _source.CreateCommand(asked.Sql);
        command.Parameters.AddRange(asked.Values);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<T>();
        while (await reader.ReadAsync())
        {
            rows.Add(read(reader));
        }

        return rows;
    });

    /// <summary>Row is the conversation whose rows are written, if it is one's.</summary>
    private Task<List<T>> WriteAsync<T>(byte[]? row, Asked asked, Func<NpgsqlDataReader, T> read) => _writer.WriteAsync(new PostgresRequest<T>(row, () => asked, read));

    private async Task WriteAsync(byte[]? row, Asked asked) => await WriteAsync(row, asked, _ => 0);

    private static long ReadNumber(NpgsqlDataReader reader) => reader.GetInt64(0);

    private static byte[] ReadBytes(NpgsqlDataReader reader) => reader.GetFieldValue<byte[]>(0);
}
