using CompBot.Engine;
using Microsoft.Extensions.Logging;

namespace CompBot.Storage;

/// <summary>
/// Stops all work on a store that cannot serve: one line in the log, then every call fails at once, and one try after each wait finds out whether it
/// works again. A damaged database is not touched again.
/// </summary>
internal sealed class StoreGate(TimeProvider clock, TimeSpan tryAgainAfter, ILogger logger)
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
        if (Failure is { Failure: StoreFailure.Damaged or StoreFailure.Gone } failure)
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

    private T Watch<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException error) when (SqliteFailures.Explain(error) is { } failure)
        {
            Close(failure);
            throw failure;
        }
        catch (StoreUnavailableException failure)
        {
            Close(failure);
            throw;
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

    private void Close(StoreUnavailableException failure)
    {
        lock (_lock)
        {
            _tryAgainAt = clock.GetUtcNow() + tryAgainAfter;
            var isNew = _failure?.Failure != failure.Failure;
            _failure = failure;
            if (!isNew)
            {
                return;
            }
        }

        logger.LogCritical("Storage stopped: {Reason}", failure.Message);
    }
}
