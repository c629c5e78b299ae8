using CompBot.Core;
using CompBot.Core.Chat;
using CompBot.Core.Conversation;
using CompBot.Core.Guides;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace CompBot.Engine;

/// <summary>What adapters talk to: hands a delivery to the product, in the order of arrival within each conversation.</summary>
public sealed class Conversations : IDisposable
{
    private readonly IConversationStore _store;
    private readonly Func<Library> _library;
    private readonly TimeProvider _clock;
    private readonly EngineOptions _options;
    private readonly ILogger _logger;
    private readonly TurnRunner _turns;
    private readonly EffectRunner _effects;
    private readonly ConversationLanes _lanes;
    private readonly Acceptance _acceptance;
    private readonly Quietly _quietly;
    private readonly Flood _flood;
    private readonly CancellationTokenSource _stopping = new();
    private readonly CancellationToken _stopped;

    public Conversations(
        IConversationStore store, Func<Library> library, IEnumerable<IReplyChannel> channels, TimeProvider clock, EngineOptions? options = null, ILogger<Conversations>? logger = null)
        : this(store, (Dialogue.Step, library), channels, clock, (options ?? new EngineOptions(), logger))
    {
    }

    internal Conversations(
        IConversationStore store, (Step Step, Func<Library> Library) dialogue, IEnumerable<IReplyChannel> channels, TimeProvider clock, (EngineOptions Options, ILogger? Logger) how)
    {
        (_store, _library, _clock, _options) = (store, dialogue.Library, clock, how.Options);
        _stopped = _stopping.Token;
        _logger = how.Logger ?? NullLogger.Instance;
        _turns = new TurnRunner(store, dialogue, clock, _options, _logger) { LibraryIsWhole = () => LibraryIsWhole };
        _effects = new EffectRunner(store, channels, _turns, (clock, Random.Shared.NextDouble, _options), (message, cancellation) => _acceptance!.AcceptAsync(message, cancellation), _logger);
        _lanes = new ConversationLanes(_options.QueueLimit);
        _quietly = new Quietly(_logger);
        _flood = new Flood(clock, _options);
        _acceptance = new Acceptance(store, _lanes, _turns, DeliverAsync, (clock, _options.AcceptPatience, _quietly), _stopped);
    }

    /// <summary>Suggestions need no state: straight from the library in force.</summary>
    public Library Library => _library();

    /// <summary>Ends when the library is all that it will be for now: a turn waits for it, so that none is told there is no guide which is being read.</summary>
    public Task LibraryIsWhole { get; init; } = Task.CompletedTask;

    /// <summary>What people here settled on, as far as it may be shown.</summary>
    public CommunityBook Community => _turns.Community;

    /// <summary>Conversations with work under way.</summary>
    public int Busy => _lanes.Count;

    /// <summary>
    /// Steps now: returns once the turn is committed and each of its effects was tried once. For what a platform never sends twice. A cancelled wait does not undo
    /// a turn that has begun.
    /// </summary>
    /// <exception cref="StoreUnavailableException">Nothing was stored, nothing was sent.</exception>
    public async Task<CommitResult> HandleAsync(InboundMessage message, CancellationToken cancellationToken)
    {
        if (Admitted(message) is not { } admitted)
        {
            return new CommitResult.TooMuch();
        }

        message = admitted;
        var answer = new TaskCompletionSource<CommitResult>(TaskCreationOptions.RunContinuationsAsynchronously);
        await _lanes.AddAsync(message.Conversation, _ => AnswerAsync(message, answer, cancellationToken), cancellationToken);
        return await answer.Task.WaitAsync(cancellationToken);
    }

    /// <summary>
    /// Stores first: returns once the delivery is safe and may be acknowledged; the turn follows in the background. For what a platform sends again until
    /// acknowledged. False where its person has sent too much of late: it is dropped, and to be acknowledged all the same.
    /// </summary>
    /// <exception cref="StoreUnavailableException">Not stored: must not be acknowledged.</exception>
    public async Task<bool> AcceptAsync(InboundMessage message, CancellationToken cancellationToken)
    {
        if (Admitted(message) is not { } admitted)
        {
            return false;
        }

        await _acceptance.AcceptAsync(admitted, cancellationToken);
        return true;
    }

    /// <summary>Whether a delivery was stepped, or waits to be: for what a platform replays and the adapter would put together with what is new.</summary>
    /// <exception cref="StoreUnavailableException">It could not be looked up.</exception>
    public Task<bool> KnowsAsync(InboundMessage message, CancellationToken cancellationToken) => _store.KnowsAsync(message.Conversation, message.CauseId, cancellationToken);

    /// <summary>Takes up what a worker that died left: effects first, because they belong to earlier turns, then deliveries.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await TakeOverAsync(cancellationToken);
        await TakeUpAsync(cancellationToken);
    }

    /// <summary>What a worker that died had under way belongs to nobody. Answers whether one died since the last look.</summary>
    internal Task<bool> TakeOverAsync(CancellationToken cancellationToken) => _store.TakeOverAsync(_clock.GetUtcNow(), cancellationToken);

    /// <summary>The replies of committed turns, then the deliveries that were accepted and not stepped.</summary>
    internal async Task TakeUpAsync(CancellationToken cancellationToken)
    {
        while (await DeliverDueAsync(cancellationToken) > 0)
        {
        }

        await ReplayAsync(cancellationToken);
    }

    /// <summary>Waits for turns under way; what does not finish in time is taken up by the next start.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        try
        {
            await _lanes.DrainedAsync().WaitAsync(_options.StopPatience, _clock, cancellationToken);
        }
        catch (Exception late) when (late is TimeoutException or OperationCanceledException)
        {
            _logger.LogWarning("Stopped with {Count} conversations under way; the next start takes them up", _lanes.Count);
        }

        await _stopping.CancelAsync();
    }

    public void Dispose() => _stopping.Dispose();

    /// <summary>Ends when nothing is under way: all that was handed over so far has been stepped and its effects tried.</summary>
    public Task IdleAsync() => _lanes.DrainedAsync();

    /// <summary>The store failed on the turn of an accepted delivery: it is still in the inbox and in no lane.</summary>
    internal bool LeftSomeAccepted => _acceptance.LeftSome;

    /// <summary>Hands deliveries that were accepted and never stepped to their lanes.</summary>
    internal Task ReplayAsync(CancellationToken cancellationToken) => _acceptance.ReplayAsync(cancellationToken);

    /// <summary>Hands effects whose time has come to their lanes; answers how many.</summary>
    internal async Task<int> DeliverDueAsync(CancellationToken cancellationToken)
    {
        var now = _clock.GetUtcNow();
        var leasedUntil = now + _options.Lease;
        var due = await _store.TakeDueAsync(now, leasedUntil, most: 64, cancellationToken);
        foreach (var group in due.GroupBy(queued => queued.Conversation))
        {
            var effects = group.ToSequence();
            await _lanes.AddAsync(group.Key, _ => _quietly.DoAsync("deliver", () => _effects.RunAsync(effects, leasedUntil, _stopped)), cancellationToken);
        }

        return due.Count;
    }

    /// <summary>The delivery as it is to be stepped: the first that is too much becomes a word about that. Null where it is dropped.</summary>
    private InboundMessage? Admitted(InboundMessage message)
    {
        var taking = _flood.Take(message.Conversation);
        if (taking != Taking.Taken)
        {
            EngineMeters.Refused(message.Conversation.Platform, RefusalReason.TooMuch);
        }

        return taking == Taking.Taken ? message : taking == Taking.Told ? message with { Event = new ConversationEvent.TooMuch() } : null;
    }

    private async Task AnswerAsync(InboundMessage message, TaskCompletionSource<CommitResult> answer, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            answer.SetCanceled(cancellationToken);
            return;
        }

        try
        {
            var result = await _turns.RunAsync(message, _stopped);
            await _quietly.DoAsync("deliver", () => DeliverAsync(message, result));
            answer.SetResult(result);
        }
        catch (Exception failure)
        {
            answer.SetException(failure);
        }
    }

    private async Task DeliverAsync(InboundMessage message, CommitResult result)
    {
        if (result is not CommitResult.Stored { Effects: var effects } stored)
        {
            return;
        }

        // A person who asks to be forgotten is not shown old replies once more.
        var leasedUntil = _clock.GetUtcNow() + _options.Lease;
        if (stored.MayHaveUndelivered && !effects.Any(queued => queued.Effect is Effect.Erase))
        {
            var undelivered = await _store.TakeUndeliveredAsync(message.Conversation, message.Address, leasedUntil, _stopped);
            await _effects.RunAsync(undelivered, leasedUntil, _stopped);
        }

        await _effects.RunAsync(effects, leasedUntil, _stopped);
    }
}
