namespace CompBot.Discord.Rest;

/// <summary>
/// Keeps this address from being shut out: opens for minutes when Discord's shield answers, and before that when too many requests were invalid.
/// Also remembers that the bot's token died.
/// </summary>
public sealed class Breaker(TimeProvider clock)
{
    /// <summary>Invalid answers (401, 403, 429) in ten minutes before we stop ourselves; Discord stops us at 10,000.</summary>
    public const int MostInvalid = 1000;

    public const int WarnAt = 100;

    public static readonly TimeSpan OpenFor = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private readonly Lock _gate = new();
    private readonly Queue<long> _invalid = [];
    private long _openUntil = clock.GetTimestamp();

    public bool IsTokenDead { get; private set; }

    /// <summary>Zero while closed.</summary>
    public TimeSpan Open
    {
        get
        {
            lock (_gate)
            {
                var now = clock.GetTimestamp();
                return _openUntil > now ? clock.GetElapsedTime(now, _openUntil) : TimeSpan.Zero;
            }
        }
    }

    public void Trip()
    {
        lock (_gate)
        {
            _openUntil = Monotonic.After(clock, OpenFor);
        }
    }

    public void TokenDied() => IsTokenDead = true;

    /// <summary>Counts an invalid answer; answers how many there were in the window.</summary>
    public int CountInvalid()
    {
        lock (_gate)
        {
            while (_invalid.TryPeek(out var oldest) && clock.GetElapsedTime(oldest) > Window)
            {
                _invalid.Dequeue();
            }

            _invalid.Enqueue(clock.GetTimestamp());
            if (_invalid.Count >= MostInvalid)
            {
                _openUntil = Monotonic.After(clock, OpenFor);
            }

            return _invalid.Count;
        }
    }
}
