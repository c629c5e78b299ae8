using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CompBot.Testing.Slack;

/// <summary>
/// A strict stand-in for Slack on a port of its own: Web API, Socket Mode and signed HTTP. It refuses what Slack refuses, delivers as Slack delivers, and knows
/// what each person can see.
/// </summary>
public sealed class FakeSlack : IAsyncDisposable
{
    /// <summary>How often, in real time, it pings a socket; one that gives no pong for three times as long is cut.</summary>
    private static readonly TimeSpan Pings = TimeSpan.FromSeconds(10);

    private readonly WebApplication _app;
    private readonly CancellationTokenSource _stopping = new();
    private readonly SlackMethods _methods;
    private readonly ConcurrentDictionary<string, Hook> _hooks = [];

    private FakeSlack(TimeProvider clock, int seed, SlackAppManifest manifest)
    {
        (Clock, Manifest, Scopes) = (clock, manifest, manifest.Scopes);
        World = new SlackWorld(clock);
        Sockets = new SlackSockets(this, seed);
        People = new SlackPeople(this);
        _methods = new SlackMethods(this);
        Load = new SlackLoad(this);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http1));
        _app = builder.Build();
        _app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = Pings, KeepAliveTimeout = Pings * 3 });
        _app.Run(ServeAsync);
    }

    public TimeProvider Clock { get; }

    public SlackWorld World { get; }

    public SlackJournal Journal { get; } = new();

    public SlackFaults Faults { get; } = new();

    public SlackSockets Sockets { get; }

    /// <summary>What people do.</summary>
    public SlackPeople People { get; }

    public SlackAppManifest Manifest { get; }

    /// <summary>Those of the manifest, until an administrator takes one away.</summary>
    public IReadOnlyList<string> Scopes { get; set; }

    /// <summary>Turns in great number, for the load runner.</summary>
    public SlackLoad Load { get; }

    public string BotToken => "xoxb-test";

    public string AppToken => "xapp-test";

    public string SigningSecret => "test-secret";

    public string Address { get; private set; } = "";

    public string ApiBaseUrl => Address + "/api/";

    internal ConcurrentDictionary<string, byte[]> Uploads { get; } = [];

    /// <summary>Name and length of each upload that was asked for.</summary>
    internal ConcurrentDictionary<string, (string Name, int Length)> Announced { get; } = [];

    /// <summary>Installed with the committed manifest.</summary>
    public static async Task<FakeSlack> StartAsync(TimeProvider clock, int seed = 1)
    {
        var fake = new FakeSlack(clock, seed, SlackAppManifest.Committed);
        await fake._app.StartAsync();
        var port = new Uri(fake._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port;
        fake.Address = $"http://127.0.0.1:{port}";
        return fake;
    }

    /// <summary>What hangs on purpose hangs until then.</summary>
    internal CancellationToken Stopping => _stopping.Token;

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        Sockets.Abort();
        await _app.StopAsync(new CancellationToken(canceled: true));
        await _app.DisposeAsync();
        _stopping.Dispose();
    }

    /// <summary>A response address: five uses in thirty minutes. Of: the message whose button it came from, null for a command's.</summary>
    public string NewHook(string channel, string user, string? of = null)
    {
        var id = World.NextId("hook");
        _hooks[id] = new Hook(channel, user, of, Clock.GetUtcNow() + TimeSpan.FromMinutes(30));
        return $"{Address}/hooks/{id}";
    }

    private sealed record Hook(string Channel, string User, string? Of, DateTimeOffset Until)
    {
        private int _uses;

        public bool Use(DateTimeOffset now) => now <= Until && Interlocked.Increment(ref _uses) <= 5;
    }

    private async Task ServeAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (!await Load.TryServeAsync(context, path))
        {
            await ServeAsync(context, path);
        }
    }

    private Task ServeAsync(HttpContext context, string[] path) => path switch
    {
        ["api", "apps.connections.open"] => OpenConnectionAsync(context),
        ["api", var method] => CallAsync(context, method),
        ["link"] or ["link", ..] => Sockets.ServeAsync(context),
        ["upload", var id] => UploadAsync(context, id),
        ["hooks", var id] => HookAsync(context, id),
        _ => StatusAsync(context, 404),
    };

    private async Task OpenConnectionAsync(HttpContext context)
    {
        var fault = Faults.Take("apps.connections.open");
        var answer = fault?.Error is { } error ? SlackMethods.Error(error)
            : Token(context) != AppToken ? SlackMethods.Error("invalid_auth")
            : SlackMethods.Ok(("url", Address.Replace("http", "ws", StringComparison.Ordinal) + $"/link/?ticket={Sockets.NewTicket()}&app_id={SlackWorld.App}"));
        Journal.Add(new ApiCallSeen("apps.connections.open", default, Clock.GetUtcNow(), answer["error"]?.ToString()));
        await AnswerAsync(context, fault, answer);
    }

    private async Task CallAsync(HttpContext context, string method)
    {
        var args = await ArgumentsAsync(context);
        var fault = Faults.Take(method);
        if (fault is { Slow.Ticks: > 0 })
        {
            await Task.Delay(fault.Slow, Clock);
        }

        var isRun = fault is null || fault.LosesAnswer || fault.Slow > TimeSpan.Zero;
        var answer = isRun ? _methods.Run(method, args, Token(context)) : SlackMethods.Error(fault!.Error ?? "ratelimited");
        Journal.Add(new ApiCallSeen(method, args, Clock.GetUtcNow(), answer["error"]?.ToString()));
        if (answer["error"]?.ToString() == "ratelimited" && fault is null)
        {
            fault = SlackFault.RateLimited(1);
        }

        await AnswerAsync(context, fault, answer);
    }

    private async Task AnswerAsync(HttpContext context, SlackFault? fault, JsonObject answer)
    {
        context.Response.Headers["x-slack-req-id"] = "req-1";
        context.Response.Headers["x-oauth-scopes"] = string.Join(",", Scopes);
        if (fault?.LosesAnswer ?? false)
        {
            context.Abort();
        }
        else if (fault?.HtmlStatus is { } status)
        {
            context.Response.ContentType = "text/html";
            await StatusAsync(context, status, "<html>Server error</html>");
        }
        else
        {
            if (fault is { IsRateLimited: true })
            {
                context.Response.StatusCode = 429;
                context.Response.Headers.RetryAfter = fault.RetryAfter?.ToString(System.Globalization.CultureInfo.InvariantCulture);
            }

            context.Response.ContentType = "application/json; charset=utf-8";
            await context.Response.WriteAsync(answer.ToJsonString());
        }
    }

    private static async Task<JsonElement> ArgumentsAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync();
        if (context.Request.ContentType?.StartsWith("application/json", StringComparison.Ordinal) ?? false)
        {
            return JsonDocument.Parse(body.Length == 0 ? "{}" : body).RootElement;
        }

        // As the official clients do, objects may come as JSON inside a form, beside a token and a team that the header tells already.
        var form = new JsonObject();
        foreach (var (name, value) in QueryHelpers.ParseQuery(body).Where(field => field.Key is not ("token" or "team_id")))
        {
            var text = value.ToString();
            form[name] = text.StartsWith('{') || text.StartsWith('[') ? JsonNode.Parse(text) : text;
        }

        return JsonDocument.Parse(form.ToJsonString()).RootElement;
    }

    private async Task UploadAsync(HttpContext context, string id)
    {
        if (context.Request.Headers.Authorization.Count > 0)
        {
            Journal.Violation("an upload carried a token");
        }

        using var bytes = new MemoryStream();
        await context.Request.Body.CopyToAsync(bytes);
        Uploads[id] = bytes.ToArray();
        await StatusAsync(context, 200, "OK");
    }

    private async Task HookAsync(HttpContext context, string id)
    {
        var args = await ArgumentsAsync(context);
        if (!_hooks.TryGetValue(id, out var hook) || Faults.ResponseUrlsAreDead || !hook.Use(Clock.GetUtcNow()))
        {
            await StatusAsync(context, 404, """{"ok":false,"error":"used_url"}""");
            return;
        }

        var fault = Faults.Take("response_url");
        if (fault?.Error is not null || _methods.Refused(args) is not null)
        {
            await StatusAsync(context, 400, """{"ok":false,"error":"invalid_blocks"}""");
            return;
        }

        if (fault?.HtmlStatus is { } status)
        {
            await StatusAsync(context, status, "<html>Server error</html>");
            return;
        }

        Journal.Add(new ApiCallSeen("response_url", args, Clock.GetUtcNow(), null));
        if (hook.Of is { } of && World.Find(hook.Channel, of) is { } message && (IsTrue(args, "replace_original") || IsTrue(args, "delete_original")))
        {
            World.Remove(message);
        }

        if (!IsTrue(args, "delete_original"))
        {
            Show(hook.Channel, hook.User, args);
        }

        if (fault?.LosesAnswer ?? false)
        {
            context.Abort();
            return;
        }

        await StatusAsync(context, 200, "ok");
    }

    /// <summary>An answer in the form of a response address: private unless it says otherwise.</summary>
    internal void Show(string channel, string user, JsonElement answer)
    {
        var isForAll = answer.TryGetProperty("response_type", out var type) && type.GetString() == "in_channel";
        World.Show(new ShownMessage(
            channel, World.NextTs(), SlackWorld.Bot, isForAll ? null : user, null, answer.TryGetProperty("text", out var text) ? text.GetString()! : "",
            answer.TryGetProperty("blocks", out var blocks) ? blocks.Clone() : default, default));
        Journal.Pulse();
    }

    private static bool IsTrue(JsonElement args, string name) => args.TryGetProperty(name, out var flag) && flag.ValueKind == JsonValueKind.True;

    internal bool IsRefused(JsonElement answer) => _methods.Refused(answer) is not null;

    private static Task StatusAsync(HttpContext context, int status, string body = "")
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsync(body);
    }

    private static string? Token(HttpContext context)
    {
        var header = context.Request.Headers.Authorization.ToString();
        return header.StartsWith("Bearer ", StringComparison.Ordinal) ? header[7..] : null;
    }
}
