namespace CompBot.Core.Negotiation;

/// <summary>One screen for the person alone: where the offer stands, what is asked and what it is worth, the numbers, what carries the ask and what does not, and the next days.</summary>
public sealed record FirstPage(Sequence<NumberRow> Rows, Sequence<Line> Steps)
{
    /// <summary>The next steps with their days, without what is due.</summary>
    public Sequence<DatedStep> Dated { get; init; } = [];

    internal static FirstPage Write(PlaybookFacts facts) => new(RowsOf(facts).Where(row => !row.Value.IsEmpty).ToSequence(), NextDays.Of(facts).ToSequence()) { Dated = NextDays.Dated(facts).ToSequence() };

    private static IEnumerable<NumberRow> RowsOf(PlaybookFacts facts) =>
    [
        new("Where it stands", Standings.Place(facts), null),
        new("You ask for", Asked(facts), null),
        .. facts.OwnAsk is null ? Figures(facts) : [],
        new("What carries it", Leverage.Strength(facts), null),
        new("Its weak point", Leverage.Weakness(facts), null),
    ];

    private static IEnumerable<NumberRow> Figures(PlaybookFacts facts) =>
    [
        new("Worth to you", Worth.Year(facts), null),
        new("The first year", Worth.FirstYear(facts), null),
        new("Ask · would sign at · stop at", Numbers(facts), null),
    ];

    private static Line Asked(PlaybookFacts facts) => facts switch
    {
        { OwnAsk: { } own } => Line.Of($"In your own words: “I'd like to ask {own}.”"),
        { IsMet: true } => Line.Of($"Nothing more: what you asked for is met. Thank them and get it in writing."),
        { HasAsk: false, Stage: Stage.None } => Line.Of($"Their range, before any figure of yours."),
        { HasAsk: false } => Line.Of($"Nothing on the money. Ask about the level and a dated review, and decide."),
        { Stage: Stage.None, Case.PostedRange: not null } => Line.Of($"{PartPhrases.Whole(facts)}, since they have named their range."),
        { Stage: Stage.None } => Line.Of($"Their range first. Only if they press: {PartPhrases.Whole(facts)}."),
        _ => Line.Of($"{(PartPhrases.List(facts.OpeningAsks, facts) is { IsEmpty: false } opening ? opening : PartPhrases.Whole(facts))}.{Rest(facts)}"),
    };

    private static Line Rest(PlaybookFacts facts) => facts.Asks.Count > facts.OpeningAsks.Count && facts.OpeningAsks.Count > 0
        ? Line.Of($" If base is stuck: {PartPhrases.List(facts.Asks.Where(ask => !facts.OpeningAsks.Contains(ask)), facts)}.")
        : Line.Empty;

    private static Line Numbers(PlaybookFacts facts)
    {
        var ask = facts.AskBase is { } asked ? PartPhrases.BasePay(asked, FigureOrigin.Ask, facts) : facts.AskTotalOnly is { } total ? Line.Of($"{facts.Ask(total)} a year") : Line.Of($"no base to ask");
        var sign = facts.Plan switch
        {
            { FloorBase: { } own, FloorIsMarker: false } => Line.Of($"{facts.Private(own, FigureOrigin.OwnMinimum)} base, your minimum"),
            { FloorBase: { } marker } => Line.Of($"about {facts.Private(marker, FigureOrigin.Marker)} base, a marker and no limit"),
            _ => Line.Of($"not told"),
        };
        var stop = facts.Plan.WalkAwayTotal is { } walkAway ? Line.Of($"a year under {facts.Private(walkAway, FigureOrigin.WalkAway)}") : Line.Of($"no year to beat was told");
        return Line.Of($"{ask} · {sign} · {stop}");
    }
}

/// <summary>What is to be done on a day.</summary>
public sealed record DatedStep(DateOnly Day, Line What);
