using CompBot.Core.Pay;

namespace CompBot.Core.Negotiation;

/// <summary>A yes to the whole ask, as an offer that can stand beside the others. Null where the plan has no yearly figure.</summary>
public static class AskAsOffer
{
    public static Offer? Of(NegotiationCase it, NegotiationPlan plan)
    {
        var theirs = it.Offer?.Currency == plan.Currency ? it.Offer : null;
        if (plan.AskTotal is not { } total || (plan.AskBase is null && plan.AskEquity is null))
        {
            return null;
        }

        return (plan.AskBase ?? theirs?.Base) is not { } yearlyBase
            ? new Offer { Currency = plan.Currency, StatedTotal = total }
            : new Offer
            {
                Currency = plan.Currency,
                Base = yearlyBase,
                Bonus = theirs?.Bonus,
                Equity = plan.AskEquity is { } equity ? Granted(equity, it) : theirs?.Equity,
                SignOn = plan.AskSignOn is { } signOn ? SignOn.Once(signOn) : theirs?.SignOn,
            };
    }

    private static EquityGrant Granted(EquityAsk equity, NegotiationCase it) => new()
    {
        Amount = equity.Amount,
        Period = equity.Period,
        Years = equity.Years,
        Kind = it.Band?.Equity?.Kind ?? EquityKind.Unknown,
    };
}
