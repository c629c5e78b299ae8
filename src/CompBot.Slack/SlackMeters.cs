using System.Diagnostics.Metrics;

namespace CompBot.Slack;

/// <summary>Counts without content, for the health page and metrics.</summary>
public sealed class SlackMeters : IDisposable
{
    private readonly Meter _meter = new("CompBot.Slack");
    private readonly Counter<long> _events;
    private readonly Histogram<double> _ackMilliseconds;
    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, long> _counts = [];

    public SlackMeters()
    {
        _events = _meter.CreateCounter<long>("slack.events");
        _ackMilliseconds = _meter.CreateHistogram<double>("slack.ack", "ms");
    }

    public void Count(string what)
    {
        _counts.AddOrUpdate(what, 1, static (_, count) => count + 1);
        if (_events.Enabled)
        {
            _events.Add(1, new KeyValuePair<string, object?>("kind", what));
        }
    }

    public void Acknowledged(TimeSpan after)
    {
        _ackMilliseconds.Record(after.TotalMilliseconds);
        if (after > TimeSpan.FromSeconds(2.5))
        {
            Count("late ack");
        }
    }

    public long Of(string what) => _counts.GetValueOrDefault(what);

    public IReadOnlyDictionary<string, long> Snapshot() => new Dictionary<string, long>(_counts);

    public void Dispose() => _meter.Dispose();
}
