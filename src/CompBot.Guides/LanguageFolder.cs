using System.Security.Cryptography;
using System.Text;
using CompBot.Core.Offers;

namespace CompBot.Guides;

/// <summary>Reads data/lang and data/names: the words and examples that reading offers is learned from.</summary>
public static class LanguageFolder
{
    private static readonly string[] Folders = ["lang", "names"];

    private static readonly Lock Gate = new();
    private static (string Fingerprint, OfferLanguage Language)? _last;

    /// <summary>The language of a data folder; the one this program was built with where the folder has none. Files that did not change are not learned from again.</summary>
    public static OfferLanguage Read(string data)
    {
        var files = Folders.Select(folder => Path.Combine(data, folder)).Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories))
            .Select(file => (Name: Path.GetRelativePath(data, file).Replace('\\', '/'), file)).Where(file => OfferLanguageFiles.IsOne(file.Name))
            .OrderBy(file => file.Name, StringComparer.Ordinal).ToDictionary(file => file.Name, file => File.ReadAllText(file.file));
        return files.ContainsKey("lang/figures.md") ? Learned(files) : OfferLanguage.Bundled;
    }

    private static OfferLanguage Learned(Dictionary<string, string> files)
    {
        var fingerprint = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', files.SelectMany(file => new[] { file.Key, file.Value })))));
        lock (Gate)
        {
            if (_last is not { } last || last.Fingerprint != fingerprint)
            {
                _last = (fingerprint, OfferLanguageFiles.Read(files));
            }

            return _last.Value.Language;
        }
    }
}
