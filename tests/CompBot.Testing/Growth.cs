using System.Diagnostics;
using System.Runtime.InteropServices;

namespace CompBot.Testing;

/// <summary>
/// Whether a reader's work grows with its text and not faster: for short pieces of every sort, repeated, a character of 100,000 may cost three times what one of 2,000
/// costs. Where the reader counts its steps, in those and in what it allocates, which are the same on every machine; else in the processor time of the thread, and a
/// doubtful measure is taken again.
/// </summary>
public static class Growth
{
    private const int Short = 2_000, Long = 100_000, Most = 3, Tries = 6, Times = 10;

    /// <summary>Milliseconds for 100,000 characters below which nothing is measured but the processor's caches.</summary>
    private const double Least = 0.5;

    private const string Letters = "0123456789kKM$€£%+-–—/|()[]{}<>#*_~`^&@!?.,:;'\"= \n\taAzZöR";

    private static readonly string[] Known =
    [
        "|1k|2k|\n|-|-|\n", "+1 555 ", "base: 1\n", "#", "_", "*", "1000 options at $1 ", "[a](", "<", "<@A|", "(A 20", "000 ", "1.", "1'", "$1-", "https://-", " ", "\n", "&amp;", "**_a",
        "**Base:** $1K\n", "# A\n", "## Strategy 1\n", "- a\n", "1. a\n", "> a\n", "```\n", "a: b\n", "New York, ", "$100K - $200K ", "Offer 1: base 100k\n", "base 200k, bonus 15%, 400k rsu over 4 years, 50k sign on. ",
        "google senior engineer ", "two hundred and ", "why? ", "yes ",
    ];

    /// <summary>The units that grew too fast, each with its ratio.</summary>
    public static IReadOnlyList<string> TooFast(Action<string> read, int units = 300)
    {
        Array.ForEach(Known, unit => read(Repeat(unit, Short)));
        return [.. Known.Concat(Drawn(units - Known.Length)).Select(unit => (unit, Ratio: Ratio(read, unit))).Where(it => it.Ratio > Most).Select(it => $"{it.unit.ReplaceLineEndings("\\n")} x {it.Ratio:0.0}")];
    }

    /// <summary>As TooFast, of the steps that the reader counts and of the bytes it allocates.</summary>
    public static IReadOnlyList<string> TooManySteps(Func<string, long> read, int units = 300)
    {
        read(Repeat(Known[0], Short));
        return [.. Known.Concat(Drawn(units - Known.Length)).SelectMany(unit => Counted(read, unit)).Where(it => it.Ratio > Most).Select(it => $"{it.Unit.ReplaceLineEndings("\\n")} x {it.Ratio:0.0} {it.What}")];
    }

    private static IEnumerable<(string Unit, double Ratio, string What)> Counted(Func<string, long> read, string unit)
    {
        var (few, many) = (Counts(read, Repeat(unit, Short)), Counts(read, Repeat(unit, Long)));
        const double Longer = (double)Long / Short;
        return [(unit, many.Steps / (few.Steps * Longer), "steps"), (unit, many.Bytes / (few.Bytes * Longer), "bytes")];
    }

    private static (long Steps, long Bytes) Counts(Func<string, long> read, string text)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        return (read(text), GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static IEnumerable<string> Drawn(int count)
    {
        var chance = new Random(20_261_127);
        return [.. Enumerable.Range(0, count).Select(_ => string.Concat(Enumerable.Range(0, chance.Next(1, 21)).Select(_ => Letters[chance.Next(Letters.Length)])))];
    }

    private static double Ratio(Action<string> read, string unit)
    {
        var (few, many) = (Repeat(unit, Short), Repeat(unit, Long));
        var best = double.MaxValue;
        for (var attempt = 0; attempt < Tries && best > Most; attempt++)
        {
            var ofFew = Cost(() =>
            {
                for (var time = 0; time < Times; time++)
                {
                    read(few);
                }
            });
            best = Math.Min(best, Cost(() => read(many)) / Math.Max(ofFew * Long / Short / Times, Least));
        }

        return best;
    }

    private static string Repeat(string unit, int length) => string.Concat(Enumerable.Repeat(unit, (length / unit.Length) + 1))[..length];

    /// <summary>Milliseconds of this thread's processor time.</summary>
    private static double Cost(Action work)
    {
        var before = Now();
        work();
        return Now() - before;
    }

    private static double Now()
    {
        const int ThreadTime = 3;
        return OperatingSystem.IsLinux() && Read(ThreadTime, out var time) == 0 ? (time.Seconds * 1000.0) + (time.Nanoseconds / 1e6) : Stopwatch.GetTimestamp() * 1000.0 / Stopwatch.Frequency;
    }

    [DllImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Read(int clock, out Time time);

    [StructLayout(LayoutKind.Sequential)]
    private struct Time
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
