namespace CompBot.Storage;

/// <summary>One piece of work for the writer.</summary>
internal abstract class WriteRequest
{
    public abstract void Run(SqliteSession session);

    public abstract void Complete();

    public abstract void Fail(Exception failure);
}

internal sealed class WriteRequest<T>(Func<SqliteSession, T> work) : WriteRequest
{
    private readonly TaskCompletionSource<T> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _result;

    public Task<T> Answer => _answer.Task;

    public override void Run(SqliteSession session) => _result = work(session);

    public override void Complete() => _answer.SetResult(_result!);

    public override void Fail(Exception failure) => _answer.SetException(failure);
}

/// <summary>What the writer has to do. Its thread sleeps while there is nothing but what may wait: it is woken once for each transaction, and never spins.</summary>
internal sealed class WriteQueue
{
    private readonly object _lock = new();
    private readonly Queue<WriteRequest> _now = [];
    private readonly Queue<WriteRequest> _later = [];
    private bool _isHurried;
    private bool _isClosed;

    public bool HoldsSomeForLater
    {
        get
        {
            lock (_lock)
            {
                return _later.Count > 0;
            }
        }
    }

    /// <exception cref="ObjectDisposedException">The queue is closed.</exception>
    public void Add(WriteRequest request)
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_isClosed, typeof(SqliteStore));
            _now.Enqueue(request);
            if (_now.Count == 1)
            {
                Monitor.Pulse(_lock);
            }
        }
    }

    /// <summary>Adds what may wait for the next transaction; answers whether it is the first to wait for it.</summary>
    /// <exception cref="ObjectDisposedException">The queue is closed.</exception>
    public bool AddForLater(WriteRequest request)
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_isClosed, typeof(SqliteStore));
            _later.Enqueue(request);
            return _later.Count == 1;
        }
    }

    /// <summary>What may wait has waited long enough.</summary>
    public void Hurry()
    {
        lock (_lock)
        {
            _isHurried = _later.Count > 0;
            Monitor.Pulse(_lock);
        }
    }

    /// <summary>Takes no more; answers false where it was closed before.</summary>
    public bool Close()
    {
        lock (_lock)
        {
            if (_isClosed)
            {
                return false;
            }

            _isClosed = true;
            Monitor.Pulse(_lock);
            return true;
        }
    }

    /// <summary>Waits for work and moves the next transaction's worth to the batch, what could wait first. False where all is done and the queue is closed.</summary>
    public bool Take(List<WriteRequest> batch, int most)
    {
        lock (_lock)
        {
            while (_now.Count == 0 && !_isHurried && !_isClosed)
            {
                Monitor.Wait(_lock);
            }

            Move(_later, batch, int.MaxValue);
            Move(_now, batch, most);
            _isHurried = false;
            return batch.Count > 0;
        }
    }

    private static void Move(Queue<WriteRequest> from, List<WriteRequest> to, int most)
    {
        while (to.Count < most && from.TryDequeue(out var request))
        {
            to.Add(request);
        }
    }
}
