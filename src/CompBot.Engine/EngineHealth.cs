namespace CompBot.Engine;

/// <summary>How the engine is, in counts only. Counts are null and Trouble says why in one line where the store cannot serve.</summary>
public sealed record EngineHealth(int BusyConversations, StoreCounts? Counts, StoreFailure? Failure, string? Trouble)
{
    public bool IsWell => Failure is null;
}

/// <summary>Asks for the health of the engine.</summary>
public sealed class HealthCheck(Conversations conversations, IConversationStore store)
{
    public async Task<EngineHealth> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            var counts = await store.CountAsync(cancellationToken);
            return new EngineHealth(conversations.Busy, counts, store.Trouble?.Failure, store.Trouble?.Message);
        }
        catch (StoreUnavailableException trouble)
        {
            return new EngineHealth(conversations.Busy, null, trouble.Failure, trouble.Message);
        }
    }
}
