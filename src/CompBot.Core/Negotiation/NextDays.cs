using CompBot.Core.Pay;

namespace CompBot.Core.Negotiation;

/// <summary>Dated steps for the next seven days, the line that buys time first.</summary>
internal static class NextDays
{
    private const int Ahead = 7;

    public static IEnumerable<Line> Of(PlaybookFacts facts)
    {
        var steps = Steps(facts).Concat(Dues(facts)).Where(step => step.Day.DayNumber - facts.Today.DayNumber <= Ahead).ToList();
        return steps.OrderBy(step => step.Day).Select(step => Line.Of($"{When(step.Day, facts)}: {step.What}"));
    }

    public static IEnumerable<DatedStep> Dated(PlaybookFacts facts) => Steps(facts).OrderBy(step => step.Day).Select(step => new DatedStep(step.Day, step.What));

    private static IEnumerable<(DateOnly Day, Line What)> Steps(PlaybookFacts facts)
    {
        if (Scripts.Say("buy time", facts, FigureForm.Spoken) is { IsEmpty: false } buy)
        {
            yield return (facts.Today, Line.Of($"if they press you before you are ready, say “{buy}”"));
        }

        if (facts.Stage == Stage.Verbal && facts.Plan.Progress is null)
        {
            yield return (facts.Today, Line.Of($"ask {facts.Company ?? "them"} when the offer comes in writing. You can make the ask before it does."));
        }

        if (Conditions.Holds("all-verbal", facts))
        {
            yield return (facts.Today, Line.Of($"get it in writing: send {(facts.Offers[0].Company is { } company ? Line.Of($"{new Piece.Rival(company)}") : Line.Of($"the other company"))} the message in the file. Until then it is no offer to lean on."));
        }

        var ask = facts.DayWithin(1);
        foreach (var step in facts.Plan.Progress switch
        {
            AskProgress.Met => new[] { (facts.Today, Line.Of($"ask for the letter.")) },
            AskProgress.Moved => [(ask, Line.Of($"answer them: thanks first, then what is still open."))],
            AskProgress.Waiting => [(facts.DayWithin(2), Line.Of($"if there is no word by then, send the one short line for silence."))],
            _ when facts.Stage == Stage.None && facts.Case.PostedRange is not null => [(ask, Line.Of($"answer with your figure and your reason."))],
            _ when facts.Stage == Stage.None => [(ask, Line.Of($"ask for their range, on the call or in writing."))],
            _ => [(ask, Line.Of($"make the ask: the call, and the e-mail the same day.")), (facts.DayWithin(3), Line.Of($"the day you asked to hear by. No word: send the one short line for silence."))],
        })
        {
            yield return step;
        }
    }

    private static IEnumerable<(DateOnly Day, Line What)> Dues(PlaybookFacts facts)
    {
        foreach (var other in facts.Live.Where(other => other.Deadline is not null))
        {
            var who = other.Company is { } company ? Line.Of($"{new Piece.Rival(company)}") : Line.Of($"{OfferPhrases.Who(other)}");
            yield return (other.Deadline!.Value, Line.Of($"{who}: the answer is due."));
        }

        if (facts.OwnDeadline is { } own)
        {
            yield return (own, Line.Of($"{facts.Company ?? "This employer"}: the answer is due."));
        }
    }

    private static string When(DateOnly day, PlaybookFacts facts) => day == facts.Today ? "Today" : Days.Text(day);
}
