namespace CompBot.Benchmarks.Load;

/// <summary>A bot and its runs.</summary>
internal sealed record BotRuns<TRun>(string Name, List<TRun> Runs);

/// <summary>The table of several bots, ours first: each figure is the middle one of a bot's runs, and a ratio is ours to theirs.</summary>
internal sealed class LoadComparison<TRun>(IReadOnlyList<BotRuns<TRun>> bots)
{
    private readonly LoadTable _table = new([.. bots.Select(bot => bot.Name)]);

    public void Row(string what, string wanted, Func<TRun, double> value, string format) => _table.Add(what, wanted, [.. bots.Select(bot => LoadTable.Number(Median(bot, value), format))]);

    /// <summary>For what only our runs do.</summary>
    public void Ours(string what, string wanted, Func<TRun, double> value, string format = "N2") => _table.Add(what, wanted, LoadTable.Number(Median(bots[0], value), format));

    /// <summary>Ours to theirs, in the column of each other bot.</summary>
    public void Ratio(string what, string wanted, Func<TRun, double> value) =>
        _table.Add(what, wanted, ["", .. bots.Skip(1).Select(bot => LoadTable.Number(Median(bots[0], value) / Median(bot, value)))]);

    /// <summary>What a turn costs at a steady rate, and how much of that our bot spends writing and flushing.</summary>
    public void SteadyCost(string load, Func<TRun, LoadFigures> steady)
    {
        Row($"{load}: CPU each, ms", "", run => steady(run).CpuPerTurn, "N3");
        Row("  of it in the kernel, to write and flush", "", run => steady(run).FlushingPerTurn, "N3");
        Ratio("  ratio", "", run => steady(run).CpuPerTurn);
    }

    public void Full(string load, string wanted, Func<TRun, LoadFigures> full)
    {
        Row(load, "", run => full(run).PerSecond, "N0");
        Ratio("  ratio", wanted, run => full(run).PerSecond);
        Row("  CPU each, ms", "", run => full(run).CpuPerTurn, "N3");
        Row("  p99, ms", "", run => full(run).Within(0.99), "N1");
        Row("  runner busy, % of its core", "70", run => full(run).RunnerBusy * 100, "N0");
    }

    public void Print() => _table.Print();

    private static double Median(BotRuns<TRun> bot, Func<TRun, double> value) => LoadTable.Median(bot.Runs.Select(value));
}
