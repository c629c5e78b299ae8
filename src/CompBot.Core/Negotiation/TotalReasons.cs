using CompBot.Core.Pay;

namespace CompBot.Core.Negotiation;

/// <summary>What the total of the ask is made of, and where it falls short.</summary>
internal static class TotalReasons
{
    public static Line Sum(PlanDraft draft, PlanTerms terms)
    {
        var yearlyBase = draft.CountedBase(terms) ?? 0m;
        var equity = draft.CountedEquity(terms);
        var bonus = PlanDraft.BonusOn(terms, yearlyBase);
        List<Line> parts = [Part(yearlyBase, "base", draft.AskBase is not null, terms)];
        if (equity > 0m)
        {
            parts.Add(Part(equity, "a year of equity", draft.AskEquity is not null || draft.ExtraEquityPerYear is not null, terms));
        }

        if (bonus > 0m)
        {
            parts.Add(Line.Of($"{Whole(bonus, FigureOrigin.EmployersOffer, terms)} bonus"));
        }

        var counted = terms.Equity is { } band && OfferValue.IsPrivate(band.Kind) && equity > 0m ? ", with private stock at face value" : "";
        return Line.Of($"An average year: {Line.List(parts)}{counted}. One-time money is not in it.");
    }

    public static Line CannotMatch(decimal total, decimal needed, PlanTerms terms) =>
        Line.Of($"{(terms.HasBand ? "This band cannot match" : "What is known of their pay cannot match")} {OfferReasons.Needed(terms)}. The job itself would have to be worth {Whole(needed - total, FigureOrigin.WalkAway, terms)} a year to you.");

    public static Line NothingToAsk(PlanTerms terms) =>
        Line.Of($"Their offer is worth {Whole(terms.OfferAverage ?? 0m, FigureOrigin.EmployersOffer, terms)} in an average year, already at or above the top of what can be asked here.");

    public static Line Theirs(PlanTerms terms) => Line.Of($"What they offer is worth {Whole(terms.OfferAverage ?? 0m, FigureOrigin.EmployersOffer, terms)} in an average year.");

    private static Line Part(decimal amount, string what, bool isAsked, PlanTerms terms) => isAsked
        ? Line.Of($"{Whole(amount, FigureOrigin.Ask, terms)} {what}")
        : Line.Of($"{Whole(amount, FigureOrigin.EmployersOffer, terms)} {what} as they offer it");

    private static Piece Whole(decimal amount, FigureOrigin origin, PlanTerms terms) => terms.Figure(Math.Round(amount, 0, MidpointRounding.AwayFromZero), origin);
}
