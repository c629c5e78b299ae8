using CompBot.Core.Negotiation;
using CompBot.Core.Pay;

namespace CompBot.Wire;

/// <summary>The words of the plan's JSON for our values, both ways.</summary>
internal static class WireWords
{
    public static Stage? Stage(string word) => word switch
    {
        "none" => Core.Negotiation.Stage.None,
        "verbal" => Core.Negotiation.Stage.Verbal,
        "written" => Core.Negotiation.Stage.Written,
        "final" => Core.Negotiation.Stage.Final,
        _ => null,
    };

    public static Evidence? Evidence(string word) => word switch
    {
        "written" => Core.Negotiation.Evidence.Written,
        "verbal" => Core.Negotiation.Evidence.Verbal,
        "late" => Core.Negotiation.Evidence.Late,
        "band" => Core.Negotiation.Evidence.Band,
        "wish" => Core.Negotiation.Evidence.Wish,
        _ => null,
    };

    public static EquityPeriod? Period(string word) => word switch
    {
        "year" => EquityPeriod.Year,
        "grant" => EquityPeriod.Grant,
        "unknown" => EquityPeriod.Unknown,
        _ => null,
    };

    public static EquityKind? Kind(string word) => word switch
    {
        "rsu" => EquityKind.Rsu,
        "options" => EquityKind.Options,
        "pre_ipo" => EquityKind.PreIpo,
        "profit_sharing" => EquityKind.ProfitSharing,
        "profit_units" => EquityKind.ProfitUnits,
        "phantom" => EquityKind.Phantom,
        "carry" => EquityKind.Carry,
        "unknown" => EquityKind.Unknown,
        _ => null,
    };

    public static string Of(EquityPeriod period) => period switch
    {
        EquityPeriod.Year => "year",
        EquityPeriod.Grant => "grant",
        EquityPeriod.Unknown => "unknown",
    };

    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.NothingToAskOnBase => "nothing_to_ask_on_base",
        Verdict.NothingToAskOnEquity => "nothing_to_ask_on_equity",
        Verdict.AboveBand => "above_band",
        Verdict.EquityRaised => "equity_raised",
        Verdict.BaseRaised => "base_raised",
        Verdict.BandCannotMatch => "band_cannot_match",
        Verdict.BelowOwnMinimum => "below_own_minimum",
        Verdict.NoBand => "no_band",
    };

    public static string Of(AskPart part) => part switch
    {
        AskPart.Base => "base",
        AskPart.Equity => "equity",
        AskPart.Bonus => "bonus",
        AskPart.SignOn => "signOn",
        AskPart.Relocation => "relocation",
    };

    public static string Of(PlanFigure figure) => figure switch
    {
        PlanFigure.AskBase => "askBase",
        PlanFigure.AskEquity => "askEquity",
        PlanFigure.AskBonus => "askBonus",
        PlanFigure.AskSignOn => "askSignOn",
        PlanFigure.AskRelocation => "askRelocation",
        PlanFigure.AskTotal => "askTotal",
        PlanFigure.FloorBase => "floorBase",
        PlanFigure.WalkAwayTotal => "walkAwayTotal",
    };
}
