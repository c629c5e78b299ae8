namespace CompBot.Core.Pay;

/// <summary>What people call each kind of equity.</summary>
public static class EquityWords
{
    public static string Of(EquityKind kind) => kind switch
    {
        EquityKind.Unknown => "equity",
        EquityKind.Rsu => "stock",
        EquityKind.Options => "stock options",
        EquityKind.PreIpo => "private stock",
        EquityKind.ProfitSharing => "profit sharing",
        EquityKind.ProfitUnits => "profit units",
        EquityKind.Phantom => "phantom stock",
        EquityKind.Carry => "carry",
    };

    /// <summary>"$180K a year of profit sharing", "$400K of private stock over 4 years".</summary>
    public static string Amount(decimal amount, Currency currency, EquityPeriod period, int years, EquityKind kind) => period switch
    {
        EquityPeriod.Year => $"{MoneyText.Short(amount, currency)} a year of {Of(kind)}",
        EquityPeriod.Grant or EquityPeriod.Unknown => $"{MoneyText.Short(amount, currency)} of {Of(kind)} over {years} years",
    };
}
