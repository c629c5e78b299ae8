using System.CommandLine;
using System.CommandLine.Help;
using CompBot.Guides;
using CompBot.Worker.Charts;
using CompBot.Worker.Health;
using CompBot.Worker.Hosting;
using CompBot.Worker.Plan;
using CompBot.Worker.Platforms;
using CompBot.Worker.Settings;
using CompBot.Worker.Terminal;
using CompBot.Worker.Understand;

namespace CompBot.Worker.Commands;

/// <summary>The commands of the program. Without one it runs until it is stopped.</summary>
public static class RootCommands
{
    public static RootCommand Build()
    {
        var root = new RootCommand("A compensation coach for Discord, Slack, a local page and the terminal. Without a command it runs until stopped.");
        root.SetAction((_, cancellationToken) => WithSettings((settings, warnings) => HostRun.RunAsync(settings, warnings, cancellationToken)));

        var chat = new Command("chat", "The conversation in the terminal; reads lines from a pipe, too");
        chat.SetAction((_, cancellationToken) => WithSettings((settings, _) => ChatRun.RunAsync(settings, cancellationToken)));
        root.Subcommands.Add(chat);

        var health = new Command("health", "Asks the running program whether it is ready; for container health checks");
        health.SetAction((_, cancellationToken) => WithSettings((settings, _) => HealthProbe.RunAsync(settings.HttpUrl, cancellationToken)));
        root.Subcommands.Add(health);

        var doctor = new Command("doctor", "Checks settings, data, storage and tokens");
        doctor.SetAction((_, cancellationToken) => WithSettings((settings, warnings) => Doctor.RunAsync(settings, warnings, Console.Out, cancellationToken)));
        root.Subcommands.Add(doctor);
        root.Subcommands.Add(Backup("backup", "Copies the database into a new file, also while the program runs", "Copies the keys, too, into this folder", BackupCommands.Take));
        root.Subcommands.Add(Backup("restore", "Puts a backup in the place of the database; the program must be stopped", "Puts the keys of this folder back, too", BackupCommands.Restore));
        root.Subcommands.Add(Chart());
        root.Subcommands.Add(Plan());
        root.Subcommands.Add(Understand());
        root.Subcommands.Add(Guides());
        foreach (var command in AllPlatforms.Commands())
        {
            root.Subcommands.Add(command);
        }

        return root;
    }

    private static Command Backup(string name, string description, string keysDescription, Func<StorageSettings, string, string?, int> run)
    {
        var file = new Argument<string>("file") { Description = "The file of the backup" };
        var keys = new Option<string?>("--keys") { Description = keysDescription };
        var command = new Command(name, description) { file, keys };
        command.SetAction((parsed, _) => WithSettings((settings, _) => Task.FromResult(run(settings.Storage, parsed.GetRequiredValue(file), parsed.GetValue(keys)))));
        return command;
    }

    /// <summary>What the running program calls by itself.</summary>
    private static Command Chart()
    {
        var chart = new Command(ChartCommand.Name, "Paints the chart on standard input, for the running program") { Hidden = true };
        chart.SetAction(_ => ChartCommand.Run(Console.OpenStandardInput(), Console.OpenStandardOutput()));
        return chart;
    }

    private static Command Plan()
    {
        var plan = new Command("plan", "Reads cases as JSON lines on standard input and prints one plan a line") { new HelpOption { Action = new HelpWithInput(PlanCommand.Input) } };
        plan.SetAction((_, _) => WithSettings((settings, _) =>
            Task.FromResult(PlanCommand.Run(Console.In, Console.Out, LibraryShelf.Whole(settings)) ? ExitCodes.Fine : ExitCodes.CouldNotStart)));
        return plan;
    }

    private static Command Understand()
    {
        var understand = new Command("understand", "Reads messages as JSON lines on standard input and prints what is understood of each");
        understand.SetAction((_, _) => WithSettings((settings, _) =>
            Task.FromResult(UnderstandCommand.Run(Console.In, Console.Out, LibraryShelf.Whole(settings), TimeProvider.System.GetUtcNow()) ? ExitCodes.Fine : ExitCodes.CouldNotStart)));
        return understand;
    }

    private static Command Guides()
    {
        var folders = new Argument<string[]>("folder") { Description = "Folders with guides; without one, the bundled guides and those of the settings", Arity = ArgumentArity.ZeroOrMore };
        var json = new Option<bool>("--json") { Description = "As one JSON document (the only form there is)" };
        var export = new Command("export", "Prints every guide as one JSON document") { json, folders };
        export.SetAction((parsed, _) => WithSettings((settings, _) => Task.FromResult(GuideCommands.Export(Chosen(parsed.GetValue(folders), settings), Console.Out, Console.Error))));
        var check = new Command("check", "Prints what cannot be read in the guides, as file:line: message") { folders };
        check.SetAction((parsed, _) => WithSettings((settings, _) => Task.FromResult(GuideCommands.Check(Chosen(parsed.GetValue(folders), settings), Console.Out))));
        return new Command("guides", "About the guides") { export, check };
    }

    private static string[] Chosen(string[]? folders, WorkerSettings settings) =>
        folders is { Length: > 0 } ? folders
        : settings.Guides.Folder is { } data ? [Path.Combine(data, "guides"), .. settings.Guides.Extra]
        : [.. settings.Guides.Extra];

    private static async Task<int> WithSettings(Func<WorkerSettings, IReadOnlyList<string>, Task<int>> run)
    {
        SettingsReading reading;
        try
        {
            var places = Places.Find();
            reading = SettingsReader.Read(SettingsSources.Load(places), places);
        }
        catch (InvalidDataException unreadable)
        {
            await Console.Error.WriteLineAsync(unreadable.Message);
            return ExitCodes.WrongSettings;
        }

        return await reading.Match(usable => run(usable.Settings, usable.Warnings), RefuseAsync);
    }

    private static async Task<int> RefuseAsync(SettingsReading.Wrong wrong)
    {
        foreach (var problem in wrong.Problems)
        {
            await Console.Error.WriteLineAsync(problem.ToString());
        }

        return ExitCodes.WrongSettings;
    }
}
