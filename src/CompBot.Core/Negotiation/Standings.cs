using CompBot.Core.Pay;

namespace CompBot.Core.Negotiation;

/// <summary>Where an amount stands in a range, in words that are worked out from the amount itself.</summary>
internal static class Standings
{
    /// <summary>"Their $230K base is $10K under the range of $240K–$325K"; empty where there is nothing to measure.</summary>
    public static Line Place(PlaybookFacts facts)
    {
        if (facts.Place is not { } place || facts.Case.Band?.Base is not { High: { } high } range || facts.OfferedBase is not { } offered)
        {
            return facts.Case.Offer is { } offer && OfferPhrases.Terms(offer, FigureOrigin.EmployersOffer) is { IsEmpty: false } terms
                ? Line.Of($"They offer {terms}; there is no range for base to set it against.")
                : Line.Empty;
        }

        var theirs = Line.Of($"Their {PartPhrases.BasePay(offered, FigureOrigin.EmployersOffer, facts)}");
        Piece Guide(decimal amount) => Figure(amount, FigureOrigin.Guide, facts);
        var span = Line.Of($"{new Piece.Range(range, facts.Plan.Currency, FigureOrigin.Guide)}");
        return place switch
        {
            < 0m => Line.Of($"{theirs} is {Guide(range.Low - offered)} under the guide's range of {span}."),
            > 1m => Line.Of($"{theirs} is {Guide(offered - high)} above the guide's range of {span}."),
            _ => Line.Of($"{theirs} is {Percent(place)} up the guide's range of {span}, {AgainstMiddle(offered, (range.Low + high) / 2m, facts)}."),
        };
    }

    /// <summary>For a card: "below the range", "39% up the range".</summary>
    public static string Short(decimal place) => place switch
    {
        < 0m => "Below the range",
        0m => "At the low end of the range",
        < 1m => $"{Percent(place)} up the range",
        1m => "At the top of the range",
        _ => "Above the range",
    };

    public static string Percent(decimal place) => $"{Math.Round(place * 100m, MidpointRounding.AwayFromZero):0}%";

    private static Line AgainstMiddle(decimal amount, decimal middle, PlaybookFacts facts) => (amount - middle) switch
    {
        0m => Line.Of($"right at its middle"),
        > 0m and var over => Line.Of($"{Figure(over, FigureOrigin.Guide, facts)} over its middle"),
        var under => Line.Of($"{Figure(-under, FigureOrigin.Guide, facts)} under its middle"),
    };

    private static Piece.Figure Figure(decimal amount, FigureOrigin origin, PlaybookFacts facts) => new(new Money(amount, facts.Plan.Currency), origin);
}

/// <summary>What the ask is worth against their offer, each year counted in the same way on both sides.</summary>
internal static class Worth
{
    /// <summary>An average year without one-time money; private stock counts as the person says, on every side.</summary>
    public static decimal? YearWithoutSignOn(Offer? offer, decimal share) => offer is null ? null : OfferValue.Average(offer with { SignOn = null }, share);

    public static decimal? YearWithSignOn(Offer? offer, decimal share) => offer is null ? null : OfferValue.Average(offer, share);

    public static Offer? Ask(PlaybookFacts facts) => AskAsOffer.Of(facts.Case, facts.Plan);

    public static Offer? Theirs(PlaybookFacts facts) => facts.Case.Offer is { } offer && offer.Currency == facts.Plan.Currency ? offer : null;

    /// <summary>"+$20K a year, +7%".</summary>
    public static Line Year(PlaybookFacts facts)
    {
        var share = facts.Case.PrivateStockAt;
        if (!facts.HasAsk || YearWithoutSignOn(Ask(facts), share) is not { } asked || YearWithoutSignOn(Theirs(facts), share) is not (> 0m and var offered) || asked <= offered)
        {
            return Line.Empty;
        }

        var percent = Math.Round((asked - offered) / offered * 100m, MidpointRounding.AwayFromZero);
        var added = Theirs(facts)!.Equity is null && facts.AskEquity is not null ? "; they have not spoken of equity, and all of it counts as more" : "";
        return Line.Of($"+{facts.Ask(PlaybookPay.Shown(asked - offered))} a year, +{percent.ToString("0", System.Globalization.CultureInfo.InvariantCulture)}%, without one-time money{Counted(facts)}{added}");
    }

    /// <summary>The first year of a yes with the sign-on in it, beside the first year of their offer with theirs.</summary>
    public static Line FirstYear(PlaybookFacts facts)
    {
        var share = facts.Case.PrivateStockAt;
        if (!facts.HasAsk || Ask(facts) is not { Base: not null } ask || ask.SignOn is not { Sum: > 0m })
        {
            return Line.Empty;
        }

        var asked = Line.Of($"{facts.Ask(PlaybookPay.Shown(OfferValue.InYear(ask, 1, share)))} with the sign-on");
        return Theirs(facts) is { Base: not null } theirs
            ? Line.Of($"{asked}, against {new Piece.Figure(new Money(PlaybookPay.Shown(OfferValue.InYear(theirs, 1, share)), facts.Plan.Currency), FigureOrigin.EmployersOffer)} as offered{Counted(facts)}")
            : Line.Of($"{asked}{Counted(facts)}");
    }

    /// <summary>How private stock counts, where any is compared.</summary>
    public static string Counted(PlaybookFacts facts) =>
        PlaybookPay.IsPaper(Ask(facts)?.Equity?.Kind) || PlaybookPay.IsPaper(Theirs(facts)?.Equity?.Kind) ? $", private stock at {PlaybookPay.Percent(facts.Case.PrivateStockAt)} of its face" : "";
}
