using CompBot.Core.Guides;

namespace CompBot.Guides.Live;

/// <summary>A file that was read again or is gone: the guide in use before and after, null where there is none.</summary>
internal readonly record struct GuideEdit(Guide? Before, Guide? After);

/// <summary>
/// The guides of several folders, each at its last good version. Look walks the folders and reads what is new or changed. Not for several
/// threads at once.
/// </summary>
internal sealed class GuideShelf
{
    private const string Kept = "the last good version of this guide stays in use";

    private readonly Dictionary<string, ShelvedFile> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ShelvedFile>.AlternateLookup<ReadOnlySpan<char>> _byPath;
    private IReadOnlyList<string> _folders = [];
    private int _look;

    public GuideShelf() => _byPath = _files.GetAlternateLookup<ReadOnlySpan<char>>();

    private sealed record ShelvedFile(FileStamp Stamp, int Folder, LoadedGuide? Good, Sequence<FileProblem> Problems)
    {
        /// <summary>The look that last found the file.</summary>
        public int Seen { get; set; }
    }

    /// <summary>Guides in the order of their folders, so that a later one wins.</summary>
    public IEnumerable<LoadedGuide> Guides =>
        _files.OrderBy(file => file.Value.Folder).ThenBy(file => file.Key, StringComparer.Ordinal).Where(file => file.Value.Good is not null).Select(file => file.Value.Good!);

    public IEnumerable<FileProblem> Problems =>
        _folders.Where(folder => !Directory.Exists(folder)).Select(folder => new FileProblem(folder, 1, "there is no such folder", IsBroken: true)).Concat(_files.Values.SelectMany(file => file.Problems));

    /// <summary>Files whose newest version is broken, so that an older one is in use.</summary>
    public int KeptBack => _files.Values.Count(file => file.Good is not null && file.Problems.Any(problem => problem.Message == Kept));

    /// <summary>The files that were read again or are gone.</summary>
    public IReadOnlyList<GuideEdit> Look(IReadOnlyList<string> folders)
    {
        _folders = folders;
        _look++;
        var changed = folders.SelectMany((folder, i) => FileStamps.In(folder, IsKnown).Select(file => (file.Path, file.Stamp, Folder: i))).ToArray();
        var read = new (LoadedGuide? Guide, FileProblem? Problem)[changed.Length];
        Parallel.For(0, changed.Length, i => read[i] = GuideFolder.ReadFile(folders[changed[i].Folder], changed[i].Path));
        var edits = new List<GuideEdit>();
        for (var i = 0; i < changed.Length; i++)
        {
            var before = _files.GetValueOrDefault(changed[i].Path);
            var now = Taken(before, changed[i].Path, changed[i].Stamp, changed[i].Folder, read[i].Guide, read[i].Problem);
            _files[changed[i].Path] = now;
            edits.Add(new GuideEdit(before?.Good?.Guide, now.Good?.Guide));
        }

        Forget(edits);
        return edits;
    }

    private bool IsKnown(ReadOnlySpan<char> path, FileStamp stamp)
    {
        if (!_byPath.TryGetValue(path, out var file))
        {
            return false;
        }

        file.Seen = _look;
        return file.Stamp == stamp;
    }

    /// <summary>A version without a row of pay is broken; where there was a good one before, that one stays.</summary>
    private ShelvedFile Taken(ShelvedFile? older, string path, FileStamp stamp, int folder, LoadedGuide? guide, FileProblem? unread)
    {
        var problems = (unread is not null ? [unread] : LibraryLoader.ProblemsOf([guide!])).ToList();
        var paid = guide is null ? null : guide with { Guide = guide.Guide.OnlyPaid() };
        if (paid is { Guide.Bands.Count: > 0 } || older?.Good is not { } before)
        {
            return new ShelvedFile(stamp, folder, paid, problems.ToSequence()) { Seen = _look };
        }

        problems.Add(new FileProblem(path, 1, Kept, IsBroken: true));
        return new ShelvedFile(stamp, folder, before, problems.ToSequence()) { Seen = _look };
    }

    private void Forget(List<GuideEdit> edits)
    {
        foreach (var (path, file) in _files)
        {
            if (file.Seen != _look)
            {
                // A dictionary may lose entries while it is walked.
                _files.Remove(path);
                edits.Add(new GuideEdit(file.Good?.Guide, null));
            }
        }
    }
}
