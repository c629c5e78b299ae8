namespace CompBot.Core.Pay;

/// <summary>Where an amount stands in a range, in words. Below and above are said, never computed away.</summary>
public static class BandPosition
{
    /// <summary>Null where the range has no high end; a range of one value is only hit, missed or passed.</summary>
    public static string? InWords(PayRange range, decimal amount) => range.High is not { } high ? null
        : amount < range.Low ? "below the range"
        : amount > high ? "above the range"
        : amount == high ? "at the top of the range"
        : amount == range.Low ? "at the low end of the range"
        : range.PositionOf(amount) switch
        {
            < 0.34m => "in the lower third of the range",
            < 0.67m => "in the middle of the range",
            _ => "in the upper third of the range",
        };
}
