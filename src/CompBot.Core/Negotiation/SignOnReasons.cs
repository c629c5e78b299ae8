namespace CompBot.Core.Negotiation;

/// <summary>Why a one-time sum is asked for, or none.</summary>
internal static class SignOnReasons
{
    public static Line Stated() => Line.Of($"The guide suggests a one-time signing bonus of this size.");

    public static Line Hoped() => Line.Of($"This is the sign-on you named. Have its reason at hand: what you leave behind, the move, or the gap on base.");

    public static Line LeftBehind(decimal left, PlanTerms terms) =>
        Line.Of($"You would leave about {terms.Figure(left, FigureOrigin.Person)} behind, and a signing bonus is the usual way to make up for it.");

    public static Line BandTop() => Line.Of($"Base and equity are at their tops, and this is the most the guide shows as a signing bonus.");

    public static Line Gap(bool cut) => cut
        ? Line.Of($"Base and equity are at their tops. This covers part of the first year's gap to what you need, up to a quarter of the base.")
        : Line.Of($"Base and equity are at their tops. This covers the first year's gap to what you need.");

    public static Line TheirsIsEnough(decimal offered, PlanTerms terms) =>
        Line.Of($"They already offer {terms.Figure(offered, FigureOrigin.EmployersOffer)} for signing, so there is nothing more to ask there.");

    public static Line None(PlanTerms terms) => terms.HasBand
        ? Line.Of($"The guide names no signing bonus, and nothing you would leave behind was told.")
        : Line.Of($"Nothing you would leave behind was told.");
}
