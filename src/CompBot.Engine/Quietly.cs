using Microsoft.Extensions.Logging;

namespace CompBot.Engine;

/// <summary>Does what must not end the lane it runs in. What fails here is taken up by the outbox or the next start.</summary>
internal sealed class Quietly(ILogger logger)
{
    public async Task DoAsync(string what, Func<Task> work)
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
            logger.LogError("Could not {What}: {Mistake}", what, mistake.GetType().Name);
        }
    }
}
