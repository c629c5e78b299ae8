using CompBot.Core.Negotiation.Raises;
using CompBot.Core.Pay;
using FsCheck;
using FsCheck.Fluent;

namespace CompBot.Core.Tests.Raises;

/// <summary>Cases of a raise, amounts in thousands of dollars a year.</summary>
internal static class RaiseCases
{
    private static readonly string[] Typed =
    [
        "I cut the build from forty minutes to six", "moved billing to the new ledger", "the on-call rota for three teams", "a certificate in cloud security",
        "Trained 11 new colleagues, who passed their first review.", "took over two products when Kim left",
    ];

    public static RaiseCase At(decimal payK, decimal? lowK = null, decimal? highK = null) => new()
    {
        Pay = payK * 1_000m,
        Currency = Currency.Usd,
        Range = Range(lowK, highK),
    };

    public static RaiseCase Next(this RaiseCase raise, decimal? lowK, decimal? highK, bool already) => raise with { IsPromotion = true, NextRange = Range(lowK, highK), DoesItAlready = already };

    public static PayRange? Range(decimal? lowK, decimal? highK) => lowK is { } low ? new(low * 1_000m, highK * 1_000m) : null;

    /// <summary>Cases of every kind, small and large pay, with and without bands, offers, results and names.</summary>
    public static Arbitrary<RaiseCase> Any => Arb.From(
        from pay in Gen.OneOf(Gen.Choose(12_000, 60_000), Gen.Choose(40_000, 250_000), Gen.Choose(200_000, 900_000))
        from low in Gen.Choose(60, 130)
        from width in Gen.Choose(0, 60)
        from bits in Gen.Choose(0, 16_383)
        from months in Gen.Choose(0, 90)
        from offer in Gen.Choose(90, 150)
        from results in Gen.Choose(0, 5)
        select Of(pay, pay * (low / 100m), width / 100m, bits, months, offer / 100m, results));

    private static RaiseCase Of(decimal pay, decimal low, decimal width, int bits, int months, decimal offer, int results)
    {
        bool Is(int bit) => (bits & (1 << bit)) != 0;
        var start = decimal.Round(low);
        return new()
        {
            Pay = pay,
            Currency = Is(0) ? Currency.Usd : Currency.Gbp,
            Range = Is(1) ? new(start, Is(2) ? decimal.Round(start * (1m + width)) : start + 30_000m) : null,
            NextRange = Is(3) ? new(decimal.Round(start * 1.2m), decimal.Round(start * 1.5m)) : null,
            IsPromotion = Is(4),
            DoesItAlready = Is(5),
            MonthsSinceRaise = Is(6) ? months : null,
            HasPostings = Is(7),
            IsKeyPerson = Is(8),
            OutsideOffer = Is(9) ? decimal.Round(pay * offer) : null,
            StayingIsWorth = Is(10) ? decimal.Round(pay * 0.05m) : null,
            Role = Is(11) ? "Platform Engineer" : null,
            Company = Is(0) ? "Larkspur" : null,
            ReviewMonth = Is(12) ? "March" : null,
            BandSource = Is(1) ? "the postings of October 2026" : null,
            Wanted = Is(13) ? decimal.Round(pay * offer) : null,
            Results = Typed.Take(results).ToSequence(),
        };
    }
}
