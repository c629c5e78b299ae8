using CompBot.Core.Chat;
using CompBot.Slack.Blocks;

namespace CompBot.Slack.Rendering;

/// <summary>A pay chart as Slack's own bars (low and high side by side).</summary>
internal static class ChartRenderer
{
    public static bool Fits(PayChart chart) =>
        chart.Bars.Count is > 0 and <= SlackLimits.ChartPoints
        && Labels(chart).Distinct().Count() == chart.Bars.Count;

    public static Piece Picture(PayChart chart)
    {
        IReadOnlyList<string> labels = [.. Labels(chart)];
        ChartSeries Series(string name, Func<ChartBar, decimal> value) =>
            new(name, [.. chart.Bars.Select((bar, at) => new ChartPoint(labels[at], value(bar)))]);
        IReadOnlyList<ChartSeries> series = chart.Bars.All(bar => bar.Low == bar.High)
            ? [Series("Yearly", bar => bar.Low)]
            : [Series("From", bar => bar.Low), Series("To", bar => bar.High)];
        var block = new Block.DataVisualization(Cut(chart.Title, SlackLimits.ChartTitle),
            new BarChart("bar", series, new ChartAxis(labels, "Yearly, before tax")))
        {
            Source = chart,
        };
        return new Piece(block, string.Join("\n", chart.Bars.Select(bar => $"{bar.Label}: {bar.Value}").Prepend(chart.Title)));
    }

    /// <summary>Bars of text, without the summary, which stands below in any case.</summary>
    public static Block.RichText InText(PayChart chart) =>
        new([new RichPart.Preformatted([RichRun.Plain(SlackText.Split(ChartText.Render(chart with { Summary = "" }), SlackLimits.TextObject).FirstOrDefault() ?? chart.Title)])]);

    private static IEnumerable<string> Labels(PayChart chart) => chart.Bars.Select(bar => Cut(bar.Label, SlackLimits.ChartLabel));

    private static string Cut(string text, int most) => SlackText.Raw(text, most);
}
