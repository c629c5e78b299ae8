namespace CompBot.Core.Offers;

/// <summary>In some currencies pay is spoken of by the month: a figure too small for a year is asked about, not taken for one.</summary>
internal static class MonthlyHabit
{
    private static readonly Dictionary<string, decimal> LeastAYear = new()
    {
        ["BRL"] = 40_000m,
        ["PLN"] = 48_000m,
        ["CZK"] = 300_000m,
        ["SEK"] = 180_000m,
        ["NOK"] = 180_000m,
        ["DKK"] = 180_000m,
        ["ILS"] = 90_000m,
        ["MXN"] = 130_000m,
        ["RUB"] = 600_000m,
        ["TRY"] = 300_000m,
        ["AED"] = 70_000m,
        ["CNY"] = 50_000m,
        ["HUF"] = 3_000_000m,
        ["RON"] = 40_000m,
        ["KRW"] = 12_000_000m,
        ["JPY"] = 1_500_000m,
        ["IDR"] = 60_000_000m,
        ["VND"] = 120_000_000m,
        ["THB"] = 250_000m,
        ["PHP"] = 250_000m,
        ["TWD"] = 300_000m,
        ["HKD"] = 120_000m,
        ["COP"] = 20_000_000m,
        ["CLP"] = 8_000_000m,
        ["ARS"] = 6_000_000m,
        ["UAH"] = 250_000m,
        ["SAR"] = 70_000m,
        ["QAR"] = 70_000m,
        ["EGP"] = 150_000m,
        ["ZAR"] = 120_000m,
        ["MYR"] = 30_000m,
        ["INR"] = 100_000m,
    };

    public static bool IsLikelyMonthly(decimal amount, string? currency) =>
        currency is not null && LeastAYear.TryGetValue(currency, out var least) && amount < least && amount >= least / 60;
}
