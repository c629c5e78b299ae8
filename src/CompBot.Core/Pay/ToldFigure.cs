using CompBot.Language.Text;

namespace CompBot.Core.Pay;

/// <summary>What a single figure of a message is.</summary>
public enum ToldPart
{
    Other,
    Base,
    Total,
    Equity,
    EquityYear,
    SignOn,
    Bonus,
    BonusPercent,
    Relocation,

    /// <summary>What has to be paid back, in money.</summary>
    Repaid,

    /// <summary>By how much something went up or down, in money.</summary>
    MoveAmount,

    /// <summary>By how much, in percent of what it was.</summary>
    MovePercent,
}

/// <summary>Whose a single figure is.</summary>
public enum ToldOf
{
    Offer,
    Current,
    Past,
    Wish,
    Minimum,
    Market,

    /// <summary>What the offer was before it changed.</summary>
    Before,

    /// <summary>What the present employer would pay to keep the person.</summary>
    Home,

    /// <summary>What leaving would cost.</summary>
    Left,

    /// <summary>Nobody's: asked about, supposed, an example.</summary>
    None,
}

/// <summary>One figure of a message as it was understood: yearly money in Currency (null: none is said), or percent. At: its stretch of the text.</summary>
public sealed record ToldFigure(ToldPart Part, ToldOf Of, decimal Amount, Currency? Currency, Span At)
{
    /// <summary>Hours a year that an amount told by the hour was counted with; null where it was not.</summary>
    public decimal? HoursPaid { get; init; }
}
