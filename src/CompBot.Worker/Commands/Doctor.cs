using System.Diagnostics;
using CompBot.Core.Chat;
using CompBot.Core.Guides;
using CompBot.Engine;
using CompBot.Guides;
using CompBot.Storage;
using CompBot.Worker.Charts;
using CompBot.Worker.Hosting;
using CompBot.Worker.Platforms;
using CompBot.Worker.Settings;

namespace CompBot.Worker.Commands;

/// <summary>Checks what the program needs and says what is missing, one line each. Never prints a value that may be a secret.</summary>
public static class Doctor
{
    public static async Task<int> RunAsync(WorkerSettings settings, IReadOnlyList<string> warnings, TextWriter output, CancellationToken cancellationToken)
    {
        var findings = new List<Finding> { new(FindingHealth.Fine, "Settings", settings.Places.SettingsFile ?? "no config/appsettings.json, defaults are used") };
        findings.AddRange(warnings.Select(warning => new Finding(FindingHealth.Doubtful, "Settings", warning)));
        await using var services = new ServiceCollection().AddLogging().AddConversations(settings).BuildServiceProvider();
        findings.AddRange(Guides(settings));
        findings.Add(await StorageAsync(services, settings, cancellationToken));
        findings.Add(new Finding(FindingHealth.Fine, "SQLite", SqliteStore.Library));
        findings.Add(await ChartsAsync(cancellationToken));
        foreach (var platform in AllPlatforms.Of(settings))
        {
            findings.AddRange(await platform.CheckAsync(cancellationToken));
        }

        foreach (var finding in findings)
        {
            await output.WriteLineAsync(finding.ToString());
        }

        return findings.Exists(finding => finding.Health == FindingHealth.Broken) ? ExitCodes.CouldNotStart : ExitCodes.Fine;
    }

    private static IEnumerable<Finding> Guides(WorkerSettings settings)
    {
        var loaded = settings.Guides.Folder is { } folder ? LibraryLoader.Load(folder, settings.Guides.Extra) : new LoadedLibrary(new Library(), []);
        var count = loaded.Library.Guides.Guides.Count;
        yield return count == 0 ? new(FindingHealth.Broken, "Guides", "none were read") : new(FindingHealth.Fine, "Guides", $"{count} read");
        if (loaded.Problems.Count > 0)
        {
            yield return new(FindingHealth.Doubtful, "Guides", $"{loaded.Problems.Count} problems; 'guides check' lists them");
        }
    }

    /// <summary>Whether they can be painted at all: that a machine is busy just now says nothing against it.</summary>
    private static async Task<Finding> ChartsAsync(CancellationToken cancellationToken)
    {
        PayChart chart = new("A chart", "One offer.", [new("An offer", ChartBarKind.Offer, 1, 1, "$1")]);
        using var pictures = new ChartProcess { Longest = TimeSpan.FromMinutes(2) };
        var started = Stopwatch.GetTimestamp();
        var isPainted = await pictures.DrawAsync(chart, cancellationToken) is not null;
        return (isPainted, Stopwatch.GetElapsedTime(started)) switch
        {
            (false, _) => new Finding(FindingHealth.Doubtful, "Charts", "cannot be painted here, so Discord and Slack show them in words"),
            (true, var took) when took > ChartProcess.Patience => new Finding(FindingHealth.Doubtful, "Charts", $"painted in {took.TotalSeconds:0.0} s; what takes longer than {ChartProcess.Patience.TotalSeconds:0} s is shown in words"),
            (true, _) => new Finding(FindingHealth.Fine, "Charts", "painted as pictures"),
        };
    }

    private static async Task<Finding> StorageAsync(ServiceProvider services, WorkerSettings settings, CancellationToken cancellationToken)
    {
        try
        {
            var counts = await services.GetRequiredService<IConversationStore>().CountAsync(cancellationToken);
            return counts.SetAside > 0 ? new Finding(FindingHealth.Doubtful, "Storage", $"{settings.Storage.Place}: {counts.SetAside} cases can no longer be read and are set aside")
                : counts.DeadLetters > 0
                ? new Finding(FindingHealth.Doubtful, "Storage", $"{settings.Storage.Place}: {counts.DeadLetters} replies could not be delivered")
                : new Finding(FindingHealth.Fine, "Storage", $"{settings.Storage.Place}: {counts.Conversations} conversations");
        }
        catch (StoreUnavailableException held) when (held.Failure == StoreFailure.Locked)
        {
            return new Finding(FindingHealth.Fine, "Storage", $"{settings.Storage.Place}: in use by a running CompBot; its /status has the counts");
        }
        catch (StoreUnavailableException unavailable)
        {
            return new Finding(FindingHealth.Broken, "Storage", unavailable.Message);
        }
    }
}
