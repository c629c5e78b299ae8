using CompBot.Core.Pay;

namespace CompBot.Core.Offers;

/// <summary>What the place of a job says about its currency: a bare "$" in Toronto may be Canadian, "RSU 400k usd" in London leaves the base open.</summary>
internal static class Places
{
    public static OfferReading In(OfferReading reading, string? place, OfferDraft draft)
    {
        var local = Currency.TryFind(place);
        if (local is null || reading.Currency is null || reading.Currency == local)
        {
            return reading.Currency is null ? reading with { LikelyCurrency = local } : reading;
        }

        var bare = draft.Figures.TrueForAll(figure => figure.Figure.Currency is null || figure.Figure.IsBareDollar);
        return bare && reading.Currency == Currency.Usd && local.Code is "CAD" or "AUD" or "NZD" or "SGD" or "HKD" ? reading with { Currency = null, LikelyCurrency = local } : reading;
    }
}
