using System.Text.Json.Serialization;
using CompBot.Core.Pay;

namespace CompBot.Core.Negotiation;

/// <summary>How an employer has answered an ask that was made.</summary>
public enum AskProgress
{
    /// <summary>No answer is known of.</summary>
    Waiting,

    /// <summary>They came up, and a part of the ask is still open.</summary>
    Moved,

    /// <summary>All that was asked for is offered.</summary>
    Met,
}

/// <summary>
/// What one employer is asked for, before tax and in Currency: Base a year, Equity as it says, SignOn once; Total a year only where base and
/// equity are not asked for apart. Null parts are not asked for.
/// </summary>
public sealed record PayAsk
{
    public required Currency Currency { get; init; }

    public decimal? Base { get; init; }

    public EquityAsk? Equity { get; init; }

    public decimal? SignOn { get; init; }

    /// <summary>The parts beside base, equity and sign-on.</summary>
    public Sequence<PartAsk> More { get; init => field = value ?? []; } = [];

    /// <summary>The parts beside base and equity.</summary>
    [JsonIgnore]
    public Sequence<PartAsk> Others => SignOn is { } signOn ? More.Add(new PartAsk(AskPart.SignOn, signOn)) : More;

    /// <summary>Every part that is asked for.</summary>
    [JsonIgnore]
    public Sequence<PartAsk> Parts =>
        new[] { Base is { } yearly ? new PartAsk(AskPart.Base, yearly) : null, Equity is null ? null : PartAsk.Of(Equity) }
            .Concat(Others).OfType<PartAsk>().OrderBy(ask => ask.Part).ToSequence();

    public decimal? Total { get; init; }

    /// <summary>What a plan asks for; null where it asks for nothing.</summary>
    public static PayAsk? Of(NegotiationPlan plan)
    {
        var noBase = plan.Has(Verdict.NothingToAskOnBase);
        var asked = noBase ? null : plan.AskBase;
        var equity = plan.Has(Verdict.NothingToAskOnEquity) || plan.AskEquity is not { Amount: > 0 } ? null : plan.AskEquity;
        var ask = new PayAsk
        {
            Currency = plan.Currency,
            Base = asked,
            Equity = equity,
            SignOn = plan.AskSignOn is > 0 ? plan.AskSignOn : null,
            More = plan.Asks.Where(part => part is { Part: not (AskPart.Base or AskPart.Equity or AskPart.SignOn), Amount: > 0m }),
            Total = plan is { AskIsTotal: true, AskTotal: > 0, Progress: not AskProgress.Met } && asked is null && equity is null && !noBase ? plan.AskTotal : null,
        };
        return ask.Parts.Count == 0 && ask.Total is null ? null : ask;
    }
}
