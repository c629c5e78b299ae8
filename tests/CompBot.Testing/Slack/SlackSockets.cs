using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace CompBot.Testing.Slack;

/// <summary>The Socket Mode side: tickets, connections, envelopes and their acknowledgements.</summary>
public sealed class SlackSockets(FakeSlack fake, int seed)
{
    private const int MostConnections = 10;
    private const int LargestFrame = 20_480;

    private static readonly TimeSpan AckTime = TimeSpan.FromSeconds(3);

    private readonly Lock _gate = new();
    private readonly Random _chance = new(seed);
    private readonly Dictionary<string, DateTimeOffset> _tickets = [];
    private readonly List<Connection> _connections = [];
    private readonly ConcurrentDictionary<string, Envelope> _envelopes = [];
    private int _sent;

    private sealed record Envelope(string Id, Connection By, DateTimeOffset At, TaskCompletionSource<JsonElement?> Acked);

    /// <summary>Sockets that have said hello and are open.</summary>
    public int Open => Locked(() => _connections.Count(connection => connection.IsReady));

    /// <summary>Hellos said since the start.</summary>
    public int Hellos { get; private set; }

    /// <summary>Acknowledgements in order, with the time each took on the clock.</summary>
    public ConcurrentQueue<TimeSpan> AckTimes { get; } = [];

    internal string NewTicket() => Locked(() =>
    {
        var ticket = fake.World.NextId("ticket");
        _tickets[ticket] = fake.Clock.GetUtcNow() + TimeSpan.FromSeconds(30);
        return ticket;
    });

    internal async Task ServeAsync(HttpContext context)
    {
        var ticket = context.Request.Query["ticket"].ToString();
        if (fake.Faults.Handshakes.TryDequeue(out var status))
        {
            context.Response.StatusCode = status;
            return;
        }

        if (fake.Faults.Hanging-- > 0)
        {
            fake.Journal.Note("a handshake hangs");
            await HangAsync(context);
            return;
        }

        var until = DateTimeOffset.MinValue;
        var isKnown = Locked(() => _tickets.Remove(ticket, out until));
        if (!isKnown || until < fake.Clock.GetUtcNow())
        {
            Late(isKnown, "a ticket was used twice or too late");
            context.Response.StatusCode = 404;
            return;
        }

        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        var connection = new Connection(socket);
        Locked(() =>
        {
            _connections.Add(connection);
            return true;
        });
        await RunAsync(connection, context);
    }

    /// <summary>Delivers an envelope to one socket and waits for its acknowledgement: its payload, null for none; not acknowledged in time is an exception.</summary>
    public async Task<JsonElement?> DeliverAsync(string type, JsonObject payload, bool takesAnswer, int retry = 0, string? id = null)
    {
        var envelope = id ?? Guid.NewGuid().ToString();
        var frame = new JsonObject { ["envelope_id"] = envelope, ["type"] = type, ["payload"] = payload.DeepClone(), ["accepts_response_payload"] = takesAnswer };
        if (type == "events_api")
        {
            frame["retry_attempt"] = retry;
            frame["retry_reason"] = retry > 0 ? "timeout" : "";
        }

        // Chosen and sent in one go: a socket that is left the next moment has the frame already.
        var (waiting, sent) = Locked(() =>
        {
            var by = Pick();
            var kept = _envelopes[envelope] = new Envelope(envelope, by, fake.Clock.GetUtcNow(), new(TaskCreationOptions.RunContinuationsAsynchronously));
            return (kept, by.IsGhost ? Task.CompletedTask : by.SendAsync(frame.ToJsonString()));
        });
        await sent;
        return await waiting.Acked.Task.WaitAsync(AckTime, fake.Clock);
    }

    /// <summary>A frame to one socket; nobody waits for its acknowledgement here.</summary>
    internal Task SendAsync(string frame) => Locked(() => Pick().SendAsync(frame));

    /// <summary>As Slack does before it closes a socket, with or without then closing it.</summary>
    public async Task DisconnectAsync(string reason, bool close)
    {
        foreach (var connection in Ready().Where(connection => !connection.IsLeaving))
        {
            connection.IsLeaving = true;
            await connection.SendAsync($$$"""{"type":"disconnect","reason":"{{{reason}}}","debug_info":{"host":"fake"}}""");
            if (close)
            {
                await connection.CloseAsync();
            }
        }
    }

    /// <summary>Closes every socket properly, without warning.</summary>
    public Task CloseAsync() => Task.WhenAll(Ready().Select(connection => connection.CloseAsync()));

    /// <summary>Cuts every connection: a reset, without a close frame.</summary>
    public void Abort() => Locked<List<Connection>>(() => [.. _connections]).ForEach(connection => connection.Socket.Abort());

    /// <summary>A frame of any kind, in so many pieces.</summary>
    public async Task SendRawAsync(byte[] content, WebSocketMessageType type = WebSocketMessageType.Text, int pieces = 1)
    {
        foreach (var connection in Ready())
        {
            var size = (content.Length + pieces - 1) / pieces;
            for (var at = 0; at < content.Length; at += size)
            {
                await connection.Socket.SendAsync(content.AsMemory(at, Math.Min(size, content.Length - at)), type, at + size >= content.Length, CancellationToken.None);
            }
        }
    }

    private List<Connection> Ready() => Locked<List<Connection>>(() => [.. _connections.Where(connection => connection.IsReady)]);

    private Connection Pick()
    {
        if (fake.Faults.GhostTakesEvery > 0 && ++_sent % fake.Faults.GhostTakesEvery == 0)
        {
            return Connection.Ghost;
        }

        // What is asked to go gets nothing more where there is another; where all are, the newest has longest to live.
        var ready = Ready();
        var staying = ready.FindAll(connection => !connection.IsLeaving);
        return ready.Count == 0 ? throw new InvalidOperationException("no socket is open")
            : staying.Count == 0 ? ready[^1]
            : staying[_chance.Next(staying.Count)];
    }

    private async Task RunAsync(Connection connection, HttpContext context)
    {
        try
        {
            if (fake.Faults.Silent-- <= 0)
            {
                await WelcomeAsync(connection);
            }
            else
            {
                fake.Journal.Note("no hello");
            }

            if (fake.Faults.Deaf-- > 0)
            {
                await HangAsync(context);
            }

            await ReadAsync(connection);
        }
        catch (Exception failure) when (failure is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException)
        {
            // The bot is gone.
        }
        finally
        {
            connection.IsReady = false;
            Locked(() => _connections.Remove(connection));
            fake.Journal.Note("socket ended");
        }

        if (connection.IsClosing && !context.RequestAborted.IsCancellationRequested)
        {
            // Slack never closes the connection itself after the handshake.
            await HangAsync(context);
        }
    }

    private async Task HangAsync(HttpContext context)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, fake.Stopping);
        await Task.Delay(Timeout.InfiniteTimeSpan, either.Token).ContinueWith(_ => { }, TaskScheduler.Default);
    }

    private async Task WelcomeAsync(Connection connection)
    {
        var count = Locked(() => _connections.Count);
        if (count > MostConnections)
        {
            await connection.SendAsync("""{"type":"disconnect","reason":"too_many_websockets","debug_info":{"host":"fake"}}""");
            await connection.CloseAsync();
            return;
        }

        var connections = fake.Faults.ClaimedConnections ?? count + (fake.Faults.GhostTakesEvery > 0 ? 1 : 0);
        await Locked(() =>
        {
            var said = connection.SendAsync($$$"""{"type":"hello","num_connections":{{{connections}}},"connection_info":{"app_id":"A100"},"debug_info":{"host":"fake","approximate_connection_time":18060}}""");
            connection.IsReady = true;
            Hellos++;
            return said;
        });
        fake.Journal.Note("hello");
    }

    private async Task ReadAsync(Connection connection)
    {
        var buffer = new byte[64 * 1024];
        while (true)
        {
            var part = await connection.Socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                connection.IsReady = false;
                connection.IsClosing = true;
                if (!fake.Faults.IgnoresClose)
                {
                    await connection.CloseAsync();
                }

                return;
            }

            if (!part.EndOfMessage || part.Count > LargestFrame)
            {
                // Slack neither joins pieces nor takes a larger frame: it is as if nothing had been sent.
                fake.Journal.Violation($"an acknowledgement of {part.Count} bytes or in pieces");
                continue;
            }

            if (!fake.Load.TryAcknowledge(buffer.AsSpan(0, part.Count)))
            {
                Acknowledged(connection, Encoding.UTF8.GetString(buffer, 0, part.Count));
            }
        }
    }

    /// <summary>Whether every envelope that was sent has its acknowledgement.</summary>
    public bool AllAcknowledged => _envelopes.IsEmpty;

    private void Acknowledged(Connection connection, string frame)
    {
        var ack = JsonDocument.Parse(frame).RootElement;
        var id = ack.TryGetProperty("envelope_id", out var found) ? found.GetString()! : "";
        if (!_envelopes.TryRemove(id, out var envelope))
        {
            fake.Journal.Violation("an acknowledgement of nothing");
            return;
        }

        var took = fake.Clock.GetUtcNow() - envelope.At;
        AckTimes.Enqueue(took);
        if (envelope.By != connection || took > AckTime)
        {
            Late(took > AckTime, took > AckTime ? "an acknowledgement too late" : "an acknowledgement on another socket");
        }

        envelope.Acked.TrySetResult(ack.TryGetProperty("payload", out var payload) ? payload.Clone() : null);
    }

    /// <summary>By the real clock what is late says how busy the machine is, and is only noted; whether the bot is in time is for tests by a clock of their own.</summary>
    private void Late(bool isLate, string what)
    {
        if (isLate && fake.Clock is not FakeClock)
        {
            fake.Journal.Note(what);
        }
        else
        {
            fake.Journal.Violation(what);
        }
    }

    private T Locked<T>(Func<T> work)
    {
        lock (_gate)
        {
            return work();
        }
    }

    private sealed class Connection(WebSocket socket)
    {
        public static readonly Connection Ghost = new(null!) { IsGhost = true };

        private readonly Lock _gate = new();
        private Task _written = Task.CompletedTask;

        public WebSocket Socket => socket;

        public bool IsGhost { get; private init; }

        public bool IsReady { get; set; }

        public bool IsClosing { get; set; }

        /// <summary>It was told to disconnect.</summary>
        public bool IsLeaving { get; set; }

        /// <summary>One frame after the other.</summary>
        public Task SendAsync(string json)
        {
            lock (_gate)
            {
                return _written = SendAfterAsync(_written, json);
            }
        }

        private async Task SendAfterAsync(Task before, string json)
        {
            await before;
            await socket.SendAsync(Encoding.UTF8.GetBytes(json), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        }

        public async Task CloseAsync()
        {
            IsReady = false;
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
            }
        }
    }
}
