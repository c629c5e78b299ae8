using CompBot.Language;

namespace CompBot.Core.Offers;

/// <summary>Puts the language of offers together from its files, by their paths in the data folder.</summary>
public static class OfferLanguageFiles
{
    private const string First = "lang/en/";

    /// <summary>Whether a file of the data folder belongs to the language of offers.</summary>
    public static bool IsOne(string path) => path is "lang/figures.md" or "names/employers.md" or "names/places.md" or "names/titles.md" || IsOf(path, "concepts") || IsOf(path, "offers") || IsOf(path, "words");

    private static bool IsOf(string path, string name) => path.StartsWith("lang/", StringComparison.Ordinal) && path.Split('/')[^1].StartsWith(name, StringComparison.Ordinal);

    /// <summary>files: texts by path ("lang/en/concepts.md"). English comes first, then the other languages by name.</summary>
    public static OfferLanguage Read(IReadOnlyDictionary<string, string> files)
    {
        var ordered = files.OrderBy(file => !file.Key.StartsWith(First, StringComparison.Ordinal)).ThenBy(file => file.Key, StringComparer.Ordinal).ToList();
        string[] All(string name) => [.. ordered.Where(file => IsOf(file.Key, name)).Select(file => file.Value)];
        string Text(string path) => files.GetValueOrDefault(path) ?? "";
        var lexicon = new Lexicon(new LexiconFiles(Text("lang/figures.md"), All("concepts"), Text("names/employers.md"), Text("names/places.md"), Text("names/titles.md"), All("words")));
        return new OfferLanguage(lexicon, All("offers"));
    }

    /// <summary>The files this program was built with.</summary>
    internal static Dictionary<string, string> Bundled()
    {
        var assembly = typeof(OfferLanguageFiles).Assembly;
        return assembly.GetManifestResourceNames().Where(IsOne).ToDictionary(name => name, name =>
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            return reader.ReadToEnd();
        });
    }
}
