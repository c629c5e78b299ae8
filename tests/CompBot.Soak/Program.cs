using CompBot.Soak;
using CompBot.Soak.Fuzzing;
using CompBot.Soak.Platforms;
using CompBot.Testing;

// soak --rounds 50 [--seed 1]: kills the worker that many times under load and says what was lost. worker …: the process that is killed.
if (args is ["worker", var folder, var seed, .. var connection])
{
    await Worker.RunAsync(new SoakFolder(folder), (int.Parse(seed), connection.FirstOrDefault()), Console.In, Console.Out);
    return 0;
}

using var temporary = SoakFolder.Temporary();

// soak fuzz --inputs 50000 [--seed 1]: changed lines of the tests' conversations through the whole path.
if (args is ["fuzz", ..])
{
    var fuzzer = new Fuzzer(BundledLibrary.Loaded, Fuzzer.LinesOfTranscripts(), Argument("--seed", Environment.TickCount));
    fuzzer.Run(Argument("--inputs", 50_000));
    foreach (var (input, took) in fuzzer.Slowest)
    {
        Console.WriteLine($"{took.TotalMilliseconds:0.0} ms: {input.Length} characters, {input.ReplaceLineEndings(" ")[..Math.Min(100, input.Length)]}");
    }

    fuzzer.Findings.ForEach(finding => Console.WriteLine($"{finding.What}: {finding.Input}"));
    return fuzzer.Findings.Count == 0 ? 0 : 1;
}

// soak workers --seconds 180 [--workers 3] [--kill-every 5] [--seed 1]: so many workers on a PostgreSQL that is started for it, of which one is killed every few seconds.
if (args is ["workers", ..])
{
    using var server = new PostgresServer();
    var database = server.NewDatabase();
    var workers = await new SeveralWorkers(temporary, database, (Argument("--seed", Environment.TickCount), Argument("--workers", 3)), Console.Out)
        .RunAsync(TimeSpan.FromSeconds(Argument("--seconds", 180)), TimeSpan.FromSeconds(Argument("--kill-every", 5)));
    Console.WriteLine(workers);
    var (log, commits) = server.Query(database.Split("Database=")[1], "SELECT pg_current_wal_lsn() - '0/0', (SELECT xact_commit FROM pg_stat_database WHERE datname = current_database())").Split('|') switch { var cost => (long.Parse(cost[0]), long.Parse(cost[1])) };
    Console.WriteLine($"write-ahead log of the server since it was made: {log / 1024 / 1024} MiB, {log / Math.Max(1, workers.Acknowledged)} bytes a turn; {(double)commits / Math.Max(1, workers.Acknowledged):0.00} transactions a turn");
    return workers.IsClean ? 0 : 1;
}

// soak discord|slack --kills 15 [--rate 40] [--seed 1]: the whole program against a fake platform under load, killed that many times.
if (args is ["discord" or "slack", ..])
{
    await using var platform = await (args[0] == "discord" ? DiscordUnderLoad.StartAsync() : SlackUnderLoad.StartAsync());
    var kills = await new KillSoak(platform, temporary, (Argument("--kills", 15), Argument("--rate", 40), Argument("--seed", Environment.TickCount)), Console.Out).RunAsync();
    Console.WriteLine(kills);
    return kills.IsClean ? 0 : 1;
}

var rounds = Argument("--rounds", 50);
var report = await new Soak(temporary, Argument("--seed", Environment.TickCount), Console.Out).RunAsync(rounds);
Console.WriteLine(report);
return report.IsClean ? 0 : 1;

int Argument(string name, int otherwise) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? int.Parse(args[at + 1]) : otherwise;
