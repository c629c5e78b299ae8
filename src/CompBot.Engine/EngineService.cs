using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CompBot.Engine;

/// <summary>Runs beside the adapters: takes up what the last process left, delivers what waits, and erases what is past its time.</summary>
public sealed class EngineService(Conversations conversations, Retention retention, EngineOptions options, TimeProvider clock, ILogger<EngineService> logger) : BackgroundService
{
    private readonly OutboxPass _outbox = new(conversations);

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await _outbox.BeginAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await conversations.StopAsync(cancellationToken);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        RepeatAsync("deliver what waits", options.OutboxPoll, _outbox.RunAsync, stoppingToken),
        RepeatAsync("erase what is past its time", options.SweepEvery, retention.SweepAsync, stoppingToken));

    private async Task RepeatAsync(string what, TimeSpan every, Func<CancellationToken, Task> work, CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await work(stoppingToken);
                await Task.Delay(every, clock, stoppingToken);
            }
            catch (StoreUnavailableException)
            {
                // The store has logged its one line, and tells when it works again.
                await Task.Delay(every, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception mistake)
            {
                logger.LogError("Could not {What}: {Mistake}", what, mistake.GetType().Name);
                await Task.Delay(every, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}

/// <summary>One look at the outbox. After the store was away, or another worker died, deliveries that could not be stepped meanwhile are taken up as well.</summary>
internal sealed class OutboxPass(Conversations conversations)
{
    private bool _storeWasAway;

    /// <summary>Takes up what the last process left. Where the disk is full by then, the looks take it up as soon as there is room; what needs no writing works until then.</summary>
    /// <exception cref="StoreUnavailableException">The store cannot serve at all.</exception>
    public async Task BeginAsync(CancellationToken cancellationToken)
    {
        await conversations.TakeOverAsync(cancellationToken);
        try
        {
            await conversations.TakeUpAsync(cancellationToken);
        }
        catch (StoreUnavailableException full) when (full.Failure is StoreFailure.Full or StoreFailure.Away)
        {
            _storeWasAway = true;
        }
    }

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            var someoneDied = await conversations.TakeOverAsync(cancellationToken);
            await conversations.DeliverDueAsync(cancellationToken);
            if (_storeWasAway || someoneDied || conversations.LeftSomeAccepted)
            {
                await conversations.ReplayAsync(cancellationToken);
                _storeWasAway = false;
            }
        }
        catch (StoreUnavailableException)
        {
            _storeWasAway = true;
            throw;
        }
    }
}
