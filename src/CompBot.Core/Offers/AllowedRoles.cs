using CompBot.Language.Figures;

namespace CompBot.Core.Offers;

/// <summary>What a figure can be at all by its own marks: a percentage is never a base, a count never money.</summary>
internal static class AllowedRoles
{
    public static readonly bool[] Any = [.. Enumerable.Repeat(true, FigureScorer.Holders)];

    private static readonly FigureRole[] Percents = [FigureRole.None, FigureRole.BonusPct, FigureRole.EquityPct, FigureRole.VestShare, FigureRole.RaisePct, FigureRole.CapPct, FigureRole.Tax];
    private static readonly FigureRole[] Counts = [FigureRole.None, FigureRole.EquityUnits, FigureRole.Count, FigureRole.Refresher];
    private static readonly FigureRole[] Spans = [FigureRole.None, FigureRole.VestYears, FigureRole.Cliff, FigureRole.Yoe, FigureRole.Age, FigureRole.Deadline, FigureRole.Duration, FigureRole.Clawback, FigureRole.LeaveDays, FigureRole.Hours, FigureRole.HoursWeek, FigureRole.MonthsPaid, FigureRole.Date];
    private static readonly FigureRole[] Days = [FigureRole.None, FigureRole.Deadline, FigureRole.Date];
    private static readonly FigureRole[] Shares = [FigureRole.VestShare];
    private static readonly FigureRole[] Nothing = [FigureRole.None];
    private static readonly FigureRole[] NeverMoney = [FigureRole.VestYears, FigureRole.VestShare, FigureRole.Cliff, FigureRole.BonusPct, FigureRole.EquityPct, FigureRole.Hours, FigureRole.HoursWeek, FigureRole.MonthsPaid, FigureRole.Yoe, FigureRole.Age, FigureRole.Level, FigureRole.Deadline, FigureRole.Date, FigureRole.Duration, FigureRole.RaisePct, FigureRole.CapPct, FigureRole.LeaveDays, FigureRole.Id];

    public static void Mark(Figure figure, bool[] allowed)
    {
        var only = figure.Kind switch
        {
            FigureKind.Percent => Percents,
            FigureKind.Count => Counts,
            FigureKind.Duration => Spans,
            FigureKind.Date => Days,
            FigureKind.Schedule => Shares,
            FigureKind.Vague or FigureKind.Other => Nothing,
            FigureKind.Number or FigureKind.Money => null,
            _ => null,
        };
        Array.Fill(allowed, only is null);
        foreach (var role in only ?? [])
        {
            allowed[(int)role] = true;
        }

        if (figure.Kind == FigureKind.Money)
        {
            foreach (var role in NeverMoney)
            {
                allowed[(int)role] = false;
            }

            allowed[(int)FigureRole.EquityUnits] = figure.Currency is null;
            allowed[(int)FigureRole.Count] = figure.Currency is null;
        }
    }
}
