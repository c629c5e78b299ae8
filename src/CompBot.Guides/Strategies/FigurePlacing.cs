using CompBot.Core.Guides;
using CompBot.Core.Pay;
using CompBot.Guides.Reading;

namespace CompBot.Guides.Strategies;

/// <summary>
/// Gives each figure its part and region, or a problem. A figure without a region belongs to the first row whose band contains it; the
/// figures of one strategy stay in one row where that row's bands allow.
/// </summary>
internal sealed class FigurePlacing(Sequence<PayBand> bands, int line, ProblemList problems)
{
    private readonly Dictionary<string, (decimal? Base, decimal? Total)> _asks = [];
    private string? _home;

    public Figure? Place(Figure figure)
    {
        if (figure.NotYearly is { } why)
        {
            return Refuse(figure, why);
        }

        var rows = bands.Where(band => band.Currency == figure.Currency && (figure.Region is null || band.Region == figure.Region)).ToList();
        if (rows.Count == 0)
        {
            return Refuse(figure, figure.Region is null ? $"is in {figure.Currency.Code}, which no row is in" : $"is in {figure.Currency.Code} and {figure.Region} is not");
        }

        if (figure.Part == PayPart.Unsaid && figure.Low > 30 * rows.Max(Largest))
        {
            // A valuation or a market, not pay.
            return null;
        }

        return Part(figure, rows) is { } part ? Home(figure with { Part = part }, rows) : Refuse(figure, "may be base, equity or total");
    }

    private Figure? Refuse(Figure figure, string why)
    {
        problems.Add(line, $"strategy: {ProblemList.Quote(figure.Text)} {why}; it is not used");
        return null;
    }

    /// <summary>The part as said; else the only one whose band holds the figure, in the strategy's own row first.</summary>
    private PayPart? Part(Figure figure, List<PayBand> rows)
    {
        if (figure.Part != PayPart.Unsaid && (!figure.Inherited || rows.Exists(row => Holds(row, figure.Part, figure.High))))
        {
            return figure.Part;
        }

        var home = figure.Region is null ? rows.FindAll(row => row.Region == _home) : rows;
        var fitting = Fitting(figure, home) is { Count: > 0 } own ? own : Fitting(figure, rows);
        return fitting.Count == 1 ? fitting[0] : fitting.Contains(PayPart.Base) && IsBase(figure) ? PayPart.Base : null;
    }

    private static List<PayPart> Fitting(Figure figure, List<PayBand> rows) =>
        new[] { PayPart.Base, PayPart.Equity, PayPart.Total }.Where(part => rows.Exists(row => Holds(row, part, figure.High))).ToList();

    /// <summary>"At $228K, I commit. My floor is $213K": the first is the base asked for, and a floor below it can only be base where no total is asked.</summary>
    private bool IsBase(Figure figure) =>
        _asks.TryGetValue(figure.Region ?? _home ?? "", out var ask) && ask.Total is null && ask.Base is { } asked
        && (figure.Role == Role.Confirm ? figure.High == asked : figure.Role is Role.Floor or Role.WalkAway && figure.High <= asked);

    private Figure Noted(Figure figure)
    {
        var known = _asks.GetValueOrDefault(figure.Region!);
        _asks[figure.Region!] = (figure.Role, figure.Part) switch
        {
            (Role.Ask, PayPart.Base) => known with { Base = known.Base ?? figure.High },
            (Role.Ask, PayPart.Total) => known with { Total = known.Total ?? figure.High },
            _ => known,
        };
        return figure;
    }

    private Figure? Home(Figure figure, List<PayBand> rows)
    {
        if (figure.Region is not null)
        {
            return Noted(figure);
        }

        var home = rows.Find(row => row.Region == _home);
        var value = figure.Role is Role.Ask or Role.Confirm ? figure.High : figure.Low;
        var first = figure.Part == PayPart.SignOn || rows.TrueForAll(row => RangeOf(row, figure.Part) is null) ? home ?? rows[0]
            : home is not null && Holds(home, figure.Part, value) ? home
            : rows.Find(row => Holds(row, figure.Part, value)) ?? home;
        if (first is null && rows.DistinctBy(row => row.Region).Count() > 1)
        {
            return Refuse(figure, "fits the band of no row");
        }

        _home ??= (first ?? rows[0]).Region;
        return Noted(figure with { Region = (first ?? rows[0]).Region });
    }

    private static PayRange? RangeOf(PayBand row, PayPart part) => part switch
    {
        PayPart.Base => row.Base,
        PayPart.Equity => row.Equity?.Range,
        PayPart.Total => row.Total,
        PayPart.SignOn => row.SignOn,
        PayPart.Unsaid or PayPart.Other => null,
    };

    private static decimal Largest(PayBand row) => new[] { row.Base, row.Equity?.Range, row.Total }.Max(range => range?.High ?? range?.Low ?? 0m);

    private static bool Holds(PayBand row, PayPart part, decimal value) => RangeOf(row, part) is { } range && range.Contains(value);
}
