using CompBot.Core.Chat;
using CompBot.Core.Guides;
using CompBot.Core.Pay;

namespace CompBot.Core.Negotiation;

/// <summary>
/// The pay chart of a case: band, each offer in the plan's currency and the ask, on one axis, and beside base the year's total by its parts. Holds no private figure.
/// </summary>
public static class Charts
{
    /// <summary>Null where there are fewer than two things to set side by side.</summary>
    public static PayChart? For(NegotiationCase @case, NegotiationPlan plan, DateOnly today) =>
        For(new PlaybookFacts(@case, plan, new PlaybookWishes(), new Library(), today));

    internal static PayChart? For(PlaybookFacts facts)
    {
        var isTotal = facts.AskTotalOnly is not null || facts.Case.Band is { Basis: BandBasis.Total };
        var bars = (isTotal ? TotalBars(facts) : BaseBars(facts)).ToSequence();
        return bars.Count < 2 ? null : Titled(isTotal ? "A year in total" : "Base pay a year", bars, isTotal ? [] : ChartTotals.Of(facts));
    }

    private static PayChart Titled(string title, Sequence<ChartBar> bars, Sequence<ChartTotal> totals) =>
        new(title, $"{title}: " + string.Join("; ", bars.Select(bar => $"{bar.Label} {bar.Value}")) + "." + ChartTotals.Summary(totals), bars) { Totals = totals };

    private static IEnumerable<ChartBar> BaseBars(PlaybookFacts facts)
    {
        var currency = facts.Plan.Currency;
        if (facts.Case.Band?.Base is { } range)
        {
            yield return Bar("Range in the guide", ChartBarKind.Band, range, currency);
        }

        if (facts.Case.PostedRange is { } posted && (facts.Case.Offer?.Currency ?? currency) == currency)
        {
            yield return Bar("Range they posted", ChartBarKind.Band, posted, currency);
        }

        if (facts.OfferedBase is > 0 and var offered)
        {
            yield return Point($"{facts.Company ?? "This employer"} offers", ChartBarKind.Offer, offered, currency);
        }

        foreach (var offer in facts.Held.Where(offer => offer.Offer.Currency == currency && offer.Offer.Base > 0))
        {
            yield return Point(offer.Company ?? (offer.ToStay ? "To stay" : "Another offer"), ChartBarKind.Offer, offer.Offer.Base!.Value, currency);
        }

        if (facts.AskBase is { } ask)
        {
            yield return Point("Your ask", ChartBarKind.Ask, ask, currency);
        }
    }

    private static IEnumerable<ChartBar> TotalBars(PlaybookFacts facts)
    {
        var currency = facts.Plan.Currency;
        var share = facts.Case.PrivateStockAt;
        if (facts.Case.Band?.Total is { } range)
        {
            yield return Bar("Range in the guide", ChartBarKind.Band, range, currency);
        }

        if (facts.Case.Offer is { } own && own.Currency == currency && PlaybookPay.Average(own, share) is > 0 and var total)
        {
            yield return Point($"{facts.Company ?? "This employer"} offers", ChartBarKind.Offer, PlaybookPay.Shown(total), currency);
        }

        foreach (var offer in facts.Held.Where(offer => offer.Offer.Currency == currency && PlaybookPay.Average(offer.Offer, share) > 0))
        {
            yield return Point(offer.Company ?? (offer.ToStay ? "To stay" : "Another offer"), ChartBarKind.Offer, PlaybookPay.Shown(PlaybookPay.Average(offer.Offer, share)), currency);
        }

        if (facts.Plan.AskTotal is > 0 and var ask)
        {
            yield return Point("Your ask", ChartBarKind.Ask, PlaybookPay.Shown(ask), currency);
        }
    }

    private static ChartBar Bar(string label, ChartBarKind kind, PayRange range, Currency currency) =>
        new(label, kind, range.Low, range.High ?? range.Low, MoneyText.Range(range, currency));

    private static ChartBar Point(string label, ChartBarKind kind, decimal amount, Currency currency) =>
        new(label, kind, amount, amount, MoneyText.Short(amount, currency));
}
