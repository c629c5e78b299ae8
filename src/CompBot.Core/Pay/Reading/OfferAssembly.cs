namespace CompBot.Core.Pay.Reading;

/// <summary>Makes one reading of the figures of one voice in one stretch of the message.</summary>
internal static class OfferAssembly
{
    public static OfferReading Build(Scene scene, Segment segment, Voice voice, List<Part> parts)
    {
        var offer = new OfferParts(scene, segment, voice, parts);
        var reading = new BareFigures(offer, new OfferReading()).Read();
        reading = new BaseReader(offer, reading).Read();
        reading = new BonusReader(offer, reading).Read();
        reading = new EquityReader(offer, reading).Read();
        reading = new CashReader(offer, reading).Read();
        reading = new TotalProof(offer, reading).Read();
        return reading with { Currency = Currency.TryFind(offer.CurrencyCode == CurrencyWords.Krone ? scene.KroneOf() : offer.CurrencyCode) };
    }
}
