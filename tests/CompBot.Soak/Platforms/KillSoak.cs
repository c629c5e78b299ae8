using System.Diagnostics;
using CompBot.Storage;

namespace CompBot.Soak.Platforms;

/// <summary>Kills the whole program under load, again and again on the same data, and in the end compares what was stepped with what people saw.</summary>
internal sealed class KillSoak(IPlatformUnderLoad platform, SoakFolder folder, (int Kills, int ASecond, int Seed) plan, TextWriter log)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(150);

    private readonly Random _chance = new(plan.Seed);
    private readonly List<string> _complaints = [];
    private int _people;

    public async Task<KillReport> RunAsync()
    {
        using var over = new CancellationTokenSource();
        for (var kill = 1; kill <= plan.Kills; kill++)
        {
            using var program = new ProgramProcess(folder, platform.Settings);
            await (kill == 1 ? UntilAsync(() => platform.IsConnected) : LoadAsync(() => platform.IsConnected, Patience));
            await LoadAsync(() => false, TimeSpan.FromMilliseconds(_chance.Next(1500, 4000)));
            await program.KillAsync();
            _complaints.AddRange(program.Complaints);
            log.WriteLine($"kill {kill}: {_people} people so far");
            await LoadAsync(() => !platform.IsConnected, TimeSpan.FromSeconds(2));
        }

        using var last = new ProgramProcess(folder, platform.Settings);
        await UntilAsync(() => platform.IsConnected);
        await UntilAsync(() => platform.IsQuiet);
        await Task.Delay(TimeSpan.FromSeconds(5));
        await platform.ComeBackAsync();
        await UntilAsync(() => platform.IsQuiet);
        await last.KillAsync();
        _complaints.AddRange(last.Complaints);
        return KillReport.Of(platform, _complaints, await LeftAsync());
    }

    /// <summary>New people until it is so.</summary>
    private async Task LoadAsync(Func<bool> isSo, TimeSpan most)
    {
        var since = Stopwatch.GetTimestamp();
        while (!isSo() && Stopwatch.GetElapsedTime(since) < most)
        {
            platform.Act(++_people, _chance);
            await Task.Delay(TimeSpan.FromSeconds(1.0 / plan.ASecond));
        }
    }

    private static async Task UntilAsync(Func<bool> isSo)
    {
        for (var since = Stopwatch.GetTimestamp(); !isSo() && Stopwatch.GetElapsedTime(since) < Patience;)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(200));
        }
    }

    private async Task<Engine.StoreCounts> LeftAsync()
    {
        using var store = SqliteStore.Open(folder.Database, Path.Combine(folder.Path, "keys"));
        return await store.CountAsync(CancellationToken.None);
    }
}
