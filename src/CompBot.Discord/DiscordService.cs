using CompBot.Discord.Gateway;
using CompBot.Discord.Receiving;
using CompBot.Discord.Rest;
using CompBot.Discord.Wire;
using CompBot.Engine;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CompBot.Discord;

/// <summary>Discord from start to stop. Where only the operator can help it says so and stays, so that nothing restarts it in a circle.</summary>
internal sealed class DiscordService(
    DiscordOptions options, DiscordApi api, Conversations conversations, EventPump pump, Merging merging, IPlatformMemory memory, DiscordStatus status, IShardLeases leases, TimeProvider clock, ILogger<DiscordService> logger) : BackgroundService
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(10);

    private readonly TaskCompletionSource<Identity> _identified = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ShardKeeper? _shards;
    private Task _pumping = Task.CompletedTask;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        // Sockets first; then what they brought; then how far that was.
        await base.StopAsync(cancellationToken);
        await merging.FlushAsync();
        pump.Events.TryComplete();
        try
        {
            await _pumping.WaitAsync(StopPatience, clock, cancellationToken);
        }
        catch (Exception late) when (late is TimeoutException or OperationCanceledException)
        {
            logger.LogWarning("Stopped with events from Discord under way; Discord sends them again");
        }

        await (_shards?.SaveAsync() ?? Task.CompletedTask);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Problem() is { } problem)
        {
            logger.LogCritical("Discord stays off: {Problem}", problem);
            status.Stop(problem);
            return;
        }

        try
        {
            _pumping = pump.RunAsync();
            var rehearsing = Task.Run(Rehearse, CancellationToken.None);
            if (await FindGatewayAsync(stoppingToken) is { } gateway)
            {
                await rehearsing;
                await RunShardsAsync(gateway.Url!, Math.Max(1, gateway.Shards ?? 1), stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopped.
        }
    }

    private void Rehearse()
    {
        try
        {
            Rehearsal.Run(conversations.Library);
        }
        catch (Exception mistake)
        {
            logger.LogWarning("The rehearsal of a command failed: {Mistake}", mistake.GetType().Name);
        }
    }

    private async Task RunShardsAsync(string url, int count, CancellationToken stop)
    {
        var sessions = new SessionMemory(memory);
        using var gate = new IdentifyGate(api, sessions, status, clock, (Random.Shared.NextDouble, leases), logger);
        ShardKeeper? keeper = null;
        ShardRunner Make(Shard shard) => new(
            new(options, shard, clock, Random.Shared.NextDouble, pump.Events, status, new HandledSequences(), logger), sessions, (gate, keeper!.MayConnectAsync), url)
        {
            Identified = _identified,
        };
        _shards = keeper = new ShardKeeper(leases, Make, status, clock, logger);
        await Task.WhenAll(RegisterAsync(stop), keeper.RunAsync(count, stop));
    }

    private async Task RegisterAsync(CancellationToken stop)
    {
        try
        {
            var identity = await _identified.Task.WaitAsync(stop);
            await new CommandSync(api, memory, logger).RunAsync(identity.Application, stop);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !stop.IsCancellationRequested)
        {
            logger.LogError("The slash commands could not be checked: {Failure}", failure.GetType().Name);
        }
        catch (OperationCanceledException)
        {
            // Stopped before anyone was connected.
        }
    }

    private static string Why(RestResult result) => result.Match(
        ok => "an answer that is not Discord's",
        refused => $"refused with {refused.Status}",
        limited => "it asks to wait",
        unavailable => unavailable.Why,
        shutOut => "its shield has shut this address out",
        dead => "it refuses the token");

    /// <summary>Null where the token is refused. Anything else is tried again until it works.</summary>
    private async Task<GatewayBotJson?> FindGatewayAsync(CancellationToken stop)
    {
        status.Set(0, ShardState.Starting);
        for (var wait = FirstWait; ; wait = wait * 2 < LongestWait ? wait * 2 : LongestWait)
        {
            var result = await api.GatewayAsync(stop);
            if (DiscordApi.Read(result, DiscordJson.Wire.GatewayBotJson) is { Url: not null } gateway)
            {
                status.Remove(0);
                return gateway;
            }

            if (result is RestResult.TokenDead)
            {
                status.Stop(CloseRule.Message(4004));
                return null;
            }

            logger.LogWarning("Discord does not say where its gateway is ({Why}); asking again in {Seconds} s", Why(result), wait.TotalSeconds);
            await Task.Delay(wait, clock, stop);
        }
    }
}
