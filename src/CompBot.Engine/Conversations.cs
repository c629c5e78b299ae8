using System.Collections.Concurrent;
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
    private readonly ConcurrentDictionary<(ConversationKey, string Cause), bool> _accepted = [];
    private readonly CancellationTokenSource _stopping = new();
    private readonly CancellationToken _stopped;
    private volatile bool _leftSomeAccepted;

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
        _turns = new TurnRunner(store, dialogue, clock, _options, _logger);
        _effects = new EffectRunner(store, channels, _turns, (clock, Random.Shared.NextDouble, _options), _logger);
        _lanes = new ConversationLanes(_options.QueueLimit);
    }

    /// <summary>Suggestions need no state: straight from the library in force.</summary>
    public Library Library => _library();

    /// <summary>Conversations with work under way.</summary>
    public int Busy => _lanes.Count;

    /// <summary>
    /// Steps now: returns once the turn is committed and each of its effects was tried once. For what a platform never sends twice. A cancelled wait does not undo
    /// a turn that has begun.
    /// </summary>
    /// <exception cref="StoreUnavailableException">Nothing was stored, nothing was sent.</exception>
    public async Task<CommitResult> HandleAsync(InboundMessage message, CancellationToken cancellationToken)
    {
        var answer = new TaskCompletionSource<CommitResult>(TaskCreationOptions.RunContinuationsAsynchronously);
        await _lanes.AddAsync(message.Conversation, () => AnswerAsync(message, answer, cancellationToken), cancellationToken);
        return await answer.Task.WaitAsync(cancellationToken);
    }

    /// <summary>
    /// Stores first: returns once the delivery is safe and may be acknowledged; the turn follows in the background. For what a platform sends again until
    /// acknowledged.
    /// </summary>
    /// <exception cref="StoreUnavailableException">Not stored: must not be acknowledged.</exception>
    public async Task AcceptAsync(InboundMessage message, CancellationToken cancellationToken)
    {
        var stored = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (!_accepted.TryAdd((message.Conversation, message.CauseId), true))
        {
            await _store.AcceptAsync(message, cancellationToken);
            return;
        }

        // The place in the lane is taken before the delivery is stored, so that two stored at once keep their order.
        try
        {
            await _lanes.AddAsync(message.Conversation, () => FollowAsync(message, stored.Task), cancellationToken);
        }
        catch (OperationCanceledException)
        {
            _accepted.TryRemove((message.Conversation, message.CauseId), out _);
            throw;
        }

        await StoreAsync(message, stored, cancellationToken);
    }

    /// <summary>Takes up what a process before this one left: effects first, because they belong to earlier turns, then deliveries.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await _store.ReleaseLeasesAsync(_clock.GetUtcNow(), cancellationToken);
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
    internal bool LeftSomeAccepted => _leftSomeAccepted;

    /// <summary>Hands deliveries that were accepted and never stepped to their lanes.</summary>
    internal async Task ReplayAsync(CancellationToken cancellationToken)
    {
        _leftSomeAccepted = false;
        foreach (var message in await _store.AcceptedAsync(cancellationToken))
        {
            if (_accepted.TryAdd((message.Conversation, message.CauseId), true))
            {
                await _lanes.AddAsync(message.Conversation, () => FollowAsync(message, Task.CompletedTask), cancellationToken);
            }
        }
    }

    /// <summary>Hands effects whose time has come to their lanes; answers how many.</summary>
    internal async Task<int> DeliverDueAsync(CancellationToken cancellationToken)
    {
        var now = _clock.GetUtcNow();
        var leasedUntil = now + _options.Lease;
        var due = await _store.TakeDueAsync(now, leasedUntil, most: 64, cancellationToken);
        foreach (var group in due.GroupBy(queued => queued.Conversation))
        {
            var effects = group.ToSequence();
            await _lanes.AddAsync(group.Key, () => QuietlyAsync("deliver", () => _effects.RunAsync(effects, leasedUntil, _stopped)), cancellationToken);
        }

        return due.Count;
    }

    private async Task StoreAsync(InboundMessage message, TaskCompletionSource stored, CancellationToken cancellationToken)
    {
        try
        {
            await _store.AcceptAsync(message, cancellationToken);
            stored.SetResult();
        }
        catch
        {
            // The lane must not wait for ever for a delivery that nobody will acknowledge.
            stored.SetCanceled(CancellationToken.None);
            throw;
        }
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
            await QuietlyAsync("deliver", () => DeliverAsync(message, result));
            answer.SetResult(result);
        }
        catch (Exception failure)
        {
            answer.SetException(failure);
        }
    }

    /// <summary>The turn of an accepted delivery. Where the store fails it stays accepted, and is taken up when the store works again.</summary>
    private async Task FollowAsync(InboundMessage message, Task stored)
    {
        await QuietlyAsync("step", async () =>
        {
            await stored;
            var result = await RunOrRejectAsync(message);
            _leftSomeAccepted |= result is CommitResult.Conflict;
            await DeliverAsync(message, result);
        });
        _accepted.TryRemove((message.Conversation, message.CauseId), out _);
    }

    private async Task<CommitResult> RunOrRejectAsync(InboundMessage message)
    {
        try
        {
            return await _turns.RunAsync(message, _stopped);
        }
        catch (StoreUnavailableException)
        {
            _leftSomeAccepted = true;
            throw;
        }
        catch (Exception mistake) when (mistake is not OperationCanceledException)
        {
            await _store.RejectAsync(message, _stopped);
            throw;
        }
    }

    private async Task DeliverAsync(InboundMessage message, CommitResult result)
    {
        if (result is not CommitResult.Stored { Effects: var effects })
        {
            return;
        }

        // A person who asks to be forgotten is not shown old replies once more.
        var leasedUntil = _clock.GetUtcNow() + _options.Lease;
        if (!effects.Any(queued => queued.Effect is Effect.Erase))
        {
            var undelivered = await _store.TakeUndeliveredAsync(message.Conversation, message.Address, leasedUntil, _stopped);
            await _effects.RunAsync(undelivered, leasedUntil, _stopped);
        }

        await _effects.RunAsync(effects, leasedUntil, _stopped);
    }

    /// <summary>What fails here is taken up by the outbox or the next start; the lane goes on.</summary>
    private async Task QuietlyAsync(string what, Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (StoreUnavailableException)
        {
            // The store has logged its one line.
        }
        catch (OperationCanceledException)
        {
            // Stopping, or a delivery that was never stored.
        }
        catch (Exception mistake)
        {
            _logger.LogError("Could not {What}: {Mistake}", what, mistake.GetType().Name);
        }
    }
}
