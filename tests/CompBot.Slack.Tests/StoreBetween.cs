using System.Reflection;
using CompBot.Engine;
using CompBot.Testing;

namespace CompBot.Slack.Tests;

/// <summary>A store that can be slow or out of order: what stands between the engine and the store without a disk.</summary>
public class StoreBetween : DispatchProxy
{
    private InMemoryStore _store = null!;

    /// <summary>Commits wait for it; null for at once.</summary>
    public TaskCompletionSource? Gate { get; set; }

    /// <summary>Nothing can be stored.</summary>
    public bool IsBroken { get; set; }

    public static (IConversationStore Store, StoreBetween Control) Make()
    {
        var proxy = Create<IConversationStore, StoreBetween>();
        var control = (StoreBetween)(object)proxy;
        control._store = new InMemoryStore();
        return (proxy, control);
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        var writes = targetMethod!.Name is nameof(IConversationStore.CommitAsync) or nameof(IConversationStore.AcceptAsync);
        if (writes && IsBroken)
        {
            throw new StoreUnavailableException(StoreFailure.Full, "no space left");
        }

        return targetMethod.Name == nameof(IConversationStore.CommitAsync) && Gate is { } gate
            ? CommitAfterAsync(gate.Task, (Commit)args![0]!)
            : targetMethod.Invoke(_store, args);
    }

    private async Task<CommitResult> CommitAfterAsync(Task gate, Commit commit)
    {
        await gate;
        return await _store.CommitAsync(commit, CancellationToken.None);
    }
}
