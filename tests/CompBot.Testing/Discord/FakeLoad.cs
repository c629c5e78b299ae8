using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace CompBot.Testing.Discord;

/// <summary>
/// Commands in great number, cheaply: each is written from a template, and of its answers only the kind is read; no rule is applied, nothing is kept. For the
/// load runner, which sends a few by the strict way among them.
/// </summary>
public sealed class FakeLoad
{
    private const string Id = "@id";
    private const string Person = "@person";
    private const string Mark = "load-";

    /// <summary>Begins the id of every direct channel here.</summary>
    private const string Direct = "1377000000";
    private const int DirectMessages = 1 << 12;

    private readonly FakeGateway _gateway;
    private readonly string _command;
    private readonly string _echo;
    private readonly ConcurrentDictionary<string, (TaskCompletionSource<TimeSpan> Answer, long Started)> _open = [];
    private long _lastId = 1_300_000_000_000_000_000;

    internal FakeLoad(FakeGateway gateway, Func<FakeInteraction, string> command, string application)
    {
        _gateway = gateway;
        _command = command(new(Id, Mark + Id, FakeInteractionKind.Command, Person, "1100000000000000001", false, false, null, default, 0));
        _echo = $$"""{"id":"{{Id}}","channel_id":"1100000000000000001","channel_type":0,"author":{"id":"{{application}}","username":"compbot","bot":true},"content":"","type":20,"flags":64,"webhook_id":"{{application}}","attachments":[]}""";
    }

    /// <summary>Commands that were first told to wait.</summary>
    public int Deferred { get; private set; }

    /// <summary>Sends the command; ends with the time to its first answer.</summary>
    public async Task<TimeSpan> CommandAsync(string person)
    {
        var id = Interlocked.Increment(ref _lastId).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var answer = new TaskCompletionSource<TimeSpan>(TaskCreationOptions.RunContinuationsAsynchronously);
        _open[Mark + id] = (answer, Stopwatch.GetTimestamp());
        await _gateway.DispatchAsync("INTERACTION_CREATE", _command.Replace(Id, id, StringComparison.Ordinal).Replace(Person, person, StringComparison.Ordinal));
        return await answer.Task;
    }

    /// <summary>Sends a direct message from the person of that number; ends with the time to the first answer in their channel.</summary>
    public async Task<TimeSpan> SayAsync(int person, string text)
    {
        var id = Interlocked.Increment(ref _lastId).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var channel = $"{Direct}{person:D9}";
        var answer = new TaskCompletionSource<TimeSpan>(TaskCreationOptions.RunContinuationsAsynchronously);
        _open[channel] = (answer, Stopwatch.GetTimestamp());
        await _gateway.DispatchAsync(
            "MESSAGE_CREATE", $$"""{"id":"{{id}}","channel_id":"{{channel}}","channel_type":1,"author":{"id":"{{90_000_000_000_000_000 + person}}","username":"p"},"content":{{JsonSerializer.Serialize(text)}},"type":0,"attachments":[]}""", intent: DirectMessages);
        return await answer.Task;
    }

    /// <summary>True where the request belonged to one of these commands.</summary>
    internal async Task<bool> TryServeAsync(HttpContext context)
    {
        var parts = context.Request.Path.Value!.Split('/');
        if (Array.Find(parts, part => part.StartsWith(Direct, StringComparison.Ordinal)) is { } channel)
        {
            await ServeMessageAsync(context, channel);
            return true;
        }

        if (Array.Find(parts, part => part.StartsWith(Mark, StringComparison.Ordinal)) is not { } token)
        {
            return false;
        }

        var type = await ReadTypeAsync(context.Request);
        if (parts[^1] != "callback")
        {
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync("""{"id":"1","channel_id":"1100000000000000001"}""");
            return true;
        }

        if (!_open.TryRemove(token, out var open))
        {
            context.Response.StatusCode = 404;
            return true;
        }

        Deferred += type == 5 ? 1 : 0;
        context.Response.StatusCode = 204;
        open.Answer.SetResult(Stopwatch.GetElapsedTime(open.Started));

        // The real one tells the bot of its own answer, too.
        _ = _gateway.DispatchAsync("MESSAGE_CREATE", _echo.Replace(Id, Interlocked.Increment(ref _lastId).ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal), intent: DirectMessages);
        return true;
    }

    private async Task ServeMessageAsync(HttpContext context, string channel)
    {
        await context.Request.BodyReader.CopyToAsync(Stream.Null);
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync($$"""{"id":"{{Interlocked.Increment(ref _lastId)}}","channel_id":"{{channel}}"}""");
        if (context.Request.Path.Value!.EndsWith("/messages", StringComparison.Ordinal) && _open.TryRemove(channel, out var open))
        {
            open.Answer.SetResult(Stopwatch.GetElapsedTime(open.Started));
        }
    }

    /// <summary>The answer's own "type"; 0 where it has none.</summary>
    private static async Task<int> ReadTypeAsync(HttpRequest request)
    {
        while (true)
        {
            var read = await request.BodyReader.ReadAsync();
            if (!read.IsCompleted)
            {
                request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
                continue;
            }

            var type = TypeOf(read.Buffer);
            request.BodyReader.AdvanceTo(read.Buffer.End);
            return type;
        }
    }

    private static int TypeOf(System.Buffers.ReadOnlySequence<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1 && reader.ValueTextEquals("type"u8))
            {
                reader.Read();
                return reader.GetInt32();
            }
        }

        return 0;
    }
}
