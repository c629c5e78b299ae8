using System.Globalization;
using CompBot.Core.Guides;
using CompBot.Core.Pay;

namespace CompBot.Core.Conversation;

/// <summary>A pay band in words.</summary>
internal static class BandWords
{
    public static string Short(PayBand band)
    {
        var parts = new List<string>();
        if (band.Base is { } yearly)
        {
            parts.Add($"{MoneyText.Range(yearly, band.Currency)} {(band.Basis == BandBasis.Unknown ? "(the guide does not say whether base or total)" : "base")}");
        }

        if (band.Equity?.Range is { } equity)
        {
            parts.Add($"{MoneyText.Range(equity, band.Currency)}{Period(band.Equity)} {OfferWords.Kind(band.Equity.Kind)}");
        }

        if (band.Basis == BandBasis.Total && band.Total is { } total)
        {
            parts.Add($"{MoneyText.Range(total, band.Currency)} in total");
        }

        return parts.Count == 0 ? "words only, no figures" : string.Join(", ", parts);
    }

    public static string Period(EquityBand equity) => equity.Period switch
    {
        EquityPeriod.Year => " a year",
        EquityPeriod.Grant => $" over {equity.Years ?? 4} years",
        EquityPeriod.Unknown => "",
    };

    public static string Bonus(BonusBand bonus, Currency currency) => bonus switch
    {
        { PercentLow: { } low, PercentHigh: { } high } when low == high => $"{Percent(low)}% of base",
        { PercentLow: { } low, PercentHigh: { } high } => $"{Percent(low)}–{Percent(high)}% of base",
        { PercentLow: { } low } => $"from {Percent(low)}% of base",
        { Amount: { } amount } => MoneyText.Range(amount, currency),
        { Words: { } words } => words,
        _ => "not given",
    };

    private static string Percent(decimal percent) => percent.ToString("0.##", CultureInfo.InvariantCulture);
}
