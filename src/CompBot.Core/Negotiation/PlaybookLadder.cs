using CompBot.Core.Pay;

namespace CompBot.Core.Negotiation;

/// <summary>Section 6: what to trade when base does not move, easiest for the employer first. One step, then decide.</summary>
internal static class PlaybookLadder
{
    public static Sequence<Rung> Write(PlaybookFacts facts) =>
        facts.IsMet ? [Other()] : new[] { Equity(facts), SignOn(facts), Review(), Level(), Other() }.OfType<Rung>().ToSequence();

    private static Rung? Equity(PlaybookFacts facts) => facts.AskEquity is null || facts.AskBase is null
        ? null
        : new(Capital(facts.EquityWord),
            Line.Of($"I understand that base is where it is. Then the {facts.EquityWord} matters more to me: could we settle on {PlaybookPhrases.AskEquity(facts)}?"),
            facts.EquityKind == EquityKind.ProfitSharing
                ? Line.Of($"Ask for the way it is worked out in writing, and how a first part-year counts.")
                : Line.Of($"Ask for the number of units and, for private stock, the number outstanding and the price of the last round."));

    private static Rung SignOn(PlaybookFacts facts)
    {
        var advice = Line.Of($"Paid once and outside the salary ladder, so often easier to agree to. Ask when it would have to be paid back.");
        if (facts.AskSignOn is { } ask)
        {
            return new("Sign-on", Line.Of($"Would {PlaybookPhrases.Article(ask, facts.Plan.Currency)} {facts.Ask(ask)} sign-on help to close the gap? It's a single payment and leaves the salary where it is."), advice);
        }

        return facts.AskBase is { } target && facts.OfferedBase is { } offered && target > offered
            ? new("Sign-on", Line.Of($"Base would be {facts.Ask(target - offered)} short of what I asked for. Could a sign-on of that size make up the first year?"), advice)
            : new("Sign-on", Line.Of($"Could a sign-on make up some of the difference? It's a single payment and leaves the salary where it is."), advice);
    }

    private static Rung Review() => new("A written review",
        Line.Of($"Could we put a pay review after six months into the letter, with what it depends on?"),
        Line.Of($"A review without a date and a measure is a hope. Where there is a bonus, a guaranteed first one is worth as much."));

    private static Rung Level() => new("Level",
        Line.Of($"Is there room to look at the level again? What would you need to see for the next one?"),
        Line.Of($"A level is worth more than any single figure. Ask only for one you can hold."));

    private static Rung Other() => new("Start date, place, leave",
        Line.Of($"If the money is settled, could we talk about the start date, days from home and leave?"));

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
