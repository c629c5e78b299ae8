using System.Diagnostics;

namespace CompBot.Soak.Platforms;

/// <summary>The built program, told of a platform by its settings; COMPBOT_PROGRAM names a published one in its place.</summary>
internal sealed class ProgramProcess : IDisposable
{
    private readonly Process _process;

    public ProgramProcess(SoakFolder folder, IEnumerable<(string Name, string Value)> settings)
    {
        var published = Environment.GetEnvironmentVariable("COMPBOT_PROGRAM");
        var start = new ProcessStartInfo(published ?? "dotnet", published is null ? [Built] : [])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder.Path,
        };
        start.Environment["Storage__ConnectionString"] = $"Data Source={folder.Database}";
        start.Environment["Http__Url"] = "http://127.0.0.1:0";
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        _process = Process.Start(start) ?? throw new InvalidOperationException("The program did not start.");
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Lines that were logged as a warning or worse; some words, never what a person wrote.</summary>
    public List<string> Complaints { get; } = [];

    public bool HasEnded => _process.HasExited;

    private static string Built => Path.Combine(
        Testing.Repository.Root, "src", "CompBot.Worker", "bin", AppContext.BaseDirectory.Contains("Release", StringComparison.Ordinal) ? "Release" : "Debug", "net10.0", "CompBot.Worker.dll");

    /// <summary>SIGKILL: nothing can catch it.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    private void Keep(string? line)
    {
        if (line is not null && (line.Contains("warn", StringComparison.OrdinalIgnoreCase) || line.Contains("fail", StringComparison.OrdinalIgnoreCase) || line.Contains("crit", StringComparison.OrdinalIgnoreCase)))
        {
            lock (Complaints)
            {
                Complaints.Add(line);
            }
        }
    }
}
