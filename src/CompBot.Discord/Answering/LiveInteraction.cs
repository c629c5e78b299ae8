using System.Collections.Concurrent;
using CompBot.Discord.Reading;

namespace CompBot.Discord.Answering;

/// <summary>How far an interaction was answered.</summary>
internal enum Phase
{
    Unanswered,

    /// <summary>"The answer is coming": it goes into the original message.</summary>
    Deferred,

    /// <summary>It was answered or put off, nobody knows which: what stands there decides.</summary>
    Unsure,

    Answered,

    /// <summary>Discord no longer knows it.</summary>
    Dead,
}

/// <summary>An interaction whose turn is under way. Whoever answers holds Gate, so that a defer and the answer never cross.</summary>
internal sealed class LiveInteraction(Ticket ticket, long deadline, bool isReplayed) : IDisposable
{
    public Ticket Ticket { get; } = ticket;

    /// <summary>Monotonic timestamp at which its three seconds end.</summary>
    public long Deadline { get; } = deadline;

    public SemaphoreSlim Gate { get; } = new(1, 1);

    public Phase Phase { get; set; }

    /// <summary>An answer was tried: whatever became of it, nothing else is said in its place.</summary>
    public bool IsTried { get; set; }

    /// <summary>A process before this one may have answered it; or a defer was sent and nothing came back, so that it may have arrived.</summary>
    public bool IsUnsure { get; set; } = isReplayed;

    /// <summary>Something of this turn went to the direct messages.</summary>
    public bool SentDirectly { get; set; }

    /// <summary>A deferred press shows nothing new: its answer replaces the pressed message.</summary>
    public bool DeferredAsUpdate { get; set; }

    public void Dispose() => Gate.Dispose();
}

/// <summary>Interactions under way, by id. One that is over is not kept: what comes later for it is a follow-up.</summary>
internal sealed class LiveInteractions(TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, LiveInteraction> _live = [];

    public int Count => _live.Count;

    /// <summary>Null where the same interaction is under way already.</summary>
    public LiveInteraction? Begin(Ticket ticket, long receivedAt, bool isReplayed = false)
    {
        var live = new LiveInteraction(ticket, receivedAt + (long)(DiscordLimits.FirstAnswer.TotalSeconds * clock.TimestampFrequency), isReplayed);
        return _live.TryAdd(ticket.Id, live) ? live : null;
    }

    public LiveInteraction? Find(string? id) => id is not null && _live.TryGetValue(id, out var live) ? live : null;

    public void End(LiveInteraction live) => _live.TryRemove(live.Ticket.Id, out _);
}
