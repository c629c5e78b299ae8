using CompBot.Testing;

namespace CompBot.Storage.Tests;

/// <summary>Goldens lie beside the tests as Goldens/name.json; the build copies them beside the program.</summary>
internal static class GoldenFile
{
    public const string HowToAccept = "If that is meant, run the tests once with ACCEPT_GOLDENS=1 and commit the files that changed.";

    private static readonly string Copied = Path.Combine(AppContext.BaseDirectory, "Goldens");

    public static IEnumerable<string> Names() => Directory.EnumerateFiles(Copied, "*.json").Select(path => Path.GetFileNameWithoutExtension(path));

    /// <summary>Null where there is none.</summary>
    public static string? Read(string name) => File.Exists(PathIn(Copied, name)) ? File.ReadAllText(PathIn(Copied, name)).ReplaceLineEndings("\n").TrimEnd('\n') : null;

    /// <summary>Writes the golden into the source tree where that was asked for, and answers it; null where it was not.</summary>
    public static string? Accept(string name, string text)
    {
        if (Environment.GetEnvironmentVariable("ACCEPT_GOLDENS") != "1")
        {
            return null;
        }

        File.WriteAllText(PathIn(Source(), name), text + "\n");
        return text;
    }

    private static string Source() => Directory.CreateDirectory(Path.Combine(Repository.Root, "tests", "CompBot.Storage.Tests", "Goldens")).FullName;

    private static string PathIn(string folder, string name) => Path.Combine(folder, $"{name}.json");
}
