namespace CompBot.Slack.Socket;

/// <summary>How long to wait before the next attempt: any part of a doubling time, what Slack asked for, or slowly where it is fatal.</summary>
internal sealed class ReconnectPlan(SocketTimings timings, Func<double> chance)
{
    private int _failures;
    private bool _wasShort;

    /// <summary>Why only a person can mend it; null while all is well.</summary>
    public string? Fatal { get; private set; }

    public bool IsWaiting { get; set; }

    public DateTimeOffset Until { get; set; }

    public TimeSpan Failed(OpenFailure failure)
    {
        _failures++;
        Fatal = failure.Match<string?>(fatal => fatal.Error, _ => Fatal, _ => Fatal);
        return failure.Match(_ => timings.FatalProbe, busy => busy.After ?? timings.BusyWithoutTime, _ => Jittered());
    }

    /// <summary>A connection that came about is a success, however short it turns out to be.</summary>
    public void Welcomed() => (Fatal, IsWaiting, _failures) = (null, false, 0);

    /// <summary>One that broke early is followed by the next after a moment, or a loop of connect and drop would spin.</summary>
    public void Lost(TimeSpan life) => _wasShort = life < timings.Settled;

    public TimeSpan Next() => _failures == 0 && !_wasShort ? TimeSpan.Zero : Jittered();

    private TimeSpan Jittered()
    {
        var longest = timings.FirstRetry * Math.Pow(2, Math.Clamp(_failures - 1, 0, 20));
        return (longest < timings.LongestRetry ? longest : timings.LongestRetry) * chance();
    }
}

/// <summary>Whether somebody else is attached to our app token: Slack then gives them some of our clicks, and never again to us.</summary>
internal sealed class GhostWatch(SocketTimings timings, TimeProvider clock)
{
    private int _others;
    private DateTimeOffset _since;

    /// <summary>Connections that are not ours, once they have been there for longer than a refresh takes.</summary>
    public int Count => _others > 0 && clock.GetUtcNow() - _since >= timings.GhostGrace ? _others : 0;

    public void Seen(int connections, int own)
    {
        var others = Math.Max(0, connections - own);
        if (others == 0 || _others == 0)
        {
            _since = clock.GetUtcNow();
        }

        _others = others;
    }
}

/// <summary>Ready: sockets that said hello and are open now. Healthy is one of them, not a recent event: quiet is not dead.</summary>
public sealed record SocketHealth(int Ready, string? Fatal, int Ghosts);
