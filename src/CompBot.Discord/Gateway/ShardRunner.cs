using CompBot.Engine;
using Microsoft.Extensions.Logging;

namespace CompBot.Discord.Gateway;

/// <summary>Keeps one shard connected: the only owner of its connections, so there is never more than one. MayConnect ends when it may make another.</summary>
internal sealed class ShardRunner(ConnectionParts parts, SessionMemory memory, (IdentifyGate Gate, Func<CancellationToken, Task> MayConnect) may, string baseUrl)
{
    private static readonly TimeSpan StoreAway = TimeSpan.FromSeconds(1);

    private Identity? _identity;
    private Session? _session;

    /// <summary>Who we are, as soon as a session said so.</summary>
    public required TaskCompletionSource<Identity> Identified { get; init; }

    /// <summary>Ends when stopped, or when only the operator can help.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        parts.Status.Set(parts.Shard.Number, ShardState.Starting);
        parts.Handled.Advanced = SaveSoon;
        while (!stop.IsCancellationRequested && !await TryConnectForeverAsync(stop))
        {
            await Task.Delay(StoreAway, parts.Clock, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>False where the store could not tell where to go on, or whether an identify is allowed.</summary>
    private async Task<bool> TryConnectForeverAsync(CancellationToken stop)
    {
        try
        {
            await ConnectForeverAsync(stop);
            return true;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return true;
        }
        catch (StoreUnavailableException)
        {
            return false;
        }
    }

    /// <summary>Stores where the next process goes on; called last, when all that was received is handled.</summary>
    public async Task SaveAsync(CancellationToken cancellationToken)
    {
        if (_session is { } session && _identity is { } identity)
        {
            await memory.RememberAsync(parts.Shard, session with { Seq = parts.Handled.Safe }, identity, cancellationToken);
        }
    }

    /// <summary>What a crash loses of it is replayed and dropped by its cause.</summary>
    private void SaveSoon()
    {
        if (_session is { } session && _identity is { } identity)
        {
            memory.RememberSoon(parts.Shard, () => (_session ?? session) with { Seq = parts.Handled.Safe }, identity);
        }
    }

    private async Task ConnectForeverAsync(CancellationToken stop)
    {
        var recalled = await memory.RecallAsync(parts.Shard, stop);
        (_session, _identity) = (recalled?.Session, recalled?.Identity);
        parts.Handled.Restart(_session?.Seq ?? 0);
        var reconnection = new Reconnection(_session);
        var attempt = reconnection.Start();
        while (true)
        {
            await Task.Delay(attempt.Delay, parts.Clock, stop);
            await may.MayConnect(stop);
            if (attempt.Session is null)
            {
                await ForgetAsync(stop);
            }

            using var pass = attempt.Session is null ? await may.Gate.PassAsync(parts.Shard, stop) : null;
            using var connection = new GatewayConnection(parts, attempt, _identity, BecomeReadyAsync, () => pass?.Dispose());
            var life = await connection.RunAsync(attempt.Url ?? baseUrl, stop);
            (reconnection, attempt) = reconnection.After(life.Ended, life.Session, life.WasReady, life.HeldFor, parts.Chance());
            Report(life.Ended, attempt);
            if (attempt.Fatal is { } message)
            {
                parts.Status.Set(parts.Shard.Number, ShardState.Stopped, message);
                parts.Status.Stop(message);
                return;
            }

            parts.Status.Set(parts.Shard.Number, ShardState.Reconnecting);
            EngineMeters.Reconnected(Reading.DiscordReader.Platform);
        }
    }

    private async Task BecomeReadyAsync(Session session, Identity identity)
    {
        (_session, _identity) = (session, identity);
        Identified.TrySetResult(identity);
        await SafelyAsync(() => SaveAsync(CancellationToken.None));
    }

    private async Task ForgetAsync(CancellationToken stop)
    {
        if (_session is not null)
        {
            _session = null;
            await SafelyAsync(() => memory.ForgetAsync(parts.Shard, stop));
        }
    }

    /// <summary>A store that fails costs a fresh session at the next start, nothing now.</summary>
    private async Task SafelyAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            parts.Logger.LogWarning("Could not store where Discord's events stand: {Failure}", failure.GetType().Name);
        }
    }

    private void Report(Ended ended, Attempt attempt)
    {
        var how = ended.Match(
            closed => closed.Code is { } code ? $"closed with {code}" : "dropped",
            asked => "asked to reconnect",
            invalid => "session invalid",
            notConnected => "could not connect",
            dead => dead.Why,
            silent => "silent for too long");
        if (attempt.Fatal is { } message)
        {
            parts.Logger.LogCritical("Discord shard {Shard} {How}: {Message}", parts.Shard.Number, how, message);
        }
        else
        {
            var level = CloseRule.IsOurMistake((ended as Ended.Closed)?.Code) ? LogLevel.Error : LogLevel.Information;
            parts.Logger.Log(level, "Discord shard {Shard} {How}; {Next} in {Seconds:0.0} s", parts.Shard.Number, how, attempt.Session is null ? "identify" : "resume", attempt.Delay.TotalSeconds);
        }
    }
}
