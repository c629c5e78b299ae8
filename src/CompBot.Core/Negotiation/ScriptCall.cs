using CompBot.Core.Guides;
using CompBot.Core.Pay;

namespace CompBot.Core.Negotiation;

/// <summary>Section 3: thanks and interest, the number, one or two reasons, silence; and cards for what may come back.</summary>
internal static class ScriptCall
{
    public static CallScript Write(PlaybookFacts facts) => new(
        Before(facts).ToSequence(), Script(facts).Where(line => !line.IsEmpty).ToSequence(), After(facts).ToSequence(),
        ScriptCards.Write(facts).ToSequence(), ScriptCards.Ultimatum(facts));

    private static IEnumerable<Line> Script(PlaybookFacts facts) => facts.Stage == Stage.None
        ? AskTheirRange(facts)
        : facts.IsMet ? Settled(facts)
        : facts.HasAsk ? Counter(facts) : NothingToAsk();

    private static IEnumerable<Line> AskTheirRange(PlaybookFacts facts)
    {
        yield return Line.Of($"Thanks for making the time. I'm really interested in {facts.TheRole}.");
        yield return Line.Of($"Before we get to numbers, could you tell me the range you have in mind for it{Components(facts)}? I'd like to start from how you see the level.");
        if (!facts.Wishes.Shorter)
        {
            yield return Meanwhile(facts);
        }
    }

    private static string Components(PlaybookFacts facts) => facts.AskEquity is null ? "" : $", both base and {facts.EquityWord}";

    /// <summary>What else is going on, as a reason to hear soon; empty where there is nothing.</summary>
    public static Line Meanwhile(PlaybookFacts facts) => facts switch
    {
        { Offers.Count: > 0, FirstRivalDeadline: { } due } =>
            Line.Of($"I should say that I have {PlaybookPhrases.OffersUnnamed(facts)} and owe {(facts.Offers.Count == 1 ? "an" : "the first")} answer by {Days.Text(due)}, so hearing soon would help me."),
        { Offers.Count: > 0 } => Line.Of($"I should say that I have {PlaybookPhrases.OffersUnnamed(facts)}, so hearing soon would help me."),
        { LateProcesses: > 0 } => Line.Of($"I should say that I'm in {PlaybookPhrases.LateProcesses(facts.LateProcesses)}, so hearing soon would help me."),
        _ => Line.Empty,
    };

    private static IEnumerable<Line> Counter(PlaybookFacts facts)
    {
        yield return Thanks(facts);
        yield return Number(facts);
        yield return ReasonsTogether(facts);
        yield return facts.Plan.Has(Verdict.BelowOwnMinimum) ? Line.Of($"What do you think is possible?") : Line.Of($"Can we get there?");
    }

    private static IEnumerable<Line> Settled(PlaybookFacts facts)
    {
        yield return Line.Of($"Thank you. That's what I asked for, and I know it took some work on your side.");
        yield return Line.Of($"Could you send it over in writing? I'll read it through and get back to you by {Days.Text(facts.DayWithin(3))}.");
    }

    private static Line Thanks(PlaybookFacts facts) => facts.HasMoved ? Line.Of($"Thank you for moving on this. I'd like to make this work.") : facts.Stage switch
    {
        Stage.Verbal => Line.Of($"Thank you for talking the offer through with me. I'd like to make this work."),
        Stage.Final => Line.Of($"Thank you. I know you've already put work into this offer, and I'd like to make it work. There's one thing I want to raise before I decide."),
        Stage.None or Stage.Written => Line.Of($"Thank you for the offer, and for the care that went into it. I'd like to make this work."),
    };

    private static Line Number(PlaybookFacts facts)
    {
        if (facts.Plan.Has(Verdict.BelowOwnMinimum))
        {
            return RoomFirst(facts);
        }

        return facts.HasMoved ? Line.Of($"What's still open from what I asked for is {PlaybookPhrases.Ask(facts)}.{ForWhatIsLeft(facts)}")
            : facts.Plan.Has(Verdict.NothingToAskOnBase)
            ? Line.Of($"The base is good. What I'd like to talk about is the rest: {PlaybookPhrases.Ask(facts)}.{ForWhatIsLeft(facts)}")
            : Line.Of($"I've gone through it carefully, and the number I have in mind is {PlaybookPhrases.Ask(facts)}.{ForWhatIsLeft(facts)}");
    }

    /// <summary>Where the range stays below what the person needs, room above it comes first; nothing here promises a yes to the ask.</summary>
    public static Line RoomFirst(PlaybookFacts facts) =>
        Line.Of($"First, the level. Is there a higher one that this role could sit at, or some room above the usual range? That's where I'd like to start. {(facts.Case.Band is null ? "If it has to stay as it is, I'd ask for" : "If it has to be this range, I'd ask for its upper end:")} {PlaybookPhrases.Ask(facts)}.{ForWhatIsLeft(facts)}");

    /// <summary>Why a sign-on is asked for, where the person told that they would leave something behind.</summary>
    public static string ForWhatIsLeft(PlaybookFacts facts) =>
        facts.AskSignOn is not null && facts.Case.LeftBehind > 0 ? " The sign-on is for what I'd leave behind by joining you." : "";

    /// <summary>One reason in the short form, else two at most; never none.</summary>
    public static Line ReasonsTogether(PlaybookFacts facts)
    {
        var reasons = Reasons(facts).Take(facts.Wishes.Shorter ? 1 : 2).ToList();
        return reasons.Count > 0 || facts.Plan.Has(Verdict.BelowOwnMinimum) ? Line.Join(" ", reasons) : Line.Of($"That's where I come out for what the role covers.");
    }

    /// <summary>
    /// Reasons by strength: an offer that lifted the ask above the range must be given first, and so must offers the person chose to name in the short
    /// form; then the person's own work, other offers, a late process, the range.
    /// </summary>
    public static IEnumerable<Line> Reasons(PlaybookFacts facts)
    {
        var isAbove = facts.Plan.Has(Verdict.AboveBand) && facts.Offers.Count > 0;
        var offersFirst = isAbove || (facts.Wishes.Shorter && facts.MayName && facts.Offers.Count > 0);
        if (offersFirst)
        {
            var opening = isAbove ? "I know that's above where this level usually sits, so here's the reason. " : "";
            yield return Line.Of($"{opening}{PlaybookPhrases.OfferSentences(facts, isFirst: true)}");
        }

        var experience = ExperienceSentence.Of(facts);
        if (!experience.IsEmpty)
        {
            yield return experience;
        }

        if (!offersFirst && facts.Offers.Count > 0)
        {
            yield return PlaybookPhrases.OfferSentences(facts, isFirst: experience.IsEmpty);
        }

        if (facts.Offers.Count == 0 && facts.LateProcesses > 0)
        {
            yield return Line.Of($"I'm also in {PlaybookPhrases.LateProcesses(facts.LateProcesses)}, so it would help me to know where this can land.");
        }

        if (PlaybookPhrases.Stay(facts) is { IsEmpty: false } stay)
        {
            yield return stay;
        }

        if (!facts.Plan.Has(Verdict.BelowOwnMinimum) && FromTheRange(facts) is { IsEmpty: false } range)
        {
            yield return range;
        }
    }

    private static Line FromTheRange(PlaybookFacts facts)
    {
        if (facts.AskBase is { } ask && facts.Case.PostedRange is { } posted && posted.Contains(ask) && (facts.Case.Offer?.Currency ?? facts.Plan.Currency) == facts.Plan.Currency)
        {
            return Line.Of($"The number is within the range you posted.");
        }

        return RangeAndAsk(facts) is var (range, asked) && range.High is not null && range.Contains(asked) && facts.Case.Band?.Basis != BandBasis.Unknown
            ? Line.Of($"The number is within the range I see for {facts.TheRoleHere}.")
            : Line.Empty;
    }

    private static (PayRange Range, decimal Ask)? RangeAndAsk(PlaybookFacts facts) => facts switch
    {
        { AskBase: { } asked, Case.Band.Base: { } range } => (range, asked),
        { AskTotalOnly: { } asked, Case.Band.Total: { } range } => (range, asked),
        { AskBase: null, AskEquity: { } equity, Case.Band.Equity: { Range: { } range } band } when band.Period == equity.Period => (range, equity.Amount),
        _ => null,
    };

    private static IEnumerable<Line> NothingToAsk()
    {
        yield return Line.Of($"Thank you for the offer. It's a strong one, and I can see the care that went into it.");
        yield return Line.Of($"I have no quarrel with the figures. Before I answer, I'd like to understand the path from here: what would the next level take, and could we set a date for a pay review and put it in the letter?");
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
            : Line.Of($"Say this on the call, in your own voice. It takes about half a minute.");
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
    private static Line NamingAdvice(PlaybookFacts facts) => (facts.MayName, AreBelowTheAsk(facts)) switch
    {
        (true, true) => Line.Of($"You chose to name your offers. Their base is below your ask, so they may say that they can match that. The answer to it is below."),
        (true, false) => Line.Of($"You chose to name your offers, with their exact terms. Be ready to show them if you are asked."),
        (false, true) => Line.Of($"Your offers stay unnamed here. That is wise while their base is below your ask: a figure invites a match at that figure."),
        (false, false) => Line.Of($"Your offers stay unnamed here. You may name them if you like; at or above your ask, a figure helps."),
    };

    /// <summary>True where a rival's figure, once named, invites a match at less than the ask.</summary>
    public static bool AreBelowTheAsk(PlaybookFacts facts)
    {
        var best = facts.Offers.Where(offer => offer.Offer.Currency == facts.Plan.Currency).Select(offer => offer.Offer.Base ?? 0m).DefaultIfEmpty(0m).Max();
        return best > 0 && best < (facts.AskBase ?? facts.OfferedBase ?? 0m);
    }
}
