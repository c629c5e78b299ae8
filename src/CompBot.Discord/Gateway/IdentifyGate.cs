using CompBot.Discord.Rest;
using CompBot.Discord.Wire;
using CompBot.Engine;
using Microsoft.Extensions.Logging;

namespace CompBot.Discord.Gateway;

/// <summary>
/// Every identify passes here: one at a time per five seconds (by Discord's concurrency), within what Discord says is left of the day, and within our own ledger. Of
/// several workers one at a time may identify.
/// </summary>
public sealed class IdentifyGate(DiscordApi api, SessionMemory memory, DiscordStatus status, TimeProvider clock, (Func<double> Chance, IShardLeases Leases) how, ILogger logger) : IDisposable
{
    private const int FewLeft = 5;
    private const string What = "discord/identify";

    /// <summary>Discord asks for five seconds, counted where they arrive.</summary>
    private static readonly TimeSpan Apart = TimeSpan.FromSeconds(5.25);
    private static readonly TimeSpan Jitter = TimeSpan.FromSeconds(1.5);

    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly Dictionary<int, long> _last = [];
    private int _passes;

    public void Dispose() => _one.Dispose();

    /// <summary>
    /// Returns when this shard may connect to identify. The pass is given back once the identify is sent, or will not be: the five seconds until the next run from
    /// there, however long the connection took to make.
    /// </summary>
    public async Task<IDisposable> PassAsync(Shard shard, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            _passes++;
            await WaitForOthersAsync(cancellationToken);
            var limit = DiscordApi.Read(await api.GatewayAsync(cancellationToken), DiscordJson.Wire.GatewayBotJson)?.SessionStartLimit;
            await WaitForDayAsync(limit, cancellationToken);
            var ledger = await memory.LedgerAsync(cancellationToken);
            var lane = shard.Number % Math.Max(1, limit?.MaxConcurrency ?? 1);
            await WaitForTurnAsync(lane, ledger, cancellationToken);
            await EnterAsync(ledger, cancellationToken);
            return new Pass(() => Leave(lane));
        }
        catch
        {
            _one.Release();
            throw;
        }
    }

    private void Leave(int lane)
    {
        _last[lane] = clock.GetTimestamp();
        var pass = _passes;
        _one.Release();
        _ = how.Leases.IsAlone ? Task.CompletedTask : GiveBackAsync(pass);
    }

    private async Task WaitForOthersAsync(CancellationToken cancellationToken)
    {
        while ((await how.Leases.LeaseAsync(What, 1, cancellationToken)).Own.Count == 0)
        {
            await Task.Delay(TimeSpan.FromSeconds(0.5), clock, cancellationToken);
        }
    }

    /// <summary>Once the five seconds are over, unless this worker identifies again.</summary>
    private async Task GiveBackAsync(int pass)
    {
        try
        {
            await Task.Delay(Apart, clock);
            await _one.WaitAsync();
            try
            {
                await (pass == _passes ? how.Leases.GiveBackAsync(What, 0, CancellationToken.None) : Task.CompletedTask);
            }
            finally
            {
                _one.Release();
            }
        }
        catch (Exception over) when (over is ObjectDisposedException or StoreUnavailableException)
        {
            // Stopped, or others find out by themselves.
        }
    }

    private async Task WaitForDayAsync(SessionStartLimitJson? limit, CancellationToken cancellationToken)
    {
        if (limit is { Remaining: <= FewLeft, ResetAfter: { } milliseconds and > 0 })
        {
            logger.LogWarning("Discord leaves {Count} new sessions for today: waiting until it allows more", limit.Remaining);
            status.Warn("Discord allows almost no new sessions today; waiting until it does. Look for a restart loop.");
            await Task.Delay(TimeSpan.FromMilliseconds(milliseconds), clock, cancellationToken);
            status.Warn(null);
        }
    }

    private async Task WaitForTurnAsync(int lane, IdentifyLedger ledger, CancellationToken cancellationToken)
    {
        // A process that has just begun knows of the one before it, and of other workers, from the ledger, to the second.
        var since = _last.TryGetValue(lane, out var last) ? clock.GetElapsedTime(last)
            : (_last.Count == 0 || !how.Leases.IsAlone) && ledger.Times.Count > 0 ? clock.GetUtcNow() - ledger.Times[^1] - TimeSpan.FromSeconds(1)
            : Apart;
        if (since < Apart)
        {
            await Task.Delay(Apart - (since < TimeSpan.Zero ? TimeSpan.Zero : since) + (Jitter * how.Chance()), clock, cancellationToken);
        }
    }

    private async Task EnterAsync(IdentifyLedger ledger, CancellationToken cancellationToken)
    {
        var wait = ledger.Wait(clock.GetUtcNow());
        if (wait > TimeSpan.Zero)
        {
            logger.LogError("{Count} new sessions in a day, close to the number at which Discord resets the token: waiting {Hours:0.0} hours", IdentifyLedger.Most, wait.TotalHours);
            status.Warn("Too many new sessions in a day; waiting, so that Discord does not reset the token. Look for a restart loop.");
            await Task.Delay(wait, clock, cancellationToken);
            status.Warn(null);
        }

        ledger = ledger.Add(clock.GetUtcNow());
        await memory.RememberAsync(ledger, cancellationToken);
        status.Identified(ledger.Times.Count);
        if (ledger.Times.Count == IdentifyLedger.WarnAt)
        {
            logger.LogWarning("{Count} new sessions in a day: something ends them", ledger.Times.Count);
        }
    }

    /// <summary>Gives the place back once, whoever is first to do so.</summary>
    private sealed class Pass(Action leave) : IDisposable
    {
        private Action? _leave = leave;

        public void Dispose() => Interlocked.Exchange(ref _leave, null)?.Invoke();
    }
}
