using CompBot.Core.Pay;

namespace CompBot.Guides.Strategies;

/// <summary>Which part of pay a figure of a strategy is about.</summary>
internal enum PayPart
{
    Unsaid,
    Base,
    Equity,
    Total,
    SignOn,

    /// <summary>Bonus, refresh grants, budgets: nothing a strategy's figures are used for.</summary>
    Other,
}

/// <summary>What a strategy does with a figure.</summary>
internal enum Role
{
    /// <summary>Mentioned, neither asked for nor accepted.</summary>
    None,
    Ask,

    /// <summary>"At $320K, I sign": must be the ask.</summary>
    Confirm,
    Floor,

    /// <summary>"Walk away below": a floor where no other is given.</summary>
    WalkAway,

    /// <summary>Another offer, an employer's answer, a fact.</summary>
    Aside,
}

/// <summary>Where a text speaks of a region of the guide.</summary>
internal sealed record Mention(int Start, int End, string Region);

/// <summary>A figure of a strategy and what surrounds it. Region and Level are null where the text names none.</summary>
internal sealed record Figure(
    Role Role, PayPart Part, Currency Currency, decimal Low, decimal High, EquityPeriod Period, string? Region, string? Level, string Text)
{
    /// <summary>The part was taken from the figure before it and needs the band to agree.</summary>
    public bool Inherited { get; init; }

    /// <summary>A total of the first year, which holds the sign-on.</summary>
    public bool FirstYear { get; init; }

    /// <summary>A sum of figures that a sign-on is one of.</summary>
    public bool HoldsSignOn { get; init; }

    /// <summary>Why a total is no yearly one; null where it is.</summary>
    public string? NotYearly => Part is not (PayPart.Total or PayPart.Unsaid) ? null
        : FirstYear ? "is a first year's total, which holds the sign-on"
        : HoldsSignOn ? "is a sum that holds the sign-on" : null;
}
