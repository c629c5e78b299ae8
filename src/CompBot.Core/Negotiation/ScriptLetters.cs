namespace CompBot.Core.Negotiation;

/// <summary>What is sent: the ask as a letter, the request for time, and the recap once they agree. Each can go out as it stands.</summary>
internal static class ScriptLetters
{
    private static readonly Line Hello = Line.Of($"Hi,");
    private static readonly Line Closing = Line.Of($"Thank you");

    public static Letter Ask(PlaybookFacts facts) => facts switch
    {
        { Stage: Stage.None } => Opening(facts),
        { IsMet: true } => Recap(facts),
        { HasAsk: true } => Counter(facts),
        _ => Review(facts),
    };

    private static Line Subject(PlaybookFacts facts, string what) =>
        facts.Role is { } role ? Line.Of($"{role}: {what}") : Line.Of($"{char.ToUpperInvariant(what[0]).ToString()}{what[1..]}");

    private static Letter Opening(PlaybookFacts facts)
    {
        var parts = facts.AskEquity is null ? "" : $", base and {facts.EquityWord},";
        return new(Subject(facts, "a question about the range"), Body(
            Hello,
            Line.Of($"Thanks for the conversations so far. I'm really interested in {facts.TheRole}."),
            Line.Of($"Before we go further, could you share the range{parts} that you have in mind for it, and the level it belongs to? I'd like to start from how you see it."),
            facts.Wishes.Shorter ? Line.Empty : ScriptCall.Meanwhile(facts),
            Closing),
            Line.Of($"Send this by e-mail where you would rather write than call. It only opens the subject and names no figure."));
    }

    private static Letter Counter(PlaybookFacts facts) => new(Subject(facts, "the offer"), Body(
        Hello,
        Thanks(facts),
        Number(facts),
        ScriptCall.ReasonsTogether(facts),
        Line.Of($"{(facts.Wishes.Shorter ? "" : "If it's easier to talk it through, I'm glad to. ")}Could you let me know by {Days.Text(facts.DayWithin(3))} where you can get to?"),
        Closing),
        Line.Of($"Send this by e-mail the same day, after the call, or instead of it if talking is hard. It is written so that it can be passed on to whoever decides."));

    private static Line Thanks(PlaybookFacts facts) => facts.HasMoved
        ? Line.Of($"Thank you for moving on this, and for everyone's time. I'd like to make this work.")
        : facts.Stage == Stage.Final
        ? Line.Of($"Thank you for the offer, and for the work you've already put into it. I'd like to make this work, and there's one thing I want to raise before I decide.")
        : Line.Of($"Thank you for the offer and for everyone's time. I'd like to make this work.");

    private static Line Number(PlaybookFacts facts)
    {
        if (facts.Plan.Has(Verdict.BelowOwnMinimum))
        {
            return ScriptCall.RoomFirst(facts);
        }

        return facts.HasMoved ? Line.Of($"What is still open from what I asked for is {PlaybookPhrases.Ask(facts, withStart: true)}.{ScriptCall.ForWhatIsLeft(facts)}")
            : facts.Plan.Has(Verdict.NothingToAskOnBase)
            ? Line.Of($"The base is good, thank you for that. What I'd like to ask for is {PlaybookPhrases.Ask(facts)}.{ScriptCall.ForWhatIsLeft(facts)}")
            : Line.Of($"Having gone through it carefully, I'd like to ask for {PlaybookPhrases.Ask(facts, withStart: true)}.{ScriptCall.ForWhatIsLeft(facts)}");
    }

    private static Letter Review(PlaybookFacts facts) => new(Subject(facts, "the offer"), Body(
        Hello,
        Line.Of($"Thank you for the offer. It's a strong one, and I have no quarrel with the figures."),
        Line.Of($"Before I answer, I'd like to understand the path from here. What would the next level take, and could we set a date for a pay review and put it in the letter?"),
        Line.Of($"It would be good to hear by {Days.Text(facts.DayWithin(3))}, so that I can give you a clear answer."),
        Closing),
        Line.Of($"Send this by e-mail after the call, or instead of it."));

    /// <summary>The request for more time, once, with a day and a true reason.</summary>
    public static Letter MoreTime(PlaybookFacts facts, DateOnly until, bool isOtherTalk, Line advice) => new(Line.Of($"A little more time for my answer"), Body(
        Hello,
        Line.Of($"Thank you again for the offer. I'm taking it seriously and want to give you a proper answer."),
        isOtherTalk
            ? Line.Of($"I'm in another conversation that I'd like to bring to an end first. Could I have until {Days.Text(until)}? You'll have my answer that day.")
            : Line.Of($"I'd like to read all the terms through before I commit. Could I have until {Days.Text(until)}? You'll have my answer that day."),
        Closing), advice);

    /// <summary>Asks for the agreed terms in writing.</summary>
    public static Letter Recap(PlaybookFacts facts)
    {
        var agreed = facts.HasAsk || facts.IsMet ? PlaybookPhrases.Package(facts) : Line.Empty;
        var terms = agreed.IsEmpty
            ? Line.Of($"Thank you for talking this through with me. Could you send the letter with everything we agreed on in it, including the date of the pay review?")
            : Line.Of($"Thank you for getting this done. So that we have the same thing in mind, here is what I understood: {agreed}.");
        return new(Subject(facts, "what we agreed"), Body(
            Hello,
            terms,
            agreed.IsEmpty ? Line.Empty : Line.Of($"Could you send me the letter with these terms? If anything in it should read differently, just tell me."),
            Line.Of($"Once I have it, I'll read it through and come back to you within two working days."),
            Closing),
            Line.Of($"To have it in writing: send this when they say yes on the phone. If you settled on other figures, put those in."));
    }

    private static Sequence<Line> Body(params ReadOnlySpan<Line> lines)
    {
        var kept = new List<Line>();
        foreach (var line in lines)
        {
            if (!line.IsEmpty)
            {
                kept.Add(line);
            }
        }

        return kept.ToSequence();
    }
}
