using System.Text.Json.Serialization;
using CompBot.Core.Pay;

namespace CompBot.Core.Negotiation;

/// <summary>A part of pay that can be asked for by itself, in the order they are named.</summary>
public enum AskPart
{
    Base,
    Equity,
    Bonus,
    SignOn,
    Relocation,
}

/// <summary>
/// What is asked of one part of pay, before tax, in the plan's currency: base and bonus a year, equity per Period (a grant over Years), sign-on and
/// relocation once. IsPercent: Amount is a percent of the base (15 = 15 %).
/// </summary>
public sealed record PartAsk(AskPart Part, decimal Amount)
{
    public bool IsPercent { get; init; }

    public EquityPeriod Period { get; init; }

    public int? Years { get; init; }

    /// <summary>Money a year (once, for one-time parts) with this base.</summary>
    public decimal Money(decimal? yearlyBase) => IsPercent ? Amount / 100m * (yearlyBase ?? 0m) : Amount;

    [JsonIgnore]
    public EquityAsk? AsEquity => Part == AskPart.Equity ? new EquityAsk(Amount, Period, Years) : null;

    public static PartAsk Of(EquityAsk equity) => new(AskPart.Equity, equity.Amount) { Period = equity.Period, Years = equity.Years };
}

internal static class PartAsks
{
    public static PartAsk? Of(this Sequence<PartAsk> asks, AskPart part) => asks.FirstOrDefault(ask => ask.Part == part);
}
