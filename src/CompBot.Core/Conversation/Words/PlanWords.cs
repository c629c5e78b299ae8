using CompBot.Core.Chat;
using CompBot.Core.Negotiation;
using CompBot.Core.Pay;

namespace CompBot.Core.Conversation;

/// <summary>A plan in the words of the chat.</summary>
internal static class PlanWords
{
    /// <summary>The first line of the number: what to ask, or that nothing is left to ask. Holds nothing private.</summary>
    public static string Headline(NegotiationCase @case, NegotiationPlan plan)
    {
        var who = @case.Company ?? "them";
        var asks = Asks(@case, plan);
        return (asks.Count, plan.Has(Verdict.NothingToAskOnBase), @case.Stage) switch
        {
            (0, _, _) => "I have no figure to ask for yet. Tell me their offer, another offer or your own minimum, and I can work one out.",
            (_, true, _) => $"Base is where it can be, so leave it. Ask {who} for {Wording.List(asks)}.",
            (_, _, Stage.None) => $"First ask {who} for their range. If they press you for a figure, say {Wording.List(asks)}.",
            _ => $"Ask {who} for {Wording.List(asks)}.",
        };
    }

    public static IEnumerable<Fact> Rows(NegotiationCase @case, NegotiationPlan plan)
    {
        if (plan.AskBase is { } ask)
        {
            yield return new("Base", MoneyText.Short(ask, plan.Currency));
        }

        if (plan.AskEquity is { } equity)
        {
            yield return new("Equity", Equity(@case, equity, plan.Currency));
        }

        if (plan.AskSignOn is { } signOn)
        {
            yield return new("Sign-on", $"{MoneyText.Short(signOn, plan.Currency)}, once");
        }

        if (plan.AskTotal is { } total)
        {
            yield return new("That makes a year", MoneyText.Short(total, plan.Currency));
        }
    }

    public static IEnumerable<Fact> Private(NegotiationPlan plan)
    {
        if (plan.FloorBase is { } floor)
        {
            yield return new(plan.FloorIsMarker ? "Marker for base" : "Your minimum base", MoneyText.Short(floor, plan.Currency));
        }

        if (plan.WalkAwayTotal is { } walkAway)
        {
            yield return new("A year to beat", MoneyText.Short(walkAway, plan.Currency));
        }
    }

    public static string Equity(NegotiationCase @case, EquityAsk equity, Currency currency)
    {
        var kind = @case.Band?.Equity?.Kind ?? @case.Offer?.Equity?.Kind ?? EquityKind.Unknown;
        var period = equity.Period == EquityPeriod.Grant ? $"over {equity.Years ?? 4} years" : "a year";
        return $"{MoneyText.Short(equity.Amount, currency)} {period} of {OfferWords.Kind(kind)}";
    }

    public static string Of(Verdict verdict, NegotiationCase @case) => verdict switch
    {
        Verdict.NothingToAskOnBase => "Their base leaves no step to ask for: put the talk into equity, sign-on or level, or accept.",
        Verdict.NothingToAskOnEquity => "Their equity is at the top of the band already.",
        Verdict.AboveBand => "This is above the band I know, because a written offer of yours is. Expect to be asked for it.",
        Verdict.EquityRaised => "I raised the equity, so that this job can match your best alternative.",
        Verdict.BaseRaised => "I raised the base, so that this job comes closer to your best alternative.",
        Verdict.BandCannotMatch => $"Plainly: this band cannot match your best alternative. {@case.Company ?? "The job"} would have to be worth the difference to you in other ways.",
        Verdict.BelowOwnMinimum => "Plainly: this band does not reach your own minimum. Ask, but do not promise to sign.",
        Verdict.NoBand => "I have no pay band for this job, so the number comes from what you told me alone.",
    };

    private static List<string> Asks(NegotiationCase @case, NegotiationPlan plan)
    {
        var asks = new List<string>();
        if (plan.AskBase is { } ask)
        {
            asks.Add($"{MoneyText.Short(ask, plan.Currency)} base");
        }

        if (plan.AskEquity is { } equity)
        {
            asks.Add(Equity(@case, equity, plan.Currency));
        }

        if (plan.AskSignOn is { } signOn)
        {
            asks.Add($"a sign-on of {MoneyText.Short(signOn, plan.Currency)}");
        }

        return asks;
    }
}
