namespace CompBot.Core.Negotiation.Raises;

/// <summary>
/// Rounding of pay: by the year 1,000 for most, less for small pay, more where amounts are large. The step is the amount's own, and each begins at a multiple of itself,
/// so that of two amounts the larger is never rounded below the smaller. By the hour it is a quarter, a half or a whole.
/// </summary>
internal static class RaiseStep
{
    private const decimal LittleByTheHour = 20m;
    private const decimal MiddlingByTheHour = 70m;

    /// <summary>No year's pay is so little, and no hour's so much.</summary>
    private const decimal MostByTheHour = 1_000m;

    private const decimal Small = 20_000m;
    private const decimal Middling = 50_000m;

    public static decimal Of(decimal amount) => amount switch
    {
        < LittleByTheHour => 0.25m,
        < MiddlingByTheHour => 0.5m,
        < MostByTheHour => 1m,
        < Small => 100m,
        < Middling => 500m,
        _ => AskStep.For(amount),
    };

    public static decimal Nearest(decimal amount) => AskStep.Nearest(amount, Of(amount));

    public static decimal Up(decimal amount) => AskStep.Up(amount, Of(amount));

    public static decimal Down(decimal amount) => AskStep.Down(amount, Of(amount));
}
