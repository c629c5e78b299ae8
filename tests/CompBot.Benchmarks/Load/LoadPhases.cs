using System.Collections.Concurrent;
using System.Diagnostics;

namespace CompBot.Benchmarks.Load;

/// <summary>What a stretch of load came to. Times of single turns are sorted; RunnerBusy is the share of its core that this process took.</summary>
internal sealed record LoadFigures(TimeSpan Took, double[] Milliseconds, TimeSpan BotCpu, TimeSpan Flushing, double RunnerBusy)
{
    public double PerSecond => Milliseconds.Length / Took.TotalSeconds;

    public double CpuPerTurn => BotCpu.TotalMilliseconds / Milliseconds.Length;

    public double FlushingPerTurn => Flushing.TotalMilliseconds / Milliseconds.Length;

    public double Within(double share) => Milliseconds[Math.Min((int)(Milliseconds.Length * share), Milliseconds.Length - 1)];
}

/// <summary>Drives a bot: one turn is sent and ends, with its time, when it is answered.</summary>
internal sealed class LoadPhases(LoadedBot bot, Func<int, Task<TimeSpan>> turn)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private int _sent;

    /// <summary>So many a second, whether or not the bot keeps up.</summary>
    public Task<LoadFigures> SteadyAsync(int rate, TimeSpan time) => MeasureAsync(async times =>
    {
        var total = (int)(rate * time.TotalSeconds);
        var turns = new List<Task>(total);
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(1));
        var watch = Stopwatch.StartNew();
        while (turns.Count < total && await tick.WaitForNextTickAsync())
        {
            for (var due = Math.Min(total, (int)(watch.Elapsed.TotalSeconds * rate)); turns.Count < due;)
            {
                turns.Add(OneAsync(times));
            }
        }

        await Task.WhenAll(turns);
    });

    /// <summary>As many as the bot can do: the next turn of each of so many begins when its last is answered.</summary>
    public Task<LoadFigures> FullAsync(int atOnce, TimeSpan time) => MeasureAsync(times =>
    {
        var watch = Stopwatch.StartNew();
        return Task.WhenAll(Enumerable.Range(0, atOnce).Select(async _ =>
        {
            while (watch.Elapsed < time)
            {
                await OneAsync(times);
            }
        }));
    });

    /// <summary>So many turns, a number of them at once.</summary>
    public Task<LoadFigures> CountAsync(int atOnce, int turns) => MeasureAsync(times =>
    {
        var left = turns;
        return Task.WhenAll(Enumerable.Range(0, atOnce).Select(async _ =>
        {
            while (Interlocked.Decrement(ref left) >= 0)
            {
                await OneAsync(times);
            }
        }));
    });

    private async Task OneAsync(ConcurrentBag<double> times) => times.Add((await turn(Interlocked.Increment(ref _sent) - 1).WaitAsync(Patience)).TotalMilliseconds);

    private async Task<LoadFigures> MeasureAsync(Func<ConcurrentBag<double>, Task> drive)
    {
        var times = new ConcurrentBag<double>();
        var (cpu, flushing, own) = (bot.Cpu, bot.Flushing(), Environment.CpuUsage.TotalTime);
        var watch = Stopwatch.StartNew();
        await drive(times);
        var took = watch.Elapsed;
        return new(took, [.. times.Order()], bot.Cpu - cpu, bot.Flushing() - flushing, (Environment.CpuUsage.TotalTime - own) / took);
    }
}
