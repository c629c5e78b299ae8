namespace CompBot.Guides.Live;

/// <summary>
/// The guides of several folders, each at its last good version. Look walks the folders and reads what is new or changed. Not for several
/// threads at once.
/// </summary>
internal sealed class GuideShelf
{
    private const string Kept = "the last good version of this guide stays in use";

    private readonly Dictionary<string, ShelvedFile> _files = new(StringComparer.Ordinal);
    private IReadOnlyList<string> _folders = [];

    private sealed record ShelvedFile(FileStamp Stamp, int Folder, LoadedGuide? Good, Sequence<FileProblem> Problems);

    /// <summary>Guides in the order of their folders, so that a later one wins.</summary>
    public IEnumerable<LoadedGuide> Guides =>
        _files.OrderBy(file => file.Value.Folder).ThenBy(file => file.Key, StringComparer.Ordinal).Where(file => file.Value.Good is not null).Select(file => file.Value.Good!);

    public IEnumerable<FileProblem> Problems =>
        _folders.Where(folder => !Directory.Exists(folder)).Select(folder => new FileProblem(folder, 1, "there is no such folder", IsBroken: true)).Concat(_files.Values.SelectMany(file => file.Problems));

    /// <summary>Files whose newest version is broken, so that an older one is in use.</summary>
    public int KeptBack => _files.Values.Count(file => file.Good is not null && file.Problems.Any(problem => problem.Message == Kept));

    /// <summary>How many files were read again or are gone.</summary>
    public int Look(IReadOnlyList<string> folders)
    {
        _folders = folders;
        var now = folders.SelectMany((folder, i) => FileStamps.In(folder).Select(file => (file.Path, file.Stamp, Folder: i))).ToList();
        var changed = now.Where(file => !_files.TryGetValue(file.Path, out var known) || known.Stamp != file.Stamp).ToArray();
        var read = new (LoadedGuide? Guide, FileProblem? Problem)[changed.Length];
        Parallel.For(0, changed.Length, i => read[i] = GuideFolder.ReadFile(folders[changed[i].Folder], changed[i].Path));
        for (var i = 0; i < changed.Length; i++)
        {
            _files[changed[i].Path] = Taken(changed[i].Path, changed[i].Stamp, changed[i].Folder, read[i].Guide, read[i].Problem);
        }

        return changed.Length + Forget(now.Select(file => file.Path).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>A version without a band is broken; where there was a good one before, that one stays.</summary>
    private ShelvedFile Taken(string path, FileStamp stamp, int folder, LoadedGuide? guide, FileProblem? unread)
    {
        var problems = (unread is not null ? [unread] : LibraryLoader.ProblemsOf([guide!])).ToList();
        if (guide is { Guide.Bands.Count: > 0 } || _files.GetValueOrDefault(path)?.Good is not { } before)
        {
            return new ShelvedFile(stamp, folder, guide, problems.ToSequence());
        }

        problems.Add(new FileProblem(path, 1, Kept, IsBroken: true));
        return new ShelvedFile(stamp, folder, before, problems.ToSequence());
    }

    private int Forget(HashSet<string> present)
    {
        var gone = _files.Keys.Where(path => !present.Contains(path)).ToList();
        gone.ForEach(path => _files.Remove(path));
        return gone.Count;
    }
}
