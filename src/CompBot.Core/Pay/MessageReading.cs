using CompBot.Core.Guides;
using CompBot.Core.Negotiation;

namespace CompBot.Core.Pay;

/// <summary>Whose figure it is. Only Offered may become an offer; Current is recognised only to be set aside.</summary>
public enum Whose
{
    Offered,
    Current,
    Wanted,
    Minimum,
    Posted,
}

/// <summary>A part of pay, where only its name is needed.</summary>
public enum PayPart
{
    Base,
    Bonus,
    Equity,
    SignOn,
    Relocation,
    Total,
}

/// <summary>What a figure is paid per, as said.</summary>
public enum PayPeriod
{
    Hour,
    Day,
    Week,
    Month,
}

/// <summary>Pay as the text says it, before it is made yearly: Amount per Per, in the offer's currency. IsNet: after tax, and so never made yearly.
/// IsGuess: the text does not say the period; the amount is only too small for a year, and so is asked about.
/// Times: how many of the period a year the yearly base was counted with (2,080 hours, 12 months); null where the yearly base is another pay, or none.</summary>
public sealed record PayRate(decimal Amount, PayPeriod Per, bool IsNet = false, bool IsGuess = false, decimal? Times = null);

/// <summary>
/// What one stretch of a message says about one offer. Null means not said, 0 means said to be none. Yearly, before tax, in Currency
/// (null where the text gives none: then the case's currency is the stated assumption).
/// </summary>
public sealed record OfferReading
{
    public Whose Whose { get; init; }

    public string? Company { get; init; }

    public string? Role { get; init; }

    public string? Region { get; init; }

    public string? Level { get; init; }

    public Evidence? Evidence { get; init; }

    public DateOnly? Deadline { get; init; }

    /// <summary>The deadline in the text's own words ("Friday 5pm").</summary>
    public string? DeadlineWords { get; init; }

    /// <summary>The day replaces one that was told before ("they extended it to Monday"). With no Deadline: by how much is said, not until when.</summary>
    public bool DeadlineMoved { get; init; }

    /// <summary>By how much the day is put off, where that is all that is said and its length is clear; null otherwise.</summary>
    public DayShift? DeadlineMovedBy { get; init; }

    public Currency? Currency { get; init; }

    /// <summary>What the currency may be by the place, where the text says none or only "$": a reason to ask, never taken for granted.</summary>
    public Currency? LikelyCurrency { get; init; }

    public decimal? Base { get; init; }

    public PayRange? BaseRange { get; init; }

    public Bonus? Bonus { get; init; }

    public EquityGrant? Equity { get; init; }

    public SignOn? SignOn { get; init; }

    /// <summary>Whether the sign-on comes on top of one that was told: "another 10k sign-on".</summary>
    public bool IsMoreSignOn { get; init; }

    public decimal? Relocation { get; init; }

    public decimal? Total { get; init; }

    /// <summary>The literal behind a yearly base, or the only thing known where the base cannot be made yearly (net, by the day, fixed term).</summary>
    public PayRate? Rate { get; init; }

    /// <summary>A bonus range in percent ("15–20%", "up to 10%").</summary>
    public PayRange? BonusRange { get; init; }

    /// <summary>A range for the equity; its period and kind stand in Equity.</summary>
    public PayRange? EquityRange { get; init; }

    public PayRange? TotalRange { get; init; }

    /// <summary>A yearly bonus in money, from and to; a range in percent is in BonusRange.</summary>
    public PayRange? BonusAmountRange { get; init; }

    public PayRange? SignOnRange { get; init; }

    /// <summary>Per share, in Currency.</summary>
    public decimal? StrikePrice { get; init; }

    /// <summary>Per share, in Currency.</summary>
    public decimal? SharePrice { get; init; }

    /// <summary>Parts spoken of without a figure ("no equity yet", "bonus tbd").</summary>
    public Sequence<PayPart> Pending { get; init => field = value ?? []; } = [];

    /// <summary>Figures given by position only ("180/300/60"): only the base is taken, the rest is asked.</summary>
    public Sequence<decimal> Positional { get; init => field = value ?? []; } = [];

    /// <summary>What was taken for granted, in plain words ("12 months a year", "the grant over four years").</summary>
    public Sequence<string> Assumptions { get; init => field = value ?? []; } = [];

    /// <summary>What must be asked before the reading is used.</summary>
    public Sequence<Doubt> Doubts { get; init => field = value ?? []; } = [];

    public bool HasFigures =>
        Base is not null || BaseRange is not null || Rate is not null || Bonus is not null || BonusRange is not null || BonusAmountRange is not null || SignOnRange is not null || Equity is not null || EquityRange is not null || SignOn is not null || Relocation is not null || Total is not null || TotalRange is not null;

    /// <summary>All that is said of the offer is by when it must be answered.</summary>
    public bool IsDayOnly => !HasFigures && Evidence is null && (Deadline is not null || DeadlineMoved);
}

/// <summary>Later by so many days, working days (Monday to Friday) or months.</summary>
public sealed record DayShift(int Days = 0, int WorkingDays = 0, int Months = 0)
{
    /// <summary>The day put off by this.</summary>
    public DateOnly From(DateOnly day) => Negotiation.Days.AddWorking(day.AddMonths(Months).AddDays(Days), WorkingDays);
}

/// <summary>One short question, and what the reading becomes with each answer.</summary>
public sealed record Doubt(string Question, Sequence<DoubtAnswer> Answers);

public sealed record DoubtAnswer(string Label, OfferReading Reading);

/// <summary>What a whole message says. Names outside an offer (the case's own company, role, region, level) stand beside the offers.</summary>
public sealed record MessageReading
{
    public static readonly MessageReading Nothing = new();

    public Sequence<OfferReading> Offers { get; init; } = [];

    public string? Company { get; init; }

    public string? Role { get; init; }

    public string? Region { get; init; }

    public string? Level { get; init; }

    /// <summary>How far the employer is, where the text says so.</summary>
    public Stage? Stage { get; init; }

    /// <summary>The message corrects what was said before ("actually it's 265").</summary>
    public bool IsCorrection { get; init; }

    /// <summary>It has words of taking something back ("actually", "I meant"), and not only of a figure that moved.</summary>
    public bool TakesBack { get; init; }

    /// <summary>An own minimum or wish without any offer is in Offers too, by its Whose. Figures by position or one alone may be uncertain: see each Doubt.</summary>
    public bool HasFigures => Offers.Any(offer => offer.HasFigures);

    /// <summary>Companies whose offers the person takes back ("drop the Anthropic one").</summary>
    public Sequence<string> Dropped { get; init; } = [];

    /// <summary>Yearly base that others are paid for such work, as the person knows it: an average, a colleague's pay. Currency is null where the text gives none.</summary>
    public KnownPay? Known { get; init; }

    /// <summary>Whole years the person has worked, as they said; null where they did not.</summary>
    public int? YearsOfWork { get; init; }

    /// <summary>Every figure that was understood, one by one, whosever it is.</summary>
    public Sequence<ToldFigure> Figures { get; init => field = value ?? []; } = [];

    /// <summary>A figure was spoken of without being given ("mid 200s"): what to ask, as one short question.</summary>
    public Sequence<string> Vague { get; init; } = [];
}

/// <summary>Yearly pay of others in Currency, which is null where the text gives none.</summary>
public sealed record KnownPay(decimal Amount, Currency? Currency);

/// <summary>What the reader may lean on: the names there are, the day it is for the person, and the currency taken when none is said.</summary>
public sealed record ReadingContext(Library Library, DateTimeOffset Now, TimeSpan? UtcOffset = null, Currency? DefaultCurrency = null)
{
    /// <summary>What is known of the message already: whose the figures of its stretches are. A figure's own words count more where they are clear.</summary>
    public Sequence<HolderHint> Hints { get; init; } = [];

    /// <summary>Employers the talk has spoken of already; a message may call them by these names alone.</summary>
    public Sequence<string> Spoken { get; init; } = [];

    /// <summary>The yearly base the talk is about, where it is known: a bare number of its size is thousands a year, and no pay by the hour.</summary>
    public decimal? HeldBase { get; init; }

    /// <summary>Hours a week that the pay the talk is about was counted with; null where they are the usual ones.</summary>
    public decimal? HeldHoursAWeek { get; init; }

    /// <summary>The talk is about pay by the hour: a small amount without a unit is a rate.</summary>
    public bool IsByTheHour { get; init; }
}
