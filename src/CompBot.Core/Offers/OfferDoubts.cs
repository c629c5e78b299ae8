using CompBot.Core.Pay;
using CompBot.Language.Figures;

namespace CompBot.Core.Offers;

/// <summary>What must be asked about a reading, each in one short question with the readings as answers.</summary>
internal static class OfferDoubts
{
    private const decimal MonthsAYear = 12m;

    public static OfferReading Add(OfferReading reading, OfferDraft draft, Currency fallback)
    {
        var currency = reading.Currency ?? reading.LikelyCurrency ?? fallback;
        var doubts = new[]
        {
            Positional(reading, currency), EquityPeriodOf(reading, reading.Equity?.Currency ?? currency), BareBonus(reading, draft, currency), Units(reading, draft, currency), Dollar(reading), Net(reading, currency), Monthly(reading, currency),
        }.OfType<Doubt>().ToSequence();
        return doubts.Count == 0 ? reading : reading with { Doubts = doubts };
    }

    private static string Short(decimal amount, Currency currency) => MoneyText.Short(amount, currency);

    /// <summary>"180/300/60".</summary>
    private static Doubt? Positional(OfferReading reading, Currency currency)
    {
        var values = reading.Positional;
        if (values.Count < 2 || values.Any(value => value < 1000))
        {
            return null;
        }

        OfferReading Plain(decimal? grant, decimal? yearly, decimal? bonus, decimal? signOn) => reading with
        {
            Base = values[0],
            Equity = (grant ?? yearly) is { } amount ? new EquityGrant { Amount = amount, Period = grant is null ? EquityPeriod.Year : EquityPeriod.Grant, Kind = reading.Equity?.Kind ?? EquityKind.Unknown } : reading.Equity,
            Bonus = bonus is null ? reading.Bonus : new Bonus(null, bonus),
            SignOn = signOn is { } once ? SignOn.Once(once) : reading.SignOn,
            Positional = [],
        };
        Sequence<DoubtAnswer> answers = values.Count == 2
            ? [new("Base and the whole stock grant", Plain(values[1], null, null, null)), new("Base and stock per year", Plain(null, values[1], null, null)), new("Base and bonus", Plain(null, null, values[1], null))]
            : [new("Base, whole stock grant, sign-on", Plain(values[1], null, null, values[2])), new("Base, stock per year, bonus", Plain(null, values[1], values[2], null)), new("Base, bonus, whole stock grant", Plain(values[2], null, values[1], null))];
        return new Doubt($"{string.Join(" / ", values.Select(value => Short(value, currency)))}: which is which?", answers);
    }

    private static Doubt? EquityPeriodOf(OfferReading reading, Currency currency) => reading.Equity is { Amount: > 0 and { } amount, Period: EquityPeriod.Unknown } equity
        ? new Doubt($"{Short(amount, currency)} in stock: the whole grant, or per year?",
        [
            new("The whole grant", reading with { Equity = equity with { Period = EquityPeriod.Grant } }),
            new("Per year", reading with { Equity = equity with { Period = EquityPeriod.Year, Years = null } }),
        ])
        : null;

    /// <summary>"bonus 15" may be a percent or thousands.</summary>
    private static Doubt? BareBonus(OfferReading reading, OfferDraft draft, Currency currency)
    {
        if (reading.Bonus is not { UpTo: false } || CashParts.BareBonus(draft)?.Figure.Value is not { } value || draft.Of(FigureRole.BonusPct, FigureRole.Bonus).Count > 1)
        {
            return null;
        }

        return new Doubt($"Bonus {value:0.##}: percent of base, or {Short(value * 1000, currency)}?",
        [
            new($"{value:0.##} % of base", reading with { Bonus = new Bonus(value, null) }),
            new($"{Short(value * 1000, currency)} a year", reading with { Bonus = new Bonus(null, value * 1000) }),
        ]);
    }

    /// <summary>"200 options" may be pieces or thousands.</summary>
    private static Doubt? Units(OfferReading reading, OfferDraft draft, Currency currency)
    {
        if (draft.Message.Context.HasMarked || draft.Of(FigureRole.EquityUnits).Find(figure => figure.Figure is { IsBare: true, Value: < 1000, Kind: FigureKind.Number }) is not { Figure.Value: var value })
        {
            return null;
        }

        var equity = reading.Equity ?? new EquityGrant();
        return new Doubt($"{value:0.##}: the number of units, or {Short(value * 1000, currency)} worth?",
        [
            new($"{value:0.##} units", reading with { Equity = equity with { Units = value } }),
            new($"{Short(value * 1000, currency)} worth", reading with { Equity = equity with { Amount = value * 1000, Units = null, Period = EquityPeriod.Grant } }),
        ]);
    }

    private static Doubt? Dollar(OfferReading reading) => reading is { Currency: null, LikelyCurrency: { Code: "CAD" or "AUD" or "NZD" or "SGD" or "HKD" } likely, HasFigures: true }
        ? new Doubt($"US dollars or {likely.Code}?", [new("US dollars", reading with { Currency = Currency.Usd, LikelyCurrency = null }), new(likely.Code, reading with { Currency = likely, LikelyCurrency = null })])
        : null;

    /// <summary>Pay after tax is not made yearly by itself.</summary>
    private static Doubt? Net(OfferReading reading, Currency currency) => reading is { Base: null, Rate: { IsNet: true, Per: PayPeriod.Month } rate }
        ? new Doubt($"{Short(rate.Amount, currency)} a month: after tax, or before?",
        [
            new("Before tax", reading with { Base = rate.Amount * MonthsAYear, Rate = rate with { IsNet = false, Times = MonthsAYear } }),
            new("After tax, I will look up the gross", reading),
        ])
        : null;

    /// <summary>"R$ 15.000": by the month where that is the habit.</summary>
    private static Doubt? Monthly(OfferReading reading, Currency currency) => reading is { Base: null, Rate: { IsGuess: true } rate }
        ? new Doubt($"{Short(rate.Amount, currency)}: per month, or per year?",
        [
            new("Per month", reading with { Base = rate.Amount * MonthsAYear, Rate = rate with { IsGuess = false, Times = MonthsAYear } }),
            new("Per year", reading with { Base = rate.Amount, Rate = null }),
        ])
        : null;
}
