using CompBot.Core.Pay;

namespace CompBot.Core.Negotiation;

/// <summary>Why the equity to ask for is what it is.</summary>
internal static class EquityReasons
{
    public static Line FromRange(RangeFigure ask, EquityTerms band, PlanTerms terms)
    {
        var asked = Amount(terms.Figure(ask.Amount, AskReasons.OriginOf(ask, terms)), band);
        var span = terms.Range(band.Range);
        var told = band.PeriodAssumed ? " The guide does not say whether that is a year or a whole grant; it is taken as a grant over four years." : "";
        return ask.Source switch
        {
            FigureSource.Stated => Line.Of($"The guide suggests asking for {asked}, in a range of {span}.{told}"),
            FigureSource.Carried => Line.Of($"The guide gives a figure to ask for in {PlainName.Of(ask.From) ?? "another row"}; {asked} stands at the same place in the range here, {span}.{told}"),
            FigureSource.Usual => Line.Of($"{asked} is near the top of the guide's range of {span}.{told}"),
            FigureSource.OneValue => Line.Of($"The guide gives one figure: {asked}.{told}"),
            FigureSource.NoEnd => Line.Of($"The guide only says {span}, so this is the start of it, or a small step above their offer.{told}"),
        };
    }

    public static Line Hoped() => Line.Of($"This is the equity you named. No range for it is known, so it rests on your own reasons.");

    public static Line NoFigures(PlanTerms terms) => terms.HasBand
        ? Line.Of($"The guide gives no figures for equity here, so there is no amount to ask for.")
        : Line.Of($"Without a pay band there is nothing to measure an equity ask against.");

    public static Line AboveTheirs(PlanTerms terms) =>
        Line.Of($"They already offer {Theirs(terms)} a year in equity, so the ask is a clear step above it, inside the range.");

    public static Line NothingToAsk(PlanTerms terms) =>
        Line.Of($"They already offer {Theirs(terms)} a year in equity, the top of the guide's range, so there is nothing to ask on equity.");

    public static Line Guarded(decimal average, PlanTerms terms) =>
        Line.Of($"Lowered, so that a year of the whole ask stays within two fifths above a year of their offer, {terms.Figure(PlaybookPay.Shown(average), FigureOrigin.EmployersOffer)}. {AskReasons.NoneAsGood(terms)}");

    public static Line NothingLeft(PlanTerms terms) =>
        Line.Of($"With the base in the ask, a year of it is already two fifths above a year of their offer, so nothing is asked on equity. {AskReasons.NoneAsGood(terms)}");

    public static Line Raised(bool toTheTop, PlanTerms terms) => OfferReasons.Raised(toTheTop, "the guide's range", terms);

    public static Line RaisedWithoutBand(PlanTerms terms) =>
        Line.Of($"What is missing a year to reach {OfferReasons.Needed(terms)}. Equity, bonus or base would all do.");

    private static Piece Theirs(PlanTerms terms) => terms.Figure(OfferValue.EquityPerYear(terms.Offer!), FigureOrigin.EmployersOffer);

    /// <summary>"$180K a year of profit sharing", "$400K of private stock over 4 years".</summary>
    private static Line Amount(Piece amount, EquityTerms band) => band.Period switch
    {
        EquityPeriod.Year => Line.Of($"{amount} a year of {EquityWords.Of(band.Kind)}"),
        EquityPeriod.Grant or EquityPeriod.Unknown => Line.Of($"{amount} of {EquityWords.Of(band.Kind)} over {$"{band.Years}"} years"),
    };
}
