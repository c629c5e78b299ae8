using System.Globalization;
using System.Text;

namespace CompBot.Core.Chat;

/// <summary>
/// Draws a pay chart as a stand-alone SVG picture: title and description for screen readers, its own background so that it reads the same on light
/// and dark pages, marks that differ in shape as well as colour, no style sheet, script, font or link from outside.
/// </summary>
public static class ChartSvg
{
    private const int Top = 52;
    private const int LongestLabel = 24;

    /// <summary>Narrow is for phones: 360 wide with the bars below their labels, instead of 640 with the bars beside them.</summary>
    public static string Draw(PayChart chart, bool narrow = false)
    {
        var scale = ChartScale.Of(chart);
        var layout = narrow ? ChartLayout.Narrow : ChartLayout.Wide;
        var (width, height) = (layout.Width, Top + (chart.Bars.Count * layout.RowHeight) + 16);
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" role=\"img\" aria-labelledby=\"chart-title chart-desc\">");
        svg.Append(CultureInfo.InvariantCulture, $"<title id=\"chart-title\">{Escaped(chart.Title)}</title><desc id=\"chart-desc\">{Escaped(chart.Summary)}</desc>");
        svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"0.5\" y=\"0.5\" width=\"{width - 1}\" height=\"{height - 1}\" rx=\"8\" fill=\"#ffffff\" stroke=\"#8a8f98\"/>");
        Text(svg, 20, 32, Shortened(chart.Title, layout.LongestTitle), "16", "bold", "start");
        for (var row = 0; row < chart.Bars.Count; row++)
        {
            Row(svg, chart.Bars[row], scale, layout, Top + (row * layout.RowHeight));
        }

        return svg.Append("</svg>").ToString();
    }

    private static void Row(StringBuilder svg, ChartBar bar, ChartScale scale, ChartLayout layout, int top)
    {
        var middle = top + layout.BarLine;
        var weight = bar.Kind == ChartBarKind.Ask ? "bold" : "normal";
        Text(svg, 20, top + layout.TextLine, Shortened(bar.Label, LongestLabel), "14", weight, "start");
        var (left, room) = (layout.Left, layout.Room);
        svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{left}\" y1=\"{middle}\" x2=\"{left + room}\" y2=\"{middle}\" stroke=\"#d5d8dd\"/>");
        var low = left + (scale.PositionOf(bar.Low) * room);
        var high = left + (scale.PositionOf(bar.High) * room);
        svg.Append(Mark(bar, low, high, middle));
        Text(svg, layout.Width - 16, top + layout.TextLine, bar.Value, "14", weight, "end");
    }

    /// <summary>A range is a bar, an offer a dot, the ask a diamond.</summary>
    private static string Mark(ChartBar bar, decimal low, decimal high, int middle) => (bar.Kind, bar.Low == bar.High) switch
    {
        (ChartBarKind.Ask, true) => string.Create(CultureInfo.InvariantCulture,
            $"<path d=\"M{low:0.#} {middle - 9} l9 9 l-9 9 l-9 -9 z\" fill=\"#a5310a\"/>"),
        (ChartBarKind.Band or ChartBarKind.Offer, true) => string.Create(CultureInfo.InvariantCulture,
            $"<circle cx=\"{low:0.#}\" cy=\"{middle}\" r=\"7\" fill=\"{Colour(bar.Kind)}\"/>"),
        (ChartBarKind.Band or ChartBarKind.Offer or ChartBarKind.Ask, false) => string.Create(CultureInfo.InvariantCulture,
            $"<rect x=\"{low:0.#}\" y=\"{middle - 8}\" width=\"{high - low:0.#}\" height=\"16\" rx=\"4\" fill=\"{Colour(bar.Kind)}\"/>"),
    };

    private static string Colour(ChartBarKind kind) => kind switch
    {
        ChartBarKind.Band => "#5b6b83",
        ChartBarKind.Offer => "#1f5fbf",
        ChartBarKind.Ask => "#a5310a",
    };

    private static void Text(StringBuilder svg, int x, int y, string text, string size, string weight, string anchor) =>
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x}\" y=\"{y}\" font-family=\"system-ui, sans-serif\" font-size=\"{size}\" font-weight=\"{weight}\" text-anchor=\"{anchor}\" fill=\"#1c2430\">{Escaped(text)}</text>");

    private static string Shortened(string label, int longest)
    {
        var text = new StringInfo(label);
        return text.LengthInTextElements <= longest ? label : text.SubstringByTextElements(0, longest - 1).TrimEnd() + "…";
    }

    /// <summary>XML text: markup escaped, characters that XML forbids left out.</summary>
    private static string Escaped(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            kept.Append(rune.Value switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                < 0x20 or 0xFFFE or 0xFFFF => " ",
                _ => rune.ToString(),
            });
        }

        return kept.ToString();
    }
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
