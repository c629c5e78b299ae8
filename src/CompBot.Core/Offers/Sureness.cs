namespace CompBot.Core.Offers;

/// <summary>
/// How likely a meaning must be, from 0 to 1, to be read or to stand against what else speaks. What the scorer calls likely is right so often in lines of others; the bounds are
/// set on files that were left out while it learned (decision 20).
/// </summary>
internal static class Sureness
{
    public const float Certain = 1f;

    /// <summary>Below, a figure is not read at all: no reading is better than a wrong one.</summary>
    public const float LeastRole = 0.57f;

    /// <summary>As above, where what its sentence means says whose it is, and so that it is pay at all.</summary>
    public const float LeastRoleTold = 0.5f;

    /// <summary>As LeastRole, for whose it is.</summary>
    public const float LeastHolder = 0.3f;

    /// <summary>As above, for a base that is far from the one the talk is about.</summary>
    public const float FarFromHeld = 0.8f;

    /// <summary>Below, the part of pay that stands beside the figure decides between meanings.</summary>
    public const float BesideLabel = 0.6f;

    /// <summary>As above, where the figure before it is a base too.</summary>
    public const float SecondBase = 0.8f;

    /// <summary>Below, a wish in front of a figure makes it a wish.</summary>
    public const float BehindWish = 0.7f;

    /// <summary>From here on a figure's own words decide whose it is, whatever its sentence says.</summary>
    private const float Clear = 0.8f;

    /// <summary>A wish and what others are paid have words of their own, which stand beside a sentence about something else ("I make 22 and want 25").</summary>
    private const float ClearWish = 0.6f;

    /// <summary>Whether a figure is whose its sentence says, and not whose its own words say.</summary>
    public static bool YieldsToHint(FigureHolder holder, float likely) =>
        holder is FigureHolder.Offer or FigureHolder.None || likely < (holder is FigureHolder.Wish or FigureHolder.Market ? ClearWish : Clear);
}
