using CompBot.Core.Pay;

namespace CompBot.Core.Negotiation;

/// <summary>Why the private numbers are what they are. For the person alone.</summary>
internal static class PrivateReasons
{
    public static string OwnBase() => "The lowest base you said you would take.";

    public static string Marker(RangeFigure marker, PlanTerms terms)
    {
        var amount = MoneyText.Short(marker.Amount, terms.Currency);
        var source = marker.Source switch
        {
            FigureSource.Stated => $"The guide's marker is {amount}",
            FigureSource.Carried => $"{amount} is the guide's marker for {marker.From}, at the same place in the range here",
            FigureSource.Usual => $"{amount} is a little above the middle of {(terms.HasBand ? "the guide's range" : "the range they posted")}",
            FigureSource.OneValue => $"{amount} is the one figure there is",
            FigureSource.NoEnd => $"{amount} is where the range starts",
        };
        var offer = terms.OfferBase == marker.Amount ? $"{amount} is what they already offer, so the marker is not less" : source;
        return $"{offer}. It is a marker, not a reason to refuse an only offer.";
    }

    public static string BelowMinimum(PlanTerms terms) =>
        $"{(terms.HasBand ? "This band" : "What is known of their pay")} does not reach your minimum.";

    public static Sequence<string> WalkAway(decimal? amount, decimal? own, bool ownIsMarker, PlanTerms terms)
    {
        var why = amount is null ? [] : Sequence.Create([Source(amount.Value, own, ownIsMarker, terms)]);
        var others = terms.Case.Alternatives.Count(other => other.IsOffer && other.Offer.Currency != terms.Currency);
        return others == 0 ? why
            : why.Add($"{(others == 1 ? "One offer is" : $"{others} offers are")} in another currency and {(others == 1 ? "moves" : "move")} no figure here.");
    }

    private static string Source(decimal amount, decimal? own, bool ownIsMarker, PlanTerms terms)
    {
        if (amount == own)
        {
            return ownIsMarker ? "The guide's marker for the total. It is a marker, not a reason to refuse an only offer." : "The total you said you need at least.";
        }

        var best = terms.Live[0];
        var half = best.Source.Offer.Equity is { } equity && OfferValue.IsPrivate(equity.Kind) ? PrivateStock(terms) : "";
        var period = best.Source.Offer.Equity is { Amount: not null, Period: EquityPeriod.Unknown } ? ", its equity taken as a grant over four years" : "";
        return $"{OfferWords.Yours(best.Source)} is worth {MoneyText.Short(Math.Round(amount), terms.Currency)} in an average year{half}{period}.";
    }

    private static string PrivateStock(PlanTerms terms) => terms.Case.PrivateStockAt switch
    {
        0m => ", with its private stock counted as nothing",
        0.5m => ", with its private stock counted at half",
        1m => ", with its private stock counted in full",
        var share => $", with its private stock counted at {share * 100m:0.#}%",
    };
}
