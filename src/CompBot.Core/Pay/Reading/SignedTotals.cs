namespace CompBot.Core.Pay.Reading;

/// <summary>"TC 370" under a list is what its writer earns, unless it is what the list adds up to: then it is the offer's own total.</summary>
internal static class SignedTotals
{
    private const decimal Slack = 0.03m;
    private const int UsualYears = 4;

    public static List<OfferReading> Settle(List<OfferReading> offers)
    {
        var current = offers.FindIndex(offer => offer is { Whose: Whose.Current, Total: not null, Base: null, Equity: null, Bonus: null });
        var offered = offers.FindIndex(offer => offer is { Whose: Whose.Offered, Total: null, Base: not null });
        if (current < 0 || offered < 0 || !Fits(offers[offered], offers[current].Total!.Value))
        {
            return offers;
        }

        offers[offered] = offers[offered] with { Total = offers[current].Total };
        offers.RemoveAt(current);
        return offers;
    }

    private static bool Fits(OfferReading offer, decimal total)
    {
        var cash = offer.Base!.Value + (offer.Bonus?.YearlyOn(offer.Base) ?? 0);
        var equity = offer.Equity is not { Amount: { } amount, Currency: null } grant ? 0 : grant.Period == EquityPeriod.Year ? amount : amount / (grant.Years ?? UsualYears);
        var signOn = offer.SignOn?.Sum ?? 0;
        return equity + signOn > 0 && (IsNear(cash + equity, total) || IsNear(cash + equity + signOn, total) || IsNear(cash + equity + (signOn / UsualYears), total));
    }

    private static bool IsNear(decimal sum, decimal total) => Math.Abs(sum - total) <= total * Slack;
}
