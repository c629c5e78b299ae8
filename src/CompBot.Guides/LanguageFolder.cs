using CompBot.Core.Offers;
using CompBot.Language.Learning;

namespace CompBot.Guides;

/// <summary>Reads data/lang and data/names: the words and examples that reading offers is learned from, and the weights that were learned.</summary>
public static class LanguageFolder
{
    private static readonly string[] Folders = ["lang", "names"];

    private static readonly Lock Gate = new();
    private static (string Stamp, OfferLanguage Language)? _last;

    /// <summary>The language of a data folder; the one this program was built with where the folder has none. Files that did not change are not learned from again.</summary>
    public static OfferLanguage Read(string data) => FilesOf(data) is var files && files.ContainsKey("lang/figures.md") ? Read(data, files) : OfferLanguage.Bundled;

    /// <summary>Learns from the files of a data folder and writes the weights beside them; the number of features they hold.</summary>
    public static int WriteWeights(string data)
    {
        using var file = File.Create(PathOf(data));
        return OfferLanguageFiles.WriteWeights(FilesOf(data), file);
    }

    /// <summary>Whether the weights of a data folder are of its files as they are.</summary>
    public static bool WeightsFit(string data)
    {
        using var file = Open(data);
        return WeightsFile.Fits(file, OfferLanguageFiles.Stamp(FilesOf(data)));
    }

    private static OfferLanguage Read(string data, Dictionary<string, string> files)
    {
        var stamp = OfferLanguageFiles.Stamp(files);
        lock (Gate)
        {
            if (_last is not { } last || last.Stamp != stamp)
            {
                using var weights = Open(data);
                _last = (stamp, OfferLanguageFiles.Read(files, weights));
            }

            return _last.Value.Language;
        }
    }

    private static Dictionary<string, string> FilesOf(string data) =>
        Folders.Select(folder => Path.Combine(data, folder)).Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories))
            .Select(file => (Name: Path.GetRelativePath(data, file).Replace('\\', '/'), file)).Where(file => OfferLanguageFiles.IsOne(file.Name))
            .OrderBy(file => file.Name, StringComparer.Ordinal).ToDictionary(file => file.Name, file => File.ReadAllText(file.file));

    private static string PathOf(string data) => Path.Combine(data, OfferLanguageFiles.Weights);

    private static FileStream? Open(string data) => File.Exists(PathOf(data)) ? File.OpenRead(PathOf(data)) : null;
}
