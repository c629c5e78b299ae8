namespace CompBot.Core.Pay.Reading;

/// <summary>Scales what people leave out ("base 200", "JB 2.7" in an Indian message) and knows what no pay can be.</summary>
internal sealed record Sizing(bool IsIndian, bool HasThousands, bool CountsInMan = false)
{
    private const decimal Thousand = 1_000m;
    private const decimal Man = 10_000m;
    private const decimal Lakh = 100_000m;
    private const decimal Million = 1_000_000m;
    private const decimal HoursAYear = 2_080m;
    public const decimal WeeksAYear = 52m;
    private const decimal MonthsAYear = 12m;

    /// <summary>The factor an unscaled figure is meant in; 1 where it is meant as written.</summary>
    public decimal FactorFor(Amount amount, Cue part)
    {
        var value = amount.High ?? amount.Value;
        if (amount.IsScaled || amount.IsPercent || amount.IsUnits || value == 0 || amount.IsGrouped || amount.Rate is Rate.Hour or Rate.Day or Rate.Week)
        {
            return 1;
        }

        if (IsIndian && amount.Currency is null or "INR")
        {
            return value >= Thousand ? 1 : amount.Rate == Rate.Month && value >= 30 ? Thousand : Lakh;
        }

        if (CountsInMan && amount.Currency is null or "JPY" or "KRW" or "CNY" && value < 100_000 && amount.Rate is Rate.None or Rate.Year)
        {
            return Man;
        }

        if (value >= Thousand)
        {
            return HasThousands && value < 10_000 && amount.Rate == Rate.None && part is >= Cue.ProfitShare and <= Cue.Stock or Cue.Total ? Thousand : 1;
        }

        return value < 10 && amount.Decimals > 0 && part is Cue.Total or >= Cue.ProfitShare and <= Cue.Stock ? Million : Thousand;
    }

    /// <summary>Times a year, for a base; null where a rate is not made yearly.</summary>
    public static decimal? TimesAYear(Amount amount) => amount.Rate switch
    {
        Rate.None or Rate.Year => 1,
        Rate.Month => amount.Salaries ?? MonthsAYear,
        Rate.Week => WeeksAYear,
        Rate.Hour => HoursAYear,
        Rate.Day => null,
        _ => null,
    };

    /// <summary>Whether a yearly base, or a bare figure taken for one, can be somebody's pay in the currency (null: any).</summary>
    public static bool IsPay(decimal yearly, string? currency) => yearly >= 1_000m && yearly <= Most(currency);

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
