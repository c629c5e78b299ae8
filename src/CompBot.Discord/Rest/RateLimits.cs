namespace CompBot.Discord.Rest;

/// <summary>What an answer's headers said about its limit; waits run from its arrival.</summary>
public sealed record LimitHeaders(string? Hash, int? Remaining, TimeSpan? ResetAfter);

/// <summary>
/// Limits as Discord counts them: by bucket and major id, one request at a time in each, and over all by bot. A bucket's name is learnt from the first
/// answer; requests that waited under the route's name move over. Waiting is decided here and done by the caller.
/// </summary>
public sealed class RateLimits(TimeProvider clock) : IDisposable
{
    /// <summary>Requests by the bot in one window; Discord allows 50 a second, counted at its own edge.</summary>
    public const int GlobalMost = 40;

    /// <summary>How long a place stays taken after its request.</summary>
    public static readonly TimeSpan GlobalWindow = TimeSpan.FromSeconds(1.1);
    private static readonly TimeSpan Idle = TimeSpan.FromHours(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, string> _hashes = [];
    private readonly Dictionary<(string Name, string Major), Bucket> _buckets = [];
    private readonly SemaphoreSlim _places = new(GlobalMost, GlobalMost);
    private long _globalUntil = clock.GetTimestamp();
    private bool _isOver;
    private long _sweptAt = clock.GetTimestamp();

    /// <summary>Keeps the requests of one route and major id in their order while the bucket they count in changes its name.</summary>
    public Bucket FindLane(string route, string major) => Find(() => ("in order: " + route, major));

    /// <summary>The bucket that counts for a route now.</summary>
    public Bucket Find(string route, string major) => Find(() => (_hashes.GetValueOrDefault(route, route), major));

    private Bucket Find(Func<(string Name, string Major)> name)
    {
        lock (_gate)
        {
            Sweep();
            var key = name();
            if (!_buckets.TryGetValue(key, out var bucket))
            {
                _buckets.Add(key, bucket = new Bucket(clock));
            }

            bucket.UsedAt = clock.GetTimestamp();
            return bucket;
        }
    }

    /// <summary>Learns from an answer of the route; answers the bucket that counts from here on.</summary>
    public void Learn(string route, string major, LimitHeaders headers)
    {
        if (headers.Hash is { } hash)
        {
            lock (_gate)
            {
                _hashes[route] = hash;
            }
        }

        if (headers is { Remaining: { } remaining, ResetAfter: { } reset })
        {
            Find(route, major).Limit(remaining, reset);
        }
    }

    /// <summary>How long until Discord's own word over all ends.</summary>
    public TimeSpan GlobalWait
    {
        get
        {
            lock (_gate)
            {
                var now = clock.GetTimestamp();
                return _globalUntil > now ? clock.GetElapsedTime(now, _globalUntil) : TimeSpan.Zero;
            }
        }
    }

    /// <summary>Takes a place under the limit over all, first come, first served; false where none came free in time.</summary>
    public async Task<bool> EnterGlobalAsync(TimeSpan most, CancellationToken cancellationToken)
    {
        if (_places.Wait(0, CancellationToken.None))
        {
            return true;
        }

        using var patience = new CancellationTokenSource(most > TimeSpan.Zero ? most : TimeSpan.FromMilliseconds(1), clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        try
        {
            await _places.WaitAsync(both.Token);
            return true;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    /// <summary>The request is over. Its place comes free a window later: Discord counts by arrival, which lies somewhere before this.</summary>
    public void LeaveGlobal()
    {
        ITimer? timer = null;
        timer = clock.CreateTimer(
            _ =>
            {
                Free();
                timer?.Dispose();
            },
            null, GlobalWindow, Timeout.InfiniteTimeSpan);
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _isOver = true;
            _places.Dispose();
        }
    }

    public void BlockGlobally(TimeSpan wait)
    {
        lock (_gate)
        {
            _globalUntil = Math.Max(_globalUntil, Monotonic.After(clock, wait));
        }
    }

    /// <summary>Timers may outlive the program's end by a moment.</summary>
    private void Free()
    {
        lock (_gate)
        {
            if (!_isOver)
            {
                _places.Release();
            }
        }
    }

    private void Sweep()
    {
        if (clock.GetElapsedTime(_sweptAt) < Idle / 4)
        {
            return;
        }

        _sweptAt = clock.GetTimestamp();
        foreach (var (key, bucket) in _buckets.Where(pair => clock.GetElapsedTime(pair.Value.UsedAt) > Idle && pair.Value.IsFree).ToList())
        {
            _buckets.Remove(key);
            bucket.Dispose();
        }
    }
}

/// <summary>One bucket of one major id.</summary>
public sealed class Bucket(TimeProvider clock) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private long _until = clock.GetTimestamp();

    public long UsedAt { get; set; }

    public bool IsFree => _turn.CurrentCount == 1;

    /// <summary>How long until this bucket allows another request.</summary>
    public TimeSpan Wait
    {
        get
        {
            var (now, until) = (clock.GetTimestamp(), Interlocked.Read(ref _until));
            return until > now ? clock.GetElapsedTime(now, until) : TimeSpan.Zero;
        }
    }

    public Task EnterAsync(CancellationToken cancellationToken) => _turn.WaitAsync(cancellationToken);

    public void Dispose() => _turn.Dispose();

    public void Leave() => _turn.Release();

    public void Limit(int remaining, TimeSpan reset)
    {
        if (remaining <= 0)
        {
            Block(reset);
        }
    }

    public void Block(TimeSpan wait) => Interlocked.Exchange(ref _until, Math.Max(Interlocked.Read(ref _until), Monotonic.After(clock, wait)));
}

/// <summary>Timestamps of the monotonic clock: what budgets and waits are measured by.</summary>
public static class Monotonic
{
    public static long After(TimeProvider clock, TimeSpan wait) => clock.GetTimestamp() + (long)(wait.TotalSeconds * clock.TimestampFrequency);
}
