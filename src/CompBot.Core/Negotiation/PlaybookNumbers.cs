using CompBot.Core.Pay;

namespace CompBot.Core.Negotiation;

/// <summary>Section 1: what to ask, where to stop, and why; for the person alone.</summary>
internal static class PlaybookNumbers
{
    public static YourNumbers Write(PlaybookFacts facts) => new(Rows(facts).ToSequence(), Remarks(facts).Where(line => !line.IsEmpty).ToSequence());

    private static IEnumerable<NumberRow> Rows(PlaybookFacts facts)
    {
        var plan = facts.Plan;
        if (facts.AskBase is { } ask)
        {
            yield return new("Ask, base", PartPhrases.WithYear(ask, FigureOrigin.Ask, facts.Case.Offer, facts.Plan.Currency), Why(facts, PlanFigure.AskBase));
        }

        if (facts.AskEquity is not null)
        {
            yield return new($"Ask, {facts.EquityWord}", Equity(facts), Why(facts, PlanFigure.AskEquity));
        }

        foreach (var other in facts.Asks.Where(other => other.Part is not (AskPart.Base or AskPart.Equity)))
        {
            yield return new($"Ask, {PartWords.Name(other.Part).ToLowerInvariant()}", Shown(other, facts), Why(facts, FigureOf(other.Part)));
        }

        if (plan.AskTotal is > 0 and var total)
        {
            yield return new(facts.IsMet ? "Their offer, a year" : "The whole ask, a year", Line.Of($"{Shown(facts, total, FigureOrigin.Ask)} on average, without any sign-on"), Why(facts, PlanFigure.AskTotal));
        }

        if (plan.FloorBase is { } floor)
        {
            var origin = plan.FloorIsMarker ? FigureOrigin.Marker : FigureOrigin.OwnMinimum;
            yield return new(plan.FloorIsMarker ? "The guide's marker for base" : "The least base you would sign for",
                Line.Of($"{facts.Private(floor, origin)}"), Why(facts, PlanFigure.FloorBase));
        }

        if (plan.WalkAwayTotal is { } walkAway)
        {
            yield return new(IsOwn(facts) ? "An average year to beat" : "The guide's marker for an average year", Line.Of($"{facts.Private(walkAway, FigureOrigin.WalkAway)}"), Why(facts, PlanFigure.WalkAwayTotal));
        }
    }

    /// <summary>In their units, with what that comes to a year beside it.</summary>
    private static Line Equity(PlaybookFacts facts)
    {
        var said = PartPhrases.InTheirUnits(facts.Asks.Of(AskPart.Equity)!, facts);
        var phrase = PartPhrases.Equity(said, facts);
        return said.Period == EquityPeriod.Grant ? Line.Of($"{phrase}, {Shown(facts, said.PerYear, FigureOrigin.Ask)} a year") : phrase;
    }

    private static Line Shown(PartAsk ask, PlaybookFacts facts) => ask.IsPercent ? Line.Of($"{new Piece.Share(ask.Amount, FigureOrigin.Ask)} of base")
        : ask.Part == AskPart.Bonus ? Line.Of($"{facts.Ask(ask.Amount)} a year") : Line.Of($"{facts.Ask(ask.Amount)}, once");

    private static PlanFigure FigureOf(AskPart part) => part switch
    {
        AskPart.Base => PlanFigure.AskBase,
        AskPart.Equity => PlanFigure.AskEquity,
        AskPart.Bonus => PlanFigure.AskBonus,
        AskPart.SignOn => PlanFigure.AskSignOn,
        AskPart.Relocation => PlanFigure.AskRelocation,
    };

    /// <summary>True where the year to beat is the person's own, by an offer they hold or a minimum they named.</summary>
    private static bool IsOwn(PlaybookFacts facts) =>
        facts.Case.MinimumTotal is not null || facts.Held.Any(offer => offer.Offer.Currency == facts.Plan.Currency);

    private static IEnumerable<Line> Remarks(PlaybookFacts facts)
    {
        foreach (var verdict in facts.Plan.Verdicts.Where(verdict => verdict is not (Verdict.EquityRaised or Verdict.BaseRaised)))
        {
            yield return Said(verdict, facts);
        }

        if (facts.Plan.AskStaysBelow)
        {
            yield return Line.Of($"What you asked for comes to less a year than your year to beat. Weigh that before you say yes.");
        }

        if (facts.Case.LeftBehind is > 0 and var left && facts.AskSignOn is null)
        {
            yield return Line.Of($"You would leave {facts.Private(left, FigureOrigin.Person)} behind. If base and {facts.EquityWord} stay short, a sign-on of that size is a fair thing to ask for.");
        }
    }

    private static Line Said(Verdict verdict, PlaybookFacts facts) => verdict switch
    {
        Verdict.NothingToAskOnBase => Line.Of($"There is nothing to ask on base: {(facts.Place >= 0.9m ? "theirs is at the top of what this role pays" : "a step more than theirs would be further than the reasons reach")}."),
        Verdict.NothingToAskOnEquity => Line.Of($"There is nothing to ask on {facts.EquityWord}: {(IsEquityAtTop(facts) ? "theirs is at the top of what this role pays" : "with the base in the ask, the whole already goes as far above their offer as it can")}."),
        Verdict.AboveBand => Line.Of($"The ask is above the usual range, because you hold an offer that is. Give that reason when you name it."),
        Verdict.EquityRaised => Line.Of($"The {facts.EquityWord} in the ask was raised so that the package comes nearer to what you hold elsewhere."),
        Verdict.BaseRaised => Line.Of($"The base in the ask was raised so that the package comes nearer to what you hold elsewhere."),
        Verdict.BandCannotMatch => CannotMatch(facts),
        Verdict.BelowOwnMinimum => Line.Of($"This band does not reach your minimum. Before you spend more time on it, ask whether there is room above the range or at a higher level. There is no line about signing in this playbook."),
        Verdict.NoBand => Line.Of($"No guide covers this role here, so these figures rest on your offers, the employer's own range and your minimum."),
    };

    private static bool IsEquityAtTop(PlaybookFacts facts) =>
        facts.Case is { Offer: { } offer, Band.Equity: { Range.High: { } top } band } && OfferValue.EquityPerYear(offer) * (band.Period == EquityPeriod.Year ? 1 : band.Years ?? OfferValue.UsualYears) >= top * 0.9m;

    /// <summary>How far the ask stays behind, each year counted in the same way, and what that makes of the job itself.</summary>
    public static Line CannotMatch(PlaybookFacts facts) => YearsBeside.Of(facts) is { } beside && beside.Without.Distance < 0m
        ? Line.Of($"This band cannot match what you hold elsewhere. {beside.Said(facts)} To take this job, the job itself would have to be worth the difference to you: the work, the people, the place, or what it leads to.")
        : Line.Of($"This band cannot match what you need, even at its top. What remains is what the job itself is worth to you.");

    private static Piece.Figure Shown(PlaybookFacts facts, decimal amount, FigureOrigin origin) =>
        new Piece.Figure(new Money(PlaybookPay.Shown(amount), facts.Plan.Currency), origin);

    private static Line? Why(PlaybookFacts facts, PlanFigure figure) =>
        Line.Join(" ", facts.Plan.Reasons.Where(reason => reason.Figure == figure).Select(reason => reason.Why)) is { IsEmpty: false } why ? why : null;
}
