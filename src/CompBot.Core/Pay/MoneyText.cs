using System.Globalization;

namespace CompBot.Core.Pay;

/// <summary>Writes money the way people in the currency write pay: $320K, £165K, ₹45L, ₹2.1Cr, ¥12M. Never rounds: digits are kept as needed.</summary>
public static class MoneyText
{
    private const decimal Thousand = 1_000m;
    private const decimal Lakh = 100_000m;
    private const decimal Million = 1_000_000m;
    private const decimal Crore = 10_000_000m;

    public static string Short(Money money) => Short(money.Amount, money.Currency);

    public static string Short(decimal amount, Currency currency) =>
        amount < 0 ? "-" + Short(-amount, currency) : currency.Mark + Scaled(amount, currency);

    /// <summary>"$240K–$325K", or "$240K" where both ends are the same, or "from $240K" without a high end; "+" behind an open range.</summary>
    public static string Range(PayRange range, Currency currency) => range switch
    {
        { High: null } => "from " + Short(range.Low, currency),
        { High: var high } when high == range.Low => Short(range.Low, currency) + (range.Open ? "+" : ""),
        { High: var high } => $"{Short(range.Low, currency)}–{Short(high.Value, currency)}{(range.Open ? "+" : "")}",
    };

    private static string Scaled(decimal amount, Currency currency) => currency.Code == "INR"
        ? amount switch
        {
            >= Crore => Digits(amount / Crore) + "Cr",
            >= Lakh => Digits(amount / Lakh) + "L",
            >= Thousand => Digits(amount / Thousand) + "K",
            _ => Whole(amount),
        }
        : amount switch
        {
            >= Million => Digits(amount / Million) + "M",
            >= Thousand => Digits(amount / Thousand) + "K",
            _ => Whole(amount),
        };

    /// <summary>Cents are written in full: "$37.50".</summary>
    private static string Whole(decimal amount) => amount * 100m == decimal.Truncate(amount * 100m) && amount != decimal.Truncate(amount) ? amount.ToString("0.00", CultureInfo.InvariantCulture) : Digits(amount);

    private static string Digits(decimal number) => number.ToString("#,0.##########", CultureInfo.InvariantCulture);
}
