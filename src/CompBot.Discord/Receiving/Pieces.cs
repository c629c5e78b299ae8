using System.Text.RegularExpressions;

namespace CompBot.Discord.Receiving;

/// <summary>Whether a message is whole or a piece of a longer one, by its shape and by the words of pieces.txt. Pure.</summary>
internal static partial class Pieces
{
    /// <summary>Discord takes 2,000 characters from most people: what comes near was cut there, and its rest follows.</summary>
    private const int CutOff = 1_900;

    /// <summary>A shorter one that was answered may have been a button's words: read again it would answer the next question.</summary>
    private const int FewestWordsRead = 4;

    private static readonly Dictionary<string, HashSet<string>> Signs = Load();

    /// <summary>More of it is coming, as far as anybody can see.</summary>
    public static bool IsUnfinished(string text)
    {
        var said = text.Trim();
        var words = Words(said);
        return said.Length > 0 && said[0] != '/' && (said.Length >= CutOff || EndsOpen(said) || IsIn("ends", words[^1]) || words.All(word => IsIn("opens", word.TrimEnd('.', '!', ','))));
    }

    /// <summary>
    /// The second goes on where the first, which was answered a moment ago, left off: both are to be read as one. Not where the first asks something or tells a step
    /// from an earlier figure: reading that again would answer, or take the step, twice.
    /// </summary>
    public static bool AddsTo(string first, string second)
    {
        var (before, after) = (Words(first.Trim()), Words(second.Trim()));
        return before.Length >= FewestWordsRead && first.Any(char.IsDigit) && !first.Contains('?') && !first.Contains('%') && !before.Any(word => IsIn("steps", word.Trim('.', ',', '!')))
            && after.Length > 1 && IsIn("adds", after[0].TrimEnd(',')) && !second.Contains('?');
    }

    private static bool EndsOpen(string said) =>
        said[^1] is ',' or ':' or ';' or '-' or '–' or '—' or '(' or '&' or '+' or '/' or '…' || said.EndsWith("..", StringComparison.Ordinal) || said.Count(letter => letter == '(') > said.Count(letter => letter == ')');

    private static bool IsIn(string sign, string word) => Signs[sign].Contains(word.ToLowerInvariant());

    private static string[] Words(string said) => Gaps().Split(said);

    private static Dictionary<string, HashSet<string>> Load()
    {
        using var file = new StreamReader(typeof(Pieces).Assembly.GetManifestResourceStream("pieces.txt")!);
        return file.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split(": ", 2))
            .ToDictionary(line => line[0], line => Words(line[1].Trim()).ToHashSet());
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Gaps();
}
