namespace CompBot.Core.Chat;

/// <summary>A pay chart as text: one bar a line on a common axis, then the summary.</summary>
public static class ChartText
{
    /// <summary>Characters that the axis spans.</summary>
    public const int AxisWidth = 32;

    public static string Render(PayChart chart) => string.Join('\n', [chart.Title, .. Bars(chart), chart.Summary]);

    private static IEnumerable<string> Bars(PayChart chart)
    {
        if (chart.Bars.Count == 0)
        {
            return [];
        }

        var low = chart.Bars.Min(bar => bar.Low);
        var span = Math.Max(chart.Bars.Max(bar => bar.High) - low, 1m);
        var widest = chart.Bars.Max(bar => bar.Label.Length);
        int Column(decimal amount) => (int)Math.Round((amount - low) / span * (AxisWidth - 1));
        return chart.Bars.Select(bar => $"  {bar.Label.PadRight(widest)}  {Bar(bar.Kind, Column(bar.Low), Column(bar.High))}  {bar.Value}");
    }

    private static string Bar(ChartBarKind kind, int from, int to)
    {
        var mark = kind switch
        {
            ChartBarKind.Band => '=',
            ChartBarKind.Offer => 'o',
            ChartBarKind.Ask => '#',
        };
        return (new string(' ', from) + new string(mark, to - from + 1)).PadRight(AxisWidth);
    }
}
