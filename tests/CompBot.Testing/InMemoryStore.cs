using CompBot.Core;
using CompBot.Core.Chat;
using CompBot.Core.Conversation;
using CompBot.Core.Conversation.Outcomes;
using CompBot.Core.Conversation.Sharing;
using CompBot.Engine;

namespace CompBot.Testing;

/// <summary>The store contract without a disk, for tests of everything above it.</summary>
public sealed class InMemoryStore : IConversationStore
{
    private enum Standing
    {
        Waiting,
        AddressDied,
        DeadLetter,
    }

    private readonly Lock _gate = new();
    private readonly Dictionary<ConversationKey, Kept> _conversations = [];
    private readonly Dictionary<(ConversationKey, string), DateTimeOffset> _seen = [];
    private readonly List<Inbound> _inbox = [];
    private readonly List<Entry> _outbox = [];
    private readonly List<(ConversationKey Conversation, string Reference, DateTimeOffset At)> _sent = [];
    private readonly Dictionary<(string, string), string> _memory = [];
    private readonly List<(ConversationKey Conversation, KeptLine Line, DateTimeOffset At)> _lines = [];
    private readonly Dictionary<string, (SharedBy Shared, DateTimeOffset Until)> _shares = [];
    private readonly Dictionary<string, CommunityOutcome> _outcomes = [];
    private long _lastId;
    private int _owner = 1;
    private int _tookOver;

    public StoreUnavailableException? Trouble => null;

    public bool HoldsLeases => true;

    /// <summary>From now on this is the store of the next process: whoever had something leased is dead. Other stores are left as they are.</summary>
    public static void Restart(IConversationStore store)
    {
        switch (store)
        {
            case HookedStore hooked:
                Restart(hooked.Inner);
                break;
            case InMemoryStore memory:
                Interlocked.Increment(ref memory._owner);
                break;
        }
    }

    public Task<Saved> LoadAsync(ConversationKey conversation, CancellationToken cancellationToken) => Locked(() =>
        _conversations.TryGetValue(conversation, out var kept) ? new Saved(kept.State, kept.Version) : new Saved(new ConversationState.NotStarted(), 0));

    public Task<CommitResult> CommitAsync(Commit commit, CancellationToken cancellationToken) => Locked<CommitResult>(() =>
    {
        if (_seen.ContainsKey((commit.Conversation, commit.CauseId)))
        {
            _inbox.RemoveAll(inbound => Cause(inbound.Message) == (commit.Conversation, commit.CauseId));
            return new CommitResult.AlreadySeen();
        }

        if ((_conversations.GetValueOrDefault(commit.Conversation)?.Version ?? 0) != commit.ExpectedVersion)
        {
            return new CommitResult.Conflict();
        }

        Keep(commit);
        return new CommitResult.Stored(Queue(commit), commit.Next);
    });

    public Task AcceptAsync(InboundMessage message, CancellationToken cancellationToken) => Locked(() =>
    {
        if (!_seen.ContainsKey(Cause(message)) && !_inbox.Exists(inbound => Cause(inbound.Message) == Cause(message)))
        {
            _inbox.Add(new Inbound(message));
        }
    });

    public Task RejectAsync(InboundMessage message, CancellationToken cancellationToken) => Locked(() =>
        _inbox.FindAll(inbound => Cause(inbound.Message) == Cause(message)).ForEach(inbound => inbound.Rejected = true));

    public Task<bool> KnowsAsync(ConversationKey conversation, string causeId, CancellationToken cancellationToken) => Locked(() =>
        _seen.ContainsKey((conversation, causeId)) || _inbox.Exists(inbound => Cause(inbound.Message) == (conversation, causeId)));

    public Task<Sequence<InboundMessage>> TakeAcceptedAsync(CancellationToken cancellationToken) => Locked(() =>
        _inbox.Where(inbound => !inbound.Rejected).Select(inbound => inbound.Message).ToSequence());

    public Task<Sequence<QueuedEffect>> TakeDueAsync(DateTimeOffset now, DateTimeOffset leasedUntil, int most, CancellationToken cancellationToken) => Locked(() =>
    {
        var waiting = _outbox.FindAll(entry => entry.Standing == Standing.Waiting);
        var due = waiting
            .Where(entry => entry.DueAt <= now
                && !waiting.Exists(older => older.Queued.Id < entry.Queued.Id && older.Queued.Conversation == entry.Queued.Conversation && older.DueAt > now))
            .Take(most).ToList();
        due.ForEach(entry => entry.Lease(leasedUntil, _owner));
        return due.Select(entry => entry.Queued).ToSequence();
    });

    public Task<bool> TakeOverAsync(DateTimeOffset now, CancellationToken cancellationToken) => Locked(() =>
    {
        foreach (var entry in _outbox.Where(entry => entry.Owner is { } owner && owner != _owner))
        {
            entry.Queued = entry.Queued with { MayBeSent = true };
            entry.Wait(now);
        }

        var someoneDied = _tookOver != _owner;
        _tookOver = _owner;
        return someoneDied;
    });

    public Task<Sequence<QueuedEffect>> TakeUndeliveredAsync(
        ConversationKey conversation, DeliveryAddress address, DateTimeOffset leasedUntil, CancellationToken cancellationToken) => Locked(() =>
        {
            var undelivered = _outbox.FindAll(entry => entry.Standing == Standing.AddressDied && entry.Queued.Conversation == conversation);
            foreach (var entry in undelivered)
            {
                entry.Standing = Standing.Waiting;
                entry.Queued = entry.Queued with { Address = address, Attempts = 0, Progress = null, MayBeSent = false };
                entry.Lease(leasedUntil, _owner);
            }

            return undelivered.Select(entry => entry.Queued).ToSequence();
        });

    public Task PostponeAsync(QueuedEffect queued, DateTimeOffset until, CancellationToken cancellationToken) => Locked(() =>
        Held(queued)?.Wait(until));

    public Task RecordAsync(QueuedEffect queued, Delivery delivery, DateTimeOffset? nextAttempt, CancellationToken cancellationToken) => Locked(() =>
    {
        if (Held(queued) is { } entry)
        {
            Record(entry, delivery, nextAttempt);
        }
    });

    public Task<Sequence<string>> MessageReferencesAsync(ConversationKey conversation, CancellationToken cancellationToken) => Locked(() =>
        _sent.Where(sent => sent.Conversation == conversation).Select(sent => sent.Reference).ToSequence());

    public Task<Sequence<QueuedEffect>> EraseAsync(Commit confirmation, CancellationToken cancellationToken) => Locked(() =>
    {
        if (_seen.ContainsKey((confirmation.Conversation, confirmation.CauseId)))
        {
            return [];
        }

        Erase(confirmation.Conversation);
        if (confirmation.Next is not ConversationState.NotStarted)
        {
            Keep(confirmation);
        }

        return Queue(confirmation);
    });

    public Task<int> SweepAsync(DateTimeOffset untouchedSince, CancellationToken cancellationToken) => Locked(() =>
    {
        var old = _conversations.Where(pair => pair.Value.RelevantUntil < untouchedSince).Select(pair => pair.Key).ToList();
        old.ForEach(Erase);
        _outbox.RemoveAll(entry => entry.Queued.QueuedAt < untouchedSince && !_conversations.ContainsKey(entry.Queued.Conversation));
        _sent.RemoveAll(sent => sent.At < untouchedSince && !_conversations.ContainsKey(sent.Conversation));
        _lines.RemoveAll(kept => kept.At < untouchedSince && !_conversations.ContainsKey(kept.Conversation));
        EndShares((shared, until) => until < untouchedSince || !_conversations.ContainsKey(shared.Owner));
        _inbox.RemoveAll(inbound => inbound.Rejected && inbound.Message.SentAt < untouchedSince);
        foreach (var cause in _seen.Where(pair => pair.Value < untouchedSince).Select(pair => pair.Key).ToList())
        {
            _seen.Remove(cause);
        }

        return old.Count;
    });

    public Task<StoreCounts> CountAsync(CancellationToken cancellationToken) => Locked(() => new StoreCounts(
        _conversations.Count,
        _outbox.Count(entry => entry.Standing != Standing.DeadLetter),
        _outbox.Count(entry => entry.Standing == Standing.DeadLetter) + _inbox.Count(inbound => inbound.Rejected))
    {
        OldestWaiting = _outbox.Where(entry => entry.Standing == Standing.Waiting).OrderBy(entry => entry.Queued.Id).Select(entry => (DateTimeOffset?)entry.Queued.QueuedAt).FirstOrDefault(),
        AwaitingContact = _outbox.Count(entry => entry.Standing == Standing.AddressDied),
    });

    public Task<string?> RecallAsync(string platform, string name, CancellationToken cancellationToken) =>
        Locked(() => _memory.GetValueOrDefault((platform, name)));

    public Task RememberAsync(string platform, string name, string value, CancellationToken cancellationToken) =>
        Locked(() => { _memory[(platform, name)] = value; });

    public void RememberSoon(string platform, string name, Func<string> value) => _ = RememberAsync(platform, name, value(), CancellationToken.None);

    public Task ForgetAsync(string platform, string name, CancellationToken cancellationToken) =>
        Locked(() => { _memory.Remove((platform, name)); });

    public Task KeepLineAsync(ConversationKey conversation, KeptLine line, DateTimeOffset at, CancellationToken cancellationToken) => Locked(() =>
    {
        var own = _lines.Where(kept => kept.Conversation == conversation).ToList();
        if (own.Exists(kept => kept.Line.Seq == line.Seq) || (line.Effect != 0 && !_conversations.ContainsKey(conversation)))
        {
            return;
        }

        _lines.Add((conversation, line, at));
        own.Add(_lines[^1]);
        foreach (var old in own.OrderByDescending(kept => kept.Line.Seq).Skip(IKeptLines.MostLines))
        {
            _lines.Remove(old);
        }
    });

    public Task<Sequence<KeptLine>> KeptLinesAsync(ConversationKey conversation, CancellationToken cancellationToken) =>
        Locked(() => _lines.Where(kept => kept.Conversation == conversation).Select(kept => kept.Line).OrderBy(line => line.Seq).ToSequence());

    public Task KeepShareAsync(SharedBy shared, string code, DateTimeOffset until, CancellationToken cancellationToken) => Locked(() => { _shares.TryAdd(code, (shared, until)); });

    public Task<SharedBy?> FindShareAsync(string code, DateTimeOffset now, CancellationToken cancellationToken) =>
        Locked(() => _shares.TryGetValue(code, out var kept) && kept.Until > now ? kept.Shared : null);

    public Task EndShareAsync(string code, CancellationToken cancellationToken) => Locked(() => { _shares.Remove(code); });

    public Task KeepOutcomeAsync(string receipt, CommunityOutcome outcome, CancellationToken cancellationToken) => Locked(() => { _outcomes.TryAdd(receipt, outcome); });

    public Task<Sequence<CommunityOutcome>> OutcomesAsync(CancellationToken cancellationToken) => Locked(() => _outcomes.Values.ToSequence());

    private void EndShares(Func<SharedBy, DateTimeOffset, bool> which)
    {
        foreach (var code in _shares.Where(pair => which(pair.Value.Shared, pair.Value.Until)).Select(pair => pair.Key).ToList())
        {
            _shares.Remove(code);
        }
    }

    /// <summary>Null where it is gone, or another leased it since.</summary>
    private Entry? Held(QueuedEffect queued) => _outbox.Find(entry => entry.Queued.Id == queued.Id && entry.Queued.Fence == queued.Fence);

    private void Record(Entry entry, Delivery delivery, DateTimeOffset? nextAttempt)
    {
        switch (delivery)
        {
            case Delivery.Delivered delivered:
                _outbox.Remove(entry);
                if (delivered.MessageReference is { } reference)
                {
                    _sent.Add((entry.Queued.Conversation, reference, entry.Queued.QueuedAt));
                }

                break;
            case Delivery.Partly partly:
                entry.Queued = entry.Queued with { Progress = partly.Progress };
                break;
            case Delivery.RetryLater:
                entry.Queued = entry.Queued with { Attempts = entry.Queued.Attempts + 1, MayBeSent = true };
                entry.Wait(nextAttempt ?? entry.DueAt);
                break;
            case Delivery.AddressDied:
                entry.End(Standing.AddressDied);
                break;
            case Delivery.Impossible:
                entry.End(Standing.DeadLetter);
                break;
        }
    }

    private void Keep(Commit commit)
    {
        var version = _conversations.GetValueOrDefault(commit.Conversation)?.Version ?? 0;
        _conversations[commit.Conversation] = new Kept(commit.Next, version + 1, commit.RelevantUntil ?? commit.At);
    }

    private Sequence<QueuedEffect> Queue(Commit commit)
    {
        _seen[(commit.Conversation, commit.CauseId)] = commit.At;
        _inbox.RemoveAll(inbound => Cause(inbound.Message) == (commit.Conversation, commit.CauseId));
        var queued = commit.Effects.Map(effect => new QueuedEffect(++_lastId, commit.Conversation, effect, commit.Address, 0, commit.At));
        _outbox.AddRange(queued.Select(effect => new Entry(effect, commit.LeasedUntil ?? commit.At, commit.LeasedUntil is null ? null : _owner)));
        return queued;
    }

    private void Erase(ConversationKey conversation)
    {
        _conversations.Remove(conversation);
        _outbox.RemoveAll(entry => entry.Queued.Conversation == conversation);
        _inbox.RemoveAll(inbound => inbound.Rejected && inbound.Message.Conversation == conversation);
        _sent.RemoveAll(sent => sent.Conversation == conversation);
        _lines.RemoveAll(kept => kept.Conversation == conversation);
        EndShares((shared, _) => shared.Owner == conversation);
    }

    private static (ConversationKey, string) Cause(InboundMessage message) => (message.Conversation, message.CauseId);

    private Task<T> Locked<T>(Func<T> work)
    {
        lock (_gate)
        {
            return Task.FromResult(work());
        }
    }

    private Task Locked(Action work)
    {
        lock (_gate)
        {
            work();
            return Task.CompletedTask;
        }
    }

    private sealed record Kept(ConversationState State, long Version, DateTimeOffset RelevantUntil);

    private sealed class Inbound(InboundMessage message)
    {
        public InboundMessage Message { get; } = message;

        public bool Rejected { get; set; }
    }

    private sealed class Entry(QueuedEffect queued, DateTimeOffset dueAt, int? owner)
    {
        public QueuedEffect Queued { get; set; } = queued;

        public Standing Standing { get; set; }

        public DateTimeOffset DueAt { get; private set; } = dueAt;

        /// <summary>Whose it is; null where nobody has it leased.</summary>
        public int? Owner { get; private set; } = owner;

        public void Lease(DateTimeOffset until, int owner)
        {
            (DueAt, Owner) = (until, owner);
            Queued = Queued with { Fence = Queued.Fence + 1 };
        }

        public void Wait(DateTimeOffset until) => (DueAt, Owner) = (until, null);

        public void End(Standing standing) => (Standing, Owner) = (standing, null);
    }
}
