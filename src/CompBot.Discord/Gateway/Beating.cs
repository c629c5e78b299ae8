using System.Globalization;
using System.Text;

namespace CompBot.Discord.Gateway;

/// <summary>The heartbeats of one connection, in a task of their own; stop is told where they show that the connection is dead.</summary>
internal sealed class Beating(ConnectionParts parts, GatewaySocket socket, Action<Ended> stop)
{
    private readonly Lock _gate = new();
    private Heartbeat? _heartbeat;
    private Task _task = Task.CompletedTask;
    private long _heardAt;
    private volatile bool _isReady;

    public void Start(TimeSpan interval, CancellationToken over)
    {
        lock (_gate)
        {
            _heartbeat = new Heartbeat(interval, parts.Clock.GetUtcNow());
        }

        _task = RunAsync(interval, over);
    }

    /// <summary>Ends when the last beat is out.</summary>
    public Task EndAsync() => _task;

    /// <summary>Anything came.</summary>
    public void Received()
    {
        lock (_gate)
        {
            _heartbeat = _heartbeat?.Received();
        }
    }

    public void Acknowledged()
    {
        lock (_gate)
        {
            _heartbeat = _heartbeat?.Acknowledged();
        }
    }

    /// <summary>An event came: silence counts from here.</summary>
    public void Heard() => Interlocked.Exchange(ref _heardAt, parts.Clock.GetTimestamp());

    public void BecameReady() => _isReady = true;

    public Task BeatAsync(CancellationToken over)
    {
        var received = parts.Handled.Received;
        var text = received == 0 ? "null" : received.ToString(CultureInfo.InvariantCulture);
        return socket.SendAsync(Encoding.UTF8.GetBytes($$"""{"op":1,"d":{{text}}}"""), over);
    }

    private async Task RunAsync(TimeSpan interval, CancellationToken over)
    {
        try
        {
            await Task.Delay(Heartbeat.FirstWait(interval, parts.Chance()), parts.Clock, over);
            Ended? ending;
            while ((ending = Ending()) is null)
            {
                await BeatAsync(over);
                await Task.Delay(interval, parts.Clock, over);
            }

            stop(ending);
        }
        catch (OperationCanceledException)
        {
            // The connection is over.
        }
    }

    /// <summary>Null where the next beat is to be sent.</summary>
    private Ended? Ending()
    {
        Pulse pulse;
        lock (_gate)
        {
            (_heartbeat, pulse) = _heartbeat!.Due(parts.Clock.GetUtcNow());
        }

        return pulse switch
        {
            Pulse.Dead => new Ended.Dead("heartbeats went unanswered"),
            Pulse.Slept => new Ended.Dead("the machine slept"),
            Pulse.Beat => _isReady && parts.Clock.GetElapsedTime(Interlocked.Read(ref _heardAt)) > parts.Options.MostSilence ? new Ended.Silent() : null,
        };
    }
}
