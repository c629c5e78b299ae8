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
internal sealed class GatewayConnection : IDisposable
{
    /// <summary>
    /// Slash commands, buttons and forms need no intent; these bring direct messages with their text, that somebody types one, that the bot was named in a server's
    /// channel, and that it was removed from a server. None is privileged.
    /// </summary>
    public const int Intents = 1 | (1 << 9) | (1 << 12) | (1 << 14);

    private static readonly TimeSpan HelloPatience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan ReadyPatience = TimeSpan.FromSeconds(30);

    private readonly ConnectionParts _parts;
    private readonly Attempt _attempt;
    private readonly Func<Session, Identity, Task> _becameReady;
    private readonly Action _identified;
    private readonly GatewaySocket _socket;
    private readonly Beating _beating;
    private readonly CancellationTokenSource _over = new();
    private readonly TaskCompletionSource _hello = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Identity? _identity;
    private Session? _session;
    private long? _readyAt;
    private Ended? _ended;

    /// <summary>Ready is told of each READY and RESUMED; identified, once, that the identify of a new session is on its way.</summary>
    public GatewayConnection(ConnectionParts parts, Attempt attempt, Identity? identity, Func<Session, Identity, Task> ready, Action identified)
    {
        (_parts, _attempt, _identity, _session, _becameReady, _identified) = (parts, attempt, identity, attempt.Session, ready, identified);
        _socket = new(parts.Clock);
        _beating = new(parts, _socket, Stop);
    }

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
        await _beating.EndAsync();
        stop.ThrowIfCancellationRequested();
        return Remains(_ended ?? new Ended.Closed(_socket.CloseCode));
    }

    private Life Remains(Ended ended) => new(
        ended, _session is { } session ? session with { Seq = _parts.Handled.Received } : null, _readyAt is not null, _readyAt is { } at ? _parts.Clock.GetElapsedTime(at) : TimeSpan.Zero);

    private async Task ReceiveAsync()
    {
        while (_ended is null && await _socket.ReceiveAsync(_over.Token) is { } payload)
        {
            if (Frame.TryRead(payload.Span) is { } frame)
            {
                _beating.Received();
                await HandleAsync(frame, payload[frame.Data]);
            }
            else
            {
                _parts.Logger.LogWarning("Discord sent a payload that is no envelope; it is passed over");
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
                await _beating.BeatAsync(_over.Token);
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
                _beating.Acknowledged();
                _parts.Status.Acknowledged(_parts.Shard.Number);
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
        _beating.Start(TimeSpan.FromMilliseconds(milliseconds), _over.Token);
        _ = GuardAsync(_ready.Task, ReadyPatience, "neither ready nor resumed came");
        if (_attempt.Session is { } session)
        {
            await _socket.SendAsync(new ResumeFrameJson(new(_parts.Options.Token, session.Id, session.Seq)), DiscordJson.Wire.ResumeFrameJson, _over.Token);
            return;
        }

        await _socket.SendAsync(Identify(), DiscordJson.Wire.IdentifyFrameJson, _over.Token);
        _identified();
    }

    private IdentifyFrameJson Identify() => new(new(
        _parts.Options.Token, Intents, [_parts.Shard.Number, _parts.Shard.Count], new("linux", "CompBot", "CompBot"), new([new("Custom Status", "Write to me, or use /negotiate")])));

    private async Task DispatchAsync(Frame frame, ReadOnlyMemory<byte> data)
    {
        _beating.Heard();
        _parts.Status.Heard(_parts.Shard.Number);
        var isOurs = frame.Type is "INTERACTION_CREATE" or "MESSAGE_CREATE" or "MESSAGE_UPDATE" or "MESSAGE_DELETE" or "GUILD_DELETE"
            && WorthReading.Is(frame.Type, data.Span, System.Text.Encoding.ASCII.GetBytes(_identity?.User ?? ""));
        if (frame.Type == "READY")
        {
            // A new session counts from the start.
            _parts.Handled.Restart(0);
        }

        var session = frame.Seq is { } sequence ? _parts.Handled.Begin(sequence, isOurs) : 0;

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
        var handled = _parts.Handled;
        var dispatch = new Dispatch(frame.Type!, data.ToArray(), _parts.Clock.GetTimestamp(), _readyAt is null, self, () => handled.Done(session, frame.Seq ?? 0));
        if (_parts.Events.TryWrite(dispatch))
        {
            return;
        }

        try
        {
            await _parts.Events.WriteAsync(dispatch, _over.Token);
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

            _session = new(id, url, _parts.Handled.Received);
            _identity = new(ready.Application?.Id ?? user, user);
        }

        _readyAt = _parts.Clock.GetTimestamp();
        _beating.BecameReady();
        _ready.TrySetResult();
        _parts.Status.Set(_parts.Shard.Number, ShardState.Connected);
        _parts.Status.Acknowledged(_parts.Shard.Number);
        await _becameReady(_session! with { Seq = _parts.Handled.Safe }, _identity!);
    }

    private async Task GuardAsync(Task wanted, TimeSpan patience, string why)
    {
        try
        {
            await wanted.WaitAsync(patience, _parts.Clock, _over.Token);
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
