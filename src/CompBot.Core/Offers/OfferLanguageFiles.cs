using CompBot.Language;
using CompBot.Language.Learning;

namespace CompBot.Core.Offers;

/// <summary>
/// Puts the language of offers together from its files, by their paths in the data folder. What was learned from them lies in a file of weights; where the files
/// are no longer those it was learned from, they are learned anew.
/// </summary>
public static class OfferLanguageFiles
{
    /// <summary>The file of what was learned from all languages.</summary>
    public const string Weights = "lang/offers.weights";

    private const string First = "lang/en/";

    /// <summary>Whether a file of the data folder is one that the language of offers is learned from.</summary>
    public static bool IsOne(string path) => path is "lang/figures.md" or "names/employers.md" or "names/places.md" or "names/titles.md" or "names/organisations.md" || IsOf(path, "concepts") || IsOf(path, "offers") || IsOf(path, "words");

    private static bool IsOf(string path, string name) =>
        path.StartsWith("lang/", StringComparison.Ordinal) && path.EndsWith(".md", StringComparison.Ordinal) && path.Split('/')[^1].StartsWith(name, StringComparison.Ordinal);

    /// <summary>files: texts by path ("lang/en/concepts.md"). weights: the file of weights, null where there is none.</summary>
    public static OfferLanguage Read(IReadOnlyDictionary<string, string> files, Stream? weights)
    {
        var lexicon = LexiconOf(files);
        return new OfferLanguage(lexicon, WeightsFile.Read(weights, Stamp(files), OfferModels.Read) ?? Learned(files, lexicon));
    }

    /// <summary>Learns from the files and writes the file of weights; the number of features it holds.</summary>
    public static int WriteWeights(IReadOnlyDictionary<string, string> files, Stream to)
    {
        var learned = Learned(files, LexiconOf(files));
        WeightsFile.Write(to, Stamp(files), learned.Write);
        return learned.Features;
    }

    /// <summary>Weights are of these files and no others.</summary>
    public static string Stamp(IReadOnlyDictionary<string, string> files) => WeightsFile.Stamp(OfferModels.Version, Ordered(files).SelectMany(file => new[] { file.Key, file.Value }));

    /// <summary>English comes first, then the other languages by name.</summary>
    private static IEnumerable<KeyValuePair<string, string>> Ordered(IReadOnlyDictionary<string, string> files) =>
        files.OrderBy(file => !file.Key.StartsWith(First, StringComparison.Ordinal)).ThenBy(file => file.Key, StringComparer.Ordinal);

    private static IReadOnlyList<string> All(IReadOnlyDictionary<string, string> files, string name) => [.. Ordered(files).Where(file => IsOf(file.Key, name)).Select(file => file.Value)];

    private static Lexicon LexiconOf(IReadOnlyDictionary<string, string> files)
    {
        string Text(string path) => files.GetValueOrDefault(path) ?? "";
        return new Lexicon(new LexiconFiles(Text("lang/figures.md"), All(files, "concepts"), Text("names/employers.md"), Text("names/places.md"), Text("names/titles.md"), Text("names/organisations.md"), All(files, "words")));
    }

    private static OfferModels Learned(IReadOnlyDictionary<string, string> files, Lexicon lexicon) => OfferModels.Learn(lexicon, [.. All(files, "offers").SelectMany(Example.ReadAll)]);

    /// <summary>The files this program was built with.</summary>
    internal static Dictionary<string, string> BundledFiles()
    {
        var assembly = typeof(OfferLanguageFiles).Assembly;
        return assembly.GetManifestResourceNames().Where(IsOne).ToDictionary(name => name, name =>
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            return reader.ReadToEnd();
        });
    }

    internal static Stream? BundledWeights() => typeof(OfferLanguageFiles).Assembly.GetManifestResourceStream(Weights);

    internal static OfferLanguage Bundled()
    {
        using var weights = BundledWeights();
        return Read(BundledFiles(), weights);
    }
}
