using System.Globalization;
using CompBot.Engine;
using CompBot.Worker.Settings;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace CompBot.Worker.Hosting;

/// <summary>Starts the resident program and runs it to its end. What keeps it from starting is one line on standard error.</summary>
public static class HostRun
{
    public static async Task<int> RunAsync(WorkerSettings settings, IReadOnlyList<string> warnings, CancellationToken cancellationToken)
    {
        try
        {
            await using var host = WorkerHost.Build(settings);
            var logger = host.Services.GetRequiredService<ILoggerFactory>().CreateLogger("CompBot");
            foreach (var warning in warnings)
            {
                logger.LogWarning("Settings: {Warning}", warning);
            }

            var clock = host.Services.GetRequiredService<TimeProvider>();

            // The first write, which nothing else is under way to mind, finds out whether there is room in a database that is there already.
            Task OpenAsync() => host.Services.GetRequiredService<IConversationStore>().TakeOverAsync(clock.GetUtcNow(), cancellationToken);
            await StoreStart.OpenAsync(OpenAsync, settings, clock, logger, cancellationToken);
            await host.StartAsync(cancellationToken);
            var took = host.Services.GetRequiredService<Readiness>().MarkReady();
            logger.LogInformation("Ready in {Milliseconds} ms on {Addresses}", took.TotalMilliseconds.ToString("F0", CultureInfo.InvariantCulture), Addresses(host));
            await host.WaitForShutdownAsync(cancellationToken);
            return ExitCodes.Fine;
        }
        catch (StoreUnavailableException unavailable)
        {
            return Stop($"Storage: {unavailable.Message}");
        }
        catch (IOException busy) when (busy.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            return Stop($"Http:Url: {settings.HttpUrl.Authority} is in use by another program; set Http:Url to another address, such as http://127.0.0.1:5081");
        }
        catch (System.Net.Sockets.SocketException refused)
        {
            return Stop($"Http:Url: {settings.HttpUrl.Authority} cannot be listened on: {refused.Message}");
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return Stop($"Could not start: {refused.Message.ReplaceLineEndings(" ")}");
        }
    }

    private static string Addresses(WebApplication host) =>
        string.Join(", ", host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? []);

    private static int Stop(string line)
    {
        Console.Error.WriteLine(line);
        return ExitCodes.CouldNotStart;
    }
}

/// <summary>What the program says to the shell.</summary>
public static class ExitCodes
{
    public const int Fine = 0;

    public const int CouldNotStart = 1;

    public const int WrongSettings = 2;
}
