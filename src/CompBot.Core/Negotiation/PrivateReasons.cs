using CompBot.Core.Pay;

namespace CompBot.Core.Negotiation;

/// <summary>Why the private numbers are what they are. For the person alone.</summary>
internal static class PrivateReasons
{
    public static Line OwnBase() => Line.Of($"The lowest base you said you would take.");

    public static Line Marker(RangeFigure marker, PlanTerms terms)
    {
        var amount = terms.Figure(marker.Amount, FigureOrigin.Marker);
        var source = marker.Source switch
        {
            FigureSource.Stated => Line.Of($"The guide's marker is {amount}"),
            FigureSource.Carried => Line.Of($"{amount} is the guide's marker for {PlainName.Of(marker.From) ?? "another row"}, at the same place in the range here"),
            FigureSource.Usual => Line.Of($"{amount} is a little above the middle of {(terms.HasBand ? "the guide's range" : "the range they posted")}"),
            FigureSource.OneValue => Line.Of($"{amount} is the one figure there is"),
            FigureSource.NoEnd => Line.Of($"{amount} is where the range starts"),
        };
        var offer = terms.OfferBase == marker.Amount ? Line.Of($"{amount} is what they already offer, so the marker is not less") : source;
        return Line.Of($"{offer}. It is a marker, not a reason to refuse an only offer.");
    }

    public static Line BelowMinimum(PlanTerms terms) =>
        Line.Of($"{(terms.HasBand ? "This band" : "What is known of their pay")} does not reach your minimum.");

    public static Sequence<Line> WalkAway(decimal? amount, decimal? own, bool ownIsMarker, PlanTerms terms)
    {
        Sequence<Line> why = amount is null ? [] : [Source(amount.Value, own, ownIsMarker, terms)];
        var others = terms.Case.Alternatives.Count(other => other.IsOffer && other.Offer.Currency != terms.Currency);
        return others == 0 ? why
            : why.Add(Line.Of($"{(others == 1 ? "One offer is" : $"{others} offers are")} in another currency and {(others == 1 ? "moves" : "move")} no figure here."));
    }

    private static Line Source(decimal amount, decimal? own, bool ownIsMarker, PlanTerms terms)
    {
        if (amount == own)
        {
            return ownIsMarker
                ? Line.Of($"The guide's marker for the total. It is a marker, not a reason to refuse an only offer.")
                : Line.Of($"The total you said you need at least.");
        }

        var best = terms.Live[0];
        var half = best.Source.Offer.Equity is { } equity && OfferValue.IsPrivate(equity.Kind) ? PrivateStock(terms) : "";
        var period = best.Source.Offer.Equity is { Amount: not null, Period: EquityPeriod.Unknown } ? ", its equity taken as a grant over four years" : "";
        return Line.Of($"{OfferReasons.Yours(best.Source)} is worth {terms.Figure(Math.Round(amount), FigureOrigin.WalkAway)} in an average year{half}{period}.");
    }

    private static string PrivateStock(PlanTerms terms) => terms.Case.PrivateStockAt switch
    {
        0m => ", with its private stock counted as nothing",
        0.5m => ", with its private stock counted at half",
        1m => ", with its private stock counted in full",
        var share => $", with its private stock counted at {share * 100m:0.#}%",
    };
}
