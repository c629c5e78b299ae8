namespace CompBot.Core.Pay.Reading;

/// <summary>What must be asked about a reading, each in one short question with the readings as answers.</summary>
internal static class Doubts
{
    private const decimal LargestBarePercent = 30;

    public static OfferReading Add(OfferReading reading, Scene scene, IReadOnlyList<Part> parts, Currency fallback)
    {
        var currency = reading.Currency ?? reading.LikelyCurrency ?? fallback;
        var doubts = new List<Doubt>();
        AddPositional(doubts, reading, currency);
        AddEquityPeriod(doubts, reading, reading.Equity?.Currency ?? currency);
        AddBonus(doubts, reading, scene, parts, currency);
        AddUnits(doubts, reading, scene, parts, currency);
        AddDollar(doubts, reading);
        AddRate(doubts, reading, currency);
        AddPeriod(doubts, reading, currency);
        return doubts.Count == 0 ? reading : reading with { Doubts = doubts.ToSequence() };
    }

    private static string Short(decimal amount, Currency currency) => MoneyText.Short(amount, currency);

    /// <summary>"180/300/60".</summary>
    private static void AddPositional(List<Doubt> doubts, OfferReading reading, Currency currency)
    {
        if (reading.Positional.Count < 2 || reading.Positional.Any(value => value < 1000))
        {
            return;
        }

        var values = reading.Positional;
        var shown = string.Join(" / ", values.Select(value => Short(value, currency)));
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
        doubts.Add(new Doubt($"{shown}: which is which?", answers));
    }

    private static void AddEquityPeriod(List<Doubt> doubts, OfferReading reading, Currency currency)
    {
        if (reading.Equity is { Amount: > 0 and { } amount, Period: EquityPeriod.Unknown } equity)
        {
            doubts.Add(new Doubt($"{Short(amount, currency)} in stock: the whole grant, or per year?",
            [
                new("The whole grant", reading with { Equity = equity with { Period = EquityPeriod.Grant } }),
                new("Per year", reading with { Equity = equity with { Period = EquityPeriod.Year, Years = null } }),
            ]));
        }
    }

    /// <summary>"bonus 15" may be a percent or thousands.</summary>
    private static void AddBonus(List<Doubt> doubts, OfferReading reading, Scene scene, IReadOnlyList<Part> parts, Currency currency)
    {
        var bare = parts.FirstOrDefault(part => part is { Cue: Cue.Bonus, Amount: { IsPercent: false, IsScaled: false, HasCurrency: false, IsGrouped: false, Value: > 0 and <= LargestBarePercent } }).Amount;
        if (bare is null || scene.Sizing.IsIndian || reading.Bonus is null)
        {
            return;
        }

        var amount = bare.Value * 1000;
        doubts.Add(new Doubt($"Bonus {bare.Value:0.##}: percent of base, or {Short(amount, currency)}?",
        [
            new($"{bare.Value:0.##} % of base", reading with { Bonus = new Bonus(bare.Value, null) }),
            new($"{Short(amount, currency)} a year", reading with { Bonus = new Bonus(null, amount) }),
        ]));
    }

    /// <summary>"200 options" may be pieces or thousands.</summary>
    private static void AddUnits(List<Doubt> doubts, OfferReading reading, Scene scene, IReadOnlyList<Part> parts, Currency currency)
    {
        if (parts.FirstOrDefault(part => part.Amount is { IsUnits: true, Value: < 1000 }).Amount is not { } amount || scene.HasScaled)
        {
            return;
        }

        var equity = reading.Equity ?? new EquityGrant();
        doubts.Add(new Doubt($"{amount.Value:0.##}: the number of units, or {Short(amount.Value * 1000, currency)} worth?",
        [
            new($"{amount.Value:0.##} units", reading with { Equity = equity with { Units = amount.Value } }),
            new($"{Short(amount.Value * 1000, currency)} worth", reading with { Equity = equity with { Amount = amount.Value * 1000, Units = null, Period = EquityPeriod.Grant } }),
        ]));
    }

    private static void AddDollar(List<Doubt> doubts, OfferReading reading)
    {
        if (reading is { Currency: null, LikelyCurrency: { Code: "CAD" or "AUD" or "NZD" or "SGD" or "HKD" } likely } && reading.HasFigures)
        {
            doubts.Add(new Doubt($"US dollars or {likely.Code}?", [new("US dollars", reading with { Currency = Currency.Usd, LikelyCurrency = null }), new(likely.Code, reading with { Currency = likely, LikelyCurrency = null })]));
        }
    }

    /// <summary>"R$ 15.000": by the month where that is the habit.</summary>
    private static void AddPeriod(List<Doubt> doubts, OfferReading reading, Currency currency)
    {
        if (reading is { Base: null, Rate: { IsGuess: true } rate })
        {
            doubts.Add(new Doubt($"{Short(rate.Amount, currency)}: per month, or per year?",
            [
                new("Per month", reading with { Base = rate.Amount * 12, Rate = rate with { IsGuess = false } }),
                new("Per year", reading with { Base = rate.Amount, Rate = null }),
            ]));
        }
    }

    /// <summary>Pay after tax is not made yearly by itself.</summary>
    private static void AddRate(List<Doubt> doubts, OfferReading reading, Currency currency)
    {
        if (reading is { Base: null, Rate: { IsNet: true, Per: PayPeriod.Month } rate })
        {
            doubts.Add(new Doubt($"{Short(rate.Amount, currency)} a month: after tax, or before?",
            [
                new("Before tax", reading with { Base = rate.Amount * 12, Rate = rate with { IsNet = false } }),
                new("After tax, I will look up the gross", reading),
            ]));
        }
    }
}
