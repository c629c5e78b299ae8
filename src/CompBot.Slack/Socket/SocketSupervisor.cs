using System.Threading.Channels;
using CompBot.Engine;
using CompBot.Slack.Receiving;
using Microsoft.Extensions.Logging;

namespace CompBot.Slack.Socket;

/// <summary>
/// Owns every socket; nothing else opens one. Whatever happens is a signal to its one loop: a successor is ready before a socket is left, failures wait
/// with chance mixed in, and what is fatal is loud and looked at again slowly.
/// </summary>
internal sealed class SocketSupervisor
{
    private readonly SocketOpener _opener;
    private readonly SocketTimings _timings;
    private readonly TimeProvider _clock;
    private readonly SlackMeters _meters;
    private readonly Func<SlackDelivery, bool> _handOver;
    private readonly ILogger _logger;
    private readonly Channel<SocketSignal> _signals = Channel.CreateUnbounded<SocketSignal>(new UnboundedChannelOptions { SingleReader = true });
    private readonly List<SlackSocket> _sockets = [];
    private readonly List<Task> _work = [];
    private readonly List<Task> _running = [];
    private readonly ReconnectPlan _plan;
    private readonly GhostWatch _ghosts;
    private bool _isOpening;
    private CancellationToken _stopping;

    public SocketSupervisor(SocketOpener opener, SocketTimings timings, TimeProvider clock, SlackMeters meters, Func<SlackDelivery, bool> handOver, ILogger logger)
    {
        (_opener, _timings, _clock, _meters, _handOver, _logger) = (opener, timings, clock, meters, handOver, logger);
        _plan = new ReconnectPlan(timings, Random.Shared.NextDouble);
        _ghosts = new GhostWatch(timings, clock);
    }

    /// <summary>As of now; read from any thread.</summary>
    public SocketHealth Health { get; private set; } = new(0, null, 0);

    public async Task RunAsync(CancellationToken stopping)
    {
        _stopping = stopping;
        Open();
        try
        {
            await foreach (var signal in _signals.Reader.ReadAllAsync(stopping))
            {
                Handle(signal);
                Publish();
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            await StopAsync();
        }
    }

    /// <summary>Acknowledgements under way are flushed, then every socket is closed cleanly: one left open becomes a ghost that swallows clicks.</summary>
    private async Task StopAsync()
    {
        await Task.WhenAll(_work);
        while (_signals.Reader.TryRead(out var signal))
        {
            if (signal is SocketSignal.Opened opened)
            {
                Begin(opened.Socket);
            }
        }

        await Task.WhenAll(_sockets.Select(socket => socket.CloseAsync()));
        await Task.WhenAll(_running);
        _sockets.ForEach(socket => socket.Dispose());
        _sockets.Clear();
        Publish();
    }

    private void Handle(SocketSignal signal) => signal.Match(
        opened => Do(() => Begin(opened.Socket)),
        failed => Do(() => Failed(failed.Failure)),
        hello => Do(() => Welcomed(hello)),
        late => Do(() => Cut(late.Socket)),
        leaving => Do(() => Leaving(leaving.Socket, leaving.Reason)),
        aged => Do(() => Leaving(aged.Socket, "aged")),
        closed => Do(() => Closed(closed.Socket, closed.Why)),
        _ => Do(OpenIfAlone));

    private static bool Do(Action act)
    {
        act();
        return true;
    }

    private void Open()
    {
        if (_isOpening || _stopping.IsCancellationRequested)
        {
            return;
        }

        _isOpening = true;
        _meters.Count("connect");
        _work.Add(OpenAsync());
        _work.RemoveAll(task => task.IsCompletedSuccessfully);
        _running.RemoveAll(task => task.IsCompletedSuccessfully);
    }

    private async Task OpenAsync()
    {
        try
        {
            var (socket, failure) = await _opener.OpenAsync(_stopping);
            Tell(socket is null
                ? new SocketSignal.OpenFailed(failure!)
                : new SocketSignal.Opened(new SlackSocket(socket, _timings, _clock, _meters, Tell, _handOver)));
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            // Stopping.
        }
        catch (Exception failure)
        {
            // A mistake of ours must not leave the bot deaf.
            _logger.LogError("Slack socket could not be opened: {Failure}", failure.GetType().Name);
            Tell(new SocketSignal.OpenFailed(new OpenFailure.Passing(failure.GetType().Name)));
        }
    }

    private void Begin(SlackSocket socket)
    {
        _sockets.Add(socket);
        _running.Add(socket.RunAsync());
        After(_timings.Hello, new SocketSignal.HelloLate(socket));
    }

    private void Welcomed(SocketSignal.Hello hello)
    {
        _isOpening = false;
        _meters.Count("hello");
        _plan.Welcomed();
        hello.Socket.ReadySince = _clock.GetUtcNow();
        foreach (var old in _sockets.Where(socket => socket != hello.Socket).ToList())
        {
            _work.Add(old.LeaveAsync(_stopping));
        }

        _ghosts.Seen(hello.Connections, _sockets.Count);
        if (hello.LifeTime is { } life)
        {
            After(life * _timings.LifeShare, new SocketSignal.Aged(hello.Socket));
        }

        After(_timings.GhostGrace + TimeSpan.FromSeconds(1), new SocketSignal.Tick());
    }

    private void Leaving(SlackSocket socket, string reason)
    {
        if (socket.IsLeaving || !_sockets.Contains(socket))
        {
            return;
        }

        _meters.Count("disconnect", reason);
        _logger.LogInformation("Slack asks to leave a socket: {Reason}", reason);
        socket.IsLeaving = true;
        switch (reason)
        {
            case "link_disabled":
                Failed(new OpenFailure.Fatal(reason));
                break;
            case "too_many_websockets":
                Failed(new OpenFailure.Busy(_timings.TooMany + (_timings.TooMany * Random.Shared.NextDouble())));
                break;
            default:
                Open();
                break;
        }
    }

    private void Closed(SlackSocket socket, string why)
    {
        _sockets.Remove(socket);

        if (socket.ReadySince is { } since)
        {
            _plan.Lost(_clock.GetUtcNow() - since);
        }
        else
        {
            _isOpening = false;
        }

        _logger.LogInformation("Slack socket closed: {Why}", why);
        _meters.Count("closed");
        EngineMeters.Reconnected(SlackPlatform.Name);
        socket.Dispose();
        if (_sockets.TrueForAll(other => other.IsLeaving) && !_isOpening && !_plan.IsWaiting)
        {
            Wait(_plan.Next());
        }
    }

    private void Failed(OpenFailure failure)
    {
        _isOpening = false;
        _meters.Count("open failed");
        var wait = _plan.Failed(failure);
        _logger.Log(failure is OpenFailure.Fatal ? LogLevel.Error : LogLevel.Warning, "Slack cannot be reached over Socket Mode: {Failure}; next attempt in {Wait}", Name(failure), wait);
        Wait(wait);
    }

    private void Wait(TimeSpan wait)
    {
        _plan.IsWaiting = true;
        _plan.Until = _clock.GetUtcNow() + wait;
        After(wait, new SocketSignal.Tick());
    }

    private void OpenIfAlone()
    {
        if (_plan.IsWaiting && _plan.Until - _clock.GetUtcNow() is { Ticks: > 0 } left)
        {
            // A tick of something else, or a timer that fired a little early.
            After(left, new SocketSignal.Tick());
            return;
        }

        _plan.IsWaiting = false;
        if (_sockets.TrueForAll(socket => socket.IsLeaving))
        {
            Open();
        }
    }

    private void Cut(SlackSocket socket)
    {
        if (socket.ReadySince is null && _sockets.Contains(socket))
        {
            _work.Add(socket.CloseAsync());
        }
    }

    /// <summary>A planned signal; forgotten when the program stops.</summary>
    private void After(TimeSpan wait, SocketSignal signal) => _ = Task.Delay(wait, _clock, _stopping).ContinueWith(
        _ => Tell(signal), _stopping, TaskContinuationOptions.OnlyOnRanToCompletion, TaskScheduler.Default);

    private void Tell(SocketSignal signal) => _signals.Writer.TryWrite(signal);

    private void Publish() => Health = new SocketHealth(_sockets.Count(socket => socket.ReadySince is not null), _plan.Fatal, _ghosts.Count);

    private static string Name(OpenFailure failure) => failure.Match(fatal => fatal.Error, _ => "busy", passing => passing.What);
}
