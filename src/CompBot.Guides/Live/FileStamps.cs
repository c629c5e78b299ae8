using System.IO.Enumeration;

namespace CompBot.Guides.Live;

/// <summary>When a file was last written and how long it is: enough to tell that it changed.</summary>
internal readonly record struct FileStamp(long Written, long Length);

/// <summary>Whether a file is known as it is.</summary>
internal delegate bool IsKnown(ReadOnlySpan<char> path, FileStamp stamp);

/// <summary>Looks at every guide file of a folder in one walk, without opening any.</summary>
internal static class FileStamps
{
    private static readonly EnumerationOptions Below = new() { RecurseSubdirectories = true, IgnoreInaccessible = true, MaxRecursionDepth = 8 };

    public static IEnumerable<(string Path, FileStamp Stamp)> In(string folder) => In(folder, (_, _) => false);

    /// <summary>Only the files that are not known; a known one costs no memory, so that a look every second leaves nothing to collect.</summary>
    public static IEnumerable<(string Path, FileStamp Stamp)> In(string folder, IsKnown known) =>
        !Directory.Exists(folder) ? [] : new FileSystemEnumerable<(string, FileStamp)>(folder, (ref FileSystemEntry entry) => (entry.ToFullPath(), StampOf(ref entry)), Below)
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => (IsLink(ref entry) || !entry.IsDirectory) && (entry.IsDirectory || IsGuide(ref entry)) && !IsKnown(ref entry, known),
            ShouldRecursePredicate = (ref FileSystemEntry entry) => !IsLink(ref entry),
        };

    /// <summary>A folder that is a link is told as a file that is passed over, and never gone into: it may lead out, or round in a circle.</summary>
    private static bool IsLink(ref FileSystemEntry entry) => (entry.Attributes & FileAttributes.ReparsePoint) != 0;

    private static bool IsGuide(ref FileSystemEntry entry) =>
        entry.FileName.EndsWith(".md", StringComparison.OrdinalIgnoreCase) && !entry.FileName.Equals("README.md", StringComparison.OrdinalIgnoreCase);

    private static FileStamp StampOf(ref FileSystemEntry entry) => new(entry.LastWriteTimeUtc.UtcTicks, entry.Length);

    private static bool IsKnown(ref FileSystemEntry entry, IsKnown known)
    {
        Span<char> path = stackalloc char[512];
        return Path.TryJoin(entry.Directory, entry.FileName, path, out var length) ? known(path[..length], StampOf(ref entry)) : known(entry.ToFullPath(), StampOf(ref entry));
    }

    /// <summary>The stamp of one file; the default one where there is no such file.</summary>
    public static FileStamp Of(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? new FileStamp(file.LastWriteTimeUtc.Ticks, file.Length) : default;
    }
}
