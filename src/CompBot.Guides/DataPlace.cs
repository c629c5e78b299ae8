namespace CompBot.Guides;

/// <summary>Where a program finds the data that ships with it.</summary>
public static class DataPlace
{
    /// <summary>The first "data" with guides/ in it, below one of the folders; null where there is none.</summary>
    public static string? Find(IEnumerable<string> folders) =>
        folders.Select(folder => Path.Combine(folder, "data")).FirstOrDefault(data => Directory.Exists(Path.Combine(data, "guides")));

    /// <summary>A folder and every one above it, nearest first: a program in a source checkout lies deep below its data.</summary>
    public static IEnumerable<string> AndAbove(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            yield return at.FullName;
        }
    }
}
