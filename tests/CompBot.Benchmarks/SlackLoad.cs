using System.Diagnostics;
using System.Globalization;
using CompBot.Benchmarks.Load;
using CompBot.Testing;
using CompBot.Testing.Slack;

namespace CompBot.Benchmarks;

/// <summary>
/// The published program against the fake Slack over Socket Mode, and beside it, where tests/interop/slack is installed, Bolt answering with a count kept in
/// memory. Each has a core for itself, and they take turns. A turn is a direct message, from its envelope to the answer the person sees; CompBot's is on disk
/// before it is acknowledged.
/// </summary>
internal static class SlackLoad
{
    private const int Rate = 200;
    private const int AtOnce = 64;
    private const int People = 10_000;

    /// <summary>Those the bot has met when it is measured: enough that none says more than Slack lets anyone be answered.</summary>
    private const int Known = 5_000;
    private const int Refreshes = 20;

    public static async Task<int> RunAsync(string[] args)
    {
        if (args is not [var program, ..])
        {
            Console.Error.WriteLine("slack <published CompBot.Worker or its .dll> [rounds]");
            return 2;
        }

        LoadedBot.PinRunner();
        var rounds = args is [_, var count] ? int.Parse(count, CultureInfo.InvariantCulture) : 2;
        var interop = Path.Combine(Repository.Root, "tests", "interop", "slack");
        var hasEcho = Directory.Exists(Path.Combine(interop, "node_modules", "@slack", "bolt"));
        List<SlackRun> ours = [], echo = [];
        for (var round = 0; round < rounds; round++)
        {
            ours.Add(await MeasureAsync((slack, folder) => LoadedBot.Worker(program, folder), "Slack__BotToken", "Slack__AppToken", "Slack__ApiBaseUrl", refreshes: Refreshes));
            if (hasEcho)
            {
                echo.Add(await MeasureAsync((_, _) => new ProcessStartInfo("node", [Path.Combine(interop, "echo.mjs")]), "BOT_TOKEN", "APP_TOKEN", "API", refreshes: 0));
            }
        }

        Print(ours, hasEcho ? echo : ours);
        if (!hasEcho)
        {
            Console.WriteLine("@slack/bolt is not installed, so both columns are CompBot: npm ci --prefix tests/interop/slack");
        }

        return 0;
    }

    private static async Task<SlackRun> MeasureAsync(Func<FakeSlack, string, ProcessStartInfo> program, string botToken, string appToken, string api, int refreshes)
    {
        // Beside the runner's own files and not in a temporary folder, which may be memory and has no flush to pay for.
        var folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, $"slack-{Environment.ProcessId}"));
        try
        {
            await using var slack = await FakeSlack.StartAsync(TimeProvider.System);
            var start = program(slack, folder.FullName);
            (start.Environment[botToken], start.Environment[appToken], start.Environment[api]) = (slack.BotToken, slack.AppToken, slack.ApiBaseUrl);
            await using var bot = LoadedBot.Start(start);
            await slack.People.WaitForAsync(() => slack.Sockets.Hellos > 0 || bot.HasExited, "hello");
            return await MeasureAsync(slack, bot, refreshes) ?? throw new InvalidOperationException("The program ended before it was connected.");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

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

    private static void Print(List<SlackRun> ours, List<SlackRun> echo)
    {
        var table = new LoadTable("CompBot", "Bolt echo");
        void Row(string what, string wanted, Func<SlackRun, double> value, string format) =>
            table.Add(what, wanted, LoadTable.Number(LoadTable.Median(ours.Select(value)), format), LoadTable.Number(LoadTable.Median(echo.Select(value)), format));
        double Ratio(Func<SlackRun, double> value) => LoadTable.Median(ours.Select(value)) / LoadTable.Median(echo.Select(value));
        Row("process start to hello, s", "1.2", run => run.Hello.TotalSeconds, "N2");
        Row($"{Rate} messages a second: acknowledged, p99, ms", "25", run => run.AcknowledgedP99, "N2");
        Row($"{Rate} messages a second: answered, p50, ms", "", run => run.Steady.Within(0.5), "N2");
        Row($"{Rate} messages a second: answered, p99, ms", "40", run => run.Steady.Within(0.99), "N2");
        Row($"{Rate} messages a second: CPU each, ms", "", run => run.Steady.CpuPerTurn, "N3");
        Row("  of it in the kernel, to write and flush", "", run => run.Steady.FlushingPerTurn, "N3");
        table.Add("  ratio, with and without flushing", "0.5", LoadTable.Number(Ratio(run => run.Steady.CpuPerTurn)), LoadTable.Number(Ratio(run => run.Steady.CpuPerTurn - run.Steady.FlushingPerTurn)));
        Row($"{AtOnce} at once: messages a second", "", run => run.Full.PerSecond, "N0");
        table.Add("  ratio", "2", LoadTable.Number(Ratio(run => run.Full.PerSecond)));
        Row("  CPU each, ms", "", run => run.Full.CpuPerTurn, "N3");
        Row("  of it in the kernel, to write and flush", "", run => run.Full.FlushingPerTurn, "N3");
        Row("  p99, ms", "", run => run.Full.Within(0.99), "N1");
        Row("  runner busy, % of its core", "70", run => run.Full.RunnerBusy * 100, "N0");
        Row($"{AtOnce} at once: commands a second, answered in the acknowledgement", "", run => run.Commands.PerSecond, "N0");
        table.Add("  ratio", "", LoadTable.Number(Ratio(run => run.Commands.PerSecond)));
        Row("  runner busy, % of its core", "70", run => run.Commands.RunnerBusy * 100, "N0");
        Row($"resident after {People:N0} people, MiB", "110", run => run.Resident, "N0");
        var refreshed = ours.ConvertAll(run => run.Refreshed!);
        table.Add($"messages through {Refreshes} refreshes, every one answered", "", LoadTable.Number(LoadTable.Median(refreshed.Select(run => (double)run.Milliseconds.Length)), "N0"));
        table.Add("  p99, ms", "", LoadTable.Number(LoadTable.Median(refreshed.Select(run => run.Within(0.99)))));
        Row("answered twice", "0", run => run.AnsweredTwice, "N0");
        Row("rules broken, in one answer of fifty", "0", run => run.Violations, "N0");
        table.Print();
    }

    private sealed record SlackRun(
        TimeSpan Hello, LoadFigures Steady, double AcknowledgedP99, LoadFigures Full, LoadFigures Commands, double Resident, LoadFigures? Refreshed, int AnsweredTwice, int Violations);
}
