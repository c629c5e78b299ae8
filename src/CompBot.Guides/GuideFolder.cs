using System.Buffers;
using System.Text;
using CompBot.Core.Guides;
using CompBot.Guides.Live;

namespace CompBot.Guides;

/// <summary>A problem of a file of the library, as a compiler would print it. File is the path as a person can open it. IsBroken: nothing of the file can be used.</summary>
public sealed record FileProblem(string File, int Line, string Message, bool IsBroken = false)
{
    public override string ToString() => $"{File}:{Line}: {Message}";
}

/// <summary>A guide and the folder it came from; Path is where the file is.</summary>
public sealed record LoadedGuide(string Path, Guide Guide);

/// <summary>Reads folders of guides, several files at a time.</summary>
public static class GuideFolder
{
    private const long MostBytes = 4_000_000;

    private static readonly EqualityComparer<(string Company, string Role)> NoCase = EqualityComparer<(string Company, string Role)>.Create(
        (left, right) => StringComparer.OrdinalIgnoreCase.Equals(left.Company, right.Company) && StringComparer.OrdinalIgnoreCase.Equals(left.Role, right.Role),
        name => HashCode.Combine(StringComparer.OrdinalIgnoreCase.GetHashCode(name.Company), StringComparer.OrdinalIgnoreCase.GetHashCode(name.Role)));

    /// <summary>Every *.md below the folders but README files, ordered by folder, then by path. A folder that is not there is a problem.</summary>
    public static (Sequence<LoadedGuide> Guides, Sequence<FileProblem> Problems) Read(IReadOnlyList<string> folders)
    {
        var problems = folders.Where(folder => !Directory.Exists(folder)).Select(folder => new FileProblem(folder, 1, "there is no such folder", IsBroken: true)).ToList();
        var files = folders.Where(Directory.Exists).SelectMany(folder => Files(folder).Select(path => (Folder: folder, Path: path))).ToArray();
        var read = new (LoadedGuide? Guide, FileProblem? Problem)[files.Length];
        Parallel.For(0, files.Length, i => read[i] = ReadFile(files[i].Folder, files[i].Path));
        problems.AddRange(read.Where(one => one.Problem is not null).Select(one => one.Problem!));
        return (read.Where(one => one.Guide is not null).Select(one => one.Guide!).ToSequence(), problems.ToSequence());
    }

    public static IEnumerable<string> Files(string folder) => FileStamps.In(folder).Select(file => file.Path).Order(StringComparer.Ordinal);

    /// <summary>One file; what the disk refuses is a problem, not an exception.</summary>
    public static (LoadedGuide? Guide, FileProblem? Problem) ReadFile(string folder, string path)
    {
        try
        {
            return PassedOver(folder, path) is { } why ? (null, new FileProblem(path, 1, why, IsBroken: true))
                : TextOf(path) is { } text
                ? (new LoadedGuide(path, GuideReader.Read(Path.GetRelativePath(folder, path).Replace('\\', '/'), text)), null)
                : (null, new FileProblem(path, 1, "larger than 4 MB, which no guide is", IsBroken: true));
        }
        catch (Exception mistake) when (mistake is IOException or UnauthorizedAccessException)
        {
            return (null, new FileProblem(path, 1, "cannot be read from the disk", IsBroken: true));
        }
    }

    /// <summary>
    /// Why a file is not opened; null where it is. Only regular files inside the folder are: a link may lead to anything, and what has no length may be a pipe, which
    /// would never come to an end.
    /// </summary>
    private static string? PassedOver(string folder, string path)
    {
        var file = new FileInfo(path);
        if (file.LinkTarget is not null)
        {
            var target = file.ResolveLinkTarget(returnFinalTarget: true);
            if (target is null || Directory.Exists(target.FullName) || !target.FullName.StartsWith(Path.GetFullPath(folder).TrimEnd('/') + '/', StringComparison.Ordinal))
            {
                return "is a link to a folder or out of this one, and passed over";
            }

            file = new FileInfo(target.FullName);
        }

        return file.Length == 0 ? "is empty or no regular file, and passed over" : null;
    }

    /// <summary>A file's text, by way of a lent buffer; null where it is too large.</summary>
    private static string? TextOf(string path)
    {
        using var file = File.OpenHandle(path);
        var length = RandomAccess.GetLength(file);
        if (length > MostBytes)
        {
            return null;
        }

        var buffer = ArrayPool<byte>.Shared.Rent((int)length);
        try
        {
            var read = 0;
            while (read < length && RandomAccess.Read(file, buffer.AsSpan(read, (int)length - read), read) is > 0 and var more)
            {
                read += more;
            }

            return Encoding.UTF8.GetString(buffer.AsSpan(0, read));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>One guide a company and role, the later folder's, each with the rows that give pay; guides without such a row are left out.</summary>
    public static Sequence<Guide> Merged(IEnumerable<LoadedGuide> guides)
    {
        var byName = new Dictionary<(string Company, string Role), Guide>(NoCase);
        foreach (var guide in guides.Select(loaded => loaded.Guide.OnlyPaid()).Where(guide => guide.Bands.Count > 0))
        {
            byName[(guide.Company, guide.Role)] = guide;
        }

        return byName.Values.OrderBy(guide => guide.Company, StringComparer.OrdinalIgnoreCase).ThenBy(guide => guide.Role, StringComparer.OrdinalIgnoreCase).ToSequence();
    }
}
