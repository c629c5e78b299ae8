using CompBot.Core.Guides;
using CompBot.Core.Negotiation;
using CompBot.Core.Pay;
using CompBot.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace CompBot.Core.Tests.Negotiation;

/// <summary>Cases of every kind over any guide: offers below, inside and above the band, every evidence, several currencies, own minimums or none.</summary>
internal static class RandomCases
{
    private static readonly Currency[] Currencies = [Currency.Usd, Currency.Gbp, Currency.Inr, Currency.Of("JPY")];

    /// <summary>Over the fixed guides, random ones, and no guide at all.</summary>
    public static Arbitrary<NegotiationCase> Any { get; } = Arb.From(Gen.OneOf(
        Over(FixedLibrary.Four.Add(FixedLibrary.Bangalore)), RandomGuides.One.SelectMany(guide => Over([guide])), WithoutBand));

    public static Gen<NegotiationCase> Over(IReadOnlyList<Guide> guides) =>
        from guide in Gen.Elements<Guide>(guides)
        from band in Gen.Elements<PayBand>(guide.Bands)
        from filled in Filled(new NegotiationCase
        {
            Company = guide.Company,
            Role = guide.Role,
            Region = band.Region,
            Guide = guide,
            Band = band,
        }, band.Currency, Math.Max((band.Base ?? band.Total)?.Low ?? 100_000m, 1_000m))
        select filled;

    public static Gen<Alternative> AlternativeIn(Currency currency, decimal around) =>
        from evidence in Gen.Elements(Enum.GetValues<Evidence>())
        from name in Gen.Elements("OpenAI", "Anthropic", "Acme", null)
        from offer in OfferIn(currency, around)
        select new Alternative(name, evidence, offer);

    private static Gen<NegotiationCase> WithoutBand =>
        from currency in Gen.Elements(Currencies)
        from posted in Gen.Elements(null, new PayRange(180_000m, 240_000m), new PayRange(150_000m, null), new PayRange(200_000m, 200_000m))
        from filled in Filled(new NegotiationCase { PostedRange = posted }, currency, 200_000m)
        select filled;

    private static Gen<NegotiationCase> Filled(NegotiationCase it, Currency currency, decimal around) =>
        from stage in Gen.Elements(Enum.GetValues<Stage>())
        from offer in Maybe(OfferIn(currency, around))
        from foreign in Gen.Frequency((9, Gen.Constant(false)), (1, Gen.Constant(true)))
        from count in Gen.Choose(0, 5)
        from others in AlternativeIn(currency, around).ListOf(count)
        from currencies in Gen.Frequency((4, Gen.Constant(currency)), (1, Gen.Elements(Currencies))).ListOf(count)
        from minimumBase in Maybe(Around(around, 30, 250))
        from minimumTotal in Maybe(Around(around, 30, 400))
        from left in Maybe(Around(around, 0, 50))
        from share in Gen.Elements(0m, 0.25m, 0.5m, 1m)
        from told in Maybe(Around(around, 60, 200)).ListOf(4)
        from refused in Gen.Elements<Sequence<AskPart>>([], [], [], [AskPart.Base], [AskPart.Base, AskPart.Equity], [AskPart.SignOn, AskPart.Base], [AskPart.Equity])
        select it with
        {
            HopedBase = told[0],
            HopedTotal = told[1],
            KnownPay = told[2],
            PresentPay = told[3],
            Refused = offer is null ? [] : refused,
            Stage = stage,
            Offer = offer is not null && foreign ? offer with { Currency = Currencies.First(other => other != currency) } : offer,
            Alternatives = others.Zip(currencies, (other, of) => other with { Offer = other.Offer with { Currency = of } }).ToSequence(),
            MinimumBase = minimumBase == 0m ? null : minimumBase,
            MinimumTotal = minimumTotal == 0m ? null : minimumTotal,
            LeftBehind = left,
            PrivateStockAt = share,
        };

    private static Gen<Offer> OfferIn(Currency currency, decimal around) =>
        from yearlyBase in Around(around, 40, 260)
        from hasBase in Gen.Frequency((19, Gen.Constant(true)), (1, Gen.Constant(false)))
        from bonus in Gen.Elements(null, new Bonus(null, around / 10m), new Bonus(15m, null), new Bonus(null, 0m))
        from signOn in Gen.Elements<SignOn?>(null, SignOn.Once(around / 5m), new SignOn([around / 10m, around / 10m]))
        from amount in Around(around, 0, 500)
        from period in Gen.Elements(Enum.GetValues<EquityPeriod>())
        from years in Gen.Elements<int?>(null, 3, 4, 5)
        from kind in Gen.Elements(Enum.GetValues<EquityKind>())
        from hasEquity in Gen.Elements(true, false)
        select new Offer
        {
            Currency = currency,
            Base = hasBase ? yearlyBase : null,
            StatedTotal = hasBase ? null : yearlyBase,
            Bonus = bonus,
            SignOn = signOn,
            Equity = hasEquity ? new EquityGrant { Amount = amount, Period = period, Years = years, Kind = kind } : null,
        };

    /// <summary>From low to high percent of an amount, mostly round and sometimes not.</summary>
    private static Gen<decimal> Around(decimal amount, int low, int high) =>
        from percent in Gen.Choose(low, high)
        from tail in Gen.Frequency((5, Gen.Constant(0)), (1, Gen.Choose(0, 999)))
        select Math.Round(amount * percent / 100m / 1_000m) * 1_000m + tail;

    private static Gen<T?> Maybe<T>(Gen<T> some)
        where T : class => Gen.OneOf(Gen.Constant<T?>(null), some.Select(it => (T?)it));

    private static Gen<decimal?> Maybe(Gen<decimal> some) => Gen.OneOf(Gen.Constant<decimal?>(null), some.Select(it => (decimal?)it));
}
