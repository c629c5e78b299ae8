using System.Text.Json;
using System.Text.Json.Nodes;

namespace CompBot.Testing.Slack;

/// <summary>The Web API: what each method takes, needs and does.</summary>
internal sealed class SlackMethods(FakeSlack fake)
{
    private sealed record Method(string Scope, string[] Required, string[] Optional, Func<JsonElement, JsonObject> Run);

    private readonly SlackMessageMethods _messages = new(fake);
    private readonly SlackViewMethods _views = new(fake);

    private Dictionary<string, Method> Table => field ??= new()
    {
        ["auth.test"] = new("", [], [], _ => Ok(("team_id", SlackWorld.Team), ("team", "Acme"), ("user_id", SlackWorld.Bot), ("bot_id", SlackWorld.BotId))),
        ["chat.postMessage"] = new("chat:write", ["channel", "text"], ["blocks", "thread_ts", "mrkdwn", "unfurl_links", "unfurl_media", "metadata"], _messages.Post),
        ["chat.postEphemeral"] = new("chat:write", ["channel", "user", "text"], ["blocks", "thread_ts"], _messages.PostEphemeral),
        ["chat.update"] = new("chat:write", ["channel", "ts"], ["text", "blocks", "metadata"], _messages.Update),
        ["chat.delete"] = new("chat:write", ["channel", "ts"], [], _messages.Delete),
        ["views.open"] = new("", ["trigger_id", "view"], [], _views.Open),
        ["views.push"] = new("", ["trigger_id", "view"], [], _views.Push),
        ["views.update"] = new("", ["view"], ["view_id", "external_id", "hash"], _views.Update),
        ["views.publish"] = new("", ["user_id", "view"], ["hash"], _views.Publish),
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

    private JsonObject UserInfo(JsonElement args)
    {
        if (World.User(Text(args, "user")) is not { } user)
        {
            return Error("user_not_found");
        }

        var told = new JsonObject { ["id"] = user.Id, ["tz"] = "America/Los_Angeles", ["tz_offset"] = user.Offset, ["is_bot"] = false, ["deleted"] = user.IsDisabled, ["is_admin"] = user.IsAdmin };
        if (Text(args, "include_locale") is "true" or "True")
        {
            told["locale"] = "en-US";
        }

        return Ok(("user", told));
    }

    private JsonObject UploadAddress(JsonElement args)
    {
        if (!int.TryParse(Text(args, "length"), out var length) || length <= 0)
        {
            return Error("missing_argument");
        }

        var id = World.NextId("F");
        fake.Announced[id] = (Text(args, "filename"), length);
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
            if (!fake.Uploads.TryRemove(Text(file, "id"), out var bytes))
            {
                return Error("file_not_found");
            }

            if (fake.Announced[Text(file, "id")].Length != bytes.Length)
            {
                fake.Journal.Violation("a file of another length than was announced");
            }

            World.Add(new ShownFile(Text(file, "id"), Text(file, "title"), bytes, place.Id));
        }

        return Ok();
    }

    internal JsonObject? Refused(JsonElement args) => _messages.Refused(args);

    internal static string Text(JsonElement args, string name) => args.TryGetProperty(name, out var value) ? value.ToString() : "";

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

    internal static JsonObject Messages(string error, IEnumerable<string> messages) => Error(error,
        ("response_metadata", new JsonObject { ["messages"] = new JsonArray([.. messages.Select(message => (JsonNode)message)]) }));
}
