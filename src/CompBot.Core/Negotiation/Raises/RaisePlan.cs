namespace CompBot.Core.Negotiation.Raises;

/// <summary>The rule that an ask for a raise comes from.</summary>
public enum RaiseRule
{
    /// <summary>Pay is under the band: a quarter of the way into it.</summary>
    BelowBand,

    /// <summary>Pay is in the lower half of the band.</summary>
    LowerHalf,

    /// <summary>Pay is in the upper half of the band.</summary>
    UpperHalf,

    /// <summary>Pay is at the top of the band or above: the level, a one-time sum or time instead of base.</summary>
    TopOfBand,

    /// <summary>Pay has stood still for so long that the usual yearly raises alone come to more than the band's rule.</summary>
    CatchUp,

    /// <summary>The next level.</summary>
    Promotion,

    /// <summary>A key person without an offer: the band's rule and a sum for staying, paid after twelve months.</summary>
    KeyPerson,

    /// <summary>An offer from elsewhere that the person would take.</summary>
    OutsideOffer,

    /// <summary>No band is known.</summary>
    NoBand,

    /// <summary>No band is known, and the person named a figure above what would be asked without one.</summary>
    Wanted,
}

/// <summary>
/// What to ask for where one works. Ask: yearly base, null where base is not the thing to ask for. Settle: the least that is a good yes, never said. FirstStep: the
/// base from now, where Ask follows at a second date. OneTime: a sum paid once. Amounts are before tax, in the case's currency.
/// </summary>
public sealed record RaisePlan(RaiseRule Rule, decimal? Ask, decimal? Settle, decimal? FirstStep, decimal? OneTime, bool AskForLevelInstead, Sequence<Line> Reasons)
{
    /// <summary>The least one-time sum that is a good yes, where the sum is all that is asked. Private.</summary>
    public decimal? OneTimeSettle { get; init; }

    /// <summary>True where pay is above the band, so that the level may be the wrong one.</summary>
    public bool RecheckLevel { get; init; }

    /// <summary>True where the one-time sum is for staying and paid after twelve months.</summary>
    public bool OneTimeIsForStaying => Rule == RaiseRule.KeyPerson;
}
