using System.Diagnostics.Metrics;
using CompBot.Engine;

namespace CompBot.Worker.Measuring;

/// <summary>What the status page counts, as gauges. The store is asked every few seconds, whoever looks and however often.</summary>
public sealed class HealthGauges : BackgroundService
{
    public const string Name = "CompBot.Worker";

    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(10);

    private readonly Meter _meter = new(Name);
    private readonly HealthCheck _check;
    private readonly Conversations _conversations;
    private readonly TimeProvider _clock;
    private volatile EngineHealth? _seen;

    public HealthGauges(HealthCheck check, Conversations conversations, TimeProvider clock)
    {
        (_check, _conversations, _clock) = (check, conversations, clock);
        Stored("compbot.conversations.stored", "{conversation}", "Conversations in the store", counts => counts.Conversations);
        Stored("compbot.outbox.waiting", "{reply}", "Replies that wait to be sent", counts => counts.WaitingEffects - counts.AwaitingContact);
        Stored("compbot.outbox.awaiting_contact", "{reply}", "Replies that wait for the person's next contact", counts => counts.AwaitingContact);
        Stored("compbot.outbox.dead", "{reply}", "Replies and deliveries given up", counts => counts.DeadLetters);
        Stored("compbot.outbox.lag", "s", "Age of the oldest reply that waits to be sent", counts => counts.OldestWaiting is { } oldest ? Math.Max(0, (long)(_clock.GetUtcNow() - oldest).TotalSeconds) : 0);
        _meter.CreateObservableUpDownCounter("compbot.conversations.busy", () => _conversations.Busy, "{conversation}", "Conversations with work under way");
        _meter.CreateObservableUpDownCounter("compbot.storage.available", () => _seen is { IsWell: true } ? 1 : 0, "1", "1 while the store can serve");
        _meter.CreateObservableUpDownCounter("process.memory.usage", () => Environment.WorkingSet, "By", "Physical memory of the process");
    }

    public override void Dispose()
    {
        _meter.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            _seen = await _check.ReadAsync(stoppingToken);
            await Task.Delay(LookEvery, _clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>No value where the store could not be read.</summary>
    private void Stored(string name, string unit, string what, Func<StoreCounts, long> count) => _meter.CreateObservableGauge(
        name, () => _seen?.Counts is { } counts ? [new Measurement<long>(count(counts))] : Array.Empty<Measurement<long>>(), unit, what);
}
