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
        var ask = PayAsk.Of(plan);
        var asks = ask is null ? "" : Asked(ask, @case);
        return (ask, plan.Has(Verdict.NothingToAskOnBase), @case.Stage) switch
        {
            _ when plan.Progress is { } progress => Made(progress, asks, @case),
            (null, _, _) when @case is { Offer: not null, Refused.Count: > 0 } => "Of pay there is nothing more to ask. Stay with what you want beside it, or say yes if you would be glad to start.",
            (null, _, _) => "I have no figure to ask for yet. Tell me their offer, another offer or your own minimum, and I can work one out.",
            (_, true, _) => $"Base is where it can be, so leave it. Ask {who} for {asks}.",
            (_, _, Stage.None) when @case.PostedRange is not null => $"They have named their range. Say {asks}, once, with your reason.",
            (_, _, Stage.None) => $"First ask {who} for their range. If they press you for a figure, say {asks}.",
            (_, _, Stage.Final) => $"They call it final. You can still ask {who} once for {asks}; take their answer as it comes, and decide.",
            _ => $"Ask {who} for {asks}.",
        };
    }

    /// <summary>Over the rows of the ask.</summary>
    public static string Heading(NegotiationPlan plan) => plan.Progress is not { } progress ? "The ask" : progress switch
    {
        AskProgress.Met => "What they offer now",
        AskProgress.Moved => "Still open of your ask",
        AskProgress.Waiting => "What you asked for",
    };

    private static string Made(AskProgress progress, string asks, NegotiationCase @case) => progress switch
    {
        AskProgress.Moved or AskProgress.Waiting when @case.Stage == Stage.Final => "They call it final, and you have asked: do not ask for the same again. Decide on it as it stands, or make one small trade, such as a sign-on or a review in writing.",
        AskProgress.Met => $"{(@case.Company is null ? "They have" : $"{@case.Company} has")} met what you asked for. If you want the job, say yes to the figures and get them in writing; ask for no more money.",
        AskProgress.Moved => $"Thank them for moving, and stay with what is still open of your ask: {asks}.",
        AskProgress.Waiting => $"You have asked {@case.Company ?? "them"} for {asks}. It is their turn: give them two working days, then write one short and friendly line.",
    };

    public static IEnumerable<Fact> Rows(NegotiationCase @case, NegotiationPlan plan)
    {
        var shown = plan.Progress == AskProgress.Met && @case.Offer?.Currency == plan.Currency ? @case.Offer.Base : plan.AskBase;
        if (shown is { } yearly)
        {
            yield return new("Base", BaseText.Shown(yearly, @case.Offer, plan.Currency));
        }

        if (plan.AskEquity is { } equity)
        {
            yield return new("Equity", Equity(@case, equity, plan.Currency));
        }

        foreach (var part in plan.Asks.Where(ask => ask.Part is not (AskPart.Base or AskPart.Equity)))
        {
            yield return new(PartWords.Name(part.Part), PartWords.Shown(part, plan.Currency));
        }

        if (plan.AskTotal is { } total)
        {
            yield return new(plan.Progress is null ? "That makes a year" : "A year with that", PayUnit.Of(@case.Offer) is null ? MoneyText.Short(total, plan.Currency) : BaseText.Year(total, plan.Currency));
        }
    }

    public static IEnumerable<Fact> Private(NegotiationCase @case, NegotiationPlan plan)
    {
        if (plan.FloorBase is { } floor)
        {
            yield return new(plan.FloorIsMarker ? "Marker for base" : "Your minimum base", BaseText.Shown(floor, @case.Offer, plan.Currency));
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

    /// <summary>"$217K base and a sign-on of $20K".</summary>
    public static string Asked(PayAsk ask, NegotiationCase @case)
    {
        var asks = new List<string>();
        if (ask.Total is { } total)
        {
            asks.Add($"{MoneyText.Short(total, ask.Currency)} a year in total");
        }

        if (ask.Base is { } yearly)
        {
            asks.Add(BaseText.Named(yearly, @case.Offer, ask.Currency));
        }

        if (ask.Equity is { } equity)
        {
            asks.Add(Equity(@case, equity, ask.Currency));
        }

        asks.AddRange(ask.Others.Select(part => PartWords.Named(part, ask.Currency)));

        return Wording.List(asks);
    }
}
