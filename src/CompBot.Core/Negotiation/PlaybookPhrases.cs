using CompBot.Core.Pay;
using Humanizer;

namespace CompBot.Core.Negotiation;

/// <summary>How equity and years are put into a sentence.</summary>
internal static class PlaybookPhrases
{
    public static string EquityNoun(EquityKind kind) => kind switch
    {
        EquityKind.Unknown => "equity",
        EquityKind.Rsu => "RSUs",
        EquityKind.Options => "stock options",
        EquityKind.PreIpo => "equity",
        EquityKind.ProfitSharing => "profit sharing",
        EquityKind.ProfitUnits => "profit units",
        EquityKind.Phantom => "phantom equity",
        EquityKind.Carry => "carry",
    };

    /// <summary>What a count of it counts.</summary>
    public static string Units(EquityKind kind) => kind switch
    {
        EquityKind.Unknown or EquityKind.PreIpo => "shares",
        EquityKind.Rsu => "RSUs",
        EquityKind.Options => "stock options",
        EquityKind.ProfitUnits => "profit units",
        EquityKind.Phantom => "phantom shares",
        EquityKind.ProfitSharing or EquityKind.Carry => "units",
    };

    /// <summary>"the RSUs matter", "the equity matters".</summary>
    public static bool IsPlural(EquityKind kind) => kind is EquityKind.Rsu or EquityKind.Options or EquityKind.ProfitUnits;

    /// <summary>"$180K a year in profit sharing", "£255K in equity over four years".</summary>
    public static Line Equity(Piece amount, EquityPeriod period, int? years, EquityKind kind) => period switch
    {
        EquityPeriod.Year => Line.Of($"{amount} a year in {EquityNoun(kind)}"),
        EquityPeriod.Grant => Line.Of($"{amount} in {EquityNoun(kind)} over {Years(years ?? 4)}"),
        EquityPeriod.Unknown => Line.Of($"{amount} in {EquityNoun(kind)}"),
    };

    public static string Years(int years) => years == 1 ? "one year" : $"{years.ToWords()} years";
}
