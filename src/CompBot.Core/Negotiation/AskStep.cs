namespace CompBot.Core.Negotiation;

/// <summary>The size that spoken figures are multiples of, in the currency's whole units, and rounding to it.</summary>
public static class AskStep
{
    public const decimal Smallest = 1_000m;

    /// <summary>The largest power of ten that is at most a fiftieth of the range's low end, and never under 1,000.</summary>
    public static decimal For(decimal low)
    {
        var step = Smallest;
        while (step * 10m * 50m <= low)
        {
            step *= 10m;
        }

        return step;
    }

    /// <summary>Halves away from zero.</summary>
    public static decimal Nearest(decimal amount, decimal step) => Math.Round(Clean(amount / step), MidpointRounding.AwayFromZero) * step;

    public static decimal Up(decimal amount, decimal step) => Math.Ceiling(Clean(amount / step)) * step;

    public static decimal Down(decimal amount, decimal step) => Math.Floor(Clean(amount / step)) * step;

    // A division that does not end leaves a tail in the last digits, and a tail must not move a half or a whole.
    private static decimal Clean(decimal steps) => Math.Round(steps, 12, MidpointRounding.AwayFromZero);
}
