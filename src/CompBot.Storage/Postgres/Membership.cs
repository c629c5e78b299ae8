using System.Reflection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CompBot.Storage.Postgres;

/// <summary>
/// This worker among the others: it says that it lives, buries those that do not, and knows whether it may still count as living itself. What is leased is
/// protected by its fence; the times here only decide how soon somebody else goes on.
/// </summary>
internal sealed class Membership : IAsyncDisposable
{
    private const string Register = "INSERT INTO worker (name, version) VALUES ($1, $2) RETURNING number";

    private readonly NpgsqlDataSource _source;
    private readonly StoreGate _gate;
    private readonly PostgresSettings _settings;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _stopping = new();
    private Task _beating = Task.CompletedTask;
    private long _number;
    private long _heardAt;
    private long? _withoutGapSince;
    private int _someoneDied = 1;

    private Membership(NpgsqlDataSource source, StoreGate gate, PostgresSettings settings, TimeProvider clock, ILogger logger) =>
        (_source, _gate, _settings, _clock, _logger) = (source, gate, settings, clock, logger);

    /// <summary>The number that names this worker in what it leases. Another one after it was taken for dead.</summary>
    public long Number => Interlocked.Read(ref _number);

    public LostLeases Lost { get; } = new();

    /// <summary>Whether others cannot think yet that this worker died. Counted from before the database was asked, so that it never errs on the other side.</summary>
    public bool Holds => _clock.GetElapsedTime(Interlocked.Read(ref _heardAt)) < _settings.TrustsFor;

    /// <summary>Registers this worker.</summary>
    public static Membership Join(NpgsqlDataSource source, StoreGate gate, PostgresSettings settings, TimeProvider clock, ILogger logger)
    {
        var joined = new Membership(source, gate, settings, clock, logger) { _heardAt = clock.GetTimestamp() };
        using var command = source.CreateCommand(Register);
        command.Parameters.AddRange(joined.Names());
        joined._number = (long)command.ExecuteScalar()!;
        joined._withoutGapSince = joined._heardAt;
        return joined;
    }

    public void Begin() => _beating = Task.Run(BeatForeverAsync);

    /// <summary>Once for each time that a worker died, or the place among the living was lost: accepted deliveries may be left.</summary>
    public bool SomeoneDied() => Interlocked.Exchange(ref _someoneDied, 0) == 1;

    /// <summary>Says that this worker lives, frees what was lost with a connection, and buries the dead.</summary>
    /// <exception cref="Engine.StoreUnavailableException">The database cannot serve.</exception>
    public async Task BeatAsync()
    {
        var now = _clock.GetTimestamp();
        await _gate.WriteAsync(async () =>
        {
            if (await OneAsync<long>(Asked.Writing("UPDATE worker SET seen_at = clock_timestamp() WHERE number = $1", Value.Of(Number))) == 0)
            {
                Interlocked.Exchange(ref _number, await OneAsync<long>(new Asked(Register, Names())));
                _logger.LogWarning("The other workers took this one for dead; it goes on as another");
                Interlocked.Exchange(ref _someoneDied, 1);
                _withoutGapSince = now;
            }

            if (Lost.Ask(Number, _clock.GetUtcNow().ToUnixTimeMilliseconds()) is var (free, count))
            {
                await OneAsync<long>(free);
                Lost.Forget(count);
            }
        });
        _withoutGapSince = Holds ? _withoutGapSince ?? now : now;
        Interlocked.Exchange(ref _heardAt, now);

        // After the database was away everybody looks dead: only who was heard of all the time may judge.
        if (_clock.GetElapsedTime(_withoutGapSince.Value) > _settings.DeadAfter)
        {
            await BuryAsync();
        }
    }

    /// <summary>Leaves what this worker has to the others.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _beating;
        _stopping.Dispose();
        try
        {
            await _gate.WriteAsync(() => OneAsync<object>(new Asked("SELECT 1 FROM leave($1, $2)", Value.Of(Number), Value.Of(_clock.GetUtcNow().ToUnixTimeMilliseconds()))));
        }
        catch (Engine.StoreUnavailableException)
        {
            // The others notice it by themselves.
        }
    }

    private async Task BuryAsync()
    {
        var dead = 0;
        await _gate.WriteAsync(async () => dead = await OneAsync<int>(new Asked(
            "SELECT bury($1, $2, $3)", Value.Of(Number), Value.Of(_settings.DeadAfter.TotalSeconds), Value.Of(_clock.GetUtcNow().ToUnixTimeMilliseconds()))));
        if (dead > 0)
        {
            _logger.LogWarning("{Count} workers were not heard of any more; this one takes up what they had", dead);
            Interlocked.Exchange(ref _someoneDied, 1);
        }
    }

    private async Task BeatForeverAsync()
    {
        while (true)
        {
            try
            {
                await Task.Delay(_settings.BeatEvery, _clock, _stopping.Token);
                await BeatAsync();
            }
            catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Engine.StoreUnavailableException)
            {
                // The gate has logged its one line; the next beat finds out whether it works again.
            }
            catch (Exception mistake)
            {
                _logger.LogError("A worker could not say that it lives: {Mistake}", mistake.GetType().Name);
            }
        }
    }

    private async Task<T> OneAsync<T>(Asked asked)
    {
        await using var command = _source.CreateCommand(asked.Sql);
        command.Parameters.AddRange(asked.Values);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    private NpgsqlParameter[] Names() =>
        [Value.Of(_settings.WorkerName), Value.Of(Assembly.GetExecutingAssembly().GetName().Version?.ToString() ?? "unknown")];
}
