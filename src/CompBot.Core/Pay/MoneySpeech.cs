using System.Globalization;

namespace CompBot.Core.Pay;

/// <summary>How an amount is written where it stands: short in a table, as it is spoken on a call, or to the last digit in a letter.</summary>
public enum FigureForm
{
    /// <summary>"$320K".</summary>
    Short,

    /// <summary>"320", "1.2 million", "35 lakh": without the currency, for a talk that has only one.</summary>
    Spoken,

    /// <summary>"$320,000".</summary>
    Exact,
}

/// <summary>Money for a call and for a letter.</summary>
public static class MoneySpeech
{
    private const decimal Thousand = 1_000m;
    private const decimal Lakh = 100_000m;
    private const decimal Million = 1_000_000m;
    private const decimal Crore = 10_000_000m;
    private const decimal Billion = 1_000_000_000m;

    public static string In(FigureForm form, Money money) => form switch
    {
        FigureForm.Short => MoneyText.Short(money),
        FigureForm.Spoken => Spoken(money),
        FigureForm.Exact => Exact(money),
    };

    /// <summary>Thousands are left out from twenty on, as people do. An amount with a tail is said as about the nearest thousand.</summary>
    public static string Spoken(Money money) => money.Currency.Code == "INR" && money.Amount >= Lakh
        ? money.Amount >= Crore ? Rounded(money.Amount, Crore, " crore") : Rounded(money.Amount, Lakh, " lakh")
        : money.Amount switch
        {
            >= Billion => Rounded(money.Amount, Billion, " billion"),
            >= Million => Rounded(money.Amount, Million, " million"),
            >= 20m * Thousand => Thousands(money.Amount, ""),
            >= Thousand => Thousands(money.Amount, " thousand"),
            _ => MoneyText.Short(money),
        };

    public static string Exact(Money money)
    {
        var whole = Math.Abs(money.Amount);
        var digits = money.Currency.Code == "INR" ? Indian(whole) : whole.ToString(whole == decimal.Truncate(whole) ? "#,0" : "#,0.00", CultureInfo.InvariantCulture);
        return (money.Amount < 0m ? "-" : "") + money.Currency.Mark + digits;
    }

    private static string Thousands(decimal amount, string unit) => amount % 500m == 0m
        ? (amount / Thousand).ToString("0.#", CultureInfo.InvariantCulture) + unit
        : "about " + Math.Round(amount / Thousand, MidpointRounding.AwayFromZero).ToString("0", CultureInfo.InvariantCulture) + unit;

    private static string Rounded(decimal amount, decimal unit, string name)
    {
        var shown = Math.Round(amount / unit, 2, MidpointRounding.AwayFromZero);
        return (shown * unit == amount ? "" : "about ") + shown.ToString("0.##", CultureInfo.InvariantCulture) + name;
    }

    /// <summary>"35,00,000".</summary>
    private static string Indian(decimal amount)
    {
        var whole = decimal.Truncate(amount).ToString("0", CultureInfo.InvariantCulture);
        var tail = (amount - decimal.Truncate(amount)).ToString("#.##", CultureInfo.InvariantCulture);
        var head = whole.Length <= 3 ? "" : whole[..^3];
        var grouped = whole.Length <= 3 ? whole : "," + whole[^3..];
        while (head.Length > 2)
        {
            grouped = "," + head[^2..] + grouped;
            head = head[..^2];
        }

        return head + grouped + tail;
    }
}
