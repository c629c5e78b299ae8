using CompBot.Core.Guides;
using CompBot.Core.Pay;

namespace CompBot.Core.Negotiation;

/// <summary>A figure of a guide's strategy and the row it belongs to.</summary>
internal sealed record StatedFigure(PayBand Row, PayRange Range, decimal Amount);

/// <summary>Which rows a guide's own figures belong to, and what they come to in another row.</summary>
internal static class StatedFigures
{
    /// <summary>
    /// Every figure whose row is certain: the one that region and level name, else the first row of its currency whose range contains it.
    /// A figure that fits no row is left out.
    /// </summary>
    public static IEnumerable<StatedFigure> Of(Guide? guide, Func<PayBand, PayRange?> range, Func<Strategy, PayBand, decimal?> figure)
    {
        foreach (var strategy in guide?.Strategies ?? [])
        {
            var rows = RowsOf(guide!, strategy, range, figure).ToList();
            var owner = strategy.Region is not null && rows.Count == 1
                ? rows[0]
                : rows.Find(row => row.Range.Contains(row.Amount));
            if (owner is not null)
            {
                yield return owner;
            }
        }
    }

    /// <summary>The figure for this row itself; an amount above the row's range is the guide's mistake and stops at the range's high end.</summary>
    public static StatedFigure? For(PayBand row, IReadOnlyList<StatedFigure> stated) => stated.FirstOrDefault(figure => figure.Row == row);

    /// <summary>The figure of another row that comes nearest: the same level before others, then the guide's order. It needs a width to be carried.</summary>
    public static StatedFigure? Nearest(PayBand row, IEnumerable<StatedFigure> stated) =>
        stated.Where(figure => figure.Row != row && figure.Range.Width > 0m)
            .OrderBy(figure => figure.Row.Level == row.Level ? 0 : 1)
            .FirstOrDefault();

    /// <summary>The same place in another range, before rounding. Multiplied before it is divided, so that halves stay halves.</summary>
    public static decimal Carry(StatedFigure from, PayRange to)
    {
        var inside = Math.Min(from.Amount, from.Range.High!.Value) - from.Range.Low;
        return to.Low + (inside * to.Width!.Value / from.Range.Width!.Value);
    }

    private static IEnumerable<StatedFigure> RowsOf(
        Guide guide, Strategy strategy, Func<PayBand, PayRange?> range, Func<Strategy, PayBand, decimal?> figure) =>
        from row in guide.Bands
        where row.Currency == strategy.Currency
            && (strategy.Region is null || strategy.Region == row.Region)
            && (strategy.Level is null || strategy.Level == row.Level)
        let of = range(row)
        let amount = figure(strategy, row)
        where of is not null && amount is > 0m
        select new StatedFigure(row, of, amount.Value);
}
