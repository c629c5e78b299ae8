namespace CompBot.Language.Figures;

/// <summary>What a figure is by its own marks. Number: nothing says what it counts.</summary>
public enum FigureKind : byte
{
    Number,
    Money,
    Percent,
    Count,
    Duration,
    Date,

    /// <summary>Shares that make up a whole: "5/15/40/40".</summary>
    Schedule,

    /// <summary>Spoken of without being given: "mid 200s", "6 figures".</summary>
    Vague,

    /// <summary>A time of day, an ordinal, a negative number: nothing that is paid.</summary>
    Other,
}

public enum Unit : byte
{
    None,
    Hour,
    Day,
    Week,
    Month,
    Quarter,
    Year,
    Share,
}

/// <summary>
/// A figure of a text, from token From to the one before To. Value (and High, of a range) hold the scale already: 1.2M is 1,200,000 with Scale 1,000,000. Currency is
/// an ISO code (or "KR", a krone of some country). Per: paid per that unit. Unit: what a Count or Duration counts. Times: so many payments a year ("x 13").
/// </summary>
public sealed record Figure(FigureKind Kind, int From, int To, decimal Value)
{
    public decimal? High { get; init; }

    /// <summary>"200k+".</summary>
    public bool IsOpen { get; init; }

    public decimal Scale { get; init; } = 1;

    /// <summary>Counted in lakh or crore, or grouped so.</summary>
    public bool IsIndian { get; init; }

    public string? Currency { get; init; }

    /// <summary>The currency is only a "$", which several countries write.</summary>
    public bool IsBareDollar { get; init; }

    public Unit Per { get; init; }

    public Unit Unit { get; init; }

    public decimal? Times { get; init; }

    public IReadOnlyList<decimal> Shares { get; init; } = [];

    public byte Decimals { get; init; }

    public bool IsGrouped { get; init; }

    public bool IsScaled => Scale != 1;

    public bool HasMark => Currency is not null || IsScaled;

    /// <summary>Nothing is written behind or before the digits that would say their size.</summary>
    public bool IsBare => Kind is FigureKind.Number or FigureKind.Count && !IsScaled && !IsGrouped && Currency is null;
}
