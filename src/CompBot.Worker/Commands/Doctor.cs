using CompBot.Core.Chat;
using CompBot.Core.Guides;
using CompBot.Discord;
using CompBot.Engine;
using CompBot.Guides;
using CompBot.Slack.Hosting;
using CompBot.Storage;
using CompBot.Worker.Hosting;
using CompBot.Worker.Settings;
using Microsoft.Extensions.Logging.Abstractions;

namespace CompBot.Worker.Commands;

/// <summary>Checks what the program needs and says what is missing, one line each. Never prints a value that may be a secret.</summary>
public static class Doctor
{
    public static async Task<int> RunAsync(WorkerSettings settings, IReadOnlyList<string> warnings, TextWriter output, CancellationToken cancellationToken)
    {
        var findings = new List<Finding> { new(Health.Fine, "Settings", settings.Places.SettingsFile ?? "no config/appsettings.json, defaults are used") };
        findings.AddRange(warnings.Select(warning => new Finding(Health.Doubtful, "Settings", warning)));
        await using var services = new ServiceCollection().AddLogging().AddConversations(settings).BuildServiceProvider();
        findings.AddRange(Guides(settings));
        findings.Add(await StorageAsync(services, settings, cancellationToken));
        findings.Add(new Finding(Health.Fine, "SQLite", SqliteStore.Library));
        findings.Add(await ChartsAsync(services, cancellationToken));
        findings.Add(Page(settings));
        findings.AddRange(await DiscordAsync(settings, cancellationToken));
        findings.AddRange(await SlackAsync(settings, cancellationToken));
        foreach (var finding in findings)
        {
            await output.WriteLineAsync(finding.ToString());
        }

        return findings.Exists(finding => finding.Health == Health.Broken) ? ExitCodes.CouldNotStart : ExitCodes.Fine;
    }

    private static Finding Page(WorkerSettings settings) => settings switch
    {
        { Playground.Enabled: false } => new(Health.Fine, "Playground", "off"),
        { Playground.Secret: not null } => new(Health.Fine, "Playground", $"on, {settings.HttpUrl}, and asks for its secret"),
        { PageIsReachable: true } => new(
            Health.Doubtful, "Playground", $"on, {settings.HttpUrl}: anybody who can reach it can use and read it; set Playground:Secret, or let a proxy ask for a login"),
        _ => new(Health.Fine, "Playground", $"on, {settings.HttpUrl}, for this machine only"),
    };

    private static IEnumerable<Finding> Guides(WorkerSettings settings)
    {
        var loaded = settings.Guides.Folder is { } folder ? LibraryLoader.Load(folder, settings.Guides.Extra) : new LoadedLibrary(new Library(), []);
        var count = loaded.Library.Guides.Guides.Count;
        yield return count == 0 ? new(Health.Broken, "Guides", "none were read") : new(Health.Fine, "Guides", $"{count} read");
        if (loaded.Problems.Count > 0)
        {
            yield return new(Health.Doubtful, "Guides", $"{loaded.Problems.Count} problems; 'guides check' lists them");
        }
    }

    private static async Task<Finding> ChartsAsync(ServiceProvider services, CancellationToken cancellationToken)
    {
        PayChart chart = new("A chart", "One offer.", [new("An offer", ChartBarKind.Offer, 1, 1, "$1")]);
        return await services.GetRequiredService<IChartPictures>().DrawAsync(chart, cancellationToken) is not null
            ? new Finding(Health.Fine, "Charts", "painted as pictures")
            : new Finding(Health.Doubtful, "Charts", "cannot be painted here, so Discord and Slack show them in words");
    }

    private static async Task<Finding> StorageAsync(ServiceProvider services, WorkerSettings settings, CancellationToken cancellationToken)
    {
        try
        {
            var counts = await services.GetRequiredService<IConversationStore>().CountAsync(cancellationToken);
            return counts.SetAside > 0 ? new Finding(Health.Doubtful, "Storage", $"{settings.Storage.Place}: {counts.SetAside} cases can no longer be read and are set aside")
                : counts.DeadLetters > 0
                ? new Finding(Health.Doubtful, "Storage", $"{settings.Storage.Place}: {counts.DeadLetters} replies could not be delivered")
                : new Finding(Health.Fine, "Storage", $"{settings.Storage.Place}: {counts.Conversations} conversations");
        }
        catch (StoreUnavailableException held) when (held.Failure == StoreFailure.Locked)
        {
            return new Finding(Health.Fine, "Storage", $"{settings.Storage.Place}: in use by a running CompBot; its /status has the counts");
        }
        catch (StoreUnavailableException unavailable)
        {
            return new Finding(Health.Broken, "Storage", unavailable.Message);
        }
    }

    private static async Task<IEnumerable<Finding>> SlackAsync(WorkerSettings settings, CancellationToken cancellationToken)
    {
        var findings = await SlackDoctor.CheckAsync(settings.Slack, TimeProvider.System, NullLoggerFactory.Instance, cancellationToken);
        return findings.Select(finding => new Finding(
            finding.IsWell ? Health.Fine : Health.Broken, "Slack", finding.Advice is null ? finding.What : $"{finding.What}: {finding.Advice}"));
    }

    private static async Task<IEnumerable<Finding>> DiscordAsync(WorkerSettings settings, CancellationToken cancellationToken)
    {
        if (settings.Discord.Options() is not { } options)
        {
            return [new(Health.Fine, "Discord", "off: Discord:Token is not set")];
        }

        var findings = await DiscordDoctor.CheckAsync(options, TimeProvider.System, cancellationToken);
        return findings.Select(finding => new Finding(
            finding.CheckUp switch
            {
                CheckUp.Fine => Health.Fine,
                CheckUp.Doubtful => Health.Doubtful,
                CheckUp.Broken => Health.Broken,
            },
            "Discord",
            finding.Words));
    }

    private enum Health
    {
        Fine,
        Doubtful,
        Broken,
    }

    private sealed record Finding(Health Health, string What, string Words)
    {
        public override string ToString() => $"{Health switch { Health.Fine => "ok  ", Health.Doubtful => "look", Health.Broken => "FAIL" }}  {What}: {Words}";
    }
}
