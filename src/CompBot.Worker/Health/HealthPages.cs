using System.Globalization;
using System.Net;
using CompBot.Core.Conversation.Outcomes;
using CompBot.Engine;
using CompBot.Playground;
using CompBot.Playground.Page;
using CompBot.Storage;
using CompBot.Worker.Hosting;
using CompBot.Worker.Platforms;
using CompBot.Worker.Settings;

namespace CompBot.Worker.Health;

/// <summary>
/// /health/live and /health/ready for machines (any host name may ask: they say nothing but a word), /status for the operator, with counts only.
/// </summary>
public static class HealthPages
{
    private const string NoStorage = "storage unavailable";

    public static void Map(IEndpointRouteBuilder endpoints, PlaygroundOptions names)
    {
        endpoints.MapGet("/health", ReadyAsync);
        endpoints.MapGet("/health/ready", ReadyAsync);
        endpoints.MapGet("/health/live", () => Results.Text("alive"));
        var own = endpoints.MapGroup("").AddEndpointFilter(new PageGuard(names, endpoints.ServiceProvider.GetService<PageLogin>()));
        own.MapGet("/status", StatusAsync);
        own.MapGet("/status.css", () => Results.Stream(typeof(HealthPages).Assembly.GetManifestResourceStream("status.css")!, "text/css; charset=utf-8"));
    }

    /// <summary>The same for machines while the store cannot be opened and nothing else is there yet.</summary>
    public static void MapWaiting(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/health", () => Word(NoStorage));
        endpoints.MapGet("/health/ready", () => Word(NoStorage));
        endpoints.MapGet("/health/live", () => Results.Text("alive"));
    }

    private static async Task<IResult> ReadyAsync(Readiness readiness, HealthCheck check, CancellationToken cancellationToken)
    {
        var word = !readiness.IsReady ? "starting" : (await check.ReadAsync(cancellationToken)).IsWell ? "ready" : NoStorage;
        return Word(word);
    }

    private static IResult Word(string word) => Results.Text(word, statusCode: word == "ready" ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);

    private static async Task<IResult> StatusAsync(
        Readiness readiness, HealthCheck check, Conversations conversations, LibraryShelf shelf, WorkerSettings settings, IServiceProvider services, CancellationToken cancellationToken)
    {
        var health = await check.ReadAsync(cancellationToken);
        var guides = conversations.Library.Guides.Guides;
        return Results.Content(
            Page(
            [
                ("Ready", readiness.IsReady ? "yes" : "starting"),
                ("Storage", health.Trouble ?? "well"),
                settings.Storage.Server is null ? ("SQLite", SqliteStore.Library) : ("Shared with other workers", settings.Storage.Place),
                ("Conversations stored", Count(health.Counts?.Conversations)),
                ("Conversations under way", Count(health.BusyConversations)),
                ("Replies waiting", Count(health.Counts?.WaitingEffects)),
                ("Replies given up", Count(health.Counts?.DeadLetters)),
                ("Cases that can no longer be read, set aside", Count(health.Counts?.SetAside)),
                ("Guides", Count(guides.Count)),
                ("Problems in guides", Count(guides.Sum(guide => guide.Problems.Count))),
                ("Guides kept at an older version because the newest is broken", Count(shelf.KeptBack)),
                .. shelf.Problems.Where(problem => problem.IsBroken).Take(20).Select(problem => ($"{Path.GetFileName(Path.GetDirectoryName(problem.File))}/{Path.GetFileName(problem.File)}:{problem.Line}", problem.Message)),
                .. AllPlatforms.Of(settings).Select(platform => (platform.Name, platform.Standing(services))),
                .. Community(await CommunityAsync(conversations, cancellationToken)),
            ]),
            "text/html; charset=utf-8");
    }

    private static async Task<Community> CommunityAsync(Conversations conversations, CancellationToken cancellationToken)
    {
        try
        {
            return await conversations.Community.ReadAsync(cancellationToken);
        }
        catch (StoreUnavailableException)
        {
            return Core.Conversation.Outcomes.Community.Empty;
        }
    }

    /// <summary>Counts of those who let theirs count, and none that fewer than five stand behind.</summary>
    private static IEnumerable<(string Name, string Value)> Community(Community community)
    {
        var fewer = $"fewer than {Core.Conversation.Outcomes.Community.Fewest}";
        yield return ("People who told what came out, and let it count", community.Counts is { } counts ? Count(counts.Told) : fewer);
        yield return ("For how many of them the employer moved", community.Counts switch
        {
            null => fewer,
            { Moved: null } => "not shown, so that no small group is known",
            { Moved: { } moved } => Count(moved),
        });
    }

    private static string Count(long? number) => number?.ToString("#,0", CultureInfo.InvariantCulture) ?? "unknown";

    private static string Page(IEnumerable<(string Name, string Value)> rows) => $"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
        <title>CompBot: status</title><link rel="stylesheet" href="/status.css">
        </head>
        <body><main>
        <h1>CompBot: status</h1>
        <table>
        {string.Join('\n', rows.Select(row => $"<tr><th scope=\"row\">{WebUtility.HtmlEncode(row.Name)}</th><td>{WebUtility.HtmlEncode(row.Value)}</td></tr>"))}
        </table>
        <p>Counts, and guides that need a correction. No name, amount or message of a person is ever shown here.</p>
        </main></body>
        </html>
        """;
}
