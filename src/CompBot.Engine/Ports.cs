using CompBot.Core;
using CompBot.Core.Chat;
using CompBot.Core.Conversation;
using CompBot.Core.Conversation.Outcomes;
using CompBot.Core.Conversation.Sharing;

namespace CompBot.Engine;

/// <summary>A conversation as stored. Version 0: nothing stored yet.</summary>
public sealed record Saved(ConversationState State, long Version)
{
    /// <summary>What is stored can no longer be read: the person starts over, and the commit sets it aside.</summary>
    public bool IsUnreadable { get; init; }
}

/// <summary>One turn to store: all of it or nothing.</summary>
public sealed record Commit(
    ConversationKey Conversation,
    long ExpectedVersion,
    string CauseId,
    ConversationState Next,
    Sequence<Effect> Effects,
    DeliveryAddress Address,
    DateTimeOffset At)
{
    /// <summary>Until then the effects belong to whoever committed them and TakeDueAsync leaves them alone; null: due at once.</summary>
    public DateTimeOffset? LeasedUntil { get; init; }

    /// <summary>What was stored before can no longer be read: it is kept for the operator, not overwritten.</summary>
    public bool SetsAside { get; init; }

    /// <summary>The later of this turn and the latest deadline the person named: retention counts from here. Null: this turn.</summary>
    public DateTimeOffset? RelevantUntil { get; init; }
}

/// <summary>An effect in the outbox. Id is its idempotency key towards the platform.</summary>
public sealed record QueuedEffect(
    long Id, ConversationKey Conversation, Effect Effect, DeliveryAddress Address, int Attempts, DateTimeOffset QueuedAt)
{
    /// <summary>How far it was sent, in the adapter's own words and without content; null where nothing of it is known to be out.</summary>
    public string? Progress { get; init; }

    /// <summary>An attempt was made of which nobody knows how it ended: a process died over it, or the platform's answer was lost.</summary>
    public bool MayBeSent { get; init; }

    /// <summary>How often it was leased. What somebody records of it who leased it before the last time has no effect: it is another's by now.</summary>
    public long Fence { get; init; }
}

public abstract record CommitResult
{
    private CommitResult()
    {
    }

    /// <summary>Next is the state as it now is; its effects may change it (an erasure does).</summary>
    public sealed record Stored(Sequence<QueuedEffect> Effects, ConversationState Next) : CommitResult
    {
        /// <summary>False where no reply waits for this person's next contact, so that nobody needs to look.</summary>
        public bool MayHaveUndelivered { get; init; } = true;
    }

    /// <summary>This cause was stepped before: nothing to do.</summary>
    public sealed record AlreadySeen : CommitResult;

    /// <summary>The person has sent too much of late and was told so: nothing was stored or stepped.</summary>
    public sealed record TooMuch : CommitResult;

    /// <summary>Another turn came first: load again and step again.</summary>
    public sealed record Conflict : CommitResult;

    public T Match<T>(Func<Stored, T> stored, Func<AlreadySeen, T> alreadySeen, Func<TooMuch, T> tooMuch, Func<Conflict, T> conflict) => this switch
    {
        Stored it => stored(it),
        AlreadySeen it => alreadySeen(it),
        TooMuch it => tooMuch(it),
        Conflict it => conflict(it),
        _ => throw new InvalidOperationException("A case without an arm."),
    };
}

/// <summary>What became of one attempt to deliver.</summary>
public abstract record Delivery
{
    private Delivery()
    {
    }

    /// <summary>MessageReference lets the adapter find its own message again, to erase it; null where it cannot.</summary>
    public sealed record Delivered(string? MessageReference = null) : Delivery
    {
        /// <summary>The platform has no key that would keep a repetition from showing: the mark goes to the disk before anything else is done.</summary>
        public bool IsMarkedAtOnce { get; init; }
    }

    /// <summary>Some of it is out, and what follows has no key that would keep a repetition from showing: Progress goes to the disk, then the delivery goes on.</summary>
    public sealed record Partly(string Progress) : Delivery;

    /// <summary>A passing failure; After where the platform says how long to wait.</summary>
    public sealed record RetryLater(TimeSpan? After = null) : Delivery;

    /// <summary>The address is dead (an interaction token that ran out) and the reply was for the person's eyes only: offered again at the next contact.</summary>
    public sealed record AddressDied : Delivery;

    /// <summary>Can never be delivered; Why holds no content.</summary>
    public sealed record Impossible(string Why) : Delivery;

    public T Match<T>(Func<Delivered, T> delivered, Func<Partly, T> partly, Func<RetryLater, T> retryLater, Func<AddressDied, T> addressDied, Func<Impossible, T> impossible) => this switch
    {
        Delivered it => delivered(it),
        Partly it => partly(it),
        RetryLater it => retryLater(it),
        AddressDied it => addressDied(it),
        Impossible it => impossible(it),
        _ => throw new InvalidOperationException("A case without an arm."),
    };
}

/// <summary>How one platform sends. Only Say and SayDirectly reach it.</summary>
public interface IReplyChannel
{
    /// <summary>The platform part of a ConversationKey.</summary>
    string Platform { get; }

    /// <summary>Never throws for what a platform or network does; those are Delivery values.</summary>
    Task<Delivery> DeliverAsync(QueuedEffect queued, CancellationToken cancellationToken);

    /// <summary>Deletes the bot's own messages and files named by the references; answers what remains, in words.</summary>
    Task<Sequence<string>> EraseMessagesAsync(ConversationKey conversation, Sequence<string> messageReferences, CancellationToken cancellationToken);
}

/// <summary>A platform adapter's own small facts that must outlive a restart (a session to resume, a manifest's hash). Values are stored encrypted.</summary>
public interface IPlatformMemory
{
    Task<string?> RecallAsync(string platform, string name, CancellationToken cancellationToken);

    Task RememberAsync(string platform, string name, string value, CancellationToken cancellationToken);

    /// <summary>
    /// As RememberAsync, with the next transaction and a tenth of a second at most: the value is asked for when it is written. Nobody hears what became of it: for
    /// what costs little where a crash loses it.
    /// </summary>
    void RememberSoon(string platform, string name, Func<string> value);

    Task ForgetAsync(string platform, string name, CancellationToken cancellationToken);
}

/// <summary>One line of a conversation as its platform shows it. Seq grows with each; Effect is the queue's id of the reply it shows, 0 for what the person did.</summary>
public sealed record KeptLine(long Seq, long Effect, string Body);

/// <summary>What was said, for a platform that has no history of its own. Goes with the conversation: by an erasure, and at the end of its time.</summary>
public interface IKeptLines
{
    /// <summary>Lines of a conversation that are kept, oldest dropped first.</summary>
    const int MostLines = 300;

    /// <summary>A reply is kept only where there is a conversation: what confirms an erasure leaves no trace.</summary>
    Task KeepLineAsync(ConversationKey conversation, KeptLine line, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>In their order. What can no longer be read is left out.</summary>
    Task<Sequence<KeptLine>> KeptLinesAsync(ConversationKey conversation, CancellationToken cancellationToken);
}

/// <summary>Which code opens whose case. That alone lets nobody in: what counts is what its person's own state lists.</summary>
public interface IShares
{
    /// <summary>A code that is kept already is left as it is.</summary>
    Task KeepShareAsync(SharedBy shared, string code, DateTimeOffset until, CancellationToken cancellationToken);

    /// <summary>Null where it is not kept, or its time is over.</summary>
    Task<SharedBy?> FindShareAsync(string code, DateTimeOffset now, CancellationToken cancellationToken);

    Task EndShareAsync(string code, CancellationToken cancellationToken);
}

/// <summary>What came out of cases, for the community's own figures. Tied to nobody: no erasure and no sweep can find one.</summary>
public interface IOutcomes
{
    /// <summary>Under one receipt it is kept once.</summary>
    Task KeepOutcomeAsync(string receipt, CommunityOutcome outcome, CancellationToken cancellationToken);

    /// <summary>All of them, in no order. What can no longer be read is left out.</summary>
    Task<Sequence<CommunityOutcome>> OutcomesAsync(CancellationToken cancellationToken);
}

/// <summary>Where conversations are kept. Every implementation passes the one contract suite.</summary>
public interface IConversationStore : IPlatformMemory, IKeptLines, IShares, IOutcomes
{
    /// <summary>Why the store rests; null while it works.</summary>
    StoreUnavailableException? Trouble { get; }

    /// <summary>False where others may think that this worker died: nothing that was leased may be begun then. Tells without asking anybody.</summary>
    bool HoldsLeases { get; }

    Task<Saved> LoadAsync(ConversationKey conversation, CancellationToken cancellationToken);

    /// <summary>Next state, seen cause and queued effects in one transaction.</summary>
    Task<CommitResult> CommitAsync(Commit commit, CancellationToken cancellationToken);

    /// <summary>Stores a delivery before it is acknowledged; one that is stored or was stepped already is left as it is.</summary>
    Task AcceptAsync(InboundMessage message, CancellationToken cancellationToken);

    /// <summary>Sets an accepted delivery aside that cannot be stepped; it counts as a dead letter.</summary>
    Task RejectAsync(InboundMessage message, CancellationToken cancellationToken);

    /// <summary>Whether this cause was stepped, or is accepted and will be.</summary>
    Task<bool> KnowsAsync(ConversationKey conversation, string causeId, CancellationToken cancellationToken);

    /// <summary>Deliveries that were accepted and not yet stepped, by this worker or by one that died, oldest first: from now on they are this worker's.</summary>
    Task<Sequence<InboundMessage>> TakeAcceptedAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Effects whose time has come, oldest first, leased until the given instant so that nobody else takes them. An effect waits
    /// while an older one of its conversation waits for later, so that retries keep the order.
    /// </summary>
    Task<Sequence<QueuedEffect>> TakeDueAsync(DateTimeOffset now, DateTimeOffset leasedUntil, int most, CancellationToken cancellationToken);

    /// <summary>
    /// Ends the leases of workers that died, who may have sent what they held. Answers whether one died since the last call: accepted deliveries of it may be left.
    /// Called at the start and at each look at the outbox; free where nobody died.
    /// </summary>
    Task<bool> TakeOverAsync(DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Replies for the person's eyes only whose address died, oldest first; taking them points them at the new address and leases them.</summary>
    Task<Sequence<QueuedEffect>> TakeUndeliveredAsync(
        ConversationKey conversation, DeliveryAddress address, DateTimeOffset leasedUntil, CancellationToken cancellationToken);

    /// <summary>Gives a leased effect back untried, due at the given instant. Nothing where another leased it since.</summary>
    Task PostponeAsync(QueuedEffect queued, DateTimeOffset until, CancellationToken cancellationToken);

    /// <summary>
    /// Records what became of an attempt, unless another leased the effect since; NextAttempt where it will be tried again. That an effect was delivered may reach the disk a moment after the call returns: whoever
    /// asks this store sees it, a process that starts after a crash may not.
    /// </summary>
    Task RecordAsync(QueuedEffect queued, Delivery delivery, DateTimeOffset? nextAttempt, CancellationToken cancellationToken);

    /// <summary>References of the messages the bot sent to this person, as far as delivered replies gave them.</summary>
    Task<Sequence<string>> MessageReferencesAsync(ConversationKey conversation, CancellationToken cancellationToken);

    /// <summary>
    /// Erases state, drafts, queued effects, rejected deliveries, references, kept lines and shares of the person whose confirmation this is, and stores the confirmation, in one
    /// transaction: neither can happen without the other. Its Next is kept only where it is more than NotStarted. What stays: fingerprints of causes,
    /// which lead to nobody and stop a redelivery from bringing the case back, and deliveries accepted after the request, which are a new contact. Nothing, and no effects,
    /// where it was confirmed before: what is there by now is a new contact as well.
    /// </summary>
    Task<Sequence<QueuedEffect>> EraseAsync(Commit confirmation, CancellationToken cancellationToken);

    /// <summary>Erases what was last relevant before the instant (Commit.RelevantUntil); answers how many conversations went.</summary>
    Task<int> SweepAsync(DateTimeOffset untouchedSince, CancellationToken cancellationToken);

    /// <summary>Counts for the health page. Dead letters are effects given up and deliveries set aside.</summary>
    Task<StoreCounts> CountAsync(CancellationToken cancellationToken);
}

public sealed record StoreCounts(long Conversations, long WaitingEffects, long DeadLetters)
{
    /// <summary>Those of WaitingEffects that wait for the person's next contact, because their address died.</summary>
    public long AwaitingContact { get; init; }

    /// <summary>When the oldest of WaitingEffects that wait for no contact was queued; null where none waits.</summary>
    public DateTimeOffset? OldestWaiting { get; init; }

    /// <summary>States that could no longer be read, kept for the operator.</summary>
    public long SetAside { get; init; }
}
