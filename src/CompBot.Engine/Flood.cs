using CompBot.Core.Chat;

namespace CompBot.Engine;

/// <summary>What becomes of a delivery by how much its person has sent of late.</summary>
internal enum Taking
{
    Taken,

    /// <summary>The first that is too much: not read, but its person is told.</summary>
    Told,

    /// <summary>Too much after that: neither stored nor answered.</summary>
    Dropped,
}

/// <summary>
/// So many deliveries a person may send at once, and so many a minute after that: whoever sends ten thousand keeps nobody else waiting and fills no disk. Kept in memory,
/// and only for those who have sent something in the last minutes.
/// </summary>
internal sealed class Flood(TimeProvider clock, EngineOptions options)
{
    /// <summary>From so many people on, those who have all their deliveries back are dropped.</summary>
    private const int Many = 10_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<ConversationKey, Bucket> _buckets = [];

    public Taking Take(ConversationKey person)
    {
        if (options.Burst <= 0)
        {
            return Taking.Taken;
        }

        lock (_gate)
        {
            var now = clock.GetTimestamp();
            var bucket = _buckets.TryGetValue(person, out var known) ? Filled(known, now) : new Bucket(options.Burst, now, false);
            var taking = bucket.Left >= 1 ? Taking.Taken : bucket.IsTold ? Taking.Dropped : Taking.Told;
            DropFull(now);
            _buckets[person] = bucket with { Left = taking == Taking.Taken ? bucket.Left - 1 : bucket.Left, IsTold = taking != Taking.Taken };
            return taking;
        }
    }

    private Bucket Filled(Bucket bucket, long now)
    {
        var gained = clock.GetElapsedTime(bucket.At, now).TotalMinutes * options.PerMinute;
        return bucket with { Left = Math.Min(options.Burst, bucket.Left + gained), At = now };
    }

    private void DropFull(long now)
    {
        if (_buckets.Count >= Many)
        {
            foreach (var person in _buckets.Where(entry => Filled(entry.Value, now).Left >= options.Burst).Select(entry => entry.Key).ToList())
            {
                _buckets.Remove(person);
            }
        }
    }

    private readonly record struct Bucket(double Left, long At, bool IsTold);
}
