namespace CompBot.Core.Pay.Reading;

/// <summary>What a figure is paid per.</summary>
internal enum Rate : byte
{
    None,
    Year,
    Month,
    Week,
    Day,
    Hour,
}

/// <summary>One figure as written. Value and High are as said, with a said scale already in; IsScaled is false where none was said ("base 200").</summary>
internal sealed record Amount
{
    public decimal Value { get; init; }

    public decimal? High { get; init; }

    public bool IsScaled { get; init; }

    public bool IsIndian { get; init; }

    /// <summary>Said in LPA: by itself that is a package.</summary>
    public bool IsPackage { get; init; }

    /// <summary>An ISO code, or CurrencyWords.Krone.</summary>
    public string? Currency { get; init; }

    /// <summary>A bare "$".</summary>
    public bool IsBareDollar { get; init; }

    public bool IsPercent { get; init; }

    public bool IsOpen { get; init; }

    public bool IsUnits { get; init; }

    public Rate Rate { get; init; }

    public int? Years { get; init; }

    /// <summary>Monthly salaries a year, where said ("x 14").</summary>
    public decimal? Salaries { get; init; }

    /// <summary>By year, where said; they add up to Value.</summary>
    public Sequence<decimal>? Parts { get; init; }

    /// <summary>Digits behind the decimal sign, as written.</summary>
    public int Decimals { get; init; }

    public bool IsGrouped { get; init; }

    /// <summary>"12,50,000": grouped as in India; no currency by itself, but none of another country either.</summary>
    public bool HasLakhGroups { get; init; }

    public bool HasCurrency => Currency is not null;
}
