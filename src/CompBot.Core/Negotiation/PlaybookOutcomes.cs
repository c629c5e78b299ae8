namespace CompBot.Core.Negotiation;

/// <summary>What happens if they say no, and the worst realistic outcome.</summary>
internal static class PlaybookOutcomes
{
    public static Sequence<Line> Write(PlaybookFacts facts) => [IfTheySayNo(facts), WorstOutcome(facts)];

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

        var terms = facts.Case.Offer is { } offer ? OfferPhrases.Terms(offer, FigureOrigin.EmployersOffer) : Line.Empty;
        var stays = terms.IsEmpty ? Line.Of($"the offer stays as it is") : Line.Of($"the offer stays at {terms}");
        return Line.Of($"The worst realistic outcome: {stays}. Offers are rarely withdrawn over a polite request. Rarely is not never, so keep it warm.");
    }
}
