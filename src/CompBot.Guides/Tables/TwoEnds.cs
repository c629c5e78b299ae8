using System.Text.RegularExpressions;
using CompBot.Guides.Reading;

namespace CompBot.Guides.Tables;

/// <summary>Joins the two columns of a range ("Base Low | Base High") into one.</summary>
internal static partial class TwoEnds
{
    /// <summary>The table with one column for each pair that stands side by side; rows with too few or too many cells stay as they are.</summary>
    public static TablePart Joined(TablePart table)
    {
        for (var i = 1; i + 1 < table.Headers.Count; i++)
        {
            if (ArePair(table.Headers[i], table.Headers[i + 1]))
            {
                table = Join(table, i);
            }
        }

        return table;
    }

    private static bool ArePair(string low, string high) =>
        Low().IsMatch(low) && High().IsMatch(high) && ColumnKinds.IsPart(ColumnKinds.Of(low)) && ColumnKinds.Of(low) == ColumnKinds.Of(high);

    private static TablePart Join(TablePart table, int at) => table with
    {
        Headers = Without(table.Headers, at + 1, Low().Replace(table.Headers[at], "").Trim()),
        Rows = table.Rows.Map(row => row.Cells.Count != table.Headers.Count ? row : row with
        {
            Cells = Without(row.Cells, at + 1, $"{row.Cells[at]} - {row.Cells[at + 1]}"),
        }),
    };

    private static Sequence<string> Without(Sequence<string> cells, int gone, string before) =>
        cells.Select((cell, i) => i == gone - 1 ? before : cell).Where((_, i) => i != gone).ToSequence();

    [GeneratedRegex(@"\s*\(?\b(?:low(?:er)?|min(?:imum)?|from|floor)\b\)?", RegexOptions.IgnoreCase)]
    private static partial Regex Low();

    [GeneratedRegex(@"\b(?:high(?:er)?|max(?:imum)?|to|upper|ceiling)\b", RegexOptions.IgnoreCase)]
    private static partial Regex High();
}
