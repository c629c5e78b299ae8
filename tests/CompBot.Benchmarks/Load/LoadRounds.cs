using System.Globalization;
using CompBot.Testing;

namespace CompBot.Benchmarks.Load;

/// <summary>A small bot of another library that answers with a count: its folder below tests/interop, and the package that must be installed there.</summary>
internal sealed record EchoBot(string Name, string Folder, string Package)
{
    public string Interop => Path.Combine([Repository.Root, "tests", "interop", .. Folder.Split('/', StringSplitOptions.RemoveEmptyEntries)]);

    public bool IsInstalled => Directory.Exists(Path.Combine([Interop, "node_modules", .. Package.Split('/')]));
}

/// <summary>Runs of the published program and, where it is installed, of an echo bot. They take turns, so that both meet the same machine.</summary>
internal static class LoadRounds
{
    /// <summary>Args: the program and how many rounds, two where it does not say. Ours takes the program, theirs the echo bot's folder. The exit code is 2 where no program is named.</summary>
    public static async Task<int> RunAsync<TRun>(string[] args, string command, EchoBot echo, Func<string, Task<TRun>> ours, Func<string, Task<TRun>> theirs, Action<LoadComparison<TRun>> rows)
    {
        if (args is not [var program, ..])
        {
            Console.Error.WriteLine($"{command} <published CompBot.Worker or its .dll> [rounds]");
            return 2;
        }

        LoadedBot.PinRunner();
        var rounds = args is [_, var count] ? int.Parse(count, CultureInfo.InvariantCulture) : 2;
        List<TRun> own = [], echoed = [];
        for (var round = 0; round < rounds; round++)
        {
            own.Add(await ours(program));
            if (echo.IsInstalled)
            {
                echoed.Add(await theirs(echo.Interop));
            }
        }

        var comparison = new LoadComparison<TRun>($"{echo.Name} echo", own, echo.IsInstalled ? echoed : own);
        rows(comparison);
        comparison.Print();
        if (!echo.IsInstalled)
        {
            Console.WriteLine($"{echo.Package} is not installed, so both columns are CompBot: npm ci --prefix {Path.GetRelativePath(Repository.Root, echo.Interop)}");
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
