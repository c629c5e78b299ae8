using System.Diagnostics;
using CompBot.Benchmarks.Load;
using CompBot.Testing.Discord;

namespace CompBot.Benchmarks;

/// <summary>
/// The published program against the fake Discord, and beside it, where tests/interop is installed, discord.js answering with a count kept in memory or on disk. Each has
/// a core for itself, and they take turns. A turn is a slash command, from its dispatch to its first answer; CompBot's is on disk before it is answered. In CompBot's place
/// "floor" puts the least that .NET can do.
/// </summary>
internal static class DiscordLoad
{
    private const int Rate = 300;
    private const int MessageRate = 100;
    private const int AtOnce = 64;
    private const int People = 10_000;

    /// <summary>One command of so many is checked by every rule of the fake.</summary>
    private const int CheckedOneIn = 50;

    public static Task<int> RunAsync(string[] args) => LoadRounds.RunAsync(
        args, "discord", [new EchoBot("discord.js in memory", "", "discord.js", EchoKeeps.InMemory), new EchoBot("discord.js on disk", "", "discord.js", EchoKeeps.OnDisk)],
        program => MeasureAsync((discord, folder) => Worker(program, discord, folder)),
        echo => MeasureAsync((discord, folder) => new ProcessStartInfo("node",
            [Path.Combine(echo.Interop, "discord-echo.mjs"), discord.ApiBaseUrl[..^"/v10".Length], discord.Settings.Token, .. echo.Keeps is EchoKeeps.OnDisk ? [Path.Combine(folder, "echo.db")] : Array.Empty<string>()])),
        Rows);

    private static Task<DiscordRun> MeasureAsync(Func<FakeDiscord, string, ProcessStartInfo> program) => LoadRounds.InFolderAsync("discord", async folder =>
    {
        await using var discord = await FakeDiscord.StartAsync(TimeProvider.System, new() { AllowsTokenOnWebhooks = true, HoldsHouseRules = false });
        await using var bot = LoadedBot.Start(program(discord, folder));
        await discord.UntilReadyAsync();
        var ready = bot.SinceStart;
        var phases = new LoadPhases(bot, turn => TurnAsync(discord, turn));
        await phases.SteadyAsync(Rate, TimeSpan.FromSeconds(3));
        await phases.FullAsync(AtOnce, TimeSpan.FromSeconds(3));
        var steady = await phases.SteadyAsync(Rate, TimeSpan.FromSeconds(8));
        var full = await phases.FullAsync(AtOnce, TimeSpan.FromSeconds(5));
        await phases.CountAsync(AtOnce, People);
        var resident = bot.Resident;
        var messages = await new LoadPhases(bot, turn => discord.Load.SayAsync(turn % People, "250K base")).SteadyAsync(MessageRate, TimeSpan.FromSeconds(5));
        discord.Throw();
        return new DiscordRun(ready, steady, full, messages, resident, discord.Load.Deferred);
    });

    private static async Task<TimeSpan> TurnAsync(FakeDiscord discord, int turn)
    {
        var person = $"{90_000_000_000_000_000 + (turn % People)}";
        return turn % CheckedOneIn == 0 ? await (await discord.CommandAsync(person, "negotiate")).Took : await discord.Load.CommandAsync(person);
    }

    private static void Rows(LoadComparison<DiscordRun> table)
    {
        table.Row("process start to READY, s", "0.25", run => run.Ready.TotalSeconds, "N2");
        table.Row($"{Rate} commands a second: p50, ms", "", run => run.Steady.Within(0.5), "N2");
        table.Row($"{Rate} commands a second: p99, ms", "theirs", run => run.Steady.Within(0.99), "N2");
        table.SteadyCost($"{Rate} commands a second", run => run.Steady);
        table.Full($"{AtOnce} at once: commands a second", "1.0, 1.5", run => run.Full);
        table.Row($"{MessageRate} direct messages a second: p50, ms", "60", run => run.Messages.Within(0.5), "N2");
        table.Row($"{MessageRate} direct messages a second: p99, ms", "", run => run.Messages.Within(0.99), "N2");
        table.Row($"resident after {People:N0} people, MiB", "75", run => run.Resident, "N0");
        table.Row("told to wait first", "", run => run.Deferred, "N0");
    }

    private static ProcessStartInfo Worker(string program, FakeDiscord discord, string folder)
    {
        if (program == "floor")
        {
            return new ProcessStartInfo("dotnet", [typeof(DiscordFloor).Assembly.Location, "discord-floor", discord.ApiBaseUrl, discord.Settings.Token, folder])
            {
                Environment = { ["DOTNET_TieredCompilation"] = "0" },
            };
        }

        var start = LoadedBot.Worker(program, folder);
        start.Environment["Discord__Token"] = discord.Settings.Token;
        start.Environment["Discord__ApiBaseUrl"] = discord.ApiBaseUrl;
        return start;
    }

    private sealed record DiscordRun(TimeSpan Ready, LoadFigures Steady, LoadFigures Full, LoadFigures Messages, double Resident, int Deferred);
}
