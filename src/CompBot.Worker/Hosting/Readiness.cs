using System.Diagnostics;

namespace CompBot.Worker.Hosting;

/// <summary>Whether the program can answer: the store is open and the bundled guides are read.</summary>
public sealed class Readiness
{
    private volatile bool _isReady;

    public bool IsReady => _isReady;

    /// <summary>Answers how long the start took.</summary>
    public TimeSpan MarkReady()
    {
        _isReady = true;
        return DateTime.UtcNow - Process.GetCurrentProcess().StartTime.ToUniversalTime();
    }
}
