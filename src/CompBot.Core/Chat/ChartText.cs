namespace CompBot.Core.Chat;

/// <summary>A pay chart as text: one bar a line on a common axis, then the summary.</summary>
public static class ChartText
{
    /// <summary>Characters that the axis spans.</summary>
    public const int AxisWidth = 32;

    public static string Render(PayChart chart) => string.Join('\n', [chart.Title, .. Bars(chart), .. Totals(chart.Totals), chart.Summary]);

    private static IEnumerable<string> Totals(Sequence<ChartTotal> totals)
    {
        if (totals.Count == 0)
        {
            return [];
        }

        var most = Math.Max(totals.Max(ChartTotalNames.Sum), 1m);
        var widest = totals.Max(stack => stack.Label.Length);
        var names = ChartTotalNames.Names(totals);
        int Columns(decimal amount) => (int)Math.Round(amount / most * AxisWidth);
        string Stack(ChartTotal stack) => string.Concat(stack.Parts.Select(part => new string(Letter(names, part.Name), Columns(part.Amount))));
        return
        [
            "", ChartTotalNames.Title,
            .. totals.Select(stack => $"  {stack.Label.PadRight(widest)}  {Stack(stack).PadRight(AxisWidth)}  {stack.Value}"),
            "  " + string.Join(", ", names.Select(name => $"{Letter(names, name)} {name}")), "",
        ];
    }

    /// <summary>Its place among the names, so that no two share one.</summary>
    private static char Letter(Sequence<string> names, string name) => "=+%*~:"[names.TakeWhile(it => it != name).Count() % 6];

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
