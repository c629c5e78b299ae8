using System.Collections.Concurrent;
using CompBot.Core.Chat;

namespace CompBot.Engine;

/// <summary>
/// Deliveries that a platform repeats until they are acknowledged: safe when the call returns, answered in the background. Where the conversation is free, the turn is
/// taken at once and its commit is what makes the delivery safe; behind other work, or where the turn is slow, it lies in the inbox.
/// </summary>
internal sealed class Acceptance(
    IConversationStore store, ConversationLanes lanes, TurnRunner turns, Func<InboundMessage, CommitResult, Task> deliver, (TimeProvider Clock, TimeSpan Patience, Quietly Quietly) how, CancellationToken stopped)
{
    private readonly ConcurrentDictionary<(ConversationKey, string Cause), bool> _underWay = [];
    private volatile bool _leftSome;

    /// <summary>The store failed on the turn of an accepted delivery: it is still in the inbox and in no lane.</summary>
    public bool LeftSome => _leftSome;

    /// <exception cref="StoreUnavailableException">Not stored: must not be acknowledged.</exception>
    public async Task AcceptAsync(InboundMessage message, CancellationToken cancellationToken)
    {
        if (!_underWay.TryAdd((message.Conversation, message.CauseId), true))
        {
            await store.AcceptAsync(message, cancellationToken);
            return;
        }

        var stored = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (await EnterAsync(message, free => free ? StepAsync(message, stored) : FollowAsync(message, stored.Task), cancellationToken))
        {
            await SteppedAsync(message, stored.Task, cancellationToken);
        }
        else
        {
            // The place in the lane was taken before the delivery is stored, so that two stored at once keep their order.
            await StoreAsync(message, stored, cancellationToken);
        }
    }

    /// <summary>Hands deliveries that were accepted and never stepped, here or by a worker that died, to their lanes.</summary>
    public async Task ReplayAsync(CancellationToken cancellationToken)
    {
        _leftSome = false;
        foreach (var message in await store.TakeAcceptedAsync(cancellationToken))
        {
            if (_underWay.TryAdd((message.Conversation, message.CauseId), true))
            {
                await EnterAsync(message, _ => FollowAsync(message, Task.CompletedTask), cancellationToken);
            }
        }
    }

    private async Task<bool> EnterAsync(InboundMessage message, Func<bool, Task> work, CancellationToken cancellationToken)
    {
        try
        {
            return await lanes.AddAsync(message.Conversation, work, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            Leave(message);
            throw;
        }
    }

    private async Task SteppedAsync(InboundMessage message, Task stored, CancellationToken cancellationToken)
    {
        try
        {
            await stored.WaitAsync(how.Patience, how.Clock, cancellationToken);
        }
        catch (TimeoutException)
        {
            await store.AcceptAsync(message, cancellationToken);
        }
    }

    private async Task StoreAsync(InboundMessage message, TaskCompletionSource stored, CancellationToken cancellationToken)
    {
        try
        {
            await store.AcceptAsync(message, cancellationToken);
            stored.SetResult();
        }
        catch (Exception failure)
        {
            // The lane must not wait for ever for a delivery that nobody will acknowledge.
            stored.SetException(failure);
            throw;
        }
    }

    /// <summary>The turn first; where that fails, the inbox, as if the delivery had had to wait.</summary>
    private async Task StepAsync(InboundMessage message, TaskCompletionSource stored)
    {
        if (await TryTurnAsync(message) is { } result)
        {
            stored.SetResult();
            await how.Quietly.DoAsync("deliver", () => deliver(message, result));
            Leave(message);
            return;
        }

        try
        {
            await StoreAsync(message, stored, stopped);
        }
        catch (Exception)
        {
            // Whoever handed it over hears of it.
            Leave(message);
            return;
        }

        await FollowAsync(message, stored.Task);
    }

    /// <summary>Null where nothing was committed.</summary>
    private async Task<CommitResult?> TryTurnAsync(InboundMessage message)
    {
        try
        {
            return await turns.RunAsync(message, stopped) is var result and not CommitResult.Conflict ? result : null;
        }
        catch (Exception)
        {
            // Tried once more from the inbox; what fails there is told.
            return null;
        }
    }

    /// <summary>The turn of a stored delivery. Where the store fails it stays accepted, and is taken up when the store works again.</summary>
    private async Task FollowAsync(InboundMessage message, Task stored)
    {
        await how.Quietly.DoAsync("step", async () =>
        {
            await stored;
            var result = await RunOrRejectAsync(message);
            _leftSome |= result is CommitResult.Conflict;
            await deliver(message, result);
        });
        Leave(message);
    }

    private async Task<CommitResult> RunOrRejectAsync(InboundMessage message)
    {
        try
        {
            return await turns.RunAsync(message, stopped);
        }
        catch (StoreUnavailableException)
        {
            _leftSome = true;
            throw;
        }
        catch (Exception mistake) when (mistake is not OperationCanceledException)
        {
            await store.RejectAsync(message, stopped);
            throw;
        }
    }

    private void Leave(InboundMessage message) => _underWay.TryRemove((message.Conversation, message.CauseId), out _);
}
