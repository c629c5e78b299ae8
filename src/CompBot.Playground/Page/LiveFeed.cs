using System.Globalization;
using CompBot.Playground.Feed;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace CompBot.Playground.Page;

/// <summary>The feed of the page's conversation as server-sent events, so that late replies and those for another window arrive too.</summary>
public static class LiveFeed
{
    /// <summary>A silent stream gets a comment this often, so that nothing in between closes it.</summary>
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(20);

    public static async Task WriteAsync(HttpContext http, PlaygroundFeed feed, IHostApplicationLifetime lifetime, TimeProvider clock)
    {
        var conversation = PlaygroundApi.Conversation(http, null)!;
        var after = long.TryParse(http.Request.Headers["Last-Event-ID"], NumberStyles.None, CultureInfo.InvariantCulture, out var last) ? last : 0;
        http.Response.ContentType = "text/event-stream";
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, lifetime.ApplicationStopping);
        try
        {
            while (true)
            {
                var (entries, more) = await feed.WatchAsync(conversation, after, ended.Token);
                foreach (var entry in entries)
                {
                    await WriteEntryAsync(http.Response, entry, ended.Token);
                    after = entry.Seq;
                }

                await WaitAsync(http.Response, more, clock, ended.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The page was closed, or the program ends.
        }
    }

    private static async Task WriteEntryAsync(HttpResponse response, FeedEntry entry, CancellationToken ended)
    {
        await response.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"id: {entry.Seq}\ndata: "), ended);
        await response.Body.WriteAsync(entry.Json, ended);
        await response.WriteAsync("\n\n", ended);
    }

    private static async Task WaitAsync(HttpResponse response, Task more, TimeProvider clock, CancellationToken ended)
    {
        await response.Body.FlushAsync(ended);
        try
        {
            await more.WaitAsync(Heartbeat, clock, ended);
        }
        catch (TimeoutException)
        {
            await response.WriteAsync(": still here\n\n", ended);
        }
    }
}
