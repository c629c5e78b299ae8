using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace CompBot.Testing.Discord;

/// <summary>An answer on its way out.</summary>
internal sealed record FakeAnswer(int Status, JsonNode? Body = null)
{
    public static FakeAnswer Error(int status, int code, string message) => new(status, new JsonObject { ["code"] = code, ["message"] = message });

    public static FakeAnswer Form(IEnumerable<string> problems) => new(400, new JsonObject
    {
        ["code"] = 50035,
        ["message"] = "Invalid Form Body",
        ["errors"] = new JsonObject { ["_errors"] = new JsonArray([.. problems.Select(it => (JsonNode)new JsonObject { ["code"] = "BASE_TYPE", ["message"] = it })]) },
    });
}

/// <summary>A request as read.</summary>
internal sealed record FakeCall(string Route, Match Path, JsonNode? Body, IReadOnlyList<string> Files, bool WithResponse);

/// <summary>The REST side: routes, authorisation, limits, faults, and the rules for every body.</summary>
internal sealed class FakeRestApi(FakeDiscordSettings settings, DiscordJournal journal, RestFaults faults, DiscordBuckets buckets, FakeWorld world, TimeProvider clock)
{
    private const string App = "/applications/(?<app>[^/]+)";
    private const string Hook = "/webhooks/(?<app>[^/]+)/(?<token>[^/]+)";
    private const string Place = "/channels/(?<channel>[^/]+)";

    private static readonly (string Method, Regex Path, string Route, string Major, bool ByBot)[] Routes =
    [
        Of("GET", "/gateway/bot", "/gateway/bot", "", true),
        Of("GET", "/applications/@me", "/applications/@me", "", true),
        Of("GET", "/users/@me", "/users/@me", "", true),
        Of("PUT", App + "/commands", "/applications/{app}/commands", "app", true),
        Of("GET", App + "/commands", "/applications/{app}/commands", "app", true),
        Of("POST", "/interactions/(?<id>[^/]+)/(?<token>[^/]+)/callback", "/interactions/{id}/{token}/callback", "", false),
        Of("GET", Hook + "/messages/@original", "/webhooks/{app}/{token}/messages/@original", "token", false),
        Of("PATCH", Hook + "/messages/@original", "/webhooks/{app}/{token}/messages/@original", "token", false),
        Of("DELETE", Hook + "/messages/@original", "/webhooks/{app}/{token}/messages/@original", "token", false),
        Of("POST", Hook, "/webhooks/{app}/{token}", "token", false),
        Of("POST", Place + "/messages", "/channels/{channel}/messages", "channel", true),
        Of("DELETE", Place + "/messages/(?<message>[^/]+)", "/channels/{channel}/messages/{message}", "channel", true),
        Of("POST", Place + "/typing", "/channels/{channel}/typing", "channel", true),
        Of("POST", "/users/@me/channels", "/users/@me/channels", "", true),
    ];

    public async Task ServeAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!["/api/v10".Length..];
        var found = Array.Find(Routes, it => it.Method == context.Request.Method && it.Path.IsMatch(path));
        var (body, files, form) = await ReadAsync(context.Request);
        var authorization = context.Request.Headers.Authorization.ToString() is { Length: > 0 } text ? text : null;
        var answer = found.Route is null
            ? Unknown(context, path)
            : await AnswerAsync(context, new FakeCall(found.Route, found.Path.Match(path), body, files, context.Request.Query["with_response"] == "true"), found.Major, found.ByBot, authorization, form);
        journal.Add(new(clock.GetUtcNow(), found.Route ?? path, path, authorization, body, context.Connection.Id, files, answer?.Status ?? 0));
        if (answer is not null)
        {
            await WriteAsync(context, answer.Status, answer.Body?.ToJsonString());
        }
    }

    private FakeAnswer Unknown(HttpContext context, string path)
    {
        journal.Problem($"no such route: {context.Request.Method} {path}");
        return FakeAnswer.Error(404, 0, "404: Not Found");
    }

    /// <summary>Null where the answer is written already, or will never be.</summary>
    private async Task<FakeAnswer?> AnswerAsync(HttpContext context, FakeCall call, string majorName, bool byBot, string? authorization, string? form)
    {
        if (Refused(context, call, byBot, authorization, form) is { } refused)
        {
            return refused;
        }

        var fault = faults.Take(call.Route);
        if (fault is not null && await BeforeAsync(context, fault))
        {
            return null;
        }

        if (byBot || !call.Route.EndsWith("/callback", StringComparison.Ordinal))
        {
            var (headers, limited) = buckets.Count(call.Route, majorName.Length == 0 ? "" : call.Path.Groups[majorName].Value, byBot);
            foreach (var (name, value) in headers)
            {
                context.Response.Headers[name] = value;
            }

            if (limited is not null)
            {
                await WriteAsync(context, limited);
                return null;
            }
        }

        var answer = Act(call);
        if (fault is RestFault.CutAfter)
        {
            context.Abort();
            return null;
        }

        return fault is RestFault.FailAfter failure ? FakeAnswer.Error(failure.Status, 0, "as the test wants") : answer;
    }

    private FakeAnswer? Refused(HttpContext context, FakeCall call, bool byBot, string? authorization, string? form)
    {
        if (!context.Request.Headers.UserAgent.ToString().StartsWith("DiscordBot (", StringComparison.Ordinal))
        {
            journal.Problem("no user agent of a bot");
            return FakeAnswer.Error(403, 40333, "internal network error");
        }

        if (form is not null)
        {
            journal.Problem($"{call.Route}: content type {form}");
            return FakeAnswer.Form([form]);
        }

        if (byBot && authorization != $"Bot {settings.Token}")
        {
            return FakeAnswer.Error(401, 0, "401: Unauthorized");
        }

        if (!byBot && authorization is not null && !settings.AllowsTokenOnWebhooks)
        {
            journal.Problem($"{call.Route}: the bot's token where none belongs");
        }

        return null;
    }

    /// <summary>True where the fault was the whole answer.</summary>
    private static async Task<bool> BeforeAsync(HttpContext context, RestFault fault)
    {
        switch (fault)
        {
            case RestFault.Answer answer:
                await WriteAsync(context, answer);
                return true;
            case RestFault.CutBefore:
                context.Abort();
                return true;
            case RestFault.Trickle:
                context.Response.StatusCode = 500;
                await context.Response.Body.WriteAsync("{"u8.ToArray());
                await context.Response.Body.FlushAsync();
                await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
                return true;
            case RestFault.Hold hold:
                await hold.Until;
                return false;
            default:
                return false;
        }
    }

    private FakeAnswer Act(FakeCall call) => call.Route switch
    {
        "GET /gateway/bot" => world.Gateway(),
        "GET /applications/@me" => new(200, new JsonObject { ["id"] = settings.Application, ["name"] = "CompBot", ["flags"] = 0, ["interactions_endpoint_url"] = settings.InteractionsEndpoint, ["integration_types_config"] = settings.InstallTypes?.DeepClone() }),
        "GET /users/@me" => new(200, new JsonObject { ["id"] = settings.Application, ["bot"] = true }),
        "PUT /applications/{app}/commands" => world.PutCommands(call),
        "GET /applications/{app}/commands" => new(200, world.Commands.DeepClone()),
        "POST /interactions/{id}/{token}/callback" => world.Callback(call),
        "GET /webhooks/{app}/{token}/messages/@original" => world.Original(call),
        "PATCH /webhooks/{app}/{token}/messages/@original" => world.EditOriginal(call),
        "DELETE /webhooks/{app}/{token}/messages/@original" => world.DeleteOriginal(call),
        "POST /webhooks/{app}/{token}" => world.FollowUp(call),
        "POST /channels/{channel}/messages" => world.CreateMessage(call),
        "DELETE /channels/{channel}/messages/{message}" => world.DeleteMessage(call),
        "POST /channels/{channel}/typing" => new(204),
        "POST /users/@me/channels" => world.OpenDirect(call),
        _ => throw new UnreachableException(),
    };

    private static (string, Regex, string, string, bool) Of(string method, string path, string template, string major, bool byBot) =>
        (method, new Regex($"^{path}$", RegexOptions.ExplicitCapture), $"{method} {template}", major, byBot);

    private static async Task<(JsonNode? Body, IReadOnlyList<string> Files, string? WrongForm)> ReadAsync(HttpRequest request)
    {
        if (request.HasFormContentType)
        {
            var form = await request.ReadFormAsync();
            var part = form.Files.GetFile("payload_json") is { } file ? await new StreamReader(file.OpenReadStream()).ReadToEndAsync() : form["payload_json"].ToString();
            return (Parse(part), [.. form.Files.Where(it => it.Name.StartsWith("files[", StringComparison.Ordinal)).Select(it => it.FileName)], null);
        }

        using var reader = new StreamReader(request.Body);
        var text = await reader.ReadToEndAsync();
        var wrong = text.Length > 0 && request.ContentType?.StartsWith("application/json", StringComparison.Ordinal) != true ? request.ContentType ?? "none" : null;
        return (Parse(text), [], wrong);
    }

    private static JsonNode? Parse(string text)
    {
        try
        {
            return text.Length == 0 ? null : JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Task WriteAsync(HttpContext context, RestFault.Answer answer)
    {
        foreach (var (name, value) in answer.Headers)
        {
            context.Response.Headers[name] = value;
        }

        return WriteAsync(context, answer.Status, answer.Body);
    }

    private static async Task WriteAsync(HttpContext context, int status, string? body)
    {
        context.Response.StatusCode = status;
        if (body is not null && status != 204)
        {
            context.Response.ContentType ??= "application/json";
            await context.Response.WriteAsync(body);
        }
    }
}
