using CompBot.Core.Pay;

namespace CompBot.Core.Negotiation;

/// <summary>Why a one-time sum is asked for, or none.</summary>
internal static class SignOnReasons
{
    public static string Stated() => "The guide suggests a one-time signing bonus of this size.";

    public static string LeftBehind(decimal left, PlanTerms terms) =>
        $"You would leave about {MoneyText.Short(left, terms.Currency)} behind, and a signing bonus is the usual way to make up for it.";

    public static string BandTop() => "Base and equity are at their tops, and this is the most the guide shows as a signing bonus.";

    public static string Gap(bool cut) => cut
        ? "Base and equity are at their tops. This covers part of the first year's gap to what you need, up to a quarter of the base."
        : "Base and equity are at their tops. This covers the first year's gap to what you need.";

    public static string TheirsIsEnough(decimal offered, PlanTerms terms) =>
        $"They already offer {MoneyText.Short(offered, terms.Currency)} for signing, so there is nothing more to ask there.";

    public static string None(PlanTerms terms) => terms.HasBand
        ? "The guide names no signing bonus, and nothing you would leave behind was told."
        : "Nothing you would leave behind was told.";
}
