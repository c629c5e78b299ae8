using CompBot.Core.Pay;

namespace CompBot.Core.Negotiation;

/// <summary>A year of a yes beside a year of the best other offer; Distance is what the yes has more.</summary>
internal sealed record YearPair(decimal Yes, decimal Best)
{
    public decimal Distance => PlaybookPay.Shown(Yes - Best);
}

/// <summary>
/// The whole ask beside the best other offer, like with like: both without one-time money, and, where either has a sign-on, both with it spread over the years
/// of the grant. Private stock counts the same on both sides.
/// </summary>
internal sealed record YearsBeside(YearPair Without, YearPair? With)
{
    /// <summary>Null where no other offer in the plan's currency stands beside it, or the ask has no yearly figure.</summary>
    public static YearsBeside? Of(PlaybookFacts facts)
    {
        var share = facts.Case.PrivateStockAt;
        var yes = facts.HasAsk ? Worth.Ask(facts) ?? (facts.Plan.AskTotal is { } total ? new Offer { Currency = facts.Plan.Currency, StatedTotal = total } : null) : Worth.Theirs(facts);
        var best = facts.Held.Where(other => other.Offer.Currency == facts.Plan.Currency).MaxBy(other => OfferValue.Average(other.Offer, share) ?? 0m)?.Offer;
        if (Worth.YearWithoutSignOn(yes, share) is not { } asked || Worth.YearWithoutSignOn(best, share) is not (> 0m and var held))
        {
            return null;
        }

        var hasSignOn = (yes!.SignOn?.Sum ?? 0m) > 0m || (best!.SignOn?.Sum ?? 0m) > 0m;
        return new(new YearPair(asked, held),
            hasSignOn ? new YearPair(Worth.YearWithSignOn(yes, share) ?? asked, Worth.YearWithSignOn(best, share) ?? held) : null);
    }

    public Line Said(PlaybookFacts facts)
    {
        var yes = facts.IsMet ? "their offer as it now is" : facts.HasAsk ? "a yes to the whole ask" : "their offer";
        var stock = facts.Held.Any(other => PlaybookPay.IsPaper(other.Offer.Equity?.Kind)) || PlaybookPay.IsPaper((Worth.Ask(facts) ?? Worth.Theirs(facts))?.Equity?.Kind)
            ? $", private stock on both sides at {PlaybookPay.Percent(facts.Case.PrivateStockAt)} of its face" : "";
        var first = Line.Of($"A year of {yes} comes to {Figure(Without.Yes, FigureOrigin.Ask, facts)}, {Distance(Without, facts)} your best other offer ({Figure(Without.Best, FigureOrigin.RivalsOffer, facts)}){(With is null ? "" : ", both without one-time money")}{stock}.");
        return With is null ? first
            : Line.Of($"{first} With the sign-ons spread over their years it is {Figure(With.Yes, FigureOrigin.Ask, facts)} against {Figure(With.Best, FigureOrigin.RivalsOffer, facts)}.");
    }

    private static Line Distance(YearPair pair, PlaybookFacts facts) => pair.Distance switch
    {
        0m => Line.Of($"the same as"),
        > 0m and var more => Line.Of($"{Figure(more, FigureOrigin.RivalsOffer, facts)} more than"),
        var less => Line.Of($"{Figure(-less, FigureOrigin.RivalsOffer, facts)} less than"),
    };

    private static Piece.Figure Figure(decimal amount, FigureOrigin origin, PlaybookFacts facts) => new(new Money(PlaybookPay.Shown(amount), facts.Plan.Currency), origin);
}
