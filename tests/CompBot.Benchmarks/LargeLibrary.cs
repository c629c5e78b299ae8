using System.Globalization;
using System.Text.RegularExpressions;
using CompBot.Guides;

namespace CompBot.Benchmarks;

/// <summary>
/// A library of the size of the largest known one, 4,466 guides with 32 MB: a folder's guides once as they are, then its longest ones again and
/// again under other company names, as many of them as bring the mean length to what the size asks for. No text is padded or cut.
/// </summary>
public static partial class LargeLibrary
{
    private const int Guides = 4_466;
    private const long Bytes = 32_000_000;

    /// <summary>Writes the library below target; answers what it is, in words.</summary>
    public static string Make(string source, string target)
    {
        var all = GuideFolder.Files(source).Select(path => (Path: Path.GetRelativePath(source, path), Bytes: File.ReadAllBytes(path))).OrderByDescending(guide => guide.Bytes.Length).ToList();
        var own = all.Sum(guide => (long)guide.Bytes.Length);
        var wanted = (Bytes - own) / Math.Max(1, Guides - all.Count);
        var longest = all.Count;
        while (longest > 1 && all.Take(longest).Average(guide => guide.Bytes.Length) < wanted)
        {
            longest--;
        }

        var written = 0L;
        for (var i = 0; i < Guides; i++)
        {
            var again = i - all.Count;
            var (path, bytes) = again < 0 ? all[i] : all[again % longest];
            written += Write(target, path, bytes, again < 0 ? 0 : (again / longest) + 1);
        }

        return string.Create(CultureInfo.InvariantCulture, $"{Guides} guides, {written / 1e6:F1} MB: {all.Count} once, the {longest} longest repeated");
    }

    private static long Write(string target, string path, byte[] bytes, int round)
    {
        var name = round.ToString(CultureInfo.InvariantCulture);
        var file = Path.Combine(target, name, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var text = System.Text.Encoding.UTF8.GetString(bytes);
        File.WriteAllText(file, round == 0 ? text : CompanyEnd().Replace(text, $" {name} $1", 1));
        return bytes.Length;
    }

    /// <summary>Where the company's name ends in a title.</summary>
    [GeneratedRegex(@" ((?:Global |Salary )?Negotiation Guide)")]
    private static partial Regex CompanyEnd();
}
