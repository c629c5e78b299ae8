using System.Globalization;
using CompBot.Core.Pay;

namespace CompBot.Core.Negotiation;

/// <summary>Averages as a playbook shows them.</summary>
internal static class PlaybookPay
{
    /// <summary>Yearly, in the offer's currency, 0 where it gives no yearly pay.</summary>
    public static decimal Average(Offer offer, decimal privateStockAt) => OfferValue.Average(offer, privateStockAt) ?? 0m;

    public static bool IsPaper(EquityKind? kind) => kind is { } known && OfferValue.IsPrivate(known);

    /// <summary>For showing: an average that does not come out even is rounded to the nearest ten.</summary>
    public static decimal Shown(decimal amount) => Math.Abs(amount) < 1_000m ? Math.Round(amount) : Math.Round(amount / 10m, MidpointRounding.AwayFromZero) * 10m;

    /// <summary>0.5 as "50%".</summary>
    public static string Percent(decimal share) => (share * 100m).ToString("0.#", CultureInfo.InvariantCulture) + "%";
}
