using Markdig.Helpers;

namespace CompBot.Guides.Reading;

/// <summary>Pipe tables as people write them: with or without outer pipes, with or without the line of dashes.</summary>
internal static class TableRows
{
    public static bool StartsAt(StringLineGroup lines, int index)
    {
        var header = lines.Lines[index].Slice.AsSpan().Trim();
        if (index + 1 >= lines.Count || header.Count('|') == 0)
        {
            return false;
        }

        var next = lines.Lines[index + 1].Slice.AsSpan().Trim();
        return IsRule(next) || (header[0] == '|' && header.Count('|') >= 3 && next.Length > 0 && next[0] == '|');
    }

    public static (TablePart Table, int Last) Read(StringLineGroup lines, int start, IReadOnlyList<HeadingPart> path)
    {
        var headers = Cells(lines.Lines[start].Slice.ToString());
        var rows = new List<TableLine>();
        var last = start;
        for (var i = start + 1; i < lines.Count; i++)
        {
            var text = lines.Lines[i].Slice.ToString().Trim();
            if (!text.Contains('|'))
            {
                break;
            }

            last = i;
            if (!IsRule(text))
            {
                rows.Add(new TableLine(lines.Lines[i].Line + 1, Fit(Cells(text), headers.Count)));
            }
        }

        return (new TablePart(lines.Lines[start].Line + 1, headers.ToSequence(), rows.ToSequence(), path.ToSequence()), last);
    }

    private static bool IsRule(ReadOnlySpan<char> line) => line.Contains('-') && line.Contains('|') && line.IndexOfAnyExcept("|-: \t") < 0;

    /// <summary>Empty cells behind the last header are an editor's habit, not cells.</summary>
    private static Sequence<string> Fit(List<string> cells, int columns)
    {
        while (cells.Count > columns && cells[^1].Length == 0)
        {
            cells.RemoveAt(cells.Count - 1);
        }

        return cells.ToSequence();
    }

    private static List<string> Cells(string line)
    {
        var text = line.AsSpan().Trim();
        text = text.Length > 0 && text[0] == '|' ? text[1..] : text;
        text = text.Length > 0 && text[^1] == '|' && !text.EndsWith("\\|", StringComparison.Ordinal) ? text[..^1] : text;
        var cells = new List<string>();
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || (text[i] == '|' && (i == 0 || text[i - 1] != '\\')))
            {
                cells.Add(PlainText.OfLine(text[start..i].ToString()));
                start = i + 1;
            }
        }

        return cells;
    }
}
