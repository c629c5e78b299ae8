using CompBot.Engine;
using CompBot.Worker.Hosting;
using CompBot.Worker.Settings;
using Spectre.Console;

namespace CompBot.Worker.Terminal;

/// <summary>
/// Runs the terminal chat. Typed at a terminal, the conversation is kept beside the database, in terminal.db, and goes on next time; read from a pipe
/// it is a conversation of its own that leaves nothing behind.
/// </summary>
public static class ChatRun
{
    public static async Task<int> RunAsync(WorkerSettings settings, CancellationToken cancellationToken)
    {
        var isPiped = Console.IsInputRedirected;
        var folder = isPiped ? Directory.CreateTempSubdirectory("compbot-chat-").FullName : Path.GetDirectoryName(settings.Storage.File)!;
        try
        {
            var storage = settings.Storage with { File = Path.Combine(folder, "terminal.db"), Keys = isPiped ? Path.Combine(folder, "keys") : settings.Storage.Keys, Server = null };
            await TalkAsync(settings with { Storage = storage, Limits = LimitSettings.None }, Screen(isPiped), cancellationToken);
            return ExitCodes.Fine;
        }
        catch (StoreUnavailableException unavailable)
        {
            Console.Error.WriteLine($"Storage: {unavailable.Message}");
            return ExitCodes.CouldNotStart;
        }
        finally
        {
            if (isPiped)
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    private static async Task TalkAsync(WorkerSettings settings, ITerminalScreen screen, CancellationToken cancellationToken)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = settings.Places.Home, DisableDefaults = true });
        builder.Logging.AddOneLineConsole(LogLevel.Warning, LogTarget.Error);
        builder.Services.AddConversations(settings);
        builder.Services.AddSingleton(screen).AddSingleton<TerminalChannel>().AddSingleton<TerminalChat>();
        builder.Services.AddSingleton<IReplyChannel>(provider => provider.GetRequiredService<TerminalChannel>());
        using var host = builder.Build();
        // First, so that what is wrong with it is one line.
        host.Services.GetRequiredService<IConversationStore>();
        await host.StartAsync(cancellationToken);
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(
            cancellationToken, host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping);
        try
        {
            await host.Services.GetRequiredService<TerminalChat>().RunAsync(stopping.Token);
        }
        catch (OperationCanceledException)
        {
            // Ctrl+C.
        }

        await host.StopAsync(CancellationToken.None);
    }

    private static ITerminalScreen Screen(bool isPiped) => isPiped || Console.IsOutputRedirected
        ? new PlainScreen(Console.In, Console.Out)
        : new SpectreScreen(AnsiConsole.Console, Console.In, () => Console.KeyAvailable);
}
