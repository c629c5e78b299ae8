namespace CompBot.Core.Pay;

/// <summary>What base pay is told and spoken by, where that is not the year. Times: how many of it a year holds (2,080 hours, 12 months).</summary>
public sealed record PayUnit(decimal Times, string Phrase)
{
    private const decimal Whole = 1_000m;
    private const decimal Coarse = 70m;

    private static readonly decimal[] Steps = [0.25m, 0.5m, 1m, 5m, 10m, 50m, 100m, 500m, 1_000m, 5_000m, 10_000m, 50_000m, 100_000m];

    /// <summary>Null where the base was told by the year.</summary>
    public static PayUnit? Of(Offer? offer) => offer switch
    {
        { HoursPaid: > 0m and var hours } => new(hours, "an hour"),
        { MonthsPaid: > 0m and var months } => new(months, "a month"),
        _ => null,
    };

    /// <summary>A yearly amount in this unit: to the cent below a thousand, else to the whole.</summary>
    public decimal In(decimal yearly) => Math.Round(yearly / Times, yearly / Times < Whole ? 2 : 0, MidpointRounding.AwayFromZero);

    /// <summary>The yearly size of the step that people ask in: a quarter or a half an hour's pay, tens and hundreds a month; about a seventieth of the pay at most.</summary>
    public decimal Step(decimal yearly)
    {
        var most = yearly / Times / Coarse;
        return (Steps.Where(step => step <= most).DefaultIfEmpty(Steps[0]).Max()) * Times;
    }
}

/// <summary>Base pay as it is shown: in its own unit, with the year beside it, or by the year.</summary>
public static class BaseText
{
    /// <summary>"$36 an hour", "$78K".</summary>
    public static string Amount(decimal yearly, Offer? offer, Currency currency) =>
        PayUnit.Of(offer) is { } unit ? $"{MoneyText.Short(unit.In(yearly), currency)} {unit.Phrase}" : MoneyText.Short(yearly, currency);

    /// <summary>"$36 an hour", "$78K base".</summary>
    public static string Named(decimal yearly, Offer? offer, Currency currency) =>
        PayUnit.Of(offer) is null ? $"{Amount(yearly, offer, currency)} base" : Amount(yearly, offer, currency);

    /// <summary>"$36 an hour, $74.88K a year", "$78K".</summary>
    public static string Shown(decimal yearly, Offer? offer, Currency currency) =>
        PayUnit.Of(offer) is null ? Amount(yearly, offer, currency) : $"{Amount(yearly, offer, currency)}, {Year(yearly, currency)} a year";

    /// <summary>The year that another unit comes to, to three digits: nobody was told it to the cent.</summary>
    public static string Year(decimal yearly, Currency currency)
    {
        var step = 1m;
        while (yearly / step >= ThreeDigits)
        {
            step *= 10m;
        }

        return MoneyText.Short(Math.Round(yearly / step, MidpointRounding.AwayFromZero) * step, currency);
    }

    private const decimal ThreeDigits = 1_000m;
}
