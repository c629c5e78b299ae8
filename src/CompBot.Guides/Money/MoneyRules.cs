using CompBot.Core.Pay;

namespace CompBot.Guides.Money;

/// <summary>What the two ends of a range lend each other: currency, scale and period.</summary>
internal static class MoneyRules
{
    private static readonly string[] Dollars = ["USD", "AUD", "CAD", "SGD", "HKD", "TWD", "NZD", "MXN", "CLP", "COP", "ARS"];

    /// <summary>Whether a sign that several countries share ("$", "¥", "kr") can stand for a currency.</summary>
    public static bool CanMean(CurrencyMark sign, Currency currency) =>
        sign.BareDollar ? Dollars.Contains(currency.Code)
        : sign.Yen ? currency.Code is "JPY" or "CNY"
        : sign.Krona && currency.Code is "SEK" or "NOK" or "DKK" or "ISK";

    public static bool HasMark(Amount low, Amount? high) => low.IsMoney || high is { IsMoney: true };

    /// <summary>The currency of both ends; null where they differ or none is to be had.</summary>
    public static Currency? CurrencyOf(Amount low, Amount? high, CellContext context)
    {
        if (high is not { } other || other.Mark is null)
        {
            return Of(low.Mark, context);
        }

        var first = low.Mark is null ? Of(other.Mark, context) : Of(low.Mark, context);
        if (low.Mark is { Dollar: true } && other.Mark.Value.BareDollar)
        {
            return first;
        }

        // "$120K-$150K CAD": the code behind the last number tells what the sign in front of both means.
        return low.Mark is { Currency: null } sign && other.Mark is { Currency: { } named } last && last.Text.StartsWith(sign.Text, StringComparison.Ordinal) ? named
            : first is not null && first == Of(other.Mark, context) ? first : null;
    }

    /// <summary>Both ends in units of the currency; a scale written on one end only is lent where no other reading makes sense.</summary>
    public static (decimal Low, decimal? High) Values(Amount low, Amount? high, decimal? headingScale)
    {
        if (high is not { } other)
        {
            return (Lent(low, headingScale), null);
        }

        if (low.Scale is null && other.Scale is { } scale && !low.Grouped && low.Number <= other.Number)
        {
            return (low.Number * scale, other.Value);
        }

        return (low.Scale is null && other.Scale is not null ? low.Value : Lent(low, headingScale),
            other.Scale is null && low.Scale is { } below && !other.Grouped && other.Number < 10_000 ? other.Number * below
            : other.Scale is null && low.Scale is null ? Lent(other, headingScale) : other.Value);
    }

    public static Per PeriodOf(Amount low, Amount last, List<Amount> all, CellContext context)
    {
        var said = last.Per != Per.Unsaid ? last.Per : low.Per;
        // "£109K / $137K - £148K / $186K/yr": the period behind the last number is the whole cell's, unless brackets set it apart.
        said = said == Per.Unsaid && all[^1].Per is Per.Month or Per.Hour ? all[^1].Per : said;
        return said == Per.Unsaid ? context.Per : said;
    }

    private static decimal Lent(Amount amount, decimal? headingScale) =>
        amount.Scale is null && !amount.Grouped && amount.Number < 10_000 && headingScale is { } scale ? amount.Number * scale : amount.Value;

    private static Currency? Of(CurrencyMark? mark, CellContext context) => mark switch
    {
        null => context.Currency,
        { Currency: { } currency } => currency,
        { BareDollar: true } sign => context.Currency is { } place && CanMean(sign, place) ? place : Currency.Usd,
        { Yen: true } sign => context.Currency is { } place && CanMean(sign, place) ? place : context.Yen ?? Currency.Of("JPY"),
        { Krona: true } sign => context.Currency is { } place && CanMean(sign, place) ? place : null,
        _ => null,
    };
}
