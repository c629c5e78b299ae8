namespace CompBot.Core.Negotiation.Raises;

/// <summary>The one thing to ask for after base has found its end, by why it did: what comes out of another pot, or costs no money now.</summary>
internal static class RaiseBridges
{
    /// <summary>As much as a sum paid once may be for itself, as a share of a year's pay.</summary>
    private const decimal MostOnce = 0.07m;

    /// <summary>A rest below this share of the ask is closed by a sum once rather than looked at again.</summary>
    private const decimal LittleRest = 0.02m;

    /// <summary>Null where nothing is left to ask for.</summary>
    public static (RaiseExtra Ask, decimal? Once)? Next(RaiseCase raise, RaiseRound round)
    {
        foreach (var extra in Order(round).Where(extra => !round.Given.Contains(extra) && !round.Refused.Contains(extra)))
        {
            if (extra != RaiseExtra.OneTime)
            {
                return (extra, null);
            }

            if (round.AskedOnce is null && round.GivenOnce is null && Sum(raise, round) is { } sum)
            {
                return (extra, sum);
            }
        }

        return null;
    }

    private static RaiseExtra[] Order(RaiseRound round) => round switch
    {
        { Reason: RaiseReason.Freeze } => [RaiseExtra.Leave, RaiseExtra.Training],
        { Reason: RaiseReason.Band, Reached: null } => [RaiseExtra.LevelTalk, RaiseExtra.OneTime],
        { Reason: RaiseReason.Budget or RaiseReason.SameForAll, Reached: not null } => [RaiseExtra.OneTime, RaiseExtra.Review, RaiseExtra.Leave],
        { Reason: RaiseReason.SameForAll } => [RaiseExtra.OneTime, RaiseExtra.Review],
        { Reason: RaiseReason.Budget, NamesTime: true } => [RaiseExtra.Training, RaiseExtra.Leave],
        { Rest: { } rest, Asked: { } asked } when rest < LittleRest * asked => [RaiseExtra.OneTime, RaiseExtra.Review],
        _ => [RaiseExtra.Review, RaiseExtra.OneTime, RaiseExtra.Leave],
    };

    /// <summary>What the rest would bring in a year; null where none is known.</summary>
    private static decimal? Sum(RaiseCase raise, RaiseRound round)
    {
        var year = raise.HoursPaid ?? 1m;
        var step = RaiseStep.Of(raise.Pay * year);
        return (round.Asked - (round.Reached ?? raise.Pay)) * year is > 0m and var apart
            ? Math.Min(AskStep.Up(apart, step), AskStep.Up(raise.Pay * year * MostOnce, step))
            : null;
    }
}
