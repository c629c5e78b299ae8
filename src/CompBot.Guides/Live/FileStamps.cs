using System.IO.Enumeration;

namespace CompBot.Guides.Live;

/// <summary>When a file was last written and how long it is: enough to tell that it changed.</summary>
internal readonly record struct FileStamp(long Written, long Length);

/// <summary>Looks at every guide file of a folder in one walk, without opening any.</summary>
internal static class FileStamps
{
    private static readonly EnumerationOptions Below = new() { RecurseSubdirectories = true, IgnoreInaccessible = true, MaxRecursionDepth = 8 };

    public static IEnumerable<(string Path, FileStamp Stamp)> In(string folder) =>
        !Directory.Exists(folder) ? [] : new FileSystemEnumerable<(string, FileStamp)>(
            folder, (ref FileSystemEntry entry) => (entry.ToFullPath(), new FileStamp(entry.LastWriteTimeUtc.UtcTicks, entry.Length)), Below)
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory
                && entry.FileName.EndsWith(".md", StringComparison.OrdinalIgnoreCase) && !entry.FileName.Equals("README.md", StringComparison.OrdinalIgnoreCase),
        };

    /// <summary>The stamp of one file; the default one where there is no such file.</summary>
    public static FileStamp Of(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? new FileStamp(file.LastWriteTimeUtc.Ticks, file.Length) : default;
    }
}
