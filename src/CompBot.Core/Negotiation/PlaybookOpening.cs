namespace CompBot.Core.Negotiation;

/// <summary>The three lines a playbook opens with.</summary>
internal static class PlaybookOpening
{
    public static Sequence<Line> Write(PlaybookFacts facts) => [WhatToSay(facts), IfTheySayNo(facts), WorstOutcome(facts)];

    private static Line WhatToSay(PlaybookFacts facts) => (facts.HasAsk, facts.Stage) switch
    {
        _ when facts.IsMet => Line.Of($"What to say: thank them, and ask for the letter. What you asked for is met, so ask for no more money."),
        _ when facts.HasMoved && facts.Stage == Stage.Final => Line.Of($"What to say: thank them for going as far as they can, make one small trade if it matters to you, and decide."),
        _ when facts.HasMoved => Line.Of($"What to say: thank them for moving, stay with what you asked for ({PlaybookPhrases.Ask(facts)}), and stop talking."),
        (false, Stage.None) => Line.Of($"What to say: ask for their range before any figure of yours."),
        (false, _) => Line.Of($"What to say: thank them, ask about the level and a written review, and decide. There is nothing left to ask on the money."),
        (true, Stage.None) => Line.Of($"What to say: ask for their range first. Only if they press you, the figure is {PlaybookPhrases.Ask(facts)}."),
        (true, _) => Line.Of($"What to say: ask for {PlaybookPhrases.Ask(facts)}, give your reason, and stop talking."),
    };

    private static Line IfTheySayNo(PlaybookFacts facts) => facts switch
    {
        { IsMet: true } => Line.Of($"If the letter reads differently: say so the same day, kindly, and sign only when it says what they told you."),
        { Stage: Stage.None } => Line.Of($"If they won't name a range: say that you are open, name your figure once, and ask how it sits with theirs."),
        { HasAsk: false } => Line.Of($"If they say no: a dated review in writing is the thing to ask for. After that, decide on what is on the table."),
        { AskBase: not null, AskEquity: not null } =>
            Line.Of($"If they say no: leave base where it is and move to {facts.EquityWord}, then a sign-on, then a review in writing. One trade, then decide."),
        { AskBase: not null } => Line.Of($"If they say no: leave base where it is and move to a sign-on, then a review in writing. One trade, then decide."),
        _ => Line.Of($"If they say no: ask for a sign-on or a review in writing instead. One trade, then decide."),
    };

    private static Line WorstOutcome(PlaybookFacts facts)
    {
        if (facts.Stage == Stage.None)
        {
            return Line.Of($"The worst realistic outcome: their range turns out lower than you hoped, and you know it early. Asking for a range costs you nothing.");
        }

        if (facts.IsMet)
        {
            return Line.Of($"The worst realistic outcome: the letter takes a few days. Until it is there, do not resign and turn nobody down.");
        }

        var terms = facts.Case.Offer is { } offer ? PlaybookPhrases.Terms(offer, FigureOrigin.EmployersOffer) : Line.Empty;
        var stays = terms.IsEmpty ? Line.Of($"the offer stays as it is") : Line.Of($"the offer stays at {terms}");
        return Line.Of($"The worst realistic outcome: {stays}. Offers are rarely withdrawn over a polite request. Rarely is not never, so keep it warm.");
    }
}
