using System.Text.Json.Serialization;
using CompBot.Core.Pay;

namespace CompBot.Core.Negotiation;

/// <summary>What a plan says of a case beside its figures, in the order they are listed.</summary>
public enum Verdict
{
    NothingToAskOnBase,
    NothingToAskOnEquity,
    AboveBand,
    EquityRaised,
    BaseRaised,
    BandCannotMatch,
    BelowOwnMinimum,
    NoBand,
}

/// <summary>Which figure of a plan a reason belongs to.</summary>
public enum PlanFigure
{
    AskBase,
    AskEquity,
    AskBonus,
    AskSignOn,
    AskRelocation,
    AskTotal,
    FloorBase,
    WalkAwayTotal,
}

/// <summary>Why a figure is what it is, in one plain sentence whose own figures say where they come from.</summary>
public sealed record Reason(PlanFigure Figure, Line Why);

/// <summary>Equity to ask for: Amount in the plan's currency, per Period (a grant over Years).</summary>
public sealed record EquityAsk(decimal Amount, EquityPeriod Period, int? Years)
{
    [JsonIgnore]
    public decimal PerYear => Period == EquityPeriod.Grant ? Amount / (Years ?? 4) : Amount;
}

/// <summary>
/// What to ask and where to stop; yearly, before tax, in Currency. FloorBase and WalkAwayTotal are for the person alone
/// and never in anything that is said or sent.
/// </summary>
public sealed record NegotiationPlan
{
    public required Currency Currency { get; init; }

    /// <summary>Every part that is asked for, each once.</summary>
    public Sequence<PartAsk> Asks { get; init; } = [];

    /// <summary>The parts that the first request names, two at most; the others are for when base is stuck.</summary>
    public Sequence<AskPart> Opening { get; init; } = [];

    public decimal? AskBase => Asks.Of(AskPart.Base)?.Amount;

    public EquityAsk? AskEquity => Asks.Of(AskPart.Equity)?.AsEquity;

    /// <summary>One-time.</summary>
    public decimal? AskSignOn => Asks.Of(AskPart.SignOn)?.Amount;

    /// <summary>Base, yearly equity and the offer's bonus of the ask; an average year without sign-on.</summary>
    public decimal? AskTotal { get; init; }

    /// <summary>The guide counts in totals, so that AskTotal itself is asked for where no base or equity is.</summary>
    public bool AskIsTotal { get; init; }

    /// <summary>The person's own base minimum, else the guide's marker.</summary>
    public decimal? FloorBase { get; init; }

    /// <summary>True where FloorBase is the guide's marker and not the person's own minimum.</summary>
    public bool FloorIsMarker { get; init; }

    public decimal? WalkAwayTotal { get; init; }

    /// <summary>How the ask that was made was answered; null where the plan's ask was not made yet.</summary>
    public AskProgress? Progress { get; init; }

    /// <summary>What was asked for comes to less a year than the year to beat, and nothing else in the plan says so.</summary>
    public bool AskStaysBelow => Progress is not null && AskTotal < WalkAwayTotal && !Has(Verdict.BandCannotMatch) && !Has(Verdict.BelowOwnMinimum);

    public Sequence<Verdict> Verdicts { get; init; } = [];

    public Sequence<Reason> Reasons { get; init; } = [];

    public bool Has(Verdict verdict) => Verdicts.Contains(verdict);
}
