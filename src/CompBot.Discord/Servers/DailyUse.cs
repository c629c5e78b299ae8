namespace CompBot.Discord.Servers;

/// <summary>How often each person was answered in each server today (UTC). In memory only, so a restart gives everybody their day back and no list of who asked lies on a disk.</summary>
internal sealed class DailyUse(TimeProvider clock)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(string Server, string Person), int> _used = [];
    private DateOnly _day;

    /// <summary>Counts one more; false where the limit is used up.</summary>
    public bool TryUse(string server, string person, int? limit)
    {
        if (limit is not { } most)
        {
            return true;
        }

        lock (_gate)
        {
            var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
            if (today != _day)
            {
                _day = today;
                _used.Clear();
            }

            var used = _used.GetValueOrDefault((server, person));
            _used[(server, person)] = Math.Min(used + 1, most);
            return used < most;
        }
    }
}
