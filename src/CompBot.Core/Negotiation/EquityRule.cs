using CompBot.Core.Guides;
using CompBot.Core.Pay;

namespace CompBot.Core.Negotiation;

/// <summary>The equity ask: the guide's, lifted by the employer's own equity within the band. Another offer's equity never moves it.</summary>
internal static class EquityRule
{
    public static PlanDraft Apply(PlanTerms terms, PlanDraft draft)
    {
        if (terms.Equity is not { } band)
        {
            return draft.Because(PlanFigure.AskEquity, EquityReasons.NoFigures(terms));
        }

        var stated = StatedFigures.Of(terms.Case.Guide, EquityOf, AskIn).ToList();
        var offered = Offered(terms, band);
        var ask = GuideAsk.In(band.Range, terms.Case.Band, stated, GuideAsk.UsualEquityPlace, band.Step, offered);
        if (ask.Amount <= 0m)
        {
            return draft.Because(PlanFigure.AskEquity, EquityReasons.NoFigures(terms));
        }

        return Lifted(terms, band, offered, (draft with { AskEquity = ask.Amount })
            .Because(PlanFigure.AskEquity, EquityReasons.FromRange(ask, band, terms)));
    }

    private static PlanDraft Lifted(PlanTerms terms, EquityTerms band, decimal offered, PlanDraft draft)
    {
        if (offered <= 0m)
        {
            return draft;
        }

        var cap = band.Range.High;
        return EmployerOfferRule.Least(offered, cap, band.Step) is not { } least
            ? (draft with { AskEquity = null }).Say(Verdict.NothingToAskOnEquity)
                .Because(PlanFigure.AskEquity, EquityReasons.NothingToAsk(terms))
            : least > draft.AskEquity
                ? (draft with { AskEquity = least }).Because(PlanFigure.AskEquity, EquityReasons.AboveTheirs(terms))
                : draft;
    }

    /// <summary>The employer's equity in the band's units, at face value.</summary>
    private static decimal Offered(PlanTerms terms, EquityTerms band) =>
        terms.Offer is null ? 0m : OfferValue.EquityPerYear(terms.Offer) * band.Years;

    private static PayRange? EquityOf(PayBand row) => EquityTerms.Of(row.Equity)?.Range;

    // A figure by the year in a band of grants, or the other way round, is turned into the band's units.
    private static decimal? AskIn(Strategy strategy, PayBand row)
    {
        if (EquityTerms.Of(row.Equity) is not { } band || strategy.AskEquity is not { } ask)
        {
            return null;
        }

        return strategy.AskEquityPeriod switch
        {
            EquityPeriod.Unknown => ask,
            EquityPeriod.Year => ask * band.Years,
            EquityPeriod.Grant => band.Period == EquityPeriod.Grant ? ask : ask / OfferValue.UsualYears,
        };
    }
}
