using System.Diagnostics;
using CompBot.Core.Guides;
using CompBot.Core.Pay;

namespace CompBot.Benchmarks;

/// <summary>A typical line and a hundred thousand characters through the reader of offers, on one core. Times are the best of many runs.</summary>
internal static class OfferTextBenchmarks
{
    private const double MostMicroseconds = 60;
    private const double MostKilobytes = 20;
    private const double MostMilliseconds = 50;
    private const int LongText = 100_000;
    private const int Rounds = 20_000;
    private const int Batch = 400;
    private const int Batches = 60;

    private static readonly string[] Lines =
    [
        "Uber L5 NYC: 218k base, 15% bonus, 200k RSU per year, 25k sign on",
        "they came in at 190 base / 400 equity over 4, need to answer by Friday",
        "Grundgehalt 102.000 €, Zielbonus 20.000 €, RSU 80.000 € über 4 Jahre",
        "32 LPA base + 10% variable + 12L ESOPs over 4 years, current 18 LPA",
    ];

    public static int Run()
    {
        var context = new ReadingContext(new Library(), new DateTimeOffset(2026, 11, 18, 12, 0, 0, TimeSpan.Zero));
        Repeat(Rounds / 4, context);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Repeat(Rounds, context);
        var kilobytes = (GC.GetAllocatedBytesForCurrentThread() - before) / 1024.0 / Rounds;
        var microseconds = 1000 * Best(() => Repeat(Batch, context)) / Batch;
        var text = LongLine();
        var milliseconds = Best(() => OfferText.Read(text, context));
        Console.WriteLine($"typical line: {microseconds:N1} µs (wanted: at most {MostMicroseconds}), {kilobytes:N1} KB (wanted: at most {MostKilobytes})");
        Console.WriteLine($"{LongText:N0} characters: {milliseconds:N1} ms (wanted: at most {MostMilliseconds})");
        return microseconds <= MostMicroseconds && kilobytes <= MostKilobytes && milliseconds <= MostMilliseconds ? 0 : 1;
    }

    private static void Repeat(int times, ReadingContext context)
    {
        for (var at = 0; at < times; at++)
        {
            OfferText.Read(Lines[at % Lines.Length], context);
        }
    }

    /// <summary>The shortest of many runs, in milliseconds: the machine's other work only ever adds.</summary>
    private static double Best(Action run)
    {
        var best = double.MaxValue;
        for (var batch = 0; batch < Batches; batch++)
        {
            var watch = Stopwatch.StartNew();
            run();
            best = Math.Min(best, watch.Elapsed.TotalMilliseconds);
        }

        return best;
    }

    private static string LongLine() =>
        string.Join('\n', Enumerable.Repeat(string.Join('\n', Lines), (LongText / Lines.Sum(line => line.Length + 1)) + 1))[..LongText];
}
