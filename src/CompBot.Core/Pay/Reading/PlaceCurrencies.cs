namespace CompBot.Core.Pay.Reading;

/// <summary>What the place of a job says about its currency: a bare "$" in Toronto may be Canadian, "RSU 400k usd" in London leaves the base open.</summary>
internal static class PlaceCurrencies
{
    public static OfferReading InPlace(this OfferReading reading, string? place, bool isBareDollar, bool isOfEquityOnly)
    {
        var local = Currency.TryFind(place);
        if (local is null || reading.Currency is null || reading.Currency == local)
        {
            return reading.Currency is null ? reading with { LikelyCurrency = local } : reading;
        }

        if (isOfEquityOnly && reading.Equity is { } equity && reading.Base is not null)
        {
            return reading with { Currency = null, LikelyCurrency = local, Equity = equity with { Currency = reading.Currency } };
        }

        return isBareDollar && reading.Currency == Currency.Usd && local.Code is "CAD" or "AUD" or "NZD" or "SGD" or "HKD"
            ? reading with { Currency = null, LikelyCurrency = local }
            : reading;
    }
}
