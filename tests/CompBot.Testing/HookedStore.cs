using CompBot.Core;
using CompBot.Core.Chat;
using CompBot.Core.Conversation.Outcomes;
using CompBot.Core.Conversation.Sharing;
using CompBot.Engine;

namespace CompBot.Testing;

/// <summary>A store with a place to throw or wait before and after each call, named as the method without "Async": where a process dies or a disk fails.</summary>
public sealed class HookedStore(IConversationStore inner) : IConversationStore
{
    public IConversationStore Inner => inner;

    public Func<string, Task> Before { get; set; } = _ => Task.CompletedTask;

    public Func<string, Task> After { get; set; } = _ => Task.CompletedTask;

    /// <summary>Changes what is loaded.</summary>
    public Func<Saved, Saved> Loaded { get; set; } = saved => saved;

    public Commit? LastCommit { get; private set; }

    /// <summary>From this moment ("before Record") on nothing reaches the disk, and who waits for it waits for ever. Ends when the moment has come.</summary>
    public Task DieAt(string moment)
    {
        var died = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Task Meet(string now)
        {
            if (died.Task.IsCompleted || now != moment)
            {
                return died.Task.IsCompleted ? Task.FromException(new OperationCanceledException("Killed.")) : Task.CompletedTask;
            }

            died.SetResult();
            return new TaskCompletionSource().Task;
        }

        (Before, After) = (name => Meet($"before {name}"), name => Meet($"after {name}"));
        return died.Task;
    }

    public StoreUnavailableException? Trouble => inner.Trouble;

    public bool HoldsLeases => inner.HoldsLeases && MayHoldLeases;

    /// <summary>False: as if others thought that this worker died.</summary>
    public bool MayHoldLeases { get; set; } = true;

    public Task<Saved> LoadAsync(ConversationKey conversation, CancellationToken cancellationToken) =>
        CallAsync("Load", async () => Loaded(await inner.LoadAsync(conversation, cancellationToken)));

    public Task<CommitResult> CommitAsync(Commit commit, CancellationToken cancellationToken) =>
        CallAsync("Commit", () => inner.CommitAsync(LastCommit = commit, cancellationToken));

    public Task AcceptAsync(InboundMessage message, CancellationToken cancellationToken) =>
        CallAsync("Accept", () => inner.AcceptAsync(message, cancellationToken));

    public Task RejectAsync(InboundMessage message, CancellationToken cancellationToken) =>
        CallAsync("Reject", () => inner.RejectAsync(message, cancellationToken));

    public Task<bool> KnowsAsync(ConversationKey conversation, string causeId, CancellationToken cancellationToken) =>
        CallAsync("Knows", () => inner.KnowsAsync(conversation, causeId, cancellationToken));

    public Task<Sequence<InboundMessage>> TakeAcceptedAsync(CancellationToken cancellationToken) =>
        CallAsync("TakeAccepted", () => inner.TakeAcceptedAsync(cancellationToken));

    public Task<Sequence<QueuedEffect>> TakeDueAsync(DateTimeOffset now, DateTimeOffset leasedUntil, int most, CancellationToken cancellationToken) =>
        CallAsync("TakeDue", () => inner.TakeDueAsync(now, leasedUntil, most, cancellationToken));

    public Task<bool> TakeOverAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        CallAsync("TakeOver", () => inner.TakeOverAsync(now, cancellationToken));

    public Task<Sequence<QueuedEffect>> TakeUndeliveredAsync(
        ConversationKey conversation, DeliveryAddress address, DateTimeOffset leasedUntil, CancellationToken cancellationToken) =>
        CallAsync("TakeUndelivered", () => inner.TakeUndeliveredAsync(conversation, address, leasedUntil, cancellationToken));

    public Task PostponeAsync(QueuedEffect queued, DateTimeOffset until, CancellationToken cancellationToken) =>
        CallAsync("Postpone", () => inner.PostponeAsync(queued, until, cancellationToken));

    public Task RecordAsync(QueuedEffect queued, Delivery delivery, DateTimeOffset? nextAttempt, CancellationToken cancellationToken) =>
        CallAsync("Record", () => inner.RecordAsync(queued, delivery, nextAttempt, cancellationToken));

    public Task<Sequence<string>> MessageReferencesAsync(ConversationKey conversation, CancellationToken cancellationToken) =>
        CallAsync("MessageReferences", () => inner.MessageReferencesAsync(conversation, cancellationToken));

    public Task<Sequence<QueuedEffect>> EraseAsync(Commit confirmation, CancellationToken cancellationToken) =>
        CallAsync("Erase", () => inner.EraseAsync(confirmation, cancellationToken));

    public Task<int> SweepAsync(DateTimeOffset untouchedSince, CancellationToken cancellationToken) =>
        CallAsync("Sweep", () => inner.SweepAsync(untouchedSince, cancellationToken));

    public Task<StoreCounts> CountAsync(CancellationToken cancellationToken) => CallAsync("Count", () => inner.CountAsync(cancellationToken));

    public Task<string?> RecallAsync(string platform, string name, CancellationToken cancellationToken) =>
        CallAsync("Recall", () => inner.RecallAsync(platform, name, cancellationToken));

    public Task RememberAsync(string platform, string name, string value, CancellationToken cancellationToken) =>
        CallAsync("Remember", () => inner.RememberAsync(platform, name, value, cancellationToken));

    public void RememberSoon(string platform, string name, Func<string> value) => _ = CallAsync("RememberSoon", () =>
    {
        inner.RememberSoon(platform, name, value);
        return Task.CompletedTask;
    });

    public Task ForgetAsync(string platform, string name, CancellationToken cancellationToken) =>
        CallAsync("Forget", () => inner.ForgetAsync(platform, name, cancellationToken));

    public Task KeepLineAsync(ConversationKey conversation, KeptLine line, DateTimeOffset at, CancellationToken cancellationToken) =>
        CallAsync("KeepLine", () => inner.KeepLineAsync(conversation, line, at, cancellationToken));

    public Task<Sequence<KeptLine>> KeptLinesAsync(ConversationKey conversation, CancellationToken cancellationToken) =>
        CallAsync("KeptLines", () => inner.KeptLinesAsync(conversation, cancellationToken));

    public Task KeepShareAsync(SharedBy shared, string code, DateTimeOffset until, CancellationToken cancellationToken) =>
        CallAsync("KeepShare", () => inner.KeepShareAsync(shared, code, until, cancellationToken));

    public Task<SharedBy?> FindShareAsync(string code, DateTimeOffset now, CancellationToken cancellationToken) =>
        CallAsync("FindShare", () => inner.FindShareAsync(code, now, cancellationToken));

    public Task EndShareAsync(string code, CancellationToken cancellationToken) => CallAsync("EndShare", () => inner.EndShareAsync(code, cancellationToken));

    public Task KeepOutcomeAsync(string receipt, CommunityOutcome outcome, CancellationToken cancellationToken) =>
        CallAsync("KeepOutcome", () => inner.KeepOutcomeAsync(receipt, outcome, cancellationToken));

    public Task<Sequence<CommunityOutcome>> OutcomesAsync(CancellationToken cancellationToken) => CallAsync("Outcomes", () => inner.OutcomesAsync(cancellationToken));

    private async Task<T> CallAsync<T>(string method, Func<Task<T>> call)
    {
        await Before(method);
        var result = await call();
        await After(method);
        return result;
    }

    private async Task CallAsync(string method, Func<Task> call)
    {
        await Before(method);
        await call();
        await After(method);
    }
}
