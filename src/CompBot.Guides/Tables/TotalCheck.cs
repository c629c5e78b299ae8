using CompBot.Core.Guides;
using CompBot.Core.Pay;
using CompBot.Guides.Reading;

namespace CompBot.Guides.Tables;

/// <summary>How a guide's totals add up, and whether they do: base, equity and bonus within a tenth of the total.</summary>
internal static class TotalCheck
{
    private const decimal Tolerance = 0.10m;

    public static TotalCounts Of(Sequence<PayBand> bands, ProblemList problems)
    {
        var checkable = bands.Where(band => band is { Base: not null, Total: not null }).ToList();
        if (checkable.Count == 0)
        {
            return TotalCounts.None;
        }

        var best = Ways(checkable).Select(way => (Way: way, Fits: checkable.Count(band => Fits(band, way)))).MaxBy(pair => pair.Fits);
        var wrong = checkable.Where(band => !Fits(band, best.Fits == 0 ? TotalCounts.GrantPerYear : best.Way)).ToList();
        if (wrong.Count > 0)
        {
            problems.Add(wrong[0].Line, $"base, equity and bonus do not add up to the total within 10 % in {wrong.Count} of {checkable.Count} rows: {string.Join("; ", wrong.Select(Name))}");
        }

        return best.Fits == 0 ? TotalCounts.None : best.Way;
    }

    private static string Name(PayBand band) => band.Level is { } level && band.Region != "any" ? $"{band.Region}, {level}" : band.Level ?? band.Region;

    /// <summary>The ways that the guide's own words leave open, the usual one first.</summary>
    private static IEnumerable<TotalCounts> Ways(List<PayBand> bands)
    {
        if (bands.Exists(band => band.Equity is { Range: not null, Period: EquityPeriod.Year }) && !bands.Exists(band => band.Equity is { Period: EquityPeriod.Grant }))
        {
            return [TotalCounts.Year, TotalCounts.None];
        }

        return bands.Exists(band => band.Equity is { Range: not null })
            ? bands.Exists(band => band.Equity is { Period: EquityPeriod.Grant }) ? [TotalCounts.GrantPerYear, TotalCounts.WholeGrant, TotalCounts.None] : [TotalCounts.GrantPerYear, TotalCounts.Year, TotalCounts.None]
            : [TotalCounts.None];
    }

    private static bool Fits(PayBand band, TotalCounts way) =>
        Near(Sum(band, way, range => range.Low, band.Bonus?.PercentLow), band.Total!.Low)
        && (band.Base!.High is null || band.Total.High is null || Near(Sum(band, way, range => range.High ?? range.Low, band.Bonus?.PercentHigh ?? band.Bonus?.PercentLow), band.Total.High.Value));

    /// <summary>Year-1 totals hold the sign-on, so that with and without it both count as adding up.</summary>
    private static (decimal Without, decimal With) Sum(PayBand band, TotalCounts way, Func<PayRange, decimal> end, decimal? percent)
    {
        var ownBase = end(band.Base!);
        var equity = band.Equity is { Range: { } range } ? way switch
        {
            TotalCounts.None => 0m,
            TotalCounts.GrantPerYear => band.Equity.Period == EquityPeriod.Year ? end(range) : end(range) / (band.Equity.Years ?? 4),
            TotalCounts.WholeGrant or TotalCounts.Year => end(range),
        } : 0m;
        var bonus = band.Bonus?.Amount is { } amount ? end(amount) : ownBase * (percent ?? 0) / 100m;
        var without = ownBase + equity + bonus;
        return (without, without + (band.SignOn is { } signOn ? end(signOn) : 0m));
    }

    private static bool Near((decimal Without, decimal With) sum, decimal total) => total > 0 && (Off(sum.Without, total) <= Tolerance || Off(sum.With, total) <= Tolerance);

    private static decimal Off(decimal sum, decimal total) => Math.Abs(sum - total) / total;
}
