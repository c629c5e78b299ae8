namespace CompBot.Core.Chat;

/// <summary>The totals of a chart laid out below its bars: a stack a row from nothing on, and below them which colour is which part. Bottom is where it ends, in pixels.</summary>
internal sealed record ChartTotalsDrawing(Sequence<ChartMark> Marks, int Bottom)
{
    private const int Above = 44, LegendLine = 22, LegendSize = 13, Swatch = 12, Gap = 2;

    /// <summary>In the order of the parts' names; each differs from its neighbours in brightness too.</summary>
    private static readonly Sequence<string> Colours = ["#1f5fbf", "#e0962b", "#2f7d62", "#b39ddb", "#7a4a1e", "#8a8f98"];

    /// <summary>Null where there are none; top is where the bars end.</summary>
    public static ChartTotalsDrawing? Of(Sequence<ChartTotal> totals, ChartLayout layout, int top)
    {
        if (totals.Count == 0)
        {
            return null;
        }

        var names = ChartTotalNames.Names(totals);
        var most = Math.Max(totals.Max(ChartTotalNames.Sum), 1m);
        var rows = totals.SelectMany((stack, row) => Row(stack, names, most, layout, top + Above + (row * layout.RowHeight)));
        var (legend, bottom) = Legend(names, layout, top + Above + (totals.Count * layout.RowHeight) + 18);
        ChartMark[] marks = [new ChartMark.Words(20, top + Above - 12, ChartTotalNames.Title, 16, IsBold: true, EndsThere: false, ChartDrawing.Ink), .. rows, .. legend];
        return new(marks.ToSequence(), bottom);
    }

    private static IEnumerable<ChartMark> Row(ChartTotal stack, Sequence<string> names, decimal most, ChartLayout layout, int top)
    {
        var isBold = stack.Kind == ChartBarKind.Ask;
        yield return new ChartMark.Words(20, top + layout.TextLine, ChartDrawing.Shortened(stack.Label, ChartDrawing.LongestLabel), 14, isBold, EndsThere: false, ChartDrawing.Ink);
        decimal from = layout.Left;
        foreach (var part in stack.Parts)
        {
            var width = part.Amount / most * layout.Room;
            yield return new ChartMark.Box(from, top + layout.BarLine - 8, Math.Max(width - Gap, 1m), 16, 0, Colour(names, part.Name), Border: null);
            from += width;
        }

        yield return new ChartMark.Words(layout.Width - 16, top + layout.TextLine, stack.Value, 14, isBold, EndsThere: true, ChartDrawing.Ink);
    }

    /// <summary>One name after the other, on a new line where the next has no room.</summary>
    private static (Sequence<ChartMark> Marks, int Bottom) Legend(Sequence<string> names, ChartLayout layout, int top)
    {
        var marks = new List<ChartMark>();
        var (x, y) = (20, top);
        foreach (var name in names)
        {
            var width = Swatch + 6 + (name.Length * 7) + 18;
            (x, y) = x > 20 && x + width > layout.Width ? (20, y + LegendLine) : (x, y);
            marks.Add(new ChartMark.Box(x, y - Swatch + 1, Swatch, Swatch, 2, Colour(names, name), Border: null));
            marks.Add(new ChartMark.Words(x + Swatch + 6, y, name, LegendSize, IsBold: false, EndsThere: false, ChartDrawing.Ink));
            x += width;
        }

        return (marks.ToSequence(), y);
    }

    private static string Colour(Sequence<string> names, string name) => Colours[names.TakeWhile(it => it != name).Count() % Colours.Count];
}
