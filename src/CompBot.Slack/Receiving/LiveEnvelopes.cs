using System.Collections.Concurrent;

namespace CompBot.Slack.Receiving;

/// <summary>Deliveries whose acknowledgement is still open: an answer that is ready in time rides along.</summary>
public sealed class LiveEnvelopes
{
    private readonly ConcurrentDictionary<string, Acknowledgement> _open = [];

    public void Add(string envelope, Acknowledgement ack) => _open[envelope] = ack;

    public void Remove(string envelope) => _open.TryRemove(envelope, out _);

    public Acknowledgement? Find(string? envelope) => envelope is null ? null : _open.GetValueOrDefault(envelope);
}
