using System.Diagnostics;
using System.Globalization;
using CompBot.Testing.Discord;

namespace CompBot.Benchmarks;

/// <summary>
/// The published program against the fake Discord: start to READY, slash command to callback at a steady rate with durable commits, CPU per event and memory;
/// and beside it, where tests/interop is installed, discord.js as a bare echo on the same fake.
/// </summary>
internal static class DiscordLoad
{
    public static async Task<int> RunAsync(string[] args)
    {
        if (args is not [var program, ..])
        {
            Console.Error.WriteLine("discord <published CompBot.Worker or its .dll> [events a second] [seconds]");
            return 2;
        }

        var rate = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 200;
        var seconds = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 10;
        var folder = Directory.CreateTempSubdirectory("compbot-discord-");
        try
        {
            await MeasureAsync("CompBot", discord => Worker(program, discord, folder.FullName), rate, seconds);
            var interop = Path.Combine(CompBot.Testing.Repository.Root, "tests", "interop");
            if (Directory.Exists(Path.Combine(interop, "node_modules", "discord.js")))
            {
                await MeasureAsync("discord.js echo", discord => Node(Path.Combine(interop, "discord.mjs"), discord), rate, seconds);
            }

            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task MeasureAsync(string name, Func<FakeDiscord, ProcessStartInfo> start, int rate, int seconds)
    {
        await using var discord = await FakeDiscord.StartAsync(TimeProvider.System, new() { AllowsTokenOnWebhooks = true, HoldsHouseRules = false });
        var info = start(discord);
        (info.RedirectStandardOutput, info.RedirectStandardInput) = (true, true);
        var watch = Stopwatch.StartNew();
        using var bot = Process.Start(info) ?? throw new InvalidOperationException("The program did not start.");
        bot.OutputDataReceived += (_, _) => { };
        bot.BeginOutputReadLine();
        try
        {
            await discord.UntilReadyAsync();
            var ready = watch.Elapsed;
            await SendAsync(discord, rate, 2);
            bot.Refresh();
            var before = bot.TotalProcessorTime;
            var answers = await SendAsync(discord, rate, seconds);
            bot.Refresh();
            var took = answers.Select(it => it.Took!.Value.TotalMilliseconds).Order().ToList();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{name}: READY after {ready.TotalSeconds:N2} s; {took.Count:N0} commands at {rate}/s: p50 {took[took.Count / 2]:N1} ms, p99 {took[took.Count * 99 / 100]:N1} ms; {(bot.TotalProcessorTime - before).TotalMilliseconds / took.Count:N2} ms CPU each; {bot.WorkingSet64 / 1048576.0:N0} MiB"));
        }
        finally
        {
            bot.Kill();
            await bot.WaitForExitAsync();
        }
    }

    private static async Task<List<FakeInteraction>> SendAsync(FakeDiscord discord, int rate, int seconds)
    {
        var sent = new List<FakeInteraction>();
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        var watch = Stopwatch.StartNew();
        while (sent.Count < rate * seconds && await tick.WaitForNextTickAsync())
        {
            for (var due = (int)(watch.Elapsed.TotalSeconds * rate); sent.Count < Math.Min(due, rate * seconds);)
            {
                sent.Add(await discord.CommandAsync($"{90000000000000000 + (sent.Count % 500)}", "negotiate"));
            }
        }

        await discord.Journal.UntilAsync(() => sent.TrueForAll(it => it.Took is not null), "all are answered");
        return sent;
    }

    private static ProcessStartInfo Worker(string program, FakeDiscord discord, string folder)
    {
        var start = program.EndsWith(".dll", StringComparison.Ordinal) ? new ProcessStartInfo("dotnet", ["exec", program]) : new ProcessStartInfo(program);
        start.Environment["Http__Url"] = "http://127.0.0.1:0";
        start.Environment["Storage__ConnectionString"] = $"Data Source={Path.Combine(folder, "load.db")}";
        start.Environment["Discord__Token"] = discord.Settings.Token;
        start.Environment["Discord__ApiBaseUrl"] = discord.ApiBaseUrl;
        return start;
    }

    private static ProcessStartInfo Node(string script, FakeDiscord discord) => new("node", [script, discord.ApiBaseUrl[..^"/v10".Length], discord.Settings.Token]);
}
