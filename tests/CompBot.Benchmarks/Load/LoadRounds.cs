using System.Globalization;
using CompBot.Testing;

namespace CompBot.Benchmarks.Load;

/// <summary>A small bot of another library that answers with a count: its folder below tests/interop, and the package that must be installed there. Keeps: where it keeps the count.</summary>
internal sealed record EchoBot(string Name, string Folder, string Package, EchoKeeps Keeps)
{
    private static readonly string All = Path.Combine(Repository.Root, "tests", "interop");

    public string Interop => Path.Combine(All, Folder);

    /// <summary>SQLite is shared by all that keep something on disk.</summary>
    public bool IsInstalled => Has(Interop, Package) && (Keeps is EchoKeeps.InMemory || Has(All, "better-sqlite3"));

    private static bool Has(string folder, string package) => Directory.Exists(Path.Combine([folder, "node_modules", .. package.Split('/')]));
}

internal enum EchoKeeps
{
    /// <summary>In memory alone.</summary>
    InMemory,

    /// <summary>In SQLite, with one flushed transaction before each answer, as CompBot.</summary>
    OnDisk,
}

/// <summary>Runs of the published program and, where they are installed, of small bots of other libraries. They take turns, so that all meet the same machine.</summary>
internal static class LoadRounds
{
    /// <summary>Args: the program and how many rounds, two where it does not say. Ours takes the program, theirs a small bot. The exit code is 2 where no program is named.</summary>
    public static async Task<int> RunAsync<TRun>(
        string[] args, string command, IReadOnlyList<EchoBot> echoes, Func<string, Task<TRun>> ours, Func<EchoBot, Task<TRun>> theirs, Action<LoadComparison<TRun>> rows)
    {
        if (args is not [var program, ..])
        {
            Console.Error.WriteLine($"{command} <published CompBot.Worker or its .dll> [rounds]");
            return 2;
        }

        LoadedBot.PinRunner();
        var own = new BotRuns<TRun>("CompBot", []);
        var others = echoes.Where(echo => echo.IsInstalled).Select(echo => (Echo: echo, Runs: new BotRuns<TRun>(echo.Name, []))).ToList();
        for (var rounds = args is [_, var count] ? int.Parse(count, CultureInfo.InvariantCulture) : 2; rounds > 0; rounds--)
        {
            own.Runs.Add(await ours(program));
            foreach (var (echo, runs) in others)
            {
                runs.Runs.Add(await theirs(echo));
            }
        }

        var comparison = new LoadComparison<TRun>([own, .. others.Select(other => other.Runs)]);
        rows(comparison);
        comparison.Print();
        foreach (var missing in echoes.Where(echo => !echo.IsInstalled))
        {
            Console.WriteLine($"{missing.Name} is not there: npm ci --prefix {Path.GetRelativePath(Repository.Root, missing.Interop)}");
        }

        return 0;
    }

    /// <summary>A folder for one run, gone after it. Beside the runner's own files and not in a temporary folder, which may be memory and has no flush to pay for.</summary>
    public static async Task<TRun> InFolderAsync<TRun>(string name, Func<string, Task<TRun>> run)
    {
        var folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, $"{name}-{Environment.ProcessId}"));
        try
        {
            return await run(folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
