using CompBot.Engine;
using Microsoft.Extensions.Logging;

namespace CompBot.Discord.Gateway;

/// <summary>
/// Runs the shards that are this worker's. With other workers beside it, it looks again and again: takes up what nobody has, gives back what another should have, and lets
/// go of what another has by now. Whoever takes a shard up resumes its session.
/// </summary>
internal sealed class ShardKeeper(IShardLeases leases, Func<Shard, ShardRunner> make, DiscordStatus status, TimeProvider clock, ILogger logger)
{
    private const string What = "discord/shards";
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(0.5);

    private readonly Dictionary<int, Kept> _kept = [];
    private long? _lookedAs;

    /// <summary>Ends when stopped, or where there is one worker when no shard goes on.</summary>
    public async Task RunAsync(int count, CancellationToken stop)
    {
        await TryLookAsync(count, stop);
        if (leases.IsAlone)
        {
            await Task.WhenAll(_kept.Values.Select(kept => kept.Running));
            return;
        }

        while (!stop.IsCancellationRequested)
        {
            await Task.Delay(LookEvery, clock, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await TryLookAsync(count, stop);
        }

        await Task.WhenAll(_kept.Values.Select(kept => kept.Running));
    }

    /// <summary>Stores where each shard goes on; called last, when all that was received is handled.</summary>
    public async Task SaveAsync()
    {
        foreach (var kept in _kept.Values.Where(_ => leases.Holder == _lookedAs))
        {
            await kept.Runner.SaveAsync(CancellationToken.None);
        }
    }

    /// <summary>
    /// Ends when a shard may connect: a worker that others may take for dead keeps the connection it has, on which it can say that it will be back, and makes no new one,
    /// which would take the session away from who has it by then.
    /// </summary>
    public async Task MayConnectAsync(CancellationToken stop)
    {
        while (leases.Holder is not { } holder || holder != _lookedAs)
        {
            await Task.Delay(LookEvery, clock, stop);
        }
    }

    private async Task TryLookAsync(int count, CancellationToken stop)
    {
        try
        {
            var holder = leases.Holder;
            var lease = await leases.LeaseAsync(What, count, stop);
            await LetGoAsync([.. _kept.Keys.Except(lease.Own)]);
            _lookedAs = holder;
            await GiveBackAsync([.. lease.Surplus], stop);
            Start(lease, stop);
            status.Standby = lease.Own.Count == 0;
        }
        catch (StoreUnavailableException)
        {
            // The store has logged its one line. What runs goes on: it can still say that nothing can be stored.
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Stopped.
        }
    }

    private void Start(ShardLease lease, CancellationToken stop)
    {
        foreach (var number in lease.Own.Except(lease.Surplus).Where(number => !_kept.ContainsKey(number)))
        {
            var runner = make(new Shard(number, lease.Count));
            var stopping = CancellationTokenSource.CreateLinkedTokenSource(stop);
            _kept.Add(number, new Kept(runner, stopping, runner.RunAsync(stopping.Token)));
            if (!leases.IsAlone)
            {
                logger.LogInformation("Discord shard {Shard} of {Count} is this worker's", number, lease.Count);
            }
        }
    }

    /// <summary>Another has them.</summary>
    private async Task LetGoAsync(IReadOnlyList<int> lost)
    {
        foreach (var number in lost)
        {
            await EndAsync(number);
            logger.LogInformation("Discord shard {Shard} is another worker's", number);
        }
    }

    private async Task GiveBackAsync(IReadOnlyList<int> surplus, CancellationToken stop)
    {
        foreach (var number in surplus)
        {
            if (await EndAsync(number) is { } runner)
            {
                await runner.SaveAsync(stop);
            }

            await leases.GiveBackAsync(What, number, stop);
            logger.LogInformation("Discord shard {Shard} is left to another worker", number);
        }
    }

    /// <summary>Says goodbye in a way that keeps the session.</summary>
    private async Task<ShardRunner?> EndAsync(int number)
    {
        if (!_kept.Remove(number, out var kept))
        {
            return null;
        }

        await kept.Stopping.CancelAsync();
        await kept.Running;
        kept.Stopping.Dispose();
        status.Remove(number);
        return kept.Runner;
    }

    private sealed record Kept(ShardRunner Runner, CancellationTokenSource Stopping, Task Running);
}
