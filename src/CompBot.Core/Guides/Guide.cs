using CompBot.Core.Pay;

namespace CompBot.Core.Guides;

/// <summary>One role at one company: its bands, levels, levers, strategy and sources, as a coach wrote them. Figures are guide estimates.</summary>
public sealed record Guide
{
    /// <summary>Path below the guides folder, with forward slashes.</summary>
    public required string File { get; init; }

    public required string Company { get; init; }

    public required string Role { get; init; }

    public bool IsSignatureRole { get; init; }

    public Sequence<string> Aliases { get; init; } = [];

    /// <summary>The short phrases of the guide's first line.</summary>
    public Sequence<string> Tagline { get; init; } = [];

    public Sequence<PayBand> Bands { get; init; } = [];

    public Sequence<LevelEquivalent> LevelMap { get; init; } = [];

    public Premium? Premium { get; init; }

    public Sequence<Lever> Levers { get; init; } = [];

    public Sequence<Strategy> Strategies { get; init; } = [];

    /// <summary>Offers that the guide names as examples. Never the person's own.</summary>
    public Sequence<ExampleOffer> Examples { get; init; } = [];

    public Sequence<string> Sources { get; init; } = [];

    /// <summary>When the guide was last checked, where it says so.</summary>
    public DateOnly? LastUpdated { get; init; }

    public TotalCounts TotalCounts { get; init; }

    public Sequence<GuideProblem> Problems { get; init; } = [];

    /// <summary>The guide without the rows that give neither base nor total: what is talked about and planned with.</summary>
    public Guide OnlyPaid() => Bands.All(HasPay) ? this : this with { Bands = Bands.Where(HasPay) };

    private static bool HasPay(PayBand band) => band.Base is not null || band.Total is not null;
}

/// <summary>How a guide's total column adds up its equity: the grant over its years, the whole grant, yearly equity, or not at all.</summary>
public enum TotalCounts
{
    None,
    GrantPerYear,
    WholeGrant,
    Year,
}

/// <summary>Something in a guide that could not be read or contradicts itself; Line counts from 1.</summary>
public sealed record GuideProblem(int Line, string Message);

/// <summary>The guide's role at another firm; Own is this guide's level where the map has several.</summary>
public sealed record LevelEquivalent(string? Own, string Company, string Level);

/// <summary>The guide's section on what is special about this employer's pay.</summary>
public sealed record Premium(string Title, string Text);

/// <summary>An argument the guide suggests. Text keeps its blanks ("[a / b / c]") until a person has filled them.</summary>
public sealed record Lever(string Title, string Text, bool NeedsCompetingOffer, Sequence<LeverBlank> Blanks);

/// <summary>A gap in a lever: the literal text with its brackets, and what may be picked (empty where it must be typed).</summary>
public sealed record LeverBlank(string Literal, Sequence<string> Options);

/// <summary>An offer in a guide's text that serves as an example only.</summary>
public sealed record ExampleOffer(string Company, string Text);

/// <summary>What a guide says to ask for and to accept at, for one region and level. Yearly, in Currency; equity by AskEquityPeriod.</summary>
public sealed record Strategy
{
    /// <summary>The region as the bands name it; null where the text names none.</summary>
    public string? Region { get; init; }

    public string? Level { get; init; }

    public required Currency Currency { get; init; }

    public decimal? AskBase { get; init; }

    public decimal? AskEquity { get; init; }

    public EquityPeriod AskEquityPeriod { get; init; }

    public decimal? AskTotal { get; init; }

    /// <summary>A yearly bonus as a percent of base.</summary>
    public decimal? AskBonusPercent { get; init; }

    public decimal? SignOnLow { get; init; }

    public decimal? SignOnHigh { get; init; }

    public decimal? FloorBase { get; init; }

    public decimal? FloorEquity { get; init; }

    public decimal? FloorTotal { get; init; }
}
