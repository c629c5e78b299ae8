using BenchmarkDotNet.Running;
using CompBot.Benchmarks;

// offer-text | planner | steps | guides <folder> | guides-load <data folder> | storage [folder] | load <worker> [conversations] | discord <worker, or floor> [rounds] | slack <worker> [rounds] | micro [BenchmarkDotNet's own options]. docs/benchmarks.md has the commands and the figures.
return args switch
{
    ["offer-text"] => OfferTextBenchmarks.Run(),
    ["storage", .. var rest] => await StorageBenchmarks.RunAsync(rest),
    ["load", .. var rest] => await LoadRunner.RunAsync(rest),
    ["guides", .. var rest] => GuideBenchmarks.Run(rest),
    ["guides-load", var data] => GuideBenchmarks.RunLoad(data),
    ["discord", .. var rest] => await DiscordLoad.RunAsync(rest),
    ["discord-floor", var api, var token, var folder] => await DiscordFloor.RunAsync(api, token, folder),
    ["slack", .. var rest] => await SlackLoad.RunAsync(rest),
    ["planner"] => PlannerBenchmarks.Run(),
    ["steps"] => StepBenchmarks.Run(),
    ["micro", .. var rest] => BenchmarkSwitcher.FromAssembly(typeof(PlaybookBenchmarks).Assembly).Run(rest).Any() ? 0 : 1,
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("offer-text | planner | steps | guides <folder> | guides-load <data folder> | storage [folder] | load <published CompBot.Worker or its .dll> [conversations] | discord <the same> [rounds] | slack <the same> [rounds] | micro [options]");
    return 2;
}
