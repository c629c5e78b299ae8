namespace CompBot.Core.Negotiation;

/// <summary>"If they say …": trades, the figure under pressure, the line about signing, and the ultimatum where it was asked for.</summary>
internal static class ScriptCards
{
    private const int ArgumentsAtMost = 2;

    public static IEnumerable<SpeechCard> Write(PlaybookFacts facts)
    {
        if (Levels.Question(facts) is { } level)
        {
            yield return level;
        }

        foreach (var card in facts.Stage == Stage.None ? BeforeAnOffer(facts) : facts.IsMet ? [] : DuringACounter(facts))
        {
            yield return card;
        }

        if (facts.Wishes.AlreadyTold is > 0 and var told && facts.AskBase is { } ask && ask > told)
        {
            yield return new("If they bring up the number you gave", [AlreadyTold(facts, told)]);
        }

        if (facts.MaySign)
        {
            yield return new("If they ask what it takes to sign", [Sign(facts)], Line.Of($"Say this only if you would really do it. Once they meet it, the negotiation is over."));
        }
    }

    /// <summary>The line about signing: the whole package, in writing, by a day.</summary>
    public static Line Sign(PlaybookFacts facts) =>
        Line.Of($"If I have {PlaybookPhrases.Package(facts)} in writing by {Days.Text(facts.DayWithin(5))}, I'll sign it.");

    public static UltimatumLine? Ultimatum(PlaybookFacts facts)
    {
        if (!facts.Wishes.Ultimatum || facts.Plan.FloorBase is not { } floor)
        {
            return null;
        }

        var origin = facts.Plan.FloorIsMarker ? FigureOrigin.Marker : FigureOrigin.OwnMinimum;
        return new(
            Line.Of($"I want to be plain with you: below {facts.Private(floor, origin)} base I'd have to say no."),
            Line.Of($"You asked for this line. Its risk: from then on {facts.Private(floor, origin)} is the number they will offer, and if they say no you must be ready to leave. Say it once, last, and only if it is true."));
    }

    private static IEnumerable<SpeechCard> BeforeAnOffer(PlaybookFacts facts)
    {
        if (facts.HasAsk)
        {
            var reason = ScriptCall.Reasons(facts).FirstOrDefault() ?? Line.Empty;
            yield return new("If they press you for a figure",
                [Line.Join(" ", [Line.Of($"From what I know of the role so far, I'd be looking at {PlaybookPhrases.Ask(facts)}."), reason, Line.Of($"How does that sit with the range you have?")])],
                Line.Of($"Only when they have asked twice. The first figure named is the one the talk turns around."));
        }

        yield return new("If they name a range",
            [Line.Of($"Thank you, that helps. What decides where in that range somebody lands?")],
            Line.Of($"Do not say yes or no to it yet."));
    }

    private static IEnumerable<SpeechCard> DuringACounter(PlaybookFacts facts)
    {
        if (facts.HasAsk)
        {
            yield return new("If they say yes",
                [Line.Of($"That's great to hear, thank you. Could you send it over in writing? I'll read it through and get back to you by {Days.Text(facts.DayWithin(3))}.")],
                Line.Of($"A yes on the phone is good news and not yet an offer. Wait for the letter."));
            yield return new("If they say they'll have to check",
                [Line.Of($"Of course. Would it help if I put it in a short e-mail that you can pass on? And when do you think you'll know?")]);
        }

        if (facts.MayName && facts.HasAsk && ScriptCall.AreBelowTheAsk(facts))
        {
            yield return new("If they say they can match that offer",
                [Line.Of($"Thank you, that brings us closer. What I've asked for is {PlaybookPhrases.Ask(facts)}. What would it take to close the rest?")]);
        }

        if (facts.HasAsk && Arguments(facts) is { Count: > 0 } arguments)
        {
            yield return new("If they ask what the number rests on", arguments, Line.Of($"One of these is enough. Leave out what does not sound like you."));
        }

        if (facts.AskBase is not null)
        {
            yield return new("If they meet you part of the way",
                [Line.Of($"Thank you for moving on this. If that's as far as base goes, what could we do {Elsewhere(facts)} to close the rest?")],
                Line.Of($"Thank them first, each time they move."));
        }
    }

    /// <summary>The guide's levers that are ready for this person, beside the offers, which the script gives already.</summary>
    private static Sequence<Line> Arguments(PlaybookFacts facts) => Levers.Rank(facts)
        .Where(lever => lever.State == LeverState.Ready && !lever.SpeaksOfOffers).Take(ArgumentsAtMost).Select(lever => lever.Say).ToSequence();

    private static string Elsewhere(PlaybookFacts facts) => facts.AskEquity is null ? "with a sign-on or an early review" : $"on {facts.EquityWord} or a sign-on";

    private static Line AlreadyTold(PlaybookFacts facts, decimal told)
    {
        var before = new Piece.Figure(new Pay.Money(told, facts.Plan.Currency), FigureOrigin.Person);
        var since = facts.Offers.Count > 0 ? $"Since then I've had {PlaybookPhrases.OffersUnnamed(facts)} to compare with, and" : "Now that I know more about the role,";
        return Line.Of($"You're right, I said {before} early on. {since} the number is {facts.Ask(facts.AskBase!.Value)} base.");
    }
}
