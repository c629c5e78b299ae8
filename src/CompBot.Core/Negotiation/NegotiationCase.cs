using System.Text.Json.Serialization;
using CompBot.Core.Guides;
using CompBot.Core.Pay;

namespace CompBot.Core.Negotiation;

/// <summary>How far the employer is.</summary>
public enum Stage
{
    /// <summary>No offer yet.</summary>
    None,
    Verbal,
    Written,
    Final,
}

/// <summary>How solid an alternative is, strongest first (T1 to T5). Only Written and Verbal may be spoken of as an offer.</summary>
public enum Evidence
{
    Written,
    Verbal,
    Late,
    Band,
    Wish,
}

/// <summary>Something the person could do instead. Company is null where they did not say.</summary>
public sealed record Alternative(string? Company, Evidence Evidence, Offer Offer)
{
    /// <summary>The day an answer is due; an offer whose day has passed is never spoken of.</summary>
    public DateOnly? Deadline { get; init; }

    /// <summary>From the present employer, to stay: counts for what a yes must beat, and is never spoken of as another company's offer.</summary>
    public bool ToStay { get; init; }

    public bool IsOffer => Evidence is Evidence.Written or Evidence.Verbal;
}

/// <summary>
/// Everything a plan is made of. The plan's currency is the band's, else the employer's offer's, else that of most alternatives.
/// Own minimums, LeftBehind and MovingCost are in the plan's currency; minimums are yearly, the other two are one-time.
/// </summary>
public sealed record NegotiationCase
{
    public string? Company { get; init; }

    public string? Role { get; init; }

    public string? Region { get; init; }

    public string? Level { get; init; }

    public Stage Stage { get; init; }

    /// <summary>Null where no guide covers the role.</summary>
    public Guide? Guide { get; init; }

    /// <summary>The band of Guide for the region and level; null where there is none.</summary>
    public PayBand? Band { get; init; }

    /// <summary>A range the employer itself posted for the base, in the offer's currency, used where there is no band.</summary>
    public PayRange? PostedRange { get; init; }

    /// <summary>What this employer offers so far.</summary>
    public Offer? Offer { get; init; }

    /// <summary>What this employer offers beside pay, in the person's words ("15 days PTO"). It moves no figure and is named in a yes.</summary>
    public Sequence<string> OfferTerms { get; init; } = [];

    /// <summary>The yearly base this employer had offered before it took something off, in the offer's currency; the ask is no less than it was then.</summary>
    public decimal? OfferedBefore { get; init; }

    /// <summary>The day this employer wants an answer.</summary>
    public DateOnly? Deadline { get; init; }

    public Sequence<Alternative> Alternatives { get; init; } = [];

    public decimal? MinimumBase { get; init; }

    public decimal? MinimumTotal { get; init; }

    /// <summary>The yearly base the person hopes for, in the offer's currency. It moves the ask only where no range is known.</summary>
    public decimal? HopedBase { get; init; }

    /// <summary>The same as a year in all.</summary>
    public decimal? HopedTotal { get; init; }

    /// <summary>The equity the person would like to have, in the offer's currency; asked for where it is more than they offer and no range of equity is known.</summary>
    public EquityAsk? HopedEquity { get; init; }

    /// <summary>The sign-on the person would like to have, once, in the offer's currency; asked for where it is more than they offer.</summary>
    public decimal? HopedSignOn { get; init; }

    /// <summary>The yearly base the person decided to ask for, in the offer's currency. It is asked for as it is; null where that is left to the plan.</summary>
    public decimal? ChosenBase { get; init; }

    /// <summary>Yearly base where the person works now, in the offer's currency. Private; it moves the ask only where no range is known.</summary>
    public decimal? PresentPay { get; init; }

    /// <summary>Yearly base that others are paid for such work as the person knows it, in the offer's currency. It moves the ask only where no range is known.</summary>
    public decimal? KnownPay { get; init; }

    /// <summary>Unvested stock or bonus that leaving the present job gives up.</summary>
    public decimal? LeftBehind { get; init; }

    /// <summary>What the person said moving for this job costs them, once; null where it was not told.</summary>
    public decimal? MovingCost { get; init; }

    /// <summary>What private stock counts for in averages, 0 to 1 of its face value.</summary>
    public decimal PrivateStockAt { get; init; } = 0.5m;

    /// <summary>What the person has asked this employer for; null where nothing was asked yet. The plan keeps to it.</summary>
    public PayAsk? AskMade { get; init; }

    /// <summary>Parts this employer said no to. None of them is asked for again.</summary>
    public Sequence<AskPart> Refused { get; init; } = [];

    /// <summary>This employer came up after AskMade.</summary>
    public bool TheyMoved { get; init; }

    /// <summary>The currency the own figures were told in, once an offer that settled it may be gone.</summary>
    private Currency? OwnFiguresIn { get; init; }

    private bool HasOwnFigures => (MinimumBase ?? MinimumTotal ?? LeftBehind ?? MovingCost) is not null;

    /// <summary>
    /// The case as it stands on a day: offers whose day has passed are gone, from the plan as from the playbook. Own figures keep their
    /// currency, so that an offer that lapses never turns a minimum in pounds into one in dollars.
    /// </summary>
    public NegotiationCase On(DateOnly today) => this with
    {
        Alternatives = Alternatives.Where(alternative => alternative.Deadline is null || alternative.Deadline >= today),
        OwnFiguresIn = HasOwnFigures ? PlanCurrency : null,
    };

    /// <summary>
    /// The currency of every figure in the plan; null where nothing in the case has one. Between alternatives, offers count before
    /// other hopes, then the currency most of them share, then the code, so that the order they were told in does not matter.
    /// </summary>
    [JsonIgnore]
    public Currency? PlanCurrency => Band?.Currency ?? Offer?.Currency ?? OwnFiguresIn ?? Alternatives
        .GroupBy(other => other.Offer.Currency)
        .OrderByDescending(group => group.Count(other => other.IsOffer)).ThenByDescending(group => group.Count())
        .ThenBy(group => group.Key.Code, StringComparer.Ordinal)
        .FirstOrDefault()?.Key;
}
