using CompBot.Core.Guides;

namespace CompBot.Guides.Live;

/// <summary>
/// The library in force, kept up to date while the program runs: folders are looked at again every second, changed files alone are read, and a
/// broken edit leaves the last good version in use. A conversation that holds an older library goes on undisturbed.
/// </summary>
public sealed class LiveLibrary : IDisposable
{
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    private const int MostInPlace = 16;

    private static readonly string[] DataFiles = ["aliases.md", "pay-laws.json", "pushbacks.md", "scripts.md", "raises.md", "speech.md", "exchange-rates.json", "vesting.json"];

    private readonly Lock _turn = new();
    private readonly GuideShelf _shelf = new();
    private readonly string _data;
    private readonly IReadOnlyList<string> _more;
    private readonly Action<FileProblem> _report;
    private FileStamp[] _dataStamps = [];
    private Library _rest = new();
    private Sequence<FileProblem> _dataProblems = [];
    private volatile LoadedLibrary _current;
    private volatile int _keptBack;
    private readonly TaskCompletionSource _firstLook = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ITimer? _timer;

    /// <summary>Reads the bundled guides and data files; the folders of more come with the first Refresh. Each new problem is reported once.</summary>
    public LiveLibrary(string data, IReadOnlyList<string> more, Action<FileProblem> report)
    {
        _data = data;
        _more = more;
        _report = report;
        _current = new LoadedLibrary(_rest, []);
        Take([Path.Combine(data, "guides")]);
    }

    public Library Current => _current.Library;

    /// <summary>Everything that cannot be read in the newest versions of the files.</summary>
    public Sequence<FileProblem> Problems => _current.Problems;

    /// <summary>Ends when every folder was looked at once.</summary>
    public Task FirstLook => _firstLook.Task;

    /// <summary>Guides whose newest version is broken, so that an older one is in use.</summary>
    public int KeptBack => _keptBack;

    /// <summary>Looks again at once, in the background, and then every second.</summary>
    public void Watch(TimeProvider clock) =>
        _timer ??= clock.CreateTimer(_ => LookAgain(), null, TimeSpan.Zero, Every);

    /// <summary>Looks at every folder; answers how many files were read again or are gone.</summary>
    public int Refresh()
    {
        lock (_turn)
        {
            return TakeAll();
        }
    }

    public void Dispose() => _timer?.Dispose();

    /// <summary>A look that is still under way is not waited for.</summary>
    private void LookAgain()
    {
        if (_turn.TryEnter())
        {
            try
            {
                TakeAll();
            }
            finally
            {
                _turn.Exit();
            }
        }
    }

    private int TakeAll()
    {
        var changed = Take([Path.Combine(_data, "guides"), .. _more]);
        _firstLook.TrySetResult();
        return changed;
    }

    private int Take(string[] folders)
    {
        var edits = _shelf.Look(folders);
        var data = ReadData();
        if (edits.Count + data > 0)
        {
            var guides = (data == 0 ? InPlace(edits) : null) ?? new GuideLibrary(GuideFolder.Merged(_shelf.Guides), _rest.Guides.Aliases);
            var library = _rest with { Guides = guides };
            var problems = _dataProblems.Concat(_shelf.Problems).ToSequence();
            var known = _current.Problems.ToHashSet();
            _keptBack = _shelf.KeptBack;
            _current = new LoadedLibrary(library, problems);
            foreach (var problem in problems.Where(problem => !known.Contains(problem)))
            {
                _report(problem);
            }
        }

        return edits.Count + data;
    }

    /// <summary>A few edits that change no name leave the order and the indexes of the library as they are; null where they do not.</summary>
    private GuideLibrary? InPlace(IReadOnlyList<GuideEdit> edits)
    {
        var library = edits.Count <= MostInPlace ? _current.Library.Guides : null;
        foreach (var edit in edits)
        {
            library = edit is { Before: { } before, After: { } after } ? library?.Replacing(before, after) : null;
        }

        return library;
    }

    /// <summary>All data files again when one of them changed: they are small. An edit that brings a new problem leaves everything as it was.</summary>
    private int ReadData()
    {
        var facts = Path.Combine(_data, "facts");
        string[] files = [.. DataFiles.Select(name => Path.Combine(_data, name)), .. (Directory.Exists(facts) ? Directory.GetFiles(facts) : []).Order(StringComparer.Ordinal)];
        var stamps = Array.ConvertAll(files, FileStamps.Of);
        if (stamps.AsSpan().SequenceEqual(_dataStamps))
        {
            return 0;
        }

        var first = _dataStamps.Length == 0;
        _dataStamps = stamps;
        var problems = new List<FileProblem>();
        var read = LibraryLoader.DataFiles(_data, problems) with { Guides = new GuideLibrary([], LibraryLoader.Aliases(_data, problems)) };
        _rest = first || !problems.Except(_dataProblems).Any() ? read : _rest;
        _dataProblems = problems.ToSequence();
        return 1;
    }
}
