using System.Collections.Concurrent;

namespace CompBot.Slack.Api;

/// <summary>Calls of one method in one team, and for posting one channel: each lane is paced and paused by itself.</summary>
public sealed record LaneKey(string Team, string Method, string? Channel);

/// <summary>
/// How long a call has to wait. Posting into one channel goes at one a second after a small burst; a 429 pauses its lane alone.
/// </summary>
public sealed class Lanes(TimeProvider clock)
{
    /// <summary>Slack tolerates brief bursts above one message a second.</summary>
    private const int Burst = 4;

    private const int SweepEvery = 4096;

    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<LaneKey, Lane> _lanes = [];
    private int _calls;

    /// <summary>Zero: go now. A wait longer than the patience takes no place.</summary>
    public TimeSpan Enter(LaneKey key, TimeSpan patience)
    {
        Sweep();
        var now = clock.GetUtcNow();
        var lane = _lanes.GetOrAdd(key, _ => new Lane());
        lock (lane)
        {
            var slot = lane.Next > now ? lane.Next : now;
            var paced = key.Channel is null ? TimeSpan.Zero : slot - now - (Pace * (Burst - 1));
            var wait = Longest(paced, lane.PausedUntil - now);
            if (wait <= patience)
            {
                lane.Next = slot + Pace;
            }

            return wait;
        }
    }

    public void Pause(LaneKey key, TimeSpan wait)
    {
        var lane = _lanes.GetOrAdd(key, _ => new Lane());
        lock (lane)
        {
            lane.PausedUntil = clock.GetUtcNow() + wait;
        }
    }

    private static TimeSpan Longest(TimeSpan first, TimeSpan second)
    {
        var longer = first > second ? first : second;
        return longer > TimeSpan.Zero ? longer : TimeSpan.Zero;
    }

    /// <summary>Lanes of people who left take no memory.</summary>
    private void Sweep()
    {
        if (Interlocked.Increment(ref _calls) % SweepEvery != 0)
        {
            return;
        }

        var now = clock.GetUtcNow();
        foreach (var (key, _) in _lanes.Where(it => it.Value.Next < now && it.Value.PausedUntil < now))
        {
            _lanes.TryRemove(key, out _);
        }
    }

    private sealed class Lane
    {
        public DateTimeOffset Next { get; set; }

        public DateTimeOffset PausedUntil { get; set; }
    }
}
