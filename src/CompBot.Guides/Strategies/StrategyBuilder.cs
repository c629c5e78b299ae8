using CompBot.Core.Guides;
using CompBot.Core.Pay;
using CompBot.Guides.Reading;

namespace CompBot.Guides.Strategies;

/// <summary>One region's strategy from its figures. The first figure of a kind counts; what contradicts it, or its band, is a problem.</summary>
internal sealed class StrategyBuilder(Sequence<PayBand> bands, int line, ProblemList problems)
{
    public Strategy Build(string region, string? level, List<Figure> figures)
    {
        var rows = bands.Where(band => band.Region == region && band.Currency == figures[0].Currency).ToList();
        var equity = First(figures, Role.Ask, PayPart.Equity);
        var signOn = First(figures, Role.Ask, PayPart.SignOn);
        var strategy = new Strategy
        {
            Region = region,
            Level = level,
            Currency = figures[0].Currency,
            AskBase = Ask(figures, PayPart.Base),
            AskEquity = equity?.High,
            AskEquityPeriod = equity is null ? EquityPeriod.Unknown : PeriodOf(equity, rows),
            AskTotal = Ask(figures, PayPart.Total),
            SignOnLow = signOn?.Low,
            SignOnHigh = signOn?.High,
            FloorBase = Floor(figures, PayPart.Base),
            FloorEquity = Floor(figures, PayPart.Equity),
            FloorTotal = Floor(figures, PayPart.Total),
        };
        return Checked(strategy, rows);
    }

    private static Figure? First(List<Figure> figures, Role role, PayPart part) => figures.Find(figure => figure.Role == role && figure.Part == part);

    /// <summary>The ask; where "At $X, I sign" names another sum, the strategy contradicts itself and the band decides.</summary>
    private decimal? Ask(List<Figure> figures, PayPart part)
    {
        var ask = First(figures, Role.Ask, part);
        var confirm = First(figures, Role.Confirm, part);
        if (ask is not null && confirm is not null && (confirm.Low > ask.High || confirm.High < ask.Low))
        {
            problems.Add(line, $"strategy: asks {ask.Text} and would sign at {confirm.Text}; neither is used");
            return null;
        }

        return ask?.High;
    }

    private decimal? Floor(List<Figure> figures, PayPart part)
    {
        var floors = figures.Where(figure => figure.Role == Role.Floor && figure.Part == part).Select(figure => figure.Low).Distinct().ToList();
        if (floors.Count > 1)
        {
            problems.Add(line, $"strategy: names {floors.Count} floors for the same part of pay; none is used");
            return null;
        }

        return floors.Count == 1 ? floors[0] : First(figures, Role.WalkAway, part)?.Low;
    }

    private static EquityPeriod PeriodOf(Figure equity, List<PayBand> rows)
    {
        if (equity.Period != EquityPeriod.Unknown)
        {
            return equity.Period;
        }

        // Without a word about the period, a figure of the size of the band's equity is counted as the band's is.
        var like = rows.Find(row => row.Equity is { Range: { High: not null } range } && equity.High >= range.Low / 2 && equity.High <= range.High * 1.5m);
        return like?.Equity?.Period ?? EquityPeriod.Unknown;
    }

    private Strategy Checked(Strategy one, List<PayBand> rows)
    {
        Compare("base", one.AskBase, rows.Select(row => row.Base), one);
        Compare("total", one.AskTotal, rows.Select(row => row.Total), one);
        Compare("equity", one.AskEquity, rows.Select(row => row.Equity is { } equity && equity.Period == one.AskEquityPeriod ? equity.Range : null), one);
        return one with
        {
            FloorBase = Below(one.FloorBase, one.AskBase, "base", one),
            FloorEquity = Below(one.FloorEquity, one.AskEquity, "equity", one),
            FloorTotal = Below(one.FloorTotal, one.AskTotal, "total", one),
        };
    }

    private void Compare(string part, decimal? ask, IEnumerable<PayRange?> ranges, Strategy one)
    {
        var known = ranges.Where(range => range is not null).Select(range => range!).ToList();
        if (ask is not { } sum || known.Count == 0 || known.Exists(range => range.Contains(sum)))
        {
            return;
        }

        var high = known.Max(range => range.High ?? decimal.MaxValue);
        problems.Add(line, $"strategy: asks {MoneyText.Short(sum, one.Currency)} {part} in {one.Region}, {(sum > high ? "above" : "outside")} the band");
    }

    private decimal? Below(decimal? floor, decimal? ask, string part, Strategy one)
    {
        if (floor > ask)
        {
            problems.Add(line, $"strategy: the floor of {MoneyText.Short(floor.Value, one.Currency)} {part} in {one.Region} is above its ask; it is not used");
            return null;
        }

        return floor;
    }
}
