namespace CompBot.Core.Negotiation;

/// <summary>Section 8: when to say yes, when to stop asking, and the letter that gets it in writing.</summary>
internal static class PlaybookStopping
{
    public static Stopping Write(PlaybookFacts facts) => new(Lines(facts).ToSequence(), ScriptLetters.Recap(facts));

    private static IEnumerable<Line> Lines(PlaybookFacts facts)
    {
        if (facts.IsMet)
        {
            yield return Line.Of($"What you asked for is met, so stop here: say yes if you want the job. Asking for more now is not fair play.");
            yield return Line.Of($"Read the letter figure by figure. When it says what they told you, sign it; only then turn others down or resign.");
            yield break;
        }

        yield return facts.HasAsk
            ? Line.Of($"Say yes when the whole ask is met. Asking for more after that is not fair play.")
            : Line.Of($"There is nothing more to win on the money here, so the question is only whether you want the job.");
        yield return facts.Plan.WalkAwayTotal is { } walkAway
            ? Line.Of($"Say yes, too, when they have given a reasoned last word and an average year comes to {facts.Private(walkAway, FigureOrigin.WalkAway)} or more.")
            : Line.Of($"Say yes, too, when they have given a reasoned last word and you would be glad to start there.");
        if (facts.Plan.Has(Verdict.BandCannotMatch))
        {
            yield return PlaybookNumbers.CannotMatch(facts);
        }

        yield return Line.Of($"The same thing refused twice means stop asking for it.");
        if (facts.Stage == Stage.Final)
        {
            yield return Line.Of($"They have called it final. Ask once, take the answer as it comes, and decide.");
        }

        yield return Line.Of($"One ask, one trade, then decide. If it is a no, say it warmly: people meet again.");
    }
}
