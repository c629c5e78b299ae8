namespace CompBot.Core.Pay;

/// <summary>A yearly bonus: a target percent of base (15 = 15 %) or an amount in the offer's currency. UpTo: the text gives a maximum, not a target.</summary>
public sealed record Bonus(decimal? Percent, decimal? Amount, bool UpTo = false)
{
    /// <summary>Commission and the like, paid in full only where the target is reached.</summary>
    public bool OnTarget { get; init; }

    public decimal YearlyOn(decimal? yearlyBase) => Amount ?? (Percent / 100m * yearlyBase) ?? 0m;
}

/// <summary>One-time money for joining, in the offer's currency, by the year it is paid in (index 0 is the first year).</summary>
public sealed record SignOn(Sequence<decimal> ByYear)
{
    public static SignOn Once(decimal amount) => new([amount]);

    public decimal Sum => ByYear.Sum();

    public decimal PaidIn(int year) => year >= 1 && year <= ByYear.Count ? ByYear[year - 1] : 0m;
}

/// <summary>What an employer offers: yearly, before tax, in Currency. Null means not said; 0 means said to be none.</summary>
public sealed record Offer
{
    public required Currency Currency { get; init; }

    public decimal? Base { get; init; }

    /// <summary>Monthly salaries a year (12, 13, 14), where the base was told by the month; null where it was told by the year.</summary>
    public decimal? MonthsPaid { get; init; }

    /// <summary>Hours that are paid a year, where the base was told by the hour; null where it was not.</summary>
    public decimal? HoursPaid { get; init; }

    public Bonus? Bonus { get; init; }

    public EquityGrant? Equity { get; init; }

    public SignOn? SignOn { get; init; }

    public decimal? Relocation { get; init; }

    /// <summary>What the text calls total compensation, CTC or package, where it gives one; yearly.</summary>
    public decimal? StatedTotal { get; init; }
}
