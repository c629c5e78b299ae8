using System.Diagnostics;
using System.Globalization;
using CompBot.Core;
using CompBot.Core.Guides;
using CompBot.Guides;
using CompBot.Guides.Live;

namespace CompBot.Benchmarks;

/// <summary>
/// Loading, suggesting and reloading at the size of the largest known collection: the library is made on disk, and a process of its own, with
/// nothing done before, loads it.
/// </summary>
public static class GuideBenchmarks
{
    private static readonly string[] Typed = ["g", "go", "goo", "goog", "bank of", "micr", "stab", "sof", "engi", "snowfalke", "remte", "zzzz", "data eng", "new y", "midjorney"];

    public static int Run(string[] arguments)
    {
        if (arguments is not [var source, ..] || !Directory.Exists(source))
        {
            Console.Error.WriteLine("guides <folder with guides>");
            return 2;
        }

        var data = Directory.CreateTempSubdirectory("guides-benchmark-").FullName;
        try
        {
            Console.WriteLine(LargeLibrary.Make(source, Path.Combine(data, "guides")));
            using var process = Process.Start(Environment.ProcessPath!, ["guides-load", data]);
            process.WaitForExit();
            return process.ExitCode;
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    /// <summary>Loads and measures a data folder with guides, as the first work of this process.</summary>
    public static int RunLoad(string data)
    {
        Load(data);
        Reload(data);
        return 0;
    }

    private static void Load(string data)
    {
        var watch = Stopwatch.StartNew();
        var cpu = Process.GetCurrentProcess().TotalProcessorTime;
        var loaded = LibraryLoader.Load(data, []);
        Report($"load in a new process: {watch.ElapsedMilliseconds} ms, {(Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalMilliseconds:F0} ms of processor, {loaded.Library.Guides.Guides.Count} guides");
        Report($"managed memory: {GC.GetTotalMemory(forceFullCollection: true) / 1e6:F0} MB");
        Suggest("suggestion at 4,466 guides", loaded.Library.Guides);
        Suggest("suggestion at 100,000 guides", new GuideLibrary(Many(loaded.Library.Guides.Guides), loaded.Library.Guides.Aliases));
        GC.KeepAlive(loaded);
    }

    private static void Suggest(string name, GuideLibrary library)
    {
        Ask(library, Typed[0]);
        var times = new List<double>();
        for (var round = 0; round < 200; round++)
        {
            foreach (var typed in Typed)
            {
                var start = Stopwatch.GetTimestamp();
                Ask(library, typed);
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }

        times.Sort();
        Report($"{name} (a company, a role and a region): median {times[times.Count / 2]:F3} ms, p99 {times[times.Count * 99 / 100]:F3} ms");
    }

    private static void Ask(GuideLibrary library, string typed)
    {
        library.SuggestCompanies(typed, 25);
        library.SuggestRoles(null, typed, 25);
        library.SuggestRegions(null, null, typed, 25);
    }

    private static void Reload(string data)
    {
        using var live = new LiveLibrary(data, [], _ => { });
        var file = Directory.EnumerateFiles(Path.Combine(data, "guides"), "*.md", SearchOption.AllDirectories).First();
        var times = new List<double>();
        for (var round = 0; round < 20; round++)
        {
            File.AppendAllText(file, "\n");
            var start = Stopwatch.GetTimestamp();
            live.Refresh();
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        times.Sort();
        Report($"reload of one changed file: median {times[10]:F0} ms, most {times[^1]:F0} ms");
    }

    private static Sequence<Guide> Many(Sequence<Guide> guides) =>
        Enumerable.Range(0, 100_000).Select(i => guides[i % guides.Count] with { Company = $"{guides[i % guides.Count].Company} {i / guides.Count}" }).ToSequence();

    private static void Report(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
