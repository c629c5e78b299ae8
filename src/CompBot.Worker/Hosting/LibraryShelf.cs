using CompBot.Core;
using CompBot.Core.Guides;
using CompBot.Guides;
using CompBot.Guides.Live;
using CompBot.Worker.Settings;

namespace CompBot.Worker.Hosting;

/// <summary>The reference data of the program while it runs. The bundled guides are there at once, further folders soon after the start.</summary>
public sealed partial class LibraryShelf : IHostedService, IDisposable
{
    /// <summary>So long do turns wait for further folders after the start.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly LiveLibrary? _live;
    private readonly ILogger<LibraryShelf> _log;
    private readonly TimeProvider _clock;

    public LibraryShelf(WorkerSettings settings, ILogger<LibraryShelf> log, TimeProvider clock)
    {
        _log = log;
        _clock = clock;
        Folder = settings.Guides.Folder;
        _live = Folder is null ? null : new LiveLibrary(Folder, settings.Guides.Extra, Report);
        IsRead = _live is null || settings.Guides.Extra.Count == 0 ? Task.CompletedTask : Task.WhenAny(_live.FirstLook, Task.Delay(Patience, clock));
    }

    public string? Folder { get; }

    /// <summary>Ends when every folder was looked at once, or has had its time.</summary>
    public Task IsRead { get; }

    public Library Library => _live?.Current ?? new Library();

    public Sequence<FileProblem> Problems => _live?.Problems ?? [];

    /// <summary>Guides whose newest version is broken, so that an older one is in use.</summary>
    public int KeptBack => _live?.KeptBack ?? 0;

    /// <summary>Every folder, read before it answers; for commands that run once.</summary>
    public static Library Whole(WorkerSettings settings) =>
        settings.Guides.Folder is { } folder ? LibraryLoader.Load(folder, settings.Guides.Extra).Library : new Library();

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _live?.Watch(_clock);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _live?.Dispose();

    private void Report(FileProblem problem)
    {
        if (problem.IsBroken)
        {
            LogBroken(_log, problem.File, problem.Line, problem.Message);
        }
        else
        {
            LogDoubt(_log, problem.File, problem.Line, problem.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{File}:{Line}: {Problem}")]
    private static partial void LogBroken(ILogger log, string file, int line, string problem);

    [LoggerMessage(Level = LogLevel.Debug, Message = "{File}:{Line}: {Problem}")]
    private static partial void LogDoubt(ILogger log, string file, int line, string problem);
}
