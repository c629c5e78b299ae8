using CompBot.Core.Pay;

namespace CompBot.Core.Negotiation;

/// <summary>What the total of the ask is made of, and where it falls short.</summary>
internal static class TotalReasons
{
    public static string Sum(PlanDraft draft, PlanTerms terms)
    {
        var yearlyBase = draft.CountedBase(terms) ?? 0m;
        var equity = draft.CountedEquity(terms);
        var bonus = PlanDraft.BonusOn(terms, yearlyBase);
        List<string> parts = [$"{Text(yearlyBase, terms)} base{(draft.AskBase is null ? " as they offer it" : "")}"];
        if (equity > 0m)
        {
            parts.Add($"{Text(equity, terms)} a year of equity{(draft.AskEquity is null && draft.ExtraEquityPerYear is null ? " as they offer it" : "")}");
        }

        if (bonus > 0m)
        {
            parts.Add($"{Text(bonus, terms)} bonus");
        }

        var counted = terms.Equity is { } band && OfferValue.IsPrivate(band.Kind) && equity > 0m ? ", with private stock at face value" : "";
        return $"An average year: {Joined(parts)}{counted}. One-time money is not in it.";
    }

    public static string CannotMatch(decimal total, decimal needed, PlanTerms terms) =>
        $"{(terms.HasBand ? "This band cannot match" : "What is known of their pay cannot match")} {OfferWords.Needed(terms)}. "
        + $"The job itself would have to be worth {Text(needed - total, terms)} a year to you.";

    public static string NothingToAsk(PlanTerms terms) =>
        $"Their offer is worth {Text(terms.OfferAverage ?? 0m, terms)} in an average year, already at or above the top of what can be asked here.";

    private static string Joined(List<string> parts) => parts.Count switch
    {
        1 => parts[0],
        _ => $"{string.Join(", ", parts.Take(parts.Count - 1))} and {parts[^1]}",
    };

    private static string Text(decimal amount, PlanTerms terms) => MoneyText.Short(Math.Round(amount, 0, MidpointRounding.AwayFromZero), terms.Currency);
}
