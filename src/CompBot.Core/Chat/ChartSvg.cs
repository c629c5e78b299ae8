using System.Globalization;
using System.Text;

namespace CompBot.Core.Chat;

/// <summary>
/// Writes a pay chart as a stand-alone SVG picture: title and description for screen readers, its own background so that it reads the same on light
/// and dark pages, no style sheet, script, font or link from outside.
/// </summary>
public static class ChartSvg
{
    public static string Draw(PayChart chart, bool narrow = false)
    {
        var drawing = ChartDrawing.Of(chart, narrow);
        var (width, height) = (drawing.Width, drawing.Height);
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" role=\"img\" aria-labelledby=\"chart-title chart-desc\">");
        svg.Append(CultureInfo.InvariantCulture, $"<title id=\"chart-title\">{Escaped(chart.Title)}</title><desc id=\"chart-desc\">{Escaped(chart.Summary)}</desc>");
        foreach (var mark in drawing.Marks)
        {
            svg.Append(mark.Match(Box, Rule, Dot, Diamond, Words));
        }

        return svg.Append("</svg>").ToString();
    }

    private static string Box(ChartMark.Box box) => string.Create(CultureInfo.InvariantCulture,
        $"<rect x=\"{box.X:0.#}\" y=\"{box.Y:0.#}\" width=\"{box.Width:0.#}\" height=\"{box.Height:0.#}\" rx=\"{box.Corner}\" fill=\"{box.Fill}\"{(box.Border is { } border ? $" stroke=\"{border}\"" : "")}/>");

    private static string Rule(ChartMark.Rule rule) => string.Create(CultureInfo.InvariantCulture,
        $"<line x1=\"{rule.From}\" y1=\"{rule.Y}\" x2=\"{rule.To}\" y2=\"{rule.Y}\" stroke=\"{rule.Colour}\"/>");

    private static string Dot(ChartMark.Dot dot) => string.Create(CultureInfo.InvariantCulture,
        $"<circle cx=\"{dot.X:0.#}\" cy=\"{dot.Y}\" r=\"{dot.Radius}\" fill=\"{dot.Fill}\"/>");

    private static string Diamond(ChartMark.Diamond it) => string.Create(CultureInfo.InvariantCulture,
        $"<path d=\"M{it.X:0.#} {it.Y - it.Reach} l{it.Reach} {it.Reach} l-{it.Reach} {it.Reach} l-{it.Reach} -{it.Reach} z\" fill=\"{it.Fill}\"/>");

    private static string Words(ChartMark.Words words) => string.Create(CultureInfo.InvariantCulture,
        $"<text x=\"{words.X}\" y=\"{words.Y}\" font-family=\"system-ui, sans-serif\" font-size=\"{words.Size}\" font-weight=\"{(words.IsBold ? "bold" : "normal")}\" text-anchor=\"{(words.EndsThere ? "end" : "start")}\" fill=\"{words.Colour}\">{Escaped(words.Text)}</text>");

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
