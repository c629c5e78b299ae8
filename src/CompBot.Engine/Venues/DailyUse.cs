namespace CompBot.Engine.Venues;

/// <summary>How often each person was answered in each server or workspace today (UTC). In memory only, so a restart gives everybody their day back and no list of who asked lies on a disk.</summary>
public sealed class DailyUse(TimeProvider clock)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(string Venue, string Person), int> _used = [];
    private DateOnly _day;

    /// <summary>Counts one more; false where the limit is used up.</summary>
    public bool TryUse(string venue, string person, int? limit)
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

            var used = _used.GetValueOrDefault((venue, person));
            _used[(venue, person)] = Math.Min(used + 1, most);
            return used < most;
        }
    }
}
