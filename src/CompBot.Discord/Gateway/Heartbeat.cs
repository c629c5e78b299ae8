namespace CompBot.Discord.Gateway;

public enum Pulse
{
    Beat,

    /// <summary>Nothing came back: the connection is dead though it looks open.</summary>
    Dead,

    /// <summary>The machine slept: whatever the socket says, the other side has long hung up.</summary>
    Slept,
}

/// <summary>
/// When a connection still lives. Missed counts beats without an acknowledgement; Heard is true where anything came since the last beat.
/// BeatAt is the wall clock of the last beat, which also runs while the machine sleeps. Pure.
/// </summary>
public sealed record Heartbeat(TimeSpan Interval, DateTimeOffset BeatAt, int Missed = 0, bool Heard = true)
{
    private const int MostMissed = 2;

    /// <summary>The first beat comes at a point of the interval that chance picks, so that a restart of many does not beat in step.</summary>
    public static TimeSpan FirstWait(TimeSpan interval, double chance) => interval * chance;

    /// <summary>What to do when the next beat is due; after Beat the beat counts as sent.</summary>
    public (Heartbeat Next, Pulse Pulse) Due(DateTimeOffset now)
    {
        if (now - BeatAt > Interval * 2)
        {
            return (this, Pulse.Slept);
        }

        // An acknowledgement may stand in line behind a large event: silence alone, or two misses, is death.
        return Missed >= MostMissed || (Missed > 0 && !Heard) ? (this, Pulse.Dead) : (this with { BeatAt = now, Missed = Missed + 1, Heard = false }, Pulse.Beat);
    }

    public Heartbeat Acknowledged() => this with { Missed = 0, Heard = true };

    public Heartbeat Received() => Heard ? this : this with { Heard = true };
}
