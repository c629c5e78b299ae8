using System.Globalization;

namespace CompBot.Testing.Discord;

/// <summary>Limits as the real one keeps them: by bucket name and major id, and fifty a second over all; measured on arrival by the fake's clock.</summary>
public sealed class DiscordBuckets(TimeProvider clock)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, (string Hash, int Limit, TimeSpan Per)> _rules = [];
    private readonly Dictionary<(string, string), (int Used, DateTimeOffset Until)> _used = [];
    private readonly Queue<DateTimeOffset> _all = [];

    /// <summary>Requests over a limit that were let in the journal as 429.</summary>
    public int Breaches { get; private set; }

    public int GlobalLimit { get; set; } = 50;

    /// <summary>Sets or changes a route's limit; routes with the same hash share it.</summary>
    public void Limit(string route, string hash, int limit, TimeSpan per)
    {
        lock (_gate)
        {
            _rules[route] = (hash, limit, per);
        }
    }

    /// <summary>Headers for the answer, and the wait where the limit is used up.</summary>
    public ((string, string)[] Headers, RestFault.Answer? Refused) Count(string route, string major, bool byBot)
    {
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            if (byBot && OverAll(now))
            {
                Breaches++;
                return ([], RestFault.Limited(1, "global"));
            }

            var (hash, limit, per) = _rules.TryGetValue(route, out var rule) ? rule : ($"hash-{(uint)string.GetHashCode(route, StringComparison.Ordinal):x}", 1000, TimeSpan.FromSeconds(1));
            var (used, until) = _used.TryGetValue((hash, major), out var old) && old.Until > now ? old : (0, now + per);
            var after = (until - now).TotalSeconds;
            if (used >= limit)
            {
                Breaches++;
                return ([("X-RateLimit-Bucket", hash)], RestFault.Limited(after));
            }

            _used[(hash, major)] = (used + 1, until);
            return ([("X-RateLimit-Bucket", hash), ("X-RateLimit-Limit", Text(limit)), ("X-RateLimit-Remaining", Text(limit - used - 1)), ("X-RateLimit-Reset-After", Text(after)),
                ("X-RateLimit-Reset", Text(until.ToUnixTimeMilliseconds() / 1000.0))], null);
        }
    }

    private bool OverAll(DateTimeOffset now)
    {
        while (_all.TryPeek(out var oldest) && now - oldest >= TimeSpan.FromSeconds(1))
        {
            _all.Dequeue();
        }

        _all.Enqueue(now);
        return _all.Count > GlobalLimit;
    }

    private static string Text(double number) => number.ToString("0.###", CultureInfo.InvariantCulture);
}
