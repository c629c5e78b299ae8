using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace CompBot.Testing.Discord;

/// <summary>What a resume meets.</summary>
public enum ResumeAnswer
{
    Resumed,
    Dropped,
    Invalid,
    InvalidButResumable,
}

/// <summary>A session: its events by number, and the connection it has now.</summary>
internal sealed class FakeSession(string id, int shard, int intents)
{
    public string Id { get; } = id;

    public int Shard { get; } = shard;

    public int Intents { get; } = intents;

    private const int MostKept = 10_000;

    /// <summary>What a resume can replay.</summary>
    public Queue<(long Seq, string Json)> Sent { get; } = [];

    public string? Last { get; private set; }

    public long Seq { get; set; }

    public bool IsDead { get; set; }

    public FakeConnection? Connection { get; set; }

    public void Keep(string json)
    {
        Sent.Enqueue((Seq, Last = json));
        if (Sent.Count > MostKept)
        {
            Sent.Dequeue();
        }
    }
}

/// <summary>One socket of the gateway.</summary>
internal sealed class FakeConnection(string id, WebSocket socket, HttpContext context) : IDisposable
{
    private readonly SemaphoreSlim _sending = new(1, 1);

    public string Id { get; } = id;

    public FakeSession? Session { get; set; }

    public DateTimeOffset BeatAt { get; set; }

    public int Received { get; set; }

    public bool IsGreeted { get; set; }

    public bool IsOver { get; set; }

    public WebSocket Socket { get; } = socket;

    public async Task SendAsync(string json, int? inPieces = null)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        await _sending.WaitAsync();
        try
        {
            var piece = inPieces ?? Math.Max(1, bytes.Length);
            for (var at = 0; at < bytes.Length; at += piece)
            {
                await Socket.SendAsync(bytes.AsMemory(at, Math.Min(piece, bytes.Length - at)), WebSocketMessageType.Text, at + piece >= bytes.Length, CancellationToken.None);
            }
        }
        catch (Exception gone) when (gone is WebSocketException or IOException or InvalidOperationException or OperationCanceledException)
        {
            IsOver = true;
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>Half of a payload, and then nothing.</summary>
    public async Task CutInsideAsync(string json)
    {
        await _sending.WaitAsync();
        await Socket.SendAsync(Encoding.UTF8.GetBytes(json[..(json.Length / 2)]), WebSocketMessageType.Text, false, CancellationToken.None);
        Drop();
        _sending.Release();
    }

    public void Dispose() => _sending.Dispose();

    public async Task CloseAsync(int code)
    {
        IsOver = true;
        try
        {
            await Socket.CloseOutputAsync((WebSocketCloseStatus)code, null, CancellationToken.None);
        }
        catch (Exception gone) when (gone is WebSocketException or IOException or InvalidOperationException)
        {
            // Gone already.
        }
    }

    public void Drop()
    {
        IsOver = true;
        try
        {
            context.Abort();
        }
        catch (ObjectDisposedException)
        {
            // Its request ended in the same moment.
        }
    }
}

/// <summary>The gateway: hello, identify, resume, heartbeats, replay, and every way in which it can go wrong.</summary>
public sealed class FakeGateway(DiscordJournal journal, TimeProvider clock, FakeDiscordSettings settings)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, FakeSession> _sessions = [];
    private readonly List<FakeConnection> _connections = [];
    private readonly Dictionary<int, DateTimeOffset> _identified = [];
    private int _lastConnection;
    private int _lastSession;

    /// <summary>The address sessions are resumed at; a host of its own.</summary>
    public string ResumeUrl { get; set; } = "";

    public int Identifies { get; private set; }

    public int Resumes { get; private set; }

    /// <summary>Identifies of a shard that had an open connection with another session: two programs that do not know of each other.</summary>
    public int TwoSessions { get; private set; }

    public bool Acknowledges { get; set; } = true;

    public bool Greets { get; set; } = true;

    public bool AcceptsResumeHost { get; set; } = true;

    /// <summary>Events are numbered and kept, but not sent.</summary>
    public bool IsDeaf { get; set; }

    /// <summary>The next so many connections are told to reconnect instead of greeted.</summary>
    public int ReconnectInsteadOfHello { get; set; }

    /// <summary>What the next resumes meet; empty for success.</summary>
    public Queue<ResumeAnswer> ResumeAnswers { get; } = [];

    /// <summary>Close codes of ours that came from the client.</summary>
    public List<int?> ClientCloses { get; } = [];

    public int Open
    {
        get
        {
            lock (_gate)
            {
                return _connections.Count(it => !it.IsOver);
            }
        }
    }

    public int Ready
    {
        get
        {
            lock (_gate)
            {
                return _sessions.Values.Count(it => it.Connection is { IsOver: false });
            }
        }
    }

    /// <summary>A client was greeted and has neither identified nor resumed yet.</summary>
    public bool AwaitsClient
    {
        get
        {
            lock (_gate)
            {
                return _connections.Exists(it => it is { IsOver: false, IsGreeted: true, Session: null });
            }
        }
    }

    public Task CloseAllAsync(int code) => ForAllAsync(it => it.CloseAsync(code));

    public void DropAll() => ForAllAsync(it =>
    {
        it.Drop();
        return Task.CompletedTask;
    }).GetAwaiter().GetResult();

    public Task SendAllAsync(string json, int? inPieces = null) => ForAllAsync(it => it.SendAsync(json, inPieces));

    public Task CutInsidePayloadAsync() => ForAllAsync(it => it.CutInsideAsync("""{"op":0,"t":"INTERACTION_CREATE","s":1,"d":{"id":"1","token":"never"}}"""));

    /// <summary>Ends every session, as after their few minutes of life.</summary>
    public void KillSessions()
    {
        lock (_gate)
        {
            foreach (var session in _sessions.Values)
            {
                session.IsDead = true;
            }
        }
    }

    /// <summary>Numbers an event, keeps it, and sends it to the shard that it belongs to.</summary>
    public Task DispatchAsync(string type, JsonNode data, int shard = 0, int intent = 0) => DispatchAsync(type, data.ToJsonString(), shard, intent);

    internal async Task DispatchAsync(string type, string data, int shard = 0, int intent = 0)
    {
        List<(FakeConnection? Connection, string Json)> sends = [];
        lock (_gate)
        {
            foreach (var session in _sessions.Values.Where(it => !it.IsDead && it.Shard == shard && (intent == 0 || (it.Intents & intent) != 0)))
            {
                var json = $$"""{"t":"{{type}}","s":{{++session.Seq}},"op":0,"d":{{data}}}""";
                session.Keep(json);
                sends.Add((IsDeaf ? null : session.Connection, json));
            }
        }

        foreach (var (connection, json) in sends)
        {
            if (connection is { IsOver: false })
            {
                await connection.SendAsync(json);
            }
        }
    }

    /// <summary>Sends the last kept event once more, as it was.</summary>
    public Task RepeatLastAsync() => ForAllAsync(it => it.Session?.Last is { } last ? it.SendAsync(last) : Task.CompletedTask);

    internal async Task ServeAsync(HttpContext context, bool isResumeHost)
    {
        if (!context.WebSockets.IsWebSocketRequest || (isResumeHost && !AcceptsResumeHost))
        {
            context.Abort();
            return;
        }

        if (context.Request.Query["v"] != "10" || context.Request.Query["encoding"] != "json")
        {
            journal.Problem($"a gateway address without v=10 and encoding=json: {context.Request.QueryString}");
        }

        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        var connection = new FakeConnection($"gateway-{Interlocked.Increment(ref _lastConnection)}", socket, context) { BeatAt = clock.GetUtcNow() };
        lock (_gate)
        {
            _connections.Add(connection);
        }

        journal.Changed();
        await using var watch = Greets ? clock.CreateTimer(_ => Watch(connection), null, settings.HeartbeatInterval, settings.HeartbeatInterval / 4) : null;
        await GreetAsync(connection);
        await ReceiveAsync(connection, isResumeHost);
        connection.IsOver = true;
        journal.Changed();
    }

    private Task GreetAsync(FakeConnection connection)
    {
        if (ReconnectInsteadOfHello > 0)
        {
            ReconnectInsteadOfHello--;
            return connection.SendAsync("""{"op":7,"d":null,"s":null,"t":null}""");
        }

        connection.IsGreeted = Greets;
        return Greets
            ? connection.SendAsync($$"""{"op":10,"d":{"heartbeat_interval":{{(int)settings.HeartbeatInterval.TotalMilliseconds}},"_trace":[]},"s":null,"t":null}""")
            : Task.CompletedTask;
    }

    private void Watch(FakeConnection connection)
    {
        if (!connection.IsOver && clock.GetUtcNow() - connection.BeatAt > settings.HeartbeatInterval * settings.HeartbeatTolerance)
        {
            journal.Problem($"no heartbeat in {settings.HeartbeatTolerance} intervals");
            _ = connection.CloseAsync(4009);
        }
    }

    private async Task ReceiveAsync(FakeConnection connection, bool isResumeHost)
    {
        var buffer = new byte[64 * 1024];
        while (!connection.IsOver)
        {
            try
            {
                var result = await connection.Socket.ReceiveAsync(buffer, CancellationToken.None);
                if (result.MessageType == WebSocketMessageType.Close)
                {
                    Closed(connection, (int?)result.CloseStatus);
                    return;
                }

                await HandleAsync(connection, Encoding.UTF8.GetString(buffer, 0, result.Count), isResumeHost);
            }
            catch (Exception gone) when (gone is WebSocketException or IOException or OperationCanceledException)
            {
                return;
            }
        }
    }

    private void Closed(FakeConnection connection, int? code)
    {
        lock (_gate)
        {
            ClientCloses.Add(code);
            if (code is 1000 or 1001 && connection.Session is { } session)
            {
                session.IsDead = true;
            }
        }
    }

    private async Task HandleAsync(FakeConnection connection, string text, bool isResumeHost)
    {
        if (text.Length > 4096 || TryParse(text) is not { } payload)
        {
            await RefuseAsync(connection, 4002, "a payload too large or unreadable");
            return;
        }

        var op = DiscordRules.Int(payload["op"]) ?? -1;
        journal.Add(new(clock.GetUtcNow(), $"op {op}", isResumeHost ? "resume host" : "gateway host", null, payload, connection.Id, [], 0));
        if (++connection.Received > 120)
        {
            await RefuseAsync(connection, 4008, "more than 120 payloads");
            return;
        }

        await (op switch
        {
            1 => BeatAsync(connection, payload),
            2 => IdentifyAsync(connection, payload["d"] as JsonObject ?? []),
            6 => ResumeAsync(connection, payload["d"] as JsonObject ?? []),
            3 => Task.CompletedTask,
            _ => RefuseAsync(connection, 4001, $"op {op}"),
        });
    }

    private async Task BeatAsync(FakeConnection connection, JsonNode payload)
    {
        connection.BeatAt = clock.GetUtcNow();
        var acknowledged = payload["d"] is null ? 0 : (long)payload["d"]!;
        if (connection.Session is { } session && acknowledged > session.Seq)
        {
            journal.Problem($"a heartbeat for event {acknowledged} of {session.Seq}");
        }

        if (Acknowledges)
        {
            await connection.SendAsync("""{"op":11,"d":null,"s":null,"t":null}""");
        }
    }

    private async Task IdentifyAsync(FakeConnection connection, JsonObject identify)
    {
        var shard = identify["shard"] is JsonArray { Count: 2 } it ? ((int)it[0]!, (int)it[1]!) : (0, 1);
        var intents = DiscordRules.Int(identify["intents"]) ?? 0;
        var problem = connection.Session is not null ? (4005, "identified twice")
            : (string?)identify["token"] != settings.Token ? (4004, "a wrong token")
            : (intents & ~0x3FFFFFF) != 0 ? (4013, "unknown intents")
            : (intents & ((1 << 1) | (1 << 8) | (1 << 15))) != 0 ? (4014, "privileged intents")
            : shard.Item1 >= shard.Item2 ? (4010, "a shard out of range")
            : shard.Item2 < settings.Shards ? (4011, "too few shards")
            : identify["properties"]?["os"] is null ? (4002, "no properties")
            : (0, "");
        if (problem.Item1 != 0)
        {
            await RefuseAsync(connection, problem.Item1, problem.Item2, isExpected: problem.Item1 == 4004);
            return;
        }

        var now = clock.GetUtcNow();
        var lane = shard.Item1 % settings.MaxConcurrency;
        FakeSession session;
        lock (_gate)
        {
            Identifies++;
            TwoSessions += _sessions.Values.Any(other => other.Shard == shard.Item1 && other.Connection is { IsOver: false }) ? 1 : 0;
            settings.SessionsLeft--;
            session = new FakeSession($"session-{++_lastSession}", shard.Item1, intents) { Connection = connection };
            _sessions.Add(session.Id, session);
            connection.Session = session;
            if (_identified.TryGetValue(lane, out var last) && now - last < TimeSpan.FromSeconds(5) && settings.IsStrictAboutIdentifyRate)
            {
                journal.Problem("identified twice within five seconds");
            }

            _identified[lane] = now;
        }

        await SendReadyAsync(connection, session, shard);
    }

    private async Task SendReadyAsync(FakeConnection connection, FakeSession session, (int Number, int Count) shard)
    {
        var ready = new JsonObject
        {
            ["v"] = 10,
            ["user"] = new JsonObject { ["id"] = settings.Application, ["username"] = "compbot", ["discriminator"] = "0", ["bot"] = true, ["flags"] = 0 },
            ["guilds"] = new JsonArray(new JsonObject { ["id"] = settings.Server, ["unavailable"] = true }),
            ["session_id"] = session.Id,
            ["resume_gateway_url"] = ResumeUrl,
            ["shard"] = new JsonArray(shard.Number, shard.Count),
            ["application"] = new JsonObject { ["id"] = settings.Application, ["flags"] = 0 },
            ["session_type"] = "normal",
            ["private_channels"] = new JsonArray(),
            ["relationships"] = new JsonArray(),
            ["presences"] = new JsonArray(),
        };
        string json;
        lock (_gate)
        {
            json = $$"""{"t":"READY","s":{{++session.Seq}},"op":0,"d":{{ready.ToJsonString()}}}""";
            session.Keep(json);
        }

        await connection.SendAsync(json);
        journal.Changed();
    }

    private async Task ResumeAsync(FakeConnection connection, JsonObject resume)
    {
        Resumes++;
        switch (ResumeAnswers.TryDequeue(out var planned) ? planned : ResumeAnswer.Resumed)
        {
            case ResumeAnswer.Dropped:
                connection.Drop();
                return;
            case ResumeAnswer.Invalid:
                await connection.SendAsync("""{"op":9,"d":false,"s":null,"t":null}""");
                return;
            case ResumeAnswer.InvalidButResumable:
                await connection.SendAsync("""{"op":9,"d":true,"s":null,"t":null}""");
                return;
            case ResumeAnswer.Resumed:
                await ReplayAsync(connection, (string?)resume["token"], (string?)resume["session_id"], (long?)resume["seq"] ?? 0);
                return;
        }
    }

    private async Task ReplayAsync(FakeConnection connection, string? token, string? id, long seq)
    {
        List<string> missed;
        lock (_gate)
        {
            if (token != settings.Token || id is null || !_sessions.TryGetValue(id, out var session) || session.IsDead)
            {
                _ = connection.SendAsync("""{"op":9,"d":false,"s":null,"t":null}""");
                return;
            }

            if (seq > session.Seq)
            {
                _ = RefuseAsync(connection, 4007, $"resumed at {seq} of {session.Seq}");
                return;
            }

            if (session.Connection is { IsOver: false } old && old != connection)
            {
                _ = old.CloseAsync(4000);
            }

            missed = [.. session.Sent.Where(it => it.Seq > seq).Select(it => it.Json), $$"""{"t":"RESUMED","s":{{++session.Seq}},"op":0,"d":{"_trace":[] } }"""];
            (session.Connection, connection.Session) = (connection, session);
        }

        foreach (var json in missed)
        {
            await connection.SendAsync(json);
        }

        journal.Changed();
    }

    private async Task RefuseAsync(FakeConnection connection, int code, string why, bool isExpected = false)
    {
        if (!isExpected)
        {
            journal.Problem($"gateway {code}: {why}");
        }

        await connection.CloseAsync(code);
    }

    private async Task ForAllAsync(Func<FakeConnection, Task> act)
    {
        List<FakeConnection> open;
        lock (_gate)
        {
            open = [.. _connections.Where(it => !it.IsOver)];
        }

        foreach (var connection in open)
        {
            await act(connection);
        }
    }

    private static JsonNode? TryParse(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }
}
