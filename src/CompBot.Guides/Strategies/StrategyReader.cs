using CompBot.Core.Guides;
using CompBot.Guides.Reading;

namespace CompBot.Guides.Strategies;

/// <summary>What the strategy asks for and accepts, by region and level. A figure whose part, region or currency is not certain is a problem and not used.</summary>
internal static class StrategyReader
{
    public static Sequence<Strategy> Read(StrategyText text, Sequence<PayBand> bands, ProblemList problems)
    {
        if (bands.Count == 0 || text.Plain.Length == 0 && text.Scenarios.Count == 0)
        {
            return [];
        }

        var figures = FigureFinder.Find(text.Masked, RegionMentions.Of(bands)).Where(figure => figure.Role is not (Role.None or Role.Aside) && figure.Part != PayPart.Other).ToList();
        var placing = new FigurePlacing(bands, text.Line, problems);
        var placed = Respectively(figures, bands, text.Masked).Select(placing.Place).Where(figure => figure is not null).Select(figure => figure!).ToList();
        var strategies = placed.GroupBy(figure => (figure.Region!, figure.Level)).Select(group => new StrategyBuilder(bands, text.Line, problems).Build(group.Key.Item1, group.Key.Level, [.. group]));
        // With several regions the one a percent belongs to is not certain.
        var built = strategies.ToList();
        var bonus = built.Count == 1 ? StrategyBonus.In(text.Masked) : null;
        return Ordered(built.Select(one => one with { AskBonusPercent = bonus }).Concat(ScenarioReader.Read(text.Scenarios, bands, problems)).Where(HasFigure), bands);
    }

    private static bool HasFigure(Strategy one) =>
        (one.AskBase ?? one.AskEquity ?? one.AskTotal ?? one.SignOnLow ?? one.SignOnHigh ?? one.FloorBase ?? one.FloorEquity ?? one.FloorTotal) is not null;

    private static Sequence<Strategy> Ordered(IEnumerable<Strategy> strategies, Sequence<PayBand> bands)
    {
        var order = bands.Select(band => band.Region).Distinct().ToList();
        var levels = bands.Select(band => band.Level).Distinct().ToList();
        return strategies.OrderBy(one => order.IndexOf(one.Region ?? "")).ThenBy(one => one.Level is null ? -1 : levels.IndexOf(one.Level) is >= 0 and var at ? at : levels.Count).ThenBy(one => one.Level, StringComparer.Ordinal).ToSequence();
    }

    /// <summary>"R$215,000 / R$250,000 / $145,000 base respectively": as many figures in a row as there are regions, in their order and currencies.</summary>
    private static List<Figure> Respectively(List<Figure> figures, Sequence<PayBand> bands, string text)
    {
        var regions = bands.DistinctBy(band => band.Region).ToList();
        if (regions.Count < 2 || !text.Contains("respectively", StringComparison.OrdinalIgnoreCase))
        {
            return figures;
        }

        var named = figures.ToList();
        for (var i = 0; i + regions.Count <= named.Count; i++)
        {
            var run = named.GetRange(i, regions.Count);
            if (run.TrueForAll(figure => figure.Region is null && figure.Role == run[0].Role && figure.Part == run[0].Part) && run.Select((figure, k) => figure.Currency == regions[k].Currency).All(same => same))
            {
                for (var k = 0; k < regions.Count; k++)
                {
                    named[i + k] = run[k] with { Region = regions[k].Region };
                }

                i += regions.Count - 1;
            }
        }

        return named;
    }
}
