using Microsoft.Extensions.Logging;

namespace CompBot.Engine;

/// <summary>Erases conversations when their time has passed.</summary>
public sealed class Retention(IConversationStore store, EngineOptions options, TimeProvider clock, ILogger<Retention> logger)
{
    public async Task SweepAsync(CancellationToken cancellationToken)
    {
        var erased = await store.SweepAsync(clock.GetUtcNow() - options.Retention, cancellationToken);
        if (erased > 0)
        {
            logger.LogInformation("Erased {Count} conversations that were not touched for {Days} days", erased, (int)options.Retention.TotalDays);
        }
    }
}
