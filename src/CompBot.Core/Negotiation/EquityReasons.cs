using CompBot.Core.Pay;

namespace CompBot.Core.Negotiation;

/// <summary>Why the equity to ask for is what it is.</summary>
internal static class EquityReasons
{
    public static string FromRange(RangeFigure ask, EquityTerms band, PlanTerms terms)
    {
        var asked = EquityWords.Amount(ask.Amount, terms.Currency, band.Period, band.Years, band.Kind);
        var span = RangeText.Plain(band.Range, terms.Currency);
        var told = band.PeriodAssumed ? " The guide does not say whether that is a year or a whole grant; it is taken as a grant over four years." : "";
        return ask.Source switch
        {
            FigureSource.Stated => $"The guide suggests asking for {asked}, in a range of {span}.{told}",
            FigureSource.Carried => $"The guide gives a figure to ask for in {ask.From}; {asked} stands at the same place in the range here, {span}.{told}",
            FigureSource.Usual => $"{asked} is near the top of the guide's range of {span}.{told}",
            FigureSource.OneValue => $"The guide gives one figure: {asked}.{told}",
            FigureSource.NoEnd => $"The guide only says {span}, so this is the start of it, or a small step above their offer.{told}",
        };
    }

    public static string NoFigures(PlanTerms terms) => terms.HasBand
        ? "The guide gives no figures for equity here, so there is no amount to ask for."
        : "Without a pay band there is nothing to measure an equity ask against.";

    public static string AboveTheirs(PlanTerms terms) =>
        $"They already offer {MoneyText.Short(OfferValue.EquityPerYear(terms.Offer!), terms.Currency)} a year in equity, so the ask is a clear step above it, inside the range.";

    public static string NothingToAsk(PlanTerms terms) =>
        $"They already offer {MoneyText.Short(OfferValue.EquityPerYear(terms.Offer!), terms.Currency)} a year in equity, the top of the guide's range, so there is nothing to ask on equity.";

    public static string Raised(bool toTheTop, PlanTerms terms) => toTheTop
        ? $"Raised to the top of the guide's range, because the total would otherwise be less than {OfferWords.Needed(terms)}."
        : $"Raised as far as needed for the total to reach {OfferWords.Needed(terms)}.";

    public static string RaisedWithoutBand(PlanTerms terms) =>
        $"What is missing a year to reach {OfferWords.Needed(terms)}. Equity, bonus or base would all do.";

    public static string Total(PlanTerms terms) =>
        $"The guide counts in totals, so equity is part of the total to ask for in {terms.Case.Band?.Region ?? "this region"}.";
}
