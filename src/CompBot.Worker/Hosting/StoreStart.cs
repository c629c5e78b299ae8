using CompBot.Engine;
using CompBot.Worker.Settings;

namespace CompBot.Worker.Hosting;

/// <summary>
/// Opens the store before anything else is started, so that what is wrong with it is one line. A disk that is full and a server that is away are waited for; anything else
/// needs the operator.
/// </summary>
public static class StoreStart
{
    /// <summary>Between two looks whether it works.</summary>
    public static readonly TimeSpan TryAgainAfter = TimeSpan.FromSeconds(2);

    /// <summary>Ends once open has opened it and written to it. While that fails for want of room or of the server, the address of the settings says that nothing can be stored.</summary>
    /// <exception cref="StoreUnavailableException">It cannot be used, and waiting does not help.</exception>
    public static async Task OpenAsync(Func<Task> open, WorkerSettings settings, TimeProvider clock, ILogger logger, CancellationToken cancellationToken)
    {
        if (await TryAsync(open) is not { } trouble)
        {
            return;
        }

        logger.LogCritical("Storage: {Reason} The start goes on when it works.", trouble.Message);
        await using var meanwhile = WorkerHost.BuildWaiting(settings);
        await meanwhile.StartAsync(cancellationToken);
        do
        {
            await Task.Delay(TryAgainAfter, clock, cancellationToken);
        }
        while (await TryAsync(open) is not null);
        await meanwhile.StopAsync(cancellationToken);
    }

    private static async Task<StoreUnavailableException?> TryAsync(Func<Task> open)
    {
        try
        {
            await open();
            return null;
        }
        catch (StoreUnavailableException trouble) when (trouble.Failure is StoreFailure.Full or StoreFailure.Away)
        {
            return trouble;
        }
    }
}
