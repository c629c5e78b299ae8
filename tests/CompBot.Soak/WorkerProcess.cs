using System.Collections.Concurrent;
using System.Diagnostics;

namespace CompBot.Soak;

/// <summary>A worker as its parent sees it: lines in, lines out, and a kill that nothing can catch.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private readonly Process _process;
    private readonly BlockingCollection<string> _lines = [];
    private readonly Task _reading;

    public WorkerProcess(SoakFolder folder, int seed, string? connection = null)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", typeof(WorkerProcess).Assembly.Location, "worker", folder.Path, $"{seed}", .. connection is null ? (string[])[] : [connection]])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        _process = Process.Start(start) ?? throw new InvalidOperationException("The worker did not start.");
        _reading = Task.Run(ReadAsync);
    }

    /// <summary>The next line within the time; null where none came, or none will.</summary>
    public string? Read(TimeSpan within) => _lines.TryTake(out var line, within) ? line : null;

    public void Expect(string line, Action<string> other)
    {
        while (Read(TimeSpan.FromMinutes(1)) is { } read)
        {
            if (read == line)
            {
                return;
            }

            other(read);
        }

        throw new InvalidOperationException($"The worker never said '{line}'.");
    }

    public void Write(string line)
    {
        _process.StandardInput.WriteLine(line);
        _process.StandardInput.Flush();
    }

    /// <summary>SIGKILL; answers what it had said until then.</summary>
    public async Task<IEnumerable<string>> KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        await _reading;
        return _lines.GetConsumingEnumerable();
    }

    /// <summary>Ends the input and waits until the worker has finished and gone.</summary>
    public async Task FinishAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        await _reading;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
        _lines.Dispose();
    }

    private async Task ReadAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            _lines.Add(line);
        }

        _lines.CompleteAdding();
    }
}
