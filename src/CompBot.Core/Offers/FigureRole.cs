namespace CompBot.Core.Offers;

/// <summary>What a figure of a message is. The names are those of the annotated examples, without their underscores.</summary>
internal enum FigureRole : byte
{
    None,
    Base,
    Equity,
    EquityYear,
    EquityUnits,
    EquityPct,
    VestYears,
    VestShare,
    Cliff,
    Bonus,
    BonusPct,
    SignOn,
    Relocation,
    Total,
    Variable,
    Refresher,
    Strike,
    SharePrice,
    Valuation,
    Rate,
    Hours,
    HoursWeek,
    MonthsPaid,
    Yoe,
    Age,
    Level,
    Deadline,
    Date,
    Duration,
    RaiseAmount,
    RaisePct,
    CapPct,
    Tax,
    Stipend,
    Clawback,
    LeaveDays,
    Count,
    Id,
}

/// <summary>Whose a figure is. Before: this offer's figure before it was changed. Home: what the present employer would pay to keep the person. Left: what leaving would cost.</summary>
internal enum FigureHolder : byte
{
    Offer,
    Current,
    Past,
    Wish,
    Minimum,
    Market,
    Before,
    Home,
    Left,
    None,
}
