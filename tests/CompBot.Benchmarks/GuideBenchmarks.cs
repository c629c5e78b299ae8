using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using CompBot.Core;
using CompBot.Core.Guides;
using CompBot.Guides;
using CompBot.Guides.Live;

namespace CompBot.Benchmarks;

/// <summary>
/// Loading, suggesting and reloading at the size of the largest known collection. The folder's guides are repeated under other company names
/// until there are 4,466; the load is the first work of the process, so it is measured cold.
/// </summary>
public static partial class GuideBenchmarks
{
    private const int Collection = 4_466;
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
            var bytes = Repeat(source, Path.Combine(data, "guides"));
            Report($"{Collection} guides, {bytes / 1e6:F1} MB");
            Load(data);
            Reload(data);
            return 0;
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
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

    private static long Repeat(string source, string target)
    {
        var texts = GuideFolder.Files(source).Select(path => (Path: Path.GetRelativePath(source, path), Text: File.ReadAllText(path))).ToList();
        var bytes = 0L;
        for (var i = 0; i < Collection; i++)
        {
            var (path, text) = texts[i % texts.Count];
            var round = (i / texts.Count).ToString(CultureInfo.InvariantCulture);
            var file = Path.Combine(target, round, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, CompanyEnd().Replace(text, $" {round} $1", 1));
            bytes += text.Length;
        }

        return bytes;
    }

    /// <summary>Where the company's name ends in a title.</summary>
    [GeneratedRegex(@" ((?:Global |Salary )?Negotiation Guide)")]
    private static partial Regex CompanyEnd();

    private static void Report(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
