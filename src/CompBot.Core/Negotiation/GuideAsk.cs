using CompBot.Core.Guides;
using CompBot.Core.Pay;

namespace CompBot.Core.Negotiation;

/// <summary>Where a figure in a range came from.</summary>
internal enum FigureSource
{
    Stated,
    Carried,
    Usual,
    OneValue,
    NoEnd,
}

/// <summary>A figure in a range; From is the region whose place it takes over, where it does.</summary>
internal sealed record RangeFigure(decimal Amount, FigureSource Source, string? From = null);

/// <summary>The guide's own ask for a row, taken over from another row, or the usual place near the top of the range.</summary>
internal static class GuideAsk
{
    public const decimal UsualPlace = 0.94m;

    public const decimal UsualEquityPlace = 0.90m;

    /// <summary>A step above what is offered, as a share of it.</summary>
    public const decimal AboveOffer = 1.03m;

    public static RangeFigure In(PayRange range, PayBand? row, IReadOnlyList<StatedFigure> stated, decimal usualPlace, decimal step, decimal? offered)
    {
        if (row is not null && StatedFigures.For(row, stated) is { } own)
        {
            return new RangeFigure(Rounded(Math.Min(own.Amount, range.High ?? own.Amount), range, step), FigureSource.Stated);
        }

        if (range.High is not { } high)
        {
            return new RangeFigure(Math.Max(range.Low, AskStep.Up((offered ?? 0m) * AboveOffer, step)), FigureSource.NoEnd);
        }

        if (high == range.Low)
        {
            return new RangeFigure(high, FigureSource.OneValue);
        }

        return row is not null && StatedFigures.Nearest(row, stated.Where(figure => figure.Row.Currency == row.Currency)) is { } other
            ? new RangeFigure(Rounded(StatedFigures.Carry(other, range), range, step), FigureSource.Carried, other.Row.Region)
            : new RangeFigure(Rounded(range.Low + (usualPlace * (high - range.Low)), range, step), FigureSource.Usual);
    }

    /// <summary>The nearest step, but never past the end of the range.</summary>
    public static decimal Rounded(decimal amount, PayRange range, decimal step) =>
        Math.Min(AskStep.Nearest(amount, step), range.High ?? decimal.MaxValue);

    public static PlanDraft Base(PlanTerms terms, PlanDraft draft)
    {
        if (terms.Base is not { } range)
        {
            return AskWithoutRange.Base(terms, draft);
        }

        var ask = In(range, terms.Case.Band, StatedBase(terms), UsualPlace, terms.Step, terms.OfferBase);
        return (draft with { AskBase = ask.Amount, BaseCap = range.High })
            .Because(PlanFigure.AskBase, AskReasons.FromRange(ask, range, terms, "base"));
    }

    // Only rows that are certainly base: in others a base figure could stand beside totals.
    private static List<StatedFigure> StatedBase(PlanTerms terms) =>
        [.. StatedFigures.Of(terms.Case.Guide, BaseOf, (strategy, _) => strategy.AskBase)];

    public static PayRange? BaseOf(PayBand row) => row.Basis == BandBasis.Base ? row.Base : null;
}
