using CompBot.Engine;
using Microsoft.Extensions.Logging;

namespace CompBot.Storage;

/// <summary>
/// Stops all work on a store that cannot serve: one line in the log, then every call fails at once, and one try after each wait finds out whether it
/// works again. A damaged database is not touched again.
/// </summary>
internal sealed class StoreGate(TimeProvider clock, TimeSpan tryAgainAfter, Func<Exception, StoreUnavailableException?> explain, ILogger logger)
{
    private readonly Lock _lock = new();
    private StoreUnavailableException? _failure;
    private DateTimeOffset _tryAgainAt;

    public StoreUnavailableException? Failure
    {
        get
        {
            lock (_lock)
            {
                return _failure;
            }
        }
    }

    /// <summary>Reading goes on while only writing fails.</summary>
    /// <exception cref="StoreUnavailableException">The store cannot serve.</exception>
    public T Read<T>(Func<T> work)
    {
        if (Failure is { Failure: StoreFailure.Damaged or StoreFailure.Gone or StoreFailure.Away } failure)
        {
            throw failure.Again();
        }

        return Watch(work);
    }

    /// <exception cref="StoreUnavailableException">The store cannot serve.</exception>
    public void Write(Action work)
    {
        Enter();
        Watch(() =>
        {
            work();
            return true;
        });
        Open();
    }

    /// <summary>As Read.</summary>
    public Task<T> ReadAsync<T>(Func<Task<T>> work) => Failure is { Failure: StoreFailure.Damaged or StoreFailure.Gone or StoreFailure.Away } failure
        ? Task.FromException<T>(failure.Again())
        : WatchAsync(work);

    /// <summary>As Write.</summary>
    public async Task WriteAsync(Func<Task> work)
    {
        Enter();
        await WatchAsync(async () =>
        {
            await work();
            return true;
        });
        Open();
    }

    private T Watch<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception error) when (explain(error) is { } failure)
        {
            throw Close(failure);
        }
    }

    private async Task<T> WatchAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception error) when (explain(error) is { } failure)
        {
            throw Close(failure);
        }
    }

    private void Enter()
    {
        lock (_lock)
        {
            if (_failure is { } failure && (failure.Failure is StoreFailure.Damaged || clock.GetUtcNow() < _tryAgainAt))
            {
                throw failure.Again();
            }

            // This one tries; the others keep failing meanwhile.
            _tryAgainAt = clock.GetUtcNow() + tryAgainAfter;
        }
    }

    private void Open()
    {
        lock (_lock)
        {
            if (_failure is null)
            {
                return;
            }

            _failure = null;
        }

        logger.LogInformation("The database works again");
    }

    private StoreUnavailableException Close(StoreUnavailableException failure)
    {
        lock (_lock)
        {
            _tryAgainAt = clock.GetUtcNow() + tryAgainAfter;
            var isNew = _failure?.Failure != failure.Failure;
            _failure = failure;
            if (!isNew)
            {
                return failure;
            }
        }

        logger.LogCritical("Storage stopped: {Reason}", failure.Message);
        return failure;
    }
}
