using CompBot.Core.Pay;

namespace CompBot.Core.Negotiation;

/// <summary>What to say on the call, the cards for what may come back, and the advice around both.</summary>
internal static class ScriptCall
{
    public static CallScript Write(PlaybookFacts facts) => new(
        Before(facts).ToSequence(), Scripts.Paragraphs("call", facts, FigureForm.Spoken), After(facts).ToSequence(), Cards("card", facts).ToSequence(), Ultimatum(facts));

    /// <summary>The entries of a series as cards: when to say it, the words, and advice for the person.</summary>
    public static IEnumerable<SpeechCard> Cards(string series, PlaybookFacts facts) =>
        from entry in facts.Library.Scripts.Of(series)
        let say = Scripts.Say(entry, facts, FigureForm.Spoken)
        let heading = Slots.Fill(entry.Heading ?? entry.Name, facts, FigureForm.Short)
        where !say.IsEmpty && heading is not null
        select new SpeechCard(Upper(heading.ToString()), [say], entry.Advice is { } advice ? Line.Of($"{advice}") : null);

    private static string Upper(string heading) => char.ToUpperInvariant(heading[0]) + heading[1..];

    private static UltimatumLine? Ultimatum(PlaybookFacts facts)
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

    private static IEnumerable<Line> Before(PlaybookFacts facts)
    {
        if (Levels.Advice(facts) is { IsEmpty: false } advice)
        {
            yield return advice;
        }

        yield return facts.Stage == Stage.None
            ? Line.Of($"There is no offer yet, so this only opens the subject. Say it, then let them talk.")
            : facts.IsMet ? Line.Of($"The money is settled. Say this, in your own voice, and ask for no more of it.")
            : Line.Of($"Say it in your own voice; it takes about half a minute. If a sentence does not sound like you, change it.");
    }

    private static IEnumerable<Line> After(PlaybookFacts facts)
    {
        if (facts.IsMet)
        {
            yield return Line.Of($"A yes on the phone is good news and not yet an offer. Wait for the letter before you resign or turn anybody down.");
            yield break;
        }

        yield return facts.Stage == Stage.None
            ? Line.Of($"Now listen. Write down every figure, and whether it is base or everything together.")
            : Line.Of($"Now stop. The silence will feel long; let them be the ones to end it.");
        if (facts.Offers.Count > 0 && facts.Stage != Stage.None)
        {
            yield return NamingAdvice(facts);
        }
    }

    /// <summary>Whether to say who offers what: a rival's figure under one's own ask invites a match at that figure.</summary>
    private static Line NamingAdvice(PlaybookFacts facts) => (facts.MayName, facts.MayGiveTerms, Beside.AreBelowTheAsk(facts)) switch
    {
        (true, false, _) => Line.Of($"You chose to name the companies and not their figures. If they ask for the terms, you can still decide."),
        (true, true, true) => Line.Of($"You chose to name your offers. Their base is below your ask, so they may say that they can match that; then thank them and stay with your number."),
        (true, true, false) => Line.Of($"You chose to name your offers, with their exact terms. Be ready to confirm them in writing if you are asked."),
        (false, _, true) => Line.Of($"Your offers stay unnamed here. That is wise while their base is below your ask: a figure invites a match at that figure."),
        (false, _, false) => Line.Of($"Your offers stay unnamed here. You may name them if you like; at or above your ask, a figure helps."),
    };
}
