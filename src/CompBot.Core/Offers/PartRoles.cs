namespace CompBot.Core.Offers;

/// <summary>What a figure can be that a part of pay is the label of.</summary>
internal static class PartRoles
{
    public static bool Names(string concept, FigureRole role) => concept switch
    {
        "base" or "base_monthly" or "base_hourly" or "base_daily" => role is FigureRole.Base or FigureRole.Rate,
        "bonus" => role is FigureRole.Bonus or FigureRole.BonusPct,
        "signon" => role is FigureRole.SignOn,
        "relocation" => role is FigureRole.Relocation,
        "strike" => role is FigureRole.Strike,
        "share_price" => role is FigureRole.SharePrice,
        "total" => role is FigureRole.Total,
        "stock" or "rsu" or "options" or "pre_ipo" or "ppu" or "phantom" or "profit_share" or "units" => role is FigureRole.Equity or FigureRole.EquityYear or FigureRole.EquityUnits or FigureRole.EquityPct,
        _ => false,
    };
}
