using System.Diagnostics;
using System.Globalization;
using CompBot.Benchmarks.Load;
using CompBot.Testing.Slack;

namespace CompBot.Benchmarks;

/// <summary>
/// The published program against the fake Slack over Socket Mode, and beside it, where tests/interop/slack is installed, Bolt answering with a count kept in
/// memory or on disk. Each has a core for itself, and they take turns. A turn is a direct message, from its envelope to the answer the person sees; CompBot's is on disk
/// before it is acknowledged.
/// </summary>
internal static class SlackLoad
{
    private const int Rate = 300;
    private const int AtOnce = 64;
    private const int People = 10_000;

    /// <summary>Those the bot has met when it is measured: enough that none says more than Slack lets anyone be answered.</summary>
    private const int Known = 5_000;
    private const int Refreshes = 20;

    public static Task<int> RunAsync(string[] args) => LoadRounds.RunAsync(
        args, "slack", [new EchoBot("Bolt in memory", "slack", "@slack/bolt", EchoKeeps.InMemory), new EchoBot("Bolt on disk", "slack", "@slack/bolt", EchoKeeps.OnDisk)],
        program => MeasureAsync(folder => LoadedBot.Worker(program, folder), "Slack__BotToken", "Slack__AppToken", "Slack__ApiBaseUrl", refreshes: Refreshes),
        echo => MeasureAsync(folder => new ProcessStartInfo("node", [Path.Combine(echo.Interop, "echo.mjs"), .. echo.Keeps is EchoKeeps.OnDisk ? [Path.Combine(folder, "echo.db")] : Array.Empty<string>()]), "BOT_TOKEN", "APP_TOKEN", "API", refreshes: 0),
        Rows);

    private static Task<SlackRun> MeasureAsync(Func<string, ProcessStartInfo> program, string botToken, string appToken, string api, int refreshes) => LoadRounds.InFolderAsync("slack", async folder =>
    {
        await using var slack = await FakeSlack.StartAsync(TimeProvider.System);
        var start = program(folder);
        (start.Environment[botToken], start.Environment[appToken], start.Environment[api]) = (slack.BotToken, slack.AppToken, slack.ApiBaseUrl);
        await using var bot = LoadedBot.Start(start);
        await slack.People.WaitForAsync(() => slack.Sockets.Hellos > 0 || bot.HasExited, "hello");
        return await MeasureAsync(slack, bot, refreshes) ?? throw new InvalidOperationException("The program ended before it was connected.");
    });

    private static async Task<SlackRun?> MeasureAsync(FakeSlack slack, LoadedBot bot, int refreshes)
    {
        if (bot.HasExited)
        {
            return null;
        }

        var hello = bot.SinceStart;
        slack.Load.CheckedOneIn = 50;
        var messages = new LoadPhases(bot, async turn => (await slack.Load.SayAsync(Person(turn % Known))).Answered);
        var commands = new LoadPhases(bot, async turn => (await slack.Load.CommandAsync(Person(turn % Known))).Answered);
        var newcomers = new LoadPhases(bot, async turn => (await slack.Load.SayAsync(Person(Known + turn))).Answered);
        await messages.CountAsync(AtOnce, Known);
        await messages.SteadyAsync(Rate, TimeSpan.FromSeconds(3));
        slack.Load.Acknowledgements.Clear();
        var steady = await messages.SteadyAsync(Rate, TimeSpan.FromSeconds(8));
        double[] acknowledgements = [.. slack.Load.Acknowledgements.Order()];
        var full = await messages.FullAsync(AtOnce, TimeSpan.FromSeconds(5));
        var answeredAtOnce = await commands.FullAsync(AtOnce, TimeSpan.FromSeconds(4));
        await newcomers.CountAsync(AtOnce, People - Known);
        var resident = bot.Resident;
        var refreshed = refreshes == 0 ? null : await RefreshedAsync(slack, messages, refreshes);
        return new(hello, steady, acknowledgements[(int)(acknowledgements.Length * 0.99)], full, answeredAtOnce, resident, refreshed, slack.Load.AnsweredTwice, slack.Journal.Violations.Count);
    }

    /// <summary>Every socket is asked to go, again and again, under load: each turn must still be answered, and once.</summary>
    private static async Task<LoadFigures> RefreshedAsync(FakeSlack slack, LoadPhases messages, int refreshes)
    {
        var load = messages.SteadyAsync(Rate, TimeSpan.FromSeconds(refreshes * 0.4));
        for (var round = 0; round < refreshes; round++)
        {
            var hellos = slack.Sockets.Hellos;
            await slack.Sockets.DisconnectAsync("refresh_requested", close: false);
            await slack.People.WaitForAsync(() => slack.Sockets.Hellos > hellos, "the successor");
            await Task.Delay(300);
        }

        return await load;
    }

    private static string Person(int person) => (1_000_000 + person).ToString(CultureInfo.InvariantCulture);

    private static void Rows(LoadComparison<SlackRun> table)
    {
        table.Row("process start to hello, s", "0.25", run => run.Hello.TotalSeconds, "N2");
        table.Row($"{Rate} messages a second: acknowledged, p99, ms", "25", run => run.AcknowledgedP99, "N2");
        table.Row($"{Rate} messages a second: answered, p50, ms", "", run => run.Steady.Within(0.5), "N2");
        table.Row($"{Rate} messages a second: answered, p99, ms", "theirs", run => run.Steady.Within(0.99), "N2");
        table.SteadyCost($"{Rate} messages a second", run => run.Steady);
        table.Full($"{AtOnce} at once: messages a second", "", run => run.Full);
        table.Row($"{AtOnce} at once: commands a second, answered in the acknowledgement", "", run => run.Commands.PerSecond, "N0");
        table.Ratio("  ratio", "2", run => run.Commands.PerSecond);
        table.Row("  CPU each, ms", "", run => run.Commands.CpuPerTurn, "N3");
        table.Row("  runner busy, % of its core", "70", run => run.Commands.RunnerBusy * 100, "N0");
        table.Row($"resident after {People:N0} people, MiB", "75", run => run.Resident, "N0");
        table.Ours($"messages through {Refreshes} refreshes, every one answered", "", run => run.Refreshed!.Milliseconds.Length, "N0");
        table.Ours("  p99, ms", "", run => run.Refreshed!.Within(0.99));
        table.Row("answered twice", "0", run => run.AnsweredTwice, "N0");
        table.Row("rules broken, in one answer of fifty", "0", run => run.Violations, "N0");
    }

    private sealed record SlackRun(
        TimeSpan Hello, LoadFigures Steady, double AcknowledgedP99, LoadFigures Full, LoadFigures Commands, double Resident, LoadFigures? Refreshed, int AnsweredTwice, int Violations);
}
