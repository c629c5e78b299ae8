using CompBot.Language.Figures;

namespace CompBot.Core.Offers;

/// <summary>A figure with what it was found to be. Item: where it stands. Offer: the group of figures it belongs to.</summary>
internal sealed record ReadFigure(Figure Figure, int Item, FigureRole Role, FigureHolder Holder)
{
    public int Offer { get; init; } = -1;

    public bool IsMoney => Role is FigureRole.Base or FigureRole.Equity or FigureRole.EquityYear or FigureRole.Bonus or FigureRole.Variable or FigureRole.SignOn or FigureRole.Relocation or FigureRole.Total or FigureRole.Rate;

    public bool IsEquity => Role is FigureRole.Equity or FigureRole.EquityYear or FigureRole.EquityUnits or FigureRole.EquityPct;
}
