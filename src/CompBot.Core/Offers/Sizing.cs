using CompBot.Language.Figures;

namespace CompBot.Core.Offers;

/// <summary>Scales what people leave out ("base 200", "JB 2.7" in an Indian message), makes rates yearly, and knows what no pay can be.</summary>
internal sealed record Sizing(bool IsIndian, bool HasShorthand, bool CountsInMan)
{
    private const decimal Thousand = 1_000m;
    private const decimal Man = 10_000m;
    private const decimal Lakh = 100_000m;
    private const decimal Million = 1_000_000m;
    private const decimal HoursAYear = 2_080m;
    private const decimal WeeksAYear = 52m;
    private const decimal MonthsAYear = 12m;
    private const decimal SamePay = 0.01m;
    private const decimal MostLakhs = 1_000m;

    /// <summary>What the figure is worth as written, its unsaid scale added.</summary>
    public decimal Value(Figure figure, FigureRole role) => figure.Value * FactorFor(figure, role);

    public decimal? High(Figure figure, FigureRole role) => figure.High * FactorFor(figure, role);

    private decimal FactorFor(Figure figure, FigureRole role)
    {
        var value = figure.High ?? figure.Value;
        if (figure.IsScaled || figure.IsGrouped || value == 0 || figure.Per is Unit.Hour or Unit.Day or Unit.Week || role == FigureRole.Rate && value >= 10 && figure.Per != Unit.Month || figure.Kind is FigureKind.Percent or FigureKind.Count)
        {
            return 1;
        }

        if (IsIndian && figure.Currency is null or "INR")
        {
            return value >= MostLakhs ? 1 : figure.Per == Unit.Month && value >= 30 ? Thousand : Lakh;
        }

        if (CountsInMan && figure.Currency is null or "JPY" or "KRW" or "CNY" && value < 100_000 && figure.Per is Unit.None or Unit.Year)
        {
            return Man;
        }

        var large = role is FigureRole.Equity or FigureRole.EquityYear or FigureRole.Total;
        return value >= Thousand ? HasShorthand && value < 10_000 && figure.Per == Unit.None && figure.Currency is null && large ? Thousand : 1
            : value < 10 && figure.Decimals > 0 && large ? Million : Thousand;
    }

    /// <summary>Times a year; null where a rate is not made yearly.</summary>
    public static decimal? TimesAYear(Unit per, decimal? salaries, decimal? hoursAWeek) => per switch
    {
        Unit.None or Unit.Year => 1,
        Unit.Month => salaries ?? MonthsAYear,
        Unit.Week => WeeksAYear,
        Unit.Quarter => 4,
        Unit.Hour => hoursAWeek * WeeksAYear ?? HoursAYear,
        Unit.Day or Unit.Share => null,
        _ => null,
    };

    /// <summary>Times a year where the yearly pay is the rate in other words ("36/h, which is 74,880 a year"); null where it is other pay than the rate.</summary>
    public static decimal? TimesOf(decimal yearly, decimal rate, Unit per, decimal? hoursAWeek) =>
        TimesAYear(per, null, hoursAWeek) is { } times && Math.Abs(yearly - (rate * times)) <= yearly * SamePay ? times : null;

    /// <summary>Whether a yearly base can be somebody's pay in the currency (null: any).</summary>
    public static bool IsPay(decimal yearly, string? currency) => yearly >= Thousand && yearly <= Most(currency);

    public static bool IsPart(decimal value, string? currency) => value >= 0 && value <= Most(currency) * 5;

    private static decimal Most(string? currency) => currency switch
    {
        "INR" or "RUB" or "PKR" or "BDT" or "LKR" or "PHP" or "THB" or "TWD" or "RSD" or "EGP" or "KES" or "NGN" or "CZK" or "ISK" or "AMD" => 2_000_000_000m,
        "JPY" or "KRW" or "HUF" or "CLP" or "KZT" or "CRC" or "ARS" => 20_000_000_000m,
        "IDR" or "VND" or "COP" => 500_000_000_000m,
        null => 100_000_000m,
        _ => 30_000_000m,
    };
}
