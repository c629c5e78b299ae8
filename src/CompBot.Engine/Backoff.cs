namespace CompBot.Engine;

/// <summary>When to try again: doubling waits with chance mixed in, or what the platform asked for.</summary>
public static class Backoff
{
    /// <summary>Share of a wait that chance may take away, so that many retries do not come at once.</summary>
    private const double Jitter = 0.25;

    /// <param name="attempts">Attempts made so far, at least one.</param>
    /// <param name="asked">How long the platform said to wait; never cut short.</param>
    /// <param name="options">First and longest wait.</param>
    /// <param name="chance">From 0 up to 1.</param>
    public static TimeSpan Wait(int attempts, TimeSpan? asked, EngineOptions options, double chance)
    {
        if (asked is { } wait)
        {
            return wait + (options.FirstRetry * (Jitter * chance));
        }

        var doubled = options.FirstRetry * Math.Pow(2, Math.Clamp(attempts - 1, 0, 30));
        var capped = doubled < options.LongestRetry ? doubled : options.LongestRetry;
        return capped * (1 - (Jitter * chance));
    }
}
