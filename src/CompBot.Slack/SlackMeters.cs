using System.Diagnostics.Metrics;

namespace CompBot.Slack;

/// <summary>Counts without content, for the health page and metrics.</summary>
public sealed class SlackMeters : IDisposable
{
    private readonly Meter _meter = new("CompBot.Slack");
    private readonly Counter<long> _events;
    private readonly Histogram<double> _acks;
    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, long> _counts = [];

    public SlackMeters()
    {
        _events = _meter.CreateCounter<long>("compbot.slack.events", "{event}", "What happened on the connections to Slack");
        _acks = _meter.CreateHistogram<double>("compbot.slack.ack.duration", "s", "From a delivery's arrival to its acknowledgement");
    }

    /// <summary>Detail, in Slack's own words, is for the health page alone: a label is one of our few words.</summary>
    public void Count(string what, string? detail = null)
    {
        _counts.AddOrUpdate(detail is null ? what : $"{what} {detail}", 1, static (_, count) => count + 1);
        if (_events.Enabled)
        {
            _events.Add(1, new KeyValuePair<string, object?>("kind", what));
        }
    }

    public void Acknowledged(TimeSpan after)
    {
        _acks.Record(after.TotalSeconds);
        if (after > TimeSpan.FromSeconds(2.5))
        {
            Count("late ack");
        }
    }

    public long Of(string what) => _counts.GetValueOrDefault(what);

    public IReadOnlyDictionary<string, long> Snapshot() => new Dictionary<string, long>(_counts);

    public void Dispose() => _meter.Dispose();
}
