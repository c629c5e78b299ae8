namespace CompBot.Core.Negotiation;

/// <summary>Section 7: every date there is, planned from the earliest, and the one request for time.</summary>
internal static class PlaybookTiming
{
    public static Timing Write(PlaybookFacts facts) => new([.. Dates(facts), .. Rules(facts)], ScriptLetters.Requests(facts).ToSequence());

    private static IEnumerable<Line> Dates(PlaybookFacts facts)
    {
        var dates = facts.Live.Where(offer => offer.Deadline is not null)
            .Select(offer => (Who: OfferPhrases.Who(offer), Day: offer.Deadline!.Value)).ToList();
        if (facts.OwnDeadline is { } own)
        {
            dates.Add((facts.Company ?? "This employer", own));
        }

        foreach (var (who, day) in dates.OrderBy(date => date.Day).ThenBy(date => date.Who, StringComparer.Ordinal))
        {
            yield return Line.Of($"{who}: answer due {Days.Text(day)}.");
        }

        if (facts.FirstDeadline is { } first)
        {
            yield return Line.Of($"Plan from {Days.Text(first)}. {Next(facts)}");
        }
        else
        {
            yield return Line.Of($"No date was given. {Next(facts)}");
        }
    }

    private static Line Next(PlaybookFacts facts) => facts.Plan.Progress switch
    {
        AskProgress.Met => Line.Of($"Ask for the letter the same day."),
        AskProgress.Moved => Line.Of($"Answer within a day: thanks first, then what is still open."),
        AskProgress.Waiting => Line.Of($"You have asked, so give them two working days; then write one short line and ask where it stands."),
        _ when facts.FirstDeadline is null => Line.Of($"Make the ask within two working days of getting the offer, and name the day you would like to hear by."),
        _ => Line.Of($"Make the ask by {Days.Text(facts.DayWithin(1))}, so that there is time for an answer."),
    };

    private static IEnumerable<Line> Rules(PlaybookFacts facts)
    {
        yield return Line.Of($"Ask for more time once, with a day and a reason, and keep the day.");
        if (facts.Offers.Any(offer => offer.Evidence == Evidence.Written))
        {
            yield return Line.Of($"Never let a written offer lapse for one that is not written.");
        }

        yield return Line.Of($"Do not resign, and do not turn the others down, before the new contract is signed.");
    }
}
