using System.Collections.Concurrent;
using CompBot.Core;

namespace CompBot.Discord;

public enum ShardState
{
    Starting,
    Connected,
    Reconnecting,

    /// <summary>For good: only the operator can help.</summary>
    Stopped,
}

/// <summary>One shard as the operator sees it. Ages are since the last acknowledged heartbeat and the last event; null where there was none.</summary>
public sealed record ShardHealth(int Shard, ShardState State, TimeSpan? AcknowledgedAgo, TimeSpan? HeardAgo, string? Message);

/// <summary>Discord as the operator sees it; holds counts only. Message says what to do where IsHealthy is false.</summary>
public sealed record DiscordHealth(bool IsHealthy, string? Message, Sequence<ShardHealth> Shards, int IdentifiesToday);

/// <summary>Where each part of the adapter leaves what the health page shows.</summary>
public sealed class DiscordStatus(TimeProvider clock)
{
    /// <summary>Without an acknowledged heartbeat for so long a connection counts as lost, whatever its socket says.</summary>
    private static readonly TimeSpan Stale = TimeSpan.FromMinutes(2);

    private readonly ConcurrentDictionary<int, (ShardState State, long? Acknowledged, long? Heard, string? Message)> _shards = [];
    private string? _fatal;
    private string? _warning;
    private int _identifies;

    public void Set(int shard, ShardState state, string? message = null) =>
        _shards.AddOrUpdate(shard, (state, null, null, message), (_, old) => old with { State = state, Message = message });

    /// <summary>The shard is no longer this worker's.</summary>
    public void Remove(int shard) => _shards.TryRemove(shard, out _);

    /// <summary>Other workers have all shards; this one takes up what they leave.</summary>
    public bool Standby { get; set; }

    public void Acknowledged(int shard) => _shards.AddOrUpdate(shard, (ShardState.Starting, clock.GetTimestamp(), null, null), (_, old) => old with { Acknowledged = clock.GetTimestamp() });

    public void Heard(int shard) => _shards.AddOrUpdate(shard, (ShardState.Starting, null, clock.GetTimestamp(), null), (_, old) => old with { Heard = clock.GetTimestamp() });

    /// <summary>Nothing more will be tried; the process stays up so that the message can be read.</summary>
    public void Stop(string message) => _fatal = message;

    public void Warn(string? message) => _warning = message;

    public void Identified(int today) => _identifies = today;

    public DiscordHealth Snapshot()
    {
        // A copy made at once: shards come and go while it is looked at.
        var shards = _shards.ToArray().OrderBy(pair => pair.Key).Select(pair => Show(pair.Key, pair.Value)).ToSequence();
        var bad = shards.FirstOrDefault(shard => shard.State != ShardState.Connected || shard.AcknowledgedAgo > Stale);
        var message = _fatal ?? bad?.Message ?? ((shards.Count == 0 && !Standby) || bad is not null ? "Discord is not connected; trying." : null);
        return new(message is null, message ?? _warning, shards, _identifies);
    }

    private ShardHealth Show(int shard, (ShardState State, long? Acknowledged, long? Heard, string? Message) kept) =>
        new(shard, kept.State, Ago(kept.Acknowledged), Ago(kept.Heard), kept.Message);

    private TimeSpan? Ago(long? timestamp) => timestamp is { } then ? clock.GetElapsedTime(then) : null;
}
