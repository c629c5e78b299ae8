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
}
