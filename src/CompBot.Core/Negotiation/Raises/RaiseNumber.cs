using CompBot.Core.Chat;
using CompBot.Core.Pay;

namespace CompBot.Core.Negotiation.Raises;

/// <summary>The message with the number for a raise: what to ask first, what is private last but the source.</summary>
internal static class RaiseNumber
{
    public static IEnumerable<ReplyPart> Parts(RaiseCase raise, RaisePlan plan)
    {
        yield return new ReplyPart.Text(Headline(raise, plan));
        if (Asked(raise, plan).ToSequence() is { Count: > 0 } asked)
        {
            yield return new ReplyPart.Facts("What you ask for", asked);
        }

        yield return new ReplyPart.Text(string.Join("\n", plan.Reasons));
        if (Private(raise, plan).ToSequence() is { Count: > 0 } known)
        {
            yield return new ReplyPart.Facts("For you alone, never said or sent", known);
        }

        if (raise.BandSource is { } source)
        {
            yield return new ReplyPart.Note($"The range: {source}.");
        }
    }

    private static string Headline(RaiseCase raise, RaisePlan plan)
    {
        string Short(decimal amount) => MoneyText.Short(amount, raise.Currency);
        string Paid(decimal amount) => $"{Short(amount)} {Unit(raise)}";
        return plan switch
        {
            { Ask: { } ask } when raise.Asked is not null => $"You asked for {Paid(ask)}. It is their turn now: tell me what they say, or that nothing comes.",
            { Ask: { } ask, FirstStep: { } first } => $"Ask for {Paid(ask)} in two steps: {Short(first)} now, the rest at a day you agree on.",
            { Ask: { } ask, Rule: RaiseRule.Promotion } => $"Ask for the next level, with {Paid(ask)}.",
            { Ask: { } ask, OneTimeIsForStaying: true, OneTime: { } sum } => $"Ask for {Paid(ask)}, and {Short(sum)} for staying, paid after twelve months.",
            { Ask: { } ask, OneTime: { } sum } => $"Ask for {Paid(ask)}, and {Short(sum)} once.",
            { Ask: { } ask } => $"Ask for {Paid(ask)}.",
            { OneTime: { } sum } => $"Not base this time. Ask for the next level, and {Short(sum)} {(plan.OneTimeIsForStaying ? "for staying, paid after twelve months" : "once")}.",
            _ => "Not base this time. Ask for the next level, or for time.",
        };
    }

    private static string Unit(RaiseCase raise) => raise.HoursPaid is null ? "a year" : "an hour";

    private static IEnumerable<Fact> Asked(RaiseCase raise, RaisePlan plan)
    {
        var rows = new (string Label, decimal? Amount)[]
        {
            ("Base", plan.Ask), ("Of that now", plan.FirstStep), (plan.OneTimeIsForStaying ? "For staying, after twelve months" : "Once", plan.OneTime),
        };
        return rows.Where(row => row.Amount is not null).Select(row => new Fact(row.Label, MoneyText.Short(row.Amount!.Value, raise.Currency) + (raise.HoursPaid is null ? "" : " an hour")));
    }

    private static IEnumerable<Fact> Private(RaiseCase raise, RaisePlan plan)
    {
        string Exact(decimal amount) => MoneySpeech.Exact(new Money(decimal.Round(amount, MidpointRounding.AwayFromZero), raise.Currency));
        if (plan.Ask is { } ask)
        {
            var more = (ask - raise.Pay) * (raise.HoursPaid ?? 1m);
            yield return new("More than now", $"{Exact(more)} a year, {Exact(more / 12m)} a month");
            yield return new("Waiting a year costs", Exact(more));
        }

        if (plan.Settle is { } settle)
        {
            yield return new("A yes from", MoneyText.Short(settle, raise.Currency) + (raise.HoursPaid is null ? "" : " an hour"));
        }
        else if (plan.Rule == RaiseRule.OutsideOffer)
        {
            yield return new("A yes from", "their offer, less what staying is worth to you");
        }

        if (plan.OneTimeSettle is { } least)
        {
            yield return new("A yes from, once", MoneyText.Short(least, raise.Currency));
        }
    }
}
