using System.Text.Json;
using System.Text.Json.Nodes;

namespace CompBot.Testing.Slack;

/// <summary>The Web API: what each method takes, needs and does.</summary>
internal sealed class SlackMethods(FakeSlack fake)
{
    private sealed record Method(string Scope, string[] Required, string[] Optional, Func<JsonElement, JsonObject> Run);

    private readonly Dictionary<(string, string), List<DateTimeOffset>> _posts = [];

    private Dictionary<string, Method> Table => field ??= new()
    {
        ["auth.test"] = new("", [], [], _ => Ok(("team_id", SlackWorld.Team), ("team", "Acme"), ("user_id", SlackWorld.Bot), ("bot_id", SlackWorld.BotId))),
        ["chat.postMessage"] = new("chat:write", ["channel", "text"], ["blocks", "thread_ts", "mrkdwn", "unfurl_links", "unfurl_media", "metadata"], Post),
        ["chat.postEphemeral"] = new("chat:write", ["channel", "user", "text"], ["blocks", "thread_ts"], PostEphemeral),
        ["chat.delete"] = new("chat:write", ["channel", "ts"], [], args => World.Delete(Text(args, "channel"), Text(args, "ts")) ? Ok() : Error("message_not_found")),
        ["views.open"] = new("", ["trigger_id", "view"], [], OpenView),
        ["views.update"] = new("", ["view"], ["view_id", "external_id", "hash"], UpdateView),
        ["views.publish"] = new("", ["user_id", "view"], ["hash"], Publish),
        ["conversations.open"] = new("im:write", ["users"], ["return_im", "prevent_creation"], OpenDirect),
        ["conversations.history"] = new("im:history", ["channel"], ["limit", "include_all_metadata"], History),
        ["users.info"] = new("users:read", ["user"], ["include_locale"], UserInfo),
        ["assistant.threads.setStatus"] = new("chat:write", ["channel_id", "thread_ts"], ["status"], _ => Ok()),
        ["files.getUploadURLExternal"] = new("files:write", ["filename", "length"], ["alt_txt"], UploadAddress),
        ["files.completeUploadExternal"] = new("files:write", ["files", "channel_id"], ["initial_comment", "thread_ts"], CompleteUpload),
        ["files.delete"] = new("files:write", ["file"], [], args => World.DeleteFile(Text(args, "file")) ? Ok() : Error("file_not_found")),
    };

    private SlackWorld World => fake.World;

    public JsonObject Run(string name, JsonElement args, string? token)
    {
        if (token != fake.BotToken)
        {
            return Error(token is null ? "not_authed" : token == fake.AppToken ? "not_allowed_token_type" : "invalid_auth");
        }

        if (!Table.TryGetValue(name, out var method))
        {
            return Error("unknown_method");
        }

        if (method.Scope.Length > 0 && !fake.Scopes.Contains(method.Scope))
        {
            return Error("missing_scope", ("needed", method.Scope), ("provided", string.Join(",", fake.Scopes)));
        }

        return Arguments(name, method, args) ?? method.Run(args);
    }

    /// <summary>Nothing missing, nothing null or empty, nothing unknown.</summary>
    private JsonObject? Arguments(string name, Method method, JsonElement args)
    {
        var problems = method.Required.Where(required => !args.TryGetProperty(required, out _)).Select(required => $"missing required field: {required}")
            .Concat(args.EnumerateObject().Where(it => !method.Required.Contains(it.Name) && !method.Optional.Contains(it.Name)).Select(it => $"unknown argument {it.Name}"))
            .Concat(args.EnumerateObject().Where(it => it.Value.ValueKind == JsonValueKind.Null || (it.Value.ValueKind == JsonValueKind.String && it.Value.GetString()!.Length == 0 && it.Name != "status"))
                .Select(it => $"empty argument {it.Name}")).ToList();
        if (problems.Count == 0)
        {
            return null;
        }

        problems.ForEach(problem => fake.Journal.Violation($"{name}: {problem}"));
        return Messages("invalid_arguments", problems);
    }

    private JsonObject Post(JsonElement args)
    {
        var channel = Text(args, "channel");
        var place = World.Place(channel);
        if (place is null || !place.HasBot)
        {
            return Error(place is null ? "channel_not_found" : "not_in_channel");
        }

        if (channel.StartsWith('D') && (!World.MessagesTabIsOn || place.Members.Any(member => World.User(member)?.HasDirectsClosed ?? false)))
        {
            return Error(World.MessagesTabIsOn ? "cannot_dm_bot" : "messages_tab_disabled");
        }

        if (Refused(args) is { } refused)
        {
            return refused;
        }

        if (TooFast("chat.postMessage", channel))
        {
            return Error("ratelimited");
        }

        var message = World.Show(Message(args, channel, null));
        fake.People.Echo(message);
        return Ok(("channel", channel), ("ts", message.Ts));
    }

    private JsonObject PostEphemeral(JsonElement args)
    {
        var (channel, user) = (Text(args, "channel"), Text(args, "user"));
        var place = World.Place(channel);
        return place is null ? Error("channel_not_found")
            : !place.HasBot ? Error("not_in_channel")
            : !place.Members.Contains(user) ? Error("user_not_in_channel")
            : Refused(args) ?? Ok(("message_ts", World.Show(Message(args, channel, user)).Ts));
    }

    private JsonObject OpenView(JsonElement args)
    {
        var error = fake.People.UseTrigger(Text(args, "trigger_id"), out var user);
        if (error is not null)
        {
            return Error(error);
        }

        return ViewProblem(args) ?? Shown(new ShownView(World.NextId("V"), World.NextId("h"), user, External(args), args.GetProperty("view").Clone()));
    }

    private JsonObject UpdateView(JsonElement args)
    {
        var view = World.View(args.TryGetProperty("view_id", out var id) ? id.GetString() : null);
        if (view is null)
        {
            return Error("not_found");
        }

        return args.TryGetProperty("hash", out var hash) && hash.GetString() != view.Hash
            ? Error("hash_conflict")
            : ViewProblem(args) ?? Shown(view with { Hash = World.NextId("h"), View = args.GetProperty("view").Clone() });
    }

    private JsonObject Publish(JsonElement args)
    {
        if (World.User(Text(args, "user_id")) is null)
        {
            return Error("user_not_found");
        }

        if (ViewProblem(args) is { } problem)
        {
            return problem;
        }

        World.PublishHome(Text(args, "user_id"), args.GetProperty("view").Clone());
        return Ok();
    }

    private JsonObject OpenDirect(JsonElement args)
    {
        var user = World.User(Text(args, "users"));
        return user is null ? Error("user_not_found")
            : user.IsDisabled ? Error("user_disabled")
            : Ok(("channel", new JsonObject { ["id"] = World.Direct(user.Id) }));
    }

    private JsonObject History(JsonElement args) => Ok(("messages", new JsonArray([.. World.Messages
        .Where(message => message.Channel == Text(args, "channel") && message.OnlyFor is null).Reverse().Take(30)
        .Select(message => (JsonNode)new JsonObject
        {
            ["ts"] = message.Ts,
            ["text"] = message.Text,
            ["user"] = message.Author,
            ["metadata"] = message.Metadata.ValueKind == JsonValueKind.Object ? JsonNode.Parse(message.Metadata.GetRawText()) : null,
        })])));

    private JsonObject UserInfo(JsonElement args) => World.User(Text(args, "user")) is { } user
        ? Ok(("user", new JsonObject { ["id"] = user.Id, ["tz"] = "America/Los_Angeles", ["tz_offset"] = user.Offset, ["is_bot"] = false, ["deleted"] = user.IsDisabled }))
        : Error("user_not_found");

    private JsonObject UploadAddress(JsonElement args)
    {
        if (!int.TryParse(Text(args, "length"), out var length) || length <= 0)
        {
            return Error("missing_argument");
        }

        var id = World.NextId("F");
        return Ok(("upload_url", $"{fake.Address}/upload/{id}"), ("file_id", id));
    }

    private JsonObject CompleteUpload(JsonElement args)
    {
        var place = World.Place(Text(args, "channel_id"));
        if (place is null || !place.HasBot)
        {
            return Error("channel_not_found");
        }

        foreach (var file in args.GetProperty("files").EnumerateArray())
        {
            if (!fake.Uploads.TryGetValue(Text(file, "id"), out var bytes))
            {
                return Error("file_not_found");
            }

            World.Add(new ShownFile(Text(file, "id"), Text(file, "title"), System.Text.Encoding.UTF8.GetString(bytes), place.Id));
        }

        return Ok();
    }

    private ShownMessage Message(JsonElement args, string channel, string? onlyFor) => new(
        channel, World.NextTs(), SlackWorld.Bot, onlyFor, args.TryGetProperty("thread_ts", out var thread) ? thread.GetString() : null, Text(args, "text"),
        args.TryGetProperty("blocks", out var blocks) ? blocks.Clone() : default, args.TryGetProperty("metadata", out var metadata) ? metadata.Clone() : default);

    internal JsonObject? Refused(JsonElement args)
    {
        var problems = args.TryGetProperty("blocks", out var blocks) ? BlockValidator.CheckMessage(blocks) : [];
        if (args.TryGetProperty("text", out var text) && (text.GetString()!.Length > 40_000 || text.GetString()!.Contains('<', StringComparison.Ordinal)))
        {
            problems = [.. problems, new BlockProblem("/text", "too long, or a live bracket")];
        }

        return Problems(problems);
    }

    private JsonObject? ViewProblem(JsonElement args) => Problems(BlockValidator.CheckView(args.GetProperty("view")));

    private JsonObject? Problems(IReadOnlyList<BlockProblem> problems)
    {
        foreach (var problem in problems)
        {
            fake.Journal.Violation(problem.ToString());
        }

        return problems.Count == 0 ? null : Messages("invalid_blocks", problems.Select(problem => $"[ERROR] {problem}"));
    }

    private JsonObject Shown(ShownView view)
    {
        World.Put(view);
        return Ok(("view", new JsonObject { ["id"] = view.Id, ["hash"] = view.Hash }));
    }

    /// <summary>One a second in a channel, after a burst of five.</summary>
    private bool TooFast(string method, string channel)
    {
        lock (_posts)
        {
            var now = fake.Clock.GetUtcNow();
            if (!_posts.TryGetValue((method, channel), out var times))
            {
                _posts[(method, channel)] = times = [];
            }

            times.RemoveAll(time => now - time > TimeSpan.FromSeconds(5));
            if (times.Count > 9)
            {
                return true;
            }

            times.Add(now);
            return false;
        }
    }

    private static string? External(JsonElement args) => args.GetProperty("view").TryGetProperty("external_id", out var id) ? id.GetString() : null;

    private static string Text(JsonElement args, string name) => args.TryGetProperty(name, out var value) ? value.ToString() : "";

    internal static JsonObject Ok(params (string Name, JsonNode? Value)[] fields)
    {
        var answer = new JsonObject { ["ok"] = true };
        foreach (var (name, value) in fields)
        {
            answer[name] = value;
        }

        return answer;
    }

    internal static JsonObject Error(string error, params (string Name, JsonNode? Value)[] fields)
    {
        var answer = Ok(fields);
        answer["ok"] = false;
        answer["error"] = error;
        return answer;
    }

    private static JsonObject Messages(string error, IEnumerable<string> messages) => Error(error,
        ("response_metadata", new JsonObject { ["messages"] = new JsonArray([.. messages.Select(message => (JsonNode)message)]) }));
}
