using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace CompBot.Testing.Slack;

/// <summary>How long one turn took to be acknowledged and to be answered where the person sees it.</summary>
public readonly record struct SlackTurn(TimeSpan Acknowledged, TimeSpan Answered);

/// <summary>
/// Direct messages and commands in great number, cheaply: each is written from a template, and of most answers only their place is read. For the load runner,
/// which has a share of them checked by every rule. Once it has begun, all messages the bot posts are taken for its.
/// </summary>
public sealed class SlackLoad
{
    private const string Id = "@id";
    private const string Person = "@person";
    private const string Mark = "load-";
    private const string Echo = "load-echo-";

    private readonly FakeSlack _fake;
    private readonly ConcurrentDictionary<string, Turn> _byEnvelope = [];
    private readonly ConcurrentDictionary<string, Turn> _byPerson = [];
    private readonly string _message;
    private readonly string _echo;
    private string? _command;
    private long _last = 1_000_000_000;

    internal SlackLoad(FakeSlack fake)
    {
        _fake = fake;
        var said = new ShownMessage("D" + Person, Id[1..], "U" + Person, null, null, "I have an offer and need help", default, default) with { Ts = Id };
        _message = Frame(Mark + Id, "events_api", SlackPayloads.Event("Ev" + Id, SlackPayloads.Message(said)), takesAnswer: false);
        _echo = Frame(Echo + Id, "events_api", SlackPayloads.Event("Ev" + Id, SlackPayloads.Message(said with { Author = SlackWorld.Bot })), takesAnswer: false);
    }

    /// <summary>Answers that nobody waited for: a turn answered twice.</summary>
    public int AnsweredTwice { get; private set; }

    /// <summary>Acknowledgements of messages so far, in milliseconds.</summary>
    public ConcurrentQueue<double> Acknowledgements { get; } = [];

    /// <summary>One answer of so many is checked by every rule of the fake; none where zero.</summary>
    public int CheckedOneIn { get; set; }

    private bool HasBegun => Interlocked.Read(ref _last) > 1_000_000_000;

    /// <summary>A direct message; ends with its times once it is acknowledged and answered. A person has one at a time.</summary>
    public Task<SlackTurn> SayAsync(string person) => SendAsync(person, _message);

    /// <summary>A command in a channel, answered in its acknowledgement or after it.</summary>
    public Task<SlackTurn> CommandAsync(string person) => SendAsync(person, _command ??= Frame(
        Mark + Id, "slash_commands", SlackPayloads.Command("/help", "", "U" + Person, "C1", $"{_fake.Address}/hooks/{Mark}{Person}", "trigger-" + Id), takesAnswer: true));

    /// <summary>True where the acknowledgement belonged to one of these.</summary>
    internal bool TryAcknowledge(ReadOnlySpan<byte> frame)
    {
        if (frame.IndexOf("load-"u8) < 0)
        {
            return false;
        }

        var (envelope, hasAnswer) = Read(frame);
        if (envelope is null || envelope.StartsWith(Echo, StringComparison.Ordinal) || !_byEnvelope.TryRemove(envelope, out var turn))
        {
            return envelope?.StartsWith(Mark, StringComparison.Ordinal) ?? false;
        }

        Acknowledgements.Enqueue(turn.Acknowledge().TotalMilliseconds);
        if (hasAnswer)
        {
            Answer(turn.Person);
        }

        return true;
    }

    /// <summary>True where the request belonged to these: an answer, or a question about one of these people.</summary>
    internal async Task<bool> TryServeAsync(HttpContext context, string[] path)
    {
        if (!HasBegun || path is not (["api", "chat.postMessage" or "users.info"] or ["hooks", ['l', 'o', 'a', 'd', '-', ..]]))
        {
            return false;
        }

        var body = await ReadAsync(context.Request);
        context.Response.ContentType = "application/json; charset=utf-8";
        if (path[^1] == "users.info")
        {
            await context.Response.WriteAsync("""{"ok":true,"user":{"id":"U","tz_offset":-28800}}""");
            return true;
        }

        var isPosted = path[0] == "api";
        var person = isPosted ? PersonOf(body) : path[^1][Mark.Length..];
        await context.Response.WriteAsync($$"""{"ok":true,"channel":"D{{person}}","ts":"{{Stamp(out var ts)}}"}""");
        Check(context.Request, body, ts);
        Answer(person);
        if (isPosted)
        {
            // The real one tells the bot of its own message, too.
            await _fake.Sockets.SendAsync(Fill(_echo, person, Stamp(out _)));
        }

        return true;
    }

    private async Task<SlackTurn> SendAsync(string person, string template)
    {
        var id = Stamp(out _);
        var turn = new Turn(person, Stopwatch.GetTimestamp());
        _byEnvelope[Mark + id] = turn;
        if (!_byPerson.TryAdd(person, turn))
        {
            throw new InvalidOperationException("A person has one turn at a time.");
        }

        await _fake.Sockets.SendAsync(Fill(template, person, id));
        return await turn.Done;
    }

    private void Answer(string person)
    {
        if (_byPerson.TryRemove(person, out var turn))
        {
            turn.Answer();
        }
        else
        {
            AnsweredTwice++;
        }
    }

    private void Check(HttpRequest request, byte[] body, long at)
    {
        if (CheckedOneIn > 0 && at % CheckedOneIn == 0 && (request.ContentType?.StartsWith("application/json", StringComparison.Ordinal) ?? false))
        {
            using var document = JsonDocument.Parse(body);
            _fake.IsRefused(document.RootElement);
        }
    }

    private static string Fill(string template, string person, string id) => template.Replace(Id, id, StringComparison.Ordinal).Replace(Person, person, StringComparison.Ordinal);

    /// <summary>A time as Slack writes it, always another.</summary>
    private string Stamp(out long number)
    {
        number = Interlocked.Increment(ref _last);
        return string.Create(CultureInfo.InvariantCulture, $"{number / 1000}.{number % 1000:000000}");
    }

    private static string Frame(string envelope, string type, JsonObject payload, bool takesAnswer) =>
        new JsonObject { ["envelope_id"] = envelope, ["type"] = type, ["payload"] = payload, ["accepts_response_payload"] = takesAnswer }.ToJsonString();

    /// <summary>The people of the load are digits behind the D of their direct message.</summary>
    private static string PersonOf(ReadOnlySpan<byte> body)
    {
        var at = body.IndexOf("\"channel\":\"D"u8) is >= 0 and var json ? json + 12 : body.IndexOf("channel=D"u8) + 9;
        var length = body[at..].IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        return System.Text.Encoding.ASCII.GetString(length < 0 ? body[at..] : body[at..(at + length)]);
    }

    private static (string? Envelope, bool HasAnswer) Read(ReadOnlySpan<byte> frame)
    {
        string? envelope = null;
        var reader = new Utf8JsonReader(frame);
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth != 1)
            {
                continue;
            }

            if (reader.ValueTextEquals("payload"u8))
            {
                // An empty object is an acknowledgement without an answer, as the official client sends it.
                reader.Read();
                reader.Read();
                return (envelope, reader.TokenType != JsonTokenType.EndObject);
            }

            var isEnvelope = reader.ValueTextEquals("envelope_id"u8);
            reader.Read();
            envelope = isEnvelope ? reader.GetString() : envelope;
        }

        return (envelope, false);
    }

    private static async Task<byte[]> ReadAsync(HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        return body.ToArray();
    }

    private sealed class Turn(string person, long started)
    {
        private readonly TaskCompletionSource<SlackTurn> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly Lock _gate = new();
        private TimeSpan? _acknowledged;
        private TimeSpan? _answered;

        public string Person => person;

        public Task<SlackTurn> Done => _done.Task;

        public TimeSpan Acknowledge() => Mark(ref _acknowledged);

        public TimeSpan Answer() => Mark(ref _answered);

        private TimeSpan Mark(ref TimeSpan? what)
        {
            lock (_gate)
            {
                what ??= Stopwatch.GetElapsedTime(started);
                if (_acknowledged is { } acknowledged && _answered is { } answered)
                {
                    _done.TrySetResult(new(acknowledged, answered));
                }

                return what.Value;
            }
        }
    }
}
