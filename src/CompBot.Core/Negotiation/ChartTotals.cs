using CompBot.Core.Chat;
using CompBot.Core.Pay;

namespace CompBot.Core.Negotiation;

/// <summary>The year in total of each offer in the plan's currency and of the ask, by its parts: what the decision is about.</summary>
internal static class ChartTotals
{
    /// <summary>Empty where every total is its base, or there is only one.</summary>
    public static Sequence<ChartTotal> Of(PlaybookFacts facts)
    {
        var stacks = All(facts).Where(stack => stack.Parts.Count > 0).ToSequence();
        return stacks.Count > 1 && stacks.Any(stack => stack.Parts.Count > 1) ? stacks : [];
    }

    /// <summary>A sentence to go on with; "" where there is nothing to tell.</summary>
    public static string Summary(Sequence<ChartTotal> totals) => totals.Count == 0
        ? ""
        : $" {ChartTotalNames.Title}: {string.Join("; ", totals.Select(InWords))}.";

    private static string InWords(ChartTotal stack) => stack.Parts.Count == 1
        ? $"{stack.Label} {stack.Value}"
        : $"{stack.Label} {stack.Value} ({string.Join(", ", stack.Parts.Select(part => $"{part.Value} {part.Name}"))})";

    private static IEnumerable<ChartTotal> All(PlaybookFacts facts)
    {
        var (currency, share) = (facts.Plan.Currency, facts.Case.PrivateStockAt);
        if (facts.Case.Offer is { } own && own.Currency == currency)
        {
            yield return Stack($"{facts.Company ?? "This employer"} offers", ChartBarKind.Offer, own, share);
        }

        foreach (var held in facts.Held.Where(held => held.Offer.Currency == currency))
        {
            yield return Stack(held.Company ?? (held.ToStay ? "To stay" : "Another offer"), ChartBarKind.Offer, held.Offer, share);
        }

        if (AskAsOffer.Of(facts.Case, facts.Plan) is { } ask)
        {
            yield return Stack("Your ask", ChartBarKind.Ask, ask, share);
        }
    }

    private static ChartTotal Stack(string label, ChartBarKind kind, Offer offer, decimal share)
    {
        string Shown(decimal amount) => MoneyText.Short(PlaybookPay.Shown(amount), offer.Currency);
        var parts = OfferValue.AverageParts(offer, share).Map(part => new ChartPart(Name(part.Kind, offer, share), part.Amount, Shown(part.Amount)));
        return new(label, kind, parts, Shown(PlaybookPay.Average(offer, share)));
    }

    private static string Name(AveragePartKind kind, Offer offer, decimal share) => kind switch
    {
        AveragePartKind.Base => "base",
        AveragePartKind.Bonus => "bonus",
        AveragePartKind.Equity when offer.Equity?.Kind == EquityKind.ProfitSharing => "profit sharing",
        AveragePartKind.Equity when PlaybookPay.IsPaper(offer.Equity?.Kind) => $"private stock at {PlaybookPay.Percent(share)}",
        AveragePartKind.Equity => "equity",
        AveragePartKind.SignOn => "share of the sign-on",
        AveragePartKind.NotSaid => "the rest",
    };
}
