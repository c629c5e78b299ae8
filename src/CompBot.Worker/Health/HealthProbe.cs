using CompBot.Worker.Hosting;

namespace CompBot.Worker.Health;

/// <summary>Asks a running program whether it is ready, so that a container needs no other program for its health check.</summary>
public static class HealthProbe
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public static async Task<int> RunAsync(Uri url, CancellationToken cancellationToken)
    {
        // A program that listens on every address is asked on the loopback one.
        var host = url.Host is "0.0.0.0" or "[::]" or "*" or "+" ? "127.0.0.1" : url.Host;
        using var client = new HttpClient { Timeout = Patience };
        try
        {
            using var answer = await client.GetAsync(new UriBuilder("http", host, url.Port, "/health/ready").Uri, cancellationToken);
            Console.WriteLine(await answer.Content.ReadAsStringAsync(cancellationToken));
            return answer.IsSuccessStatusCode ? ExitCodes.Fine : ExitCodes.CouldNotStart;
        }
        catch (Exception unreachable) when (unreachable is HttpRequestException or OperationCanceledException)
        {
            Console.WriteLine("no answer");
            return ExitCodes.CouldNotStart;
        }
    }
}
