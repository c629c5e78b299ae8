namespace CompBot.Discord.Gateway;

/// <summary>
/// Which events are safe to leave behind: the highest number up to which everything was handled. A later process asks Discord to replay from there;
/// what it then sees twice is dropped by its cause.
/// </summary>
public sealed class HandledSequences
{
    private readonly Lock _gate = new();
    private readonly SortedSet<long> _open = [];
    private long _received;
    private int _session;

    /// <summary>Told after each event that was handled.</summary>
    public Action? Advanced { get; set; }

    public long Received
    {
        get
        {
            lock (_gate)
            {
                return _received;
            }
        }
    }

    public long Safe
    {
        get
        {
            lock (_gate)
            {
                return _open.Count == 0 ? _received : _open.Min - 1;
            }
        }
    }

    public void Restart(long received)
    {
        lock (_gate)
        {
            _open.Clear();
            _received = received;
            _session++;
        }
    }

    /// <summary>An event came; the answer goes with its number to Done. Numbers need not come in order; what comes twice is told apart by its cause.</summary>
    public int Begin(long sequence, bool isHandledLater)
    {
        lock (_gate)
        {
            _received = Math.Max(_received, sequence);
            if (isHandledLater)
            {
                _open.Add(sequence);
            }

            return _session;
        }
    }

    /// <summary>Numbers of an earlier session mean nothing any more.</summary>
    public void Done(int session, long sequence)
    {
        lock (_gate)
        {
            if (session != _session || !_open.Remove(sequence))
            {
                return;
            }
        }

        Advanced?.Invoke();
    }
}
