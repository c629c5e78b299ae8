using CompBot.Core.Guides;
using CompBot.Core.Pay;
using FsCheck;
using FsCheck.Fluent;

namespace CompBot.Core.Tests.Negotiation;

/// <summary>Guides with odd rows: zero width, no high end, totals, an unknown basis, several currencies and levels, figures outside their range.</summary>
internal static class RandomGuides
{
    public static Gen<Guide> One =>
        from count in Gen.Choose(1, 4)
        from rows in Row.ListOf(count)
        from words in Gen.Choose(0, 3)
        from strategies in Says(rows).ListOf(words)
        select new Guide
        {
            File = "random/guide.md",
            Company = "Random",
            Role = "Engineer",
            Bands = rows.Select((row, index) => row with { Line = index + 1 }).ToSequence(),
            Strategies = strategies.ToSequence(),
        };

    private static Gen<PayBand> Row =>
        from region in Gen.Elements("North", "South", "any")
        from level in Gen.Elements(null, "L4", "L5")
        from unit in Gen.Elements(("USD", 1_000m), ("GBP", 1_000m), ("JPY", 100_000m), ("IDR", 1_000_000m), ("INR", 10_000m))
        from basis in Gen.Frequency((6, Gen.Constant(BandBasis.Base)), (2, Gen.Constant(BandBasis.Total)), (1, Gen.Constant(BandBasis.Unknown)))
        from range in Range(unit.Item2)
        from hasBase in Gen.Frequency((14, Gen.Constant(true)), (1, Gen.Constant(false)))
        from equity in Equity(unit.Item2)
        from signOn in Gen.Elements<PayRange?>(null, null, new PayRange(10 * unit.Item2, 30 * unit.Item2))
        select new PayBand
        {
            Region = region,
            Level = level,
            Currency = Currency.Of(unit.Item1),
            Basis = basis,
            Base = basis == BandBasis.Total || !hasBase ? null : range,
            Total = basis == BandBasis.Total ? range : null,
            Equity = equity,
            SignOn = signOn,
        };

    private static Gen<PayRange> Range(decimal unit) =>
        from low in Gen.Choose(20, 400)
        from width in Gen.Frequency((1, Gen.Constant(0)), (1, Gen.Choose(1, 3)), (8, Gen.Choose(4, 300)))
        from tail in Gen.Frequency((4, Gen.Constant(0m)), (1, Gen.Elements(0.5m, 0.3m)))
        from open in Gen.Elements(true, false)
        from ends in Gen.Frequency((9, Gen.Constant(true)), (1, Gen.Constant(false)))
        select new PayRange((low + tail) * unit, ends ? (low + width + tail) * unit : null, open);

    private static Gen<EquityBand?> Equity(decimal unit) => Gen.Frequency(
        (1, Gen.Constant<EquityBand?>(null)),
        (1, Gen.Constant<EquityBand?>(new EquityBand(null, EquityKind.Options, EquityPeriod.Unknown, null, Words: "Options"))),
        (6, from range in Range(unit)
            from kind in Gen.Elements(Enum.GetValues<EquityKind>())
            from period in Gen.Elements(Enum.GetValues<EquityPeriod>())
            select (EquityBand?)new EquityBand(range, kind, period, period == EquityPeriod.Grant ? 4 : null)));

    private static Gen<Strategy> Says(IReadOnlyCollection<PayBand> rows) =>
        from row in Gen.Elements<PayBand>(rows)
        from named in Gen.Elements(true, false)
        from place in Gen.Choose(60, 130)
        from floor in Gen.Choose(20, 110)
        from what in Gen.Choose(0, 7)
        let range = row.Base ?? row.Total ?? new PayRange(100_000m, 200_000m)
        select new Strategy
        {
            Region = named ? row.Region : null,
            Level = named ? row.Level : null,
            Currency = row.Currency,
            AskBase = (what & 1) == 0 ? At(range, place) : null,
            AskTotal = (what & 1) == 1 ? At(range, place) : null,
            FloorBase = (what & 2) == 0 ? At(range, floor) : null,
            FloorTotal = (what & 2) == 2 ? At(row.Total ?? range, floor) : null,
            AskEquity = (what & 4) == 0 && row.Equity?.Range is { } equity ? At(equity, place) : null,
            AskEquityPeriod = row.Equity?.Period ?? EquityPeriod.Unknown,
        };

    private static decimal At(PayRange range, int percent) => Math.Round(range.Low + ((range.Width ?? range.Low) * percent / 100m));
}
