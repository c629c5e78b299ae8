using System.Text.Json;
using System.Threading.Channels;
using CompBot.Discord.Wire;
using Microsoft.Extensions.Logging;

namespace CompBot.Discord.Gateway;

/// <summary>What a connection needs from the shard it belongs to.</summary>
internal sealed record ConnectionParts(
    DiscordOptions Options, Shard Shard, TimeProvider Clock, Func<double> Chance, ChannelWriter<Dispatch> Events, DiscordStatus Status, HandledSequences Handled, ILogger Logger);

/// <summary>What remains of a connection: how it ended, the session as it then stood, and for how long it was ready.</summary>
internal sealed record Life(Ended Ended, Session? Session, bool WasReady, TimeSpan HeldFor);

/// <summary>
/// One connection from open to end. The loop that receives does nothing but receive: events go into a queue, heartbeats have a task of their own.
/// </summary>
internal sealed class GatewayConnection(ConnectionParts parts, Attempt attempt, Identity? identity, Func<Session, Identity, Task> ready) : IDisposable
{
    /// <summary>Slash commands, buttons and forms need no intent; this one brings direct messages with their text.</summary>
    public const int Intents = 1 << 12;

    private static readonly TimeSpan HelloPatience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan ReadyPatience = TimeSpan.FromSeconds(30);

    private readonly GatewaySocket _socket = new(parts.Clock);
    private readonly CancellationTokenSource _over = new();
    private readonly TaskCompletionSource _hello = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _gate = new();
    private Heartbeat? _heartbeat;
    private Identity? _identity = identity;
    private Session? _session = attempt.Session;
    private long? _readyAt;
    private long _heardAt;
    private Ended? _ended;
    private Task _beating = Task.CompletedTask;

    public void Dispose()
    {
        _socket.Dispose();
        _over.Dispose();
    }

    /// <summary>Ends with the connection. Throws only when stopped, after saying goodbye in a way that keeps the session.</summary>
    public async Task<Life> RunAsync(string url, CancellationToken stop)
    {
        if (!await _socket.ConnectAsync(url, stop))
        {
            return Remains(new Ended.NotConnected());
        }

        await using var stopping = stop.Register(End);
        _ = GuardAsync(_hello.Task, HelloPatience, "no hello came");
        await ReceiveAsync();
        await _over.CancelAsync();
        await _socket.CloseAsync();
        await _beating;
        stop.ThrowIfCancellationRequested();
        return Remains(_ended ?? new Ended.Closed(_socket.CloseCode));
    }

    private Life Remains(Ended ended) => new(
        ended, _session is { } session ? session with { Seq = parts.Handled.Received } : null, _readyAt is not null, _readyAt is { } at ? parts.Clock.GetElapsedTime(at) : TimeSpan.Zero);

    private async Task ReceiveAsync()
    {
        while (_ended is null && await _socket.ReceiveAsync(_over.Token) is { } payload)
        {
            if (Frame.TryRead(payload.Span) is { } frame)
            {
                lock (_gate)
                {
                    _heartbeat = _heartbeat?.Received();
                }

                await HandleAsync(frame, payload[frame.Data]);
            }
            else
            {
                parts.Logger.LogWarning("Discord sent a payload that is no envelope; it is passed over");
            }
        }
    }

    private async Task HandleAsync(Frame frame, ReadOnlyMemory<byte> data)
    {
        switch (frame.Op)
        {
            case 0:
                await DispatchAsync(frame, data);
                break;
            case 1:
                await BeatAsync();
                break;
            case 7:
                Stop(new Ended.Asked());
                break;
            case 9:
                Stop(new Ended.Invalid(data.Span.SequenceEqual("true"u8)));
                break;
            case 10:
                await GreetAsync(data);
                break;
            case 11:
                lock (_gate)
                {
                    _heartbeat = _heartbeat?.Acknowledged();
                }

                parts.Status.Acknowledged(parts.Shard.Number);
                break;
        }
    }

    private async Task GreetAsync(ReadOnlyMemory<byte> data)
    {
        if (Read(data, DiscordJson.Wire.HelloJson)?.HeartbeatInterval is not ({ } milliseconds and > 0))
        {
            Stop(new Ended.Dead("the hello had no interval"));
            return;
        }

        _hello.TrySetResult();
        lock (_gate)
        {
            _heartbeat = new Heartbeat(TimeSpan.FromMilliseconds(milliseconds), parts.Clock.GetUtcNow());
        }

        _beating = BeatRegularlyAsync(_heartbeat.Interval);
        _ = GuardAsync(_ready.Task, ReadyPatience, "neither ready nor resumed came");
        await (attempt.Session is { } session
            ? _socket.SendAsync(new ResumeFrameJson(new(parts.Options.Token, session.Id, session.Seq)), DiscordJson.Wire.ResumeFrameJson, _over.Token)
            : _socket.SendAsync(Identify(), DiscordJson.Wire.IdentifyFrameJson, _over.Token));
    }

    private IdentifyFrameJson Identify() => new(new(
        parts.Options.Token, Intents, [parts.Shard.Number, parts.Shard.Count], new("linux", "CompBot", "CompBot"), new([new("Custom Status", "Write to me, or use /negotiate")])));

    private async Task DispatchAsync(Frame frame, ReadOnlyMemory<byte> data)
    {
        _heardAt = parts.Clock.GetTimestamp();
        parts.Status.Heard(parts.Shard.Number);
        var isOurs = frame.Type is "INTERACTION_CREATE" or "MESSAGE_CREATE" or "MESSAGE_UPDATE" or "MESSAGE_DELETE";
        if (frame.Type == "READY")
        {
            // A new session counts from the start.
            parts.Handled.Restart(0);
        }

        var session = frame.Seq is { } sequence ? parts.Handled.Begin(sequence, isOurs) : 0;

        if (frame.Type is "READY" or "RESUMED")
        {
            await BecomeReadyAsync(frame.Type == "READY" ? data : default(ReadOnlyMemory<byte>?));
        }
        else if (isOurs && _identity is { } self)
        {
            await HandOverAsync(frame, data, self, session);
        }
    }

    private async Task HandOverAsync(Frame frame, ReadOnlyMemory<byte> data, Identity self, int session)
    {
        var handled = parts.Handled;
        var dispatch = new Dispatch(frame.Type!, data.ToArray(), parts.Clock.GetTimestamp(), self, () => handled.Done(session, frame.Seq ?? 0));
        if (parts.Events.TryWrite(dispatch))
        {
            return;
        }

        try
        {
            await parts.Events.WriteAsync(dispatch, _over.Token);
        }
        catch (Exception over) when (over is OperationCanceledException or ChannelClosedException)
        {
            // Not handled, so not counted as handled: Discord sends it again.
        }
    }

    /// <summary>Data is that of READY; null for RESUMED.</summary>
    private async Task BecomeReadyAsync(ReadOnlyMemory<byte>? data)
    {
        if (data is { } payload)
        {
            var ready = Read(payload, DiscordJson.Wire.ReadyJson);
            if (ready is not { SessionId: { } id, ResumeGatewayUrl: { } url, User.Id: { } user })
            {
                Stop(new Ended.Dead("the ready event was incomplete"));
                return;
            }

            _session = new(id, url, parts.Handled.Received);
            _identity = new(ready.Application?.Id ?? user, user);
        }

        _readyAt = parts.Clock.GetTimestamp();
        _ready.TrySetResult();
        parts.Status.Set(parts.Shard.Number, ShardState.Connected);
        parts.Status.Acknowledged(parts.Shard.Number);
        await ready(_session! with { Seq = parts.Handled.Safe }, _identity!);
    }

    private async Task BeatRegularlyAsync(TimeSpan interval)
    {
        try
        {
            await Task.Delay(Heartbeat.FirstWait(interval, parts.Chance()), parts.Clock, _over.Token);
            while (true)
            {
                Pulse pulse;
                lock (_gate)
                {
                    (_heartbeat, pulse) = _heartbeat!.Due(parts.Clock.GetUtcNow());
                }

                if (pulse != Pulse.Beat)
                {
                    Stop(new Ended.Dead(pulse == Pulse.Dead ? "heartbeats went unanswered" : "the machine slept"));
                    return;
                }

                if (_readyAt is not null && parts.Clock.GetElapsedTime(_heardAt) > parts.Options.MostSilence)
                {
                    Stop(new Ended.Silent());
                    return;
                }

                await BeatAsync();
                await Task.Delay(interval, parts.Clock, _over.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The connection is over.
        }
    }

    private async Task BeatAsync()
    {
        var received = parts.Handled.Received;
        var text = received == 0 ? "null" : received.ToString(System.Globalization.CultureInfo.InvariantCulture);
        await _socket.SendAsync(System.Text.Encoding.UTF8.GetBytes($$"""{"op":1,"d":{{text}}}"""), _over.Token);
    }

    private async Task GuardAsync(Task wanted, TimeSpan patience, string why)
    {
        try
        {
            await wanted.WaitAsync(patience, parts.Clock, _over.Token);
        }
        catch (TimeoutException)
        {
            Stop(new Ended.Dead(why));
        }
        catch (OperationCanceledException)
        {
            // The connection is over.
        }
    }

    /// <summary>Ends the connection from our side; the first reason counts.</summary>
    private void Stop(Ended ended)
    {
        Interlocked.CompareExchange(ref _ended, ended, null);
        End();
    }

    private void End()
    {
        try
        {
            // The goodbye comes first: cancelling a receive tears the socket down without one.
            _ = _socket.CloseAsync();
            _over.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It ended by itself in the same moment.
        }
    }

    private static T? Read<T>(ReadOnlyMemory<byte> data, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(data.Span, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
