namespace CompBot.Guides;

/// <summary>The commands "guides export" and "guides check" as functions: folders in, text out, the exit code as the answer.</summary>
public static class GuideCommands
{
    /// <summary>Writes every guide of the folders as one JSON document; 1 where a folder or file cannot be read.</summary>
    public static int Export(IReadOnlyList<string> folders, TextWriter output, TextWriter errors)
    {
        var (guides, problems) = GuideFolder.Read(folders);
        output.WriteLine(GuideExport.Json(guides.Select(loaded => loaded.Guide)));
        foreach (var problem in problems)
        {
            errors.WriteLine(problem);
        }

        return problems.Count > 0 ? 1 : 0;
    }

    /// <summary>Writes every problem as "file:line: message" and a summary; 1 where a guide yields no band or a file cannot be read.</summary>
    public static int Check(IReadOnlyList<string> folders, TextWriter output)
    {
        var (guides, unread) = GuideFolder.Read(folders);
        foreach (var problem in unread.Concat(LibraryLoader.ProblemsOf(guides)))
        {
            output.WriteLine(problem);
        }

        var empty = guides.Count(loaded => loaded.Guide.Bands.Count == 0);
        var withProblems = guides.Count(loaded => loaded.Guide.Problems.Count > 0);
        output.WriteLine($"{guides.Count} guides, {guides.Sum(loaded => loaded.Guide.Bands.Count)} bands; {withProblems} guides with problems, {empty} without a band, {unread.Count} files or folders not read.");
        return empty > 0 || unread.Count > 0 ? 1 : 0;
    }
}
