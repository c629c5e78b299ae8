namespace CompBot.Core.Pay;

/// <summary>An amount of money before tax, in whole and part units of its currency. Yearly unless its holder says otherwise.</summary>
public sealed record Money(decimal Amount, Currency Currency)
{
    public override string ToString() => MoneyText.Short(this);
}

/// <summary>
/// A range of yearly pay (or of a whole grant, as its holder says) in its holder's currency. Low ≤ High where High is known.
/// High is null where the text gives only a start ("from $200K"). Open is the "+" people write behind a range: shown, never spoken.
/// </summary>
public sealed record PayRange(decimal Low, decimal? High, bool Open = false)
{
    public decimal? Width => High - Low;

    /// <summary>Where an amount stands: 0 at the low end, 1 at the high end; null where the range has no high end or no width.</summary>
    public decimal? PositionOf(decimal amount) => Width is > 0 and var width ? (amount - Low) / width : null;

    public bool Contains(decimal amount) => amount >= Low && (High is null || amount <= High);
}
