namespace CompBot.Core.Negotiation;

/// <summary>How an offer of the person's is given as a reason, to the person.</summary>
internal static class OfferReasons
{
    public static Line Yours(Alternative source)
    {
        if (source.ToStay)
        {
            return Line.Of($"Your current employer's offer to stay");
        }

        var kind = source.Evidence == Evidence.Written ? "written" : "verbal";
        return PlainName.Of(source.Company) is { } company ? Line.Of($"Your {kind} offer from {new Piece.Rival(company)}") : Line.Of($"Your {kind} offer");
    }

    /// <summary>What the total has to reach.</summary>
    public static string Needed(PlanTerms terms) =>
        terms.BestAverage is { } best && best >= (terms.Case.MinimumTotal ?? 0m) ? terms.Live[0].Source.ToStay ? "your current employer's offer to stay" : "your best other offer" : "the total you said you need";

    public static Line Raised(bool toTheTop, string range, PlanTerms terms) => toTheTop
        ? Line.Of($"Raised to the top of {range}, because the total would otherwise be less than {Needed(terms)}.")
        : Line.Of($"Raised as far as needed for the total to reach {Needed(terms)}.");
}
