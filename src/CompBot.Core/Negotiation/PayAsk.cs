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
            Total = plan is { AskIsTotal: true, AskTotal: > 0, Progress: not AskProgress.Met } && asked is null && equity is null && !noBase ? plan.AskTotal : null,
        };
        return ask is { Base: null, Equity: null, SignOn: null, Total: null } ? null : ask;
    }
}
