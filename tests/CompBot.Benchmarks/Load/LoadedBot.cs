using System.Diagnostics;
using System.Globalization;

namespace CompBot.Benchmarks.Load;

/// <summary>A program under load: alone on the first core, while this process keeps to the second. Measured from outside, by what Linux counts for it.</summary>
internal sealed class LoadedBot : IAsyncDisposable
{
    private const string BotCore = "0";
    private const string RunnerCore = "1";

    private readonly Process _process;
    private readonly Stopwatch _sinceStart;

    private LoadedBot(Process process, Stopwatch sinceStart) => (_process, _sinceStart) = (process, sinceStart);

    public TimeSpan SinceStart => _sinceStart.Elapsed;

    public bool HasExited => _process.HasExited;

    /// <summary>Processor time of all its threads so far.</summary>
    public TimeSpan Cpu
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Resident memory in MiB.</summary>
    public double Resident
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1048576.0;
        }
    }

    /// <summary>Keeps this process off the bot's core.</summary>
    public static void PinRunner()
    {
        if (Environment.ProcessorCount < 2)
        {
            throw new InvalidOperationException("The load runner needs two cores: one for the bot, one for itself.");
        }

        using var pin = Process.Start(new ProcessStartInfo("taskset", ["-a", "-p", "-c", RunnerCore, Environment.ProcessId.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true });
        pin!.WaitForExit();
    }

    public static LoadedBot Start(ProcessStartInfo program)
    {
        var info = new ProcessStartInfo("taskset", ["-c", BotCore, program.FileName, .. program.ArgumentList]) { RedirectStandardOutput = true, RedirectStandardInput = true };
        foreach (var (name, value) in program.Environment)
        {
            info.Environment[name] = value;
        }

        var watch = Stopwatch.StartNew();
        var process = Process.Start(info) ?? throw new InvalidOperationException("The program did not start.");
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        return new(process, watch);
    }

    /// <summary>The published program: its file, or a .dll for the dotnet host.</summary>
    public static ProcessStartInfo Worker(string program, string folder)
    {
        var start = program.EndsWith(".dll", StringComparison.Ordinal) ? new ProcessStartInfo("dotnet", ["exec", program]) : new ProcessStartInfo(program);
        start.Environment["Http__Url"] = "http://127.0.0.1:0";
        start.Environment["Storage__ConnectionString"] = $"Data Source={Path.Combine(folder, "load.db")}";
        return start;
    }

    /// <summary>Time in the kernel of the thread that writes the database: writing and flushing its log. Zero where there is no such thread.</summary>
    public TimeSpan Flushing()
    {
        foreach (var thread in Directory.EnumerateDirectories($"/proc/{_process.Id}/task"))
        {
            if (File.ReadAllText(Path.Combine(thread, "comm")).StartsWith("CompBot SQLite", StringComparison.Ordinal))
            {
                // Behind the name in brackets: state is the first field, utime the twelfth, stime the thirteenth; in hundredths of a second.
                var fields = File.ReadAllText(Path.Combine(thread, "stat")).Split(')')[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
                return TimeSpan.FromSeconds(long.Parse(fields[12], CultureInfo.InvariantCulture) / 100.0);
            }
        }

        return TimeSpan.Zero;
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
