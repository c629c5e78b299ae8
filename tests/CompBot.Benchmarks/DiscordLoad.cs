using System.Diagnostics;
using System.Globalization;
using CompBot.Benchmarks.Load;
using CompBot.Testing;
using CompBot.Testing.Discord;

namespace CompBot.Benchmarks;

/// <summary>
/// The published program against the fake Discord, and beside it, where tests/interop is installed, discord.js answering with a count kept in memory. Each has a
/// core for itself, and they take turns. A turn is a slash command, from its dispatch to its first answer; CompBot's is on disk before it is answered.
/// </summary>
internal static class DiscordLoad
{
    private const int Rate = 200;
    private const int AtOnce = 64;
    private const int People = 10_000;

    /// <summary>One command of so many is checked by every rule of the fake.</summary>
    private const int CheckedOneIn = 50;

    public static async Task<int> RunAsync(string[] args)
    {
        if (args is not [var program, ..])
        {
            Console.Error.WriteLine("discord <published CompBot.Worker or its .dll> [rounds]");
            return 2;
        }

        LoadedBot.PinRunner();
        var rounds = args is [_, var count] ? int.Parse(count, CultureInfo.InvariantCulture) : 2;
        var interop = Path.Combine(Repository.Root, "tests", "interop");
        var hasEcho = Directory.Exists(Path.Combine(interop, "node_modules", "discord.js"));
        List<DiscordRun> ours = [], echo = [];
        for (var round = 0; round < rounds; round++)
        {
            ours.Add(await MeasureAsync((discord, folder) => Worker(program, discord, folder)));
            if (hasEcho)
            {
                echo.Add(await MeasureAsync((discord, _) => new ProcessStartInfo("node", [Path.Combine(interop, "discord-echo.mjs"), discord.ApiBaseUrl[..^"/v10".Length], discord.Settings.Token])));
            }
        }

        Print(ours, hasEcho ? echo : ours);
        if (!hasEcho)
        {
            Console.WriteLine("discord.js is not installed, so both columns are CompBot: npm ci --prefix tests/interop");
        }

        return 0;
    }

    private static async Task<DiscordRun> MeasureAsync(Func<FakeDiscord, string, ProcessStartInfo> program)
    {
        // Beside the runner's own files and not in a temporary folder, which may be memory and has no flush to pay for.
        var folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, $"discord-{Environment.ProcessId}"));
        try
        {
            await using var discord = await FakeDiscord.StartAsync(TimeProvider.System, new() { AllowsTokenOnWebhooks = true, HoldsHouseRules = false });
            await using var bot = LoadedBot.Start(program(discord, folder.FullName));
            await discord.UntilReadyAsync();
            var ready = bot.SinceStart;
            var phases = new LoadPhases(bot, turn => TurnAsync(discord, turn));
            await phases.SteadyAsync(Rate, TimeSpan.FromSeconds(3));
            await phases.FullAsync(AtOnce, TimeSpan.FromSeconds(3));
            var steady = await phases.SteadyAsync(Rate, TimeSpan.FromSeconds(8));
            var full = await phases.FullAsync(AtOnce, TimeSpan.FromSeconds(5));
            await phases.CountAsync(AtOnce, People);
            discord.Throw();
            return new(ready, steady, full, bot.Resident, discord.Load.Deferred);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<TimeSpan> TurnAsync(FakeDiscord discord, int turn)
    {
        var person = $"{90_000_000_000_000_000 + (turn % People)}";
        return turn % CheckedOneIn == 0 ? await (await discord.CommandAsync(person, "negotiate")).Took : await discord.Load.CommandAsync(person);
    }

    private static void Print(List<DiscordRun> ours, List<DiscordRun> echo)
    {
        var table = new LoadTable("CompBot", "discord.js echo");
        void Row(string what, string wanted, Func<DiscordRun, double> value, string format) =>
            table.Add(what, wanted, LoadTable.Number(LoadTable.Median(ours.Select(value)), format), LoadTable.Number(LoadTable.Median(echo.Select(value)), format));
        double Ratio(Func<DiscordRun, double> value) => LoadTable.Median(ours.Select(value)) / LoadTable.Median(echo.Select(value));
        Row("process start to READY, s", "1.2", run => run.Ready.TotalSeconds, "N2");
        Row($"{Rate} commands a second: p50, ms", "3", run => run.Steady.Within(0.5), "N2");
        Row($"{Rate} commands a second: p99, ms", "15", run => run.Steady.Within(0.99), "N2");
        Row($"{Rate} commands a second: CPU each, ms", "", run => run.Steady.CpuPerTurn, "N3");
        Row("  of it in the kernel, to write and flush", "", run => run.Steady.FlushingPerTurn, "N3");
        table.Add("  ratio, with and without flushing", "0.5", LoadTable.Number(Ratio(run => run.Steady.CpuPerTurn)), LoadTable.Number(Ratio(run => run.Steady.CpuPerTurn - run.Steady.FlushingPerTurn)));
        Row($"{AtOnce} at once: commands a second", "", run => run.Full.PerSecond, "N0");
        table.Add("  ratio", "2", LoadTable.Number(Ratio(run => run.Full.PerSecond)));
        Row("  CPU each, ms", "", run => run.Full.CpuPerTurn, "N3");
        Row("  of it in the kernel, to write and flush", "", run => run.Full.FlushingPerTurn, "N3");
        Row("  p99, ms", "", run => run.Full.Within(0.99), "N1");
        Row("  runner busy, % of its core", "70", run => run.Full.RunnerBusy * 100, "N0");
        Row($"resident after {People:N0} people, MiB", "110", run => run.Resident, "N0");
        Row("told to wait first", "", run => run.Deferred, "N0");
        table.Print();
    }

    private static ProcessStartInfo Worker(string program, FakeDiscord discord, string folder)
    {
        var start = LoadedBot.Worker(program, folder);
        start.Environment["Discord__Token"] = discord.Settings.Token;
        start.Environment["Discord__ApiBaseUrl"] = discord.ApiBaseUrl;
        return start;
    }

    private sealed record DiscordRun(TimeSpan Ready, LoadFigures Steady, LoadFigures Full, double Resident, int Deferred);
}
