namespace CompBot.Core.Pay;

/// <summary>What the equity is. Unknown: the text says "stock" or "equity" and no more.</summary>
public enum EquityKind
{
    Unknown,
    Rsu,
    Options,
    PreIpo,
    ProfitSharing,
    ProfitUnits,
    Phantom,
    Carry,
}

/// <summary>Whether an equity amount is the whole grant over its years or what comes each year. Unknown must be asked before it is used.</summary>
public enum EquityPeriod
{
    Unknown,
    Year,
    Grant,
}

/// <summary>The share of a grant that vests in each year; the shares add up to 1.</summary>
public sealed record VestingSchedule(Sequence<decimal> Shares)
{
    public int Years => Shares.Count;

    /// <summary>Year 1 is the first; a year outside the schedule pays nothing.</summary>
    public decimal ShareIn(int year) => year >= 1 && year <= Shares.Count ? Shares[year - 1] : 0m;

    public static VestingSchedule Even(int years) => new(Enumerable.Repeat(1m / years, years).ToSequence());
}

/// <summary>
/// Equity in an offer. Amount is money before tax in the offer's currency (or in Currency where the equity has its own): the whole grant
/// where Period is Grant, yearly where it is Year. Units and PercentOfCompany are never money.
/// </summary>
public sealed record EquityGrant
{
    public decimal? Amount { get; init; }

    public EquityPeriod Period { get; init; }

    /// <summary>Years over which a grant vests; null where not said (four is then the stated assumption).</summary>
    public int? Years { get; init; }

    public EquityKind Kind { get; init; }

    public VestingSchedule? Schedule { get; init; }

    public decimal? Units { get; init; }

    /// <summary>0.5 means half a percent of the company.</summary>
    public decimal? PercentOfCompany { get; init; }

    public Currency? Currency { get; init; }
}
