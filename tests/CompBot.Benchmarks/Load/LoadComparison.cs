namespace CompBot.Benchmarks.Load;

/// <summary>The table of two bots: each figure is the middle one of a bot's runs, and a ratio is ours to theirs.</summary>
internal sealed class LoadComparison<TRun>(string echo, List<TRun> ours, List<TRun> theirs)
{
    private readonly LoadTable _table = new("CompBot", echo);

    public void Row(string what, string wanted, Func<TRun, double> value, string format) => _table.Add(what, wanted, Median(ours, value, format), Median(theirs, value, format));

    /// <summary>For what only our runs do.</summary>
    public void Ours(string what, string wanted, Func<TRun, double> value, string format = "N2") => _table.Add(what, wanted, Median(ours, value, format));

    public void Ratios(string what, string wanted, params Func<TRun, double>[] values) =>
        _table.Add(what, wanted, [.. values.Select(value => LoadTable.Number(LoadTable.Median(ours.Select(value)) / LoadTable.Median(theirs.Select(value))))]);

    /// <summary>What a turn costs at a steady rate, and how much of that is writing and flushing, which an echo does not do.</summary>
    public void SteadyCost(string load, Func<TRun, LoadFigures> steady)
    {
        Row($"{load}: CPU each, ms", "", run => steady(run).CpuPerTurn, "N3");
        Row("  of it in the kernel, to write and flush", "", run => steady(run).FlushingPerTurn, "N3");
        Ratios("  ratio, with and without flushing", "0.5", run => steady(run).CpuPerTurn, run => steady(run).CpuPerTurn - steady(run).FlushingPerTurn);
    }

    public void Full(string load, Func<TRun, LoadFigures> full)
    {
        Row(load, "", run => full(run).PerSecond, "N0");
        Ratios("  ratio", "2", run => full(run).PerSecond);
        Row("  CPU each, ms", "", run => full(run).CpuPerTurn, "N3");
        Row("  of it in the kernel, to write and flush", "", run => full(run).FlushingPerTurn, "N3");
        Row("  p99, ms", "", run => full(run).Within(0.99), "N1");
        Row("  runner busy, % of its core", "70", run => full(run).RunnerBusy * 100, "N0");
    }

    public void Print() => _table.Print();

    private static string Median(List<TRun> runs, Func<TRun, double> value, string format) => LoadTable.Number(LoadTable.Median(runs.Select(value)), format);
}
