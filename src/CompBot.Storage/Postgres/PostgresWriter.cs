using CompBot.Engine;
using Npgsql;

namespace CompBot.Storage.Postgres;

/// <summary>
/// Writes in shared transactions: what arrives while the database is busy with the last one shares the next, which is one round trip and one commit for all of it.
/// A write that fails takes none of the others with it.
/// </summary>
internal sealed class PostgresWriter : IAsyncDisposable
{
    private const int MostInOneTransaction = 128, MostCollisions = 5;

    /// <summary>So long does a write that nobody waits for hold out for company.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(100);

    private readonly NpgsqlDataSource _source;
    private readonly StoreGate _gate;
    private readonly Lock _lock = new();
    private readonly Queue<PostgresRequest> _now = [];
    private readonly Queue<PostgresRequest> _later = [];
    private readonly ITimer _reminder;
    private Task _running = Task.CompletedTask;
    private bool _isRunning;
    private bool _isClosed;

    public PostgresWriter(NpgsqlDataSource source, StoreGate gate, TimeProvider clock)
    {
        (_source, _gate) = (source, gate);
        _reminder = clock.CreateTimer(_ => Hurry(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public Task<List<T>> WriteAsync<T>(PostgresRequest<T> request)
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_isClosed, typeof(PostgresStore));
            _now.Enqueue(request);
            Start();
        }

        return request.Answer;
    }

    /// <summary>
    /// With the next transaction, before what is asked for after it; in one of its own where none comes within a tenth of a second. Nobody hears what became of it:
    /// for what may be lost where the process dies.
    /// </summary>
    public void WriteSoon(PostgresRequest request)
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_isClosed, typeof(PostgresStore));
            _later.Enqueue(request);
            if (_later.Count == 1)
            {
                _reminder.Change(Soon, Timeout.InfiniteTimeSpan);
            }
        }
    }

    /// <summary>Ends once all that was to be written soon is in the database.</summary>
    public async Task SettleAsync()
    {
        bool isEmpty;
        lock (_lock)
        {
            isEmpty = _later.Count == 0 && !_isRunning;
        }

        if (!isEmpty)
        {
            await WriteAsync(new PostgresRequest<int>(null, () => null, _ => 0));
        }
    }

    /// <summary>Writes what waits and takes no more.</summary>
    public async ValueTask DisposeAsync()
    {
        lock (_lock)
        {
            _isClosed = true;
            Start();
        }

        await _reminder.DisposeAsync();
        await _running;
    }

    private void Hurry()
    {
        lock (_lock)
        {
            Start();
        }
    }

    /// <summary>Within the lock.</summary>
    private void Start()
    {
        if (!_isRunning && _now.Count + _later.Count > 0)
        {
            _isRunning = true;
            _running = Task.Run(RunAsync);
        }
    }

    private async Task RunAsync()
    {
        while (Take() is { Count: > 0 } batch)
        {
            await WriteAsync(batch);
        }
    }

    /// <summary>The next transaction's worth, what could wait first; those of one conversation keep their order.</summary>
    private List<PostgresRequest> Take()
    {
        lock (_lock)
        {
            var batch = new List<PostgresRequest>();
            while ((batch.Count < MostInOneTransaction && _later.TryDequeue(out var request)) || (batch.Count < MostInOneTransaction && _now.TryDequeue(out request)))
            {
                batch.Add(request);
            }

            _isRunning = batch.Count > 0;
            return [.. batch.OrderBy(request => request.Row, StringComparer.Ordinal)];
        }
    }

    private async Task WriteAsync(List<PostgresRequest> batch)
    {
        var failure = await TryWriteAsync(batch);
        if (failure is null)
        {
            batch.ForEach(request => request.Complete());
        }
        else if (failure is StoreUnavailableException || (batch is [var one] && !MayTryAgain(one, failure)))
        {
            batch.ForEach(request => request.Fail(failure is StoreUnavailableException away ? away.Again() : failure));
        }
        else
        {
            foreach (var request in batch)
            {
                await WriteAsync([request]);
            }
        }
    }

    private static bool MayTryAgain(PostgresRequest request, Exception failure) => PostgresFailures.IsCollision(failure) && ++request.Collisions < MostCollisions;

    private async Task<Exception?> TryWriteAsync(List<PostgresRequest> batch)
    {
        try
        {
            await _gate.WriteAsync(() => TransactAsync(batch));
            return null;
        }
        catch (Exception failure)
        {
            return failure;
        }
    }

    /// <summary>Several statements in one batch are one transaction of their own.</summary>
    private async Task TransactAsync(List<PostgresRequest> batch)
    {
        await using var statements = _source.CreateBatch();
        var asked = new List<PostgresRequest>(batch.Count);
        foreach (var request in batch)
        {
            if (request.Ask() is { } statement)
            {
                statements.BatchCommands.Add(statement.InBatch());
                asked.Add(request);
            }
        }

        if (asked.Count == 0)
        {
            return;
        }

        try
        {
            await using var reader = await statements.ExecuteReaderAsync();
            foreach (var request in asked)
            {
                await request.ReadAsync(reader, CancellationToken.None);
                await reader.NextResultAsync();
            }
        }
        catch
        {
            // The values go with another batch, one by one.
            foreach (var statement in statements.BatchCommands)
            {
                statement.Parameters.Clear();
            }

            throw;
        }
    }
}
