using System.Globalization;
using System.Text.RegularExpressions;

namespace CompBot.Core.Guides;

/// <summary>Finds the levels of a guide's rows by what people type: "L5", "level 61", "senior", "SWE III".</summary>
public static partial class LevelMatcher
{
    /// <summary>Every level that fits, in the rows' order: those that are named so, else those that hold the number, else those that have the words.</summary>
    public static Sequence<string> Match(IEnumerable<PayBand> rows, string typed)
    {
        var named = rows.Where(row => row.Level is not null).ToList();
        var words = RoleWords.Folded(typed);
        return First(
            Fitting(named, row => row.Level!.Equals(typed.Trim(), StringComparison.OrdinalIgnoreCase)),
            Fitting(named, row => Names(row).Any(name => RoleWords.Folded(NameText.WithoutBrackets(name)) == words)),
            Fitting(named, row => Holds(row.Level!, typed)),
            Fitting(named, row => words.Length > 0 && Names(row).Any(name => HasWords(RoleWords.Folded(name), words))));
    }

    /// <summary>Whether a row's level ("61-62", "Senior (L5)", "L4-L6", "65+") holds another ("L61"). Letters count where both have them: an L5 is no E5.</summary>
    public static bool Holds(string row, string level)
    {
        if (Code().Match(level) is not { Success: true } code || !int.TryParse(code.Groups[2].ValueSpan, CultureInfo.InvariantCulture, out var wanted))
        {
            return row.Equals(level, StringComparison.OrdinalIgnoreCase);
        }

        var ends = Code().Matches(row).ToList();
        return ends.Count > 0 && SameLetters(code.Groups[1].Value, ends[0].Groups[1].Value)
            && wanted >= Number(ends[0]) && (wanted <= Number(ends[^1]) || row.Contains('+'));
    }

    private static Sequence<string> First(params IEnumerable<Sequence<string>> found) => found.FirstOrDefault(levels => levels.Count > 0) ?? [];

    private static Sequence<string> Fitting(List<PayBand> rows, Func<PayBand, bool> fits) => rows.Where(fits).Select(row => row.Level!).Distinct().ToSequence();

    private static IEnumerable<string> Names(PayBand row) => row.Title is { } title ? [row.Level!, title] : [row.Level!];

    private static bool HasWords(string name, string words) => words.Split(' ').All(word => $" {name} ".Contains($" {word} ", StringComparison.Ordinal));

    private static int Number(Match end) => int.Parse(end.Groups[2].ValueSpan, CultureInfo.InvariantCulture);

    private static bool SameLetters(string left, string right) =>
        left.Length == 0 || right.Length == 0 || left.Equals("level", StringComparison.OrdinalIgnoreCase) || left.Equals(right, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"(?<![A-Za-z])([A-Za-z]{1,3}|level)?[ -]?(\d{1,3})(?!\d)", RegexOptions.IgnoreCase)]
    private static partial Regex Code();
}
