using System.Globalization;

namespace CompBot.Core.Chat;

/// <summary>
/// A pay chart laid out: where each mark and each word stands, in pixels from the upper left. What is written as SVG and what is painted as a picture are both this.
/// Marks differ in shape as well as in colour.
/// </summary>
public sealed record ChartDrawing(int Width, int Height, Sequence<ChartMark> Marks)
{
    private const int Top = 52;
    internal const int LongestLabel = 24;
    internal const string Ink = "#1c2430";

    /// <summary>Narrow is for phones: 360 wide with the bars below their labels, instead of 640 with the bars beside them.</summary>
    public static ChartDrawing Of(PayChart chart, bool narrow = false)
    {
        var scale = ChartScale.Of(chart);
        var layout = narrow ? ChartLayout.Narrow : ChartLayout.Wide;
        var end = Top + (chart.Bars.Count * layout.RowHeight);
        var totals = ChartTotalsDrawing.Of(chart.Totals, layout, end);
        var (width, height) = (layout.Width, (totals?.Bottom ?? end) + 16);
        List<ChartMark> marks =
        [
            new ChartMark.Box(0.5m, 0.5m, width - 1, height - 1, 8, "#ffffff", "#8a8f98"),
            new ChartMark.Words(20, 32, Shortened(chart.Title, layout.LongestTitle), 16, IsBold: true, EndsThere: false, Ink),
        ];
        for (var row = 0; row < chart.Bars.Count; row++)
        {
            marks.AddRange(Row(chart.Bars[row], scale, layout, Top + (row * layout.RowHeight)));
        }

        return new(width, height, [.. marks, .. totals?.Marks ?? []]);
    }

    private static IEnumerable<ChartMark> Row(ChartBar bar, ChartScale scale, ChartLayout layout, int top)
    {
        var middle = top + layout.BarLine;
        var isBold = bar.Kind == ChartBarKind.Ask;
        var (left, room) = (layout.Left, layout.Room);
        yield return new ChartMark.Words(20, top + layout.TextLine, Shortened(bar.Label, LongestLabel), 14, isBold, EndsThere: false, Ink);
        yield return new ChartMark.Rule(left, left + room, middle, "#d5d8dd");
        yield return Mark(bar, left + (scale.PositionOf(bar.Low) * room), left + (scale.PositionOf(bar.High) * room), middle);
        yield return new ChartMark.Words(layout.Width - 16, top + layout.TextLine, bar.Value, 14, isBold, EndsThere: true, Ink);
    }

    /// <summary>A range is a bar, an offer a dot, the ask a diamond.</summary>
    private static ChartMark Mark(ChartBar bar, decimal low, decimal high, int middle) => (bar.Kind, bar.Low == bar.High) switch
    {
        (ChartBarKind.Ask, true) => new ChartMark.Diamond(low, middle, 9, Colour(bar.Kind)),
        (ChartBarKind.Band or ChartBarKind.Offer, true) => new ChartMark.Dot(low, middle, 7, Colour(bar.Kind)),
        (ChartBarKind.Band or ChartBarKind.Offer or ChartBarKind.Ask, false) => new ChartMark.Box(low, middle - 8, high - low, 16, 4, Colour(bar.Kind), Border: null),
    };

    private static string Colour(ChartBarKind kind) => kind switch
    {
        ChartBarKind.Band => "#5b6b83",
        ChartBarKind.Offer => "#1f5fbf",
        ChartBarKind.Ask => "#a5310a",
    };

    internal static string Shortened(string label, int longest)
    {
        var text = new StringInfo(label);
        return text.LengthInTextElements <= longest ? label : text.SubstringByTextElements(0, longest - 1).TrimEnd() + "…";
    }
}

/// <summary>One mark of a chart. Colours are "#rrggbb", lengths pixels; words stand on the line y, from x on or up to it.</summary>
public abstract record ChartMark
{
    private ChartMark()
    {
    }

    public T Match<T>(Func<Box, T> box, Func<Rule, T> rule, Func<Dot, T> dot, Func<Diamond, T> diamond, Func<Words, T> words) => this switch
    {
        Box it => box(it),
        Rule it => rule(it),
        Dot it => dot(it),
        Diamond it => diamond(it),
        Words it => words(it),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    public sealed record Box(decimal X, decimal Y, decimal Width, decimal Height, int Corner, string Fill, string? Border) : ChartMark;

    public sealed record Rule(int From, int To, int Y, string Colour) : ChartMark;

    public sealed record Dot(decimal X, int Y, int Radius, string Fill) : ChartMark;

    /// <summary>Reach is from its middle to each corner.</summary>
    public sealed record Diamond(decimal X, int Y, int Reach, string Fill) : ChartMark;

    public sealed record Words(int X, int Y, string Text, int Size, bool IsBold, bool EndsThere, string Colour) : ChartMark;
}

/// <summary>Where the parts of a chart's row stand, in pixels; TextLine and BarLine count from the row's top.</summary>
internal sealed record ChartLayout(int Width, int Left, int Room, int RowHeight, int TextLine, int BarLine, int LongestTitle)
{
    public static readonly ChartLayout Wide = new(640, 200, 300, 38, 24, 19, 66);
    public static readonly ChartLayout Narrow = new(360, 20, 320, 56, 18, 36, 36);
}

/// <summary>The money axis of a chart: from a little below the lowest to a little above the highest amount.</summary>
internal sealed record ChartScale(decimal From, decimal To)
{
    public static ChartScale Of(PayChart chart)
    {
        var low = chart.Bars.Select(bar => bar.Low).DefaultIfEmpty(0m).Min();
        var high = chart.Bars.Select(bar => bar.High).DefaultIfEmpty(1m).Max();
        var margin = high > low ? (high - low) * 0.06m : Math.Max(1m, Math.Abs(high) * 0.06m);
        return new(low - margin, high + margin);
    }

    /// <summary>0 at the left end, 1 at the right.</summary>
    public decimal PositionOf(decimal amount) => (amount - From) / (To - From);
}
