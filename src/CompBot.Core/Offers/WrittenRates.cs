using CompBot.Language.Figures;

namespace CompBot.Core.Offers;

/// <summary>Pay that is written to the cent ("41.20 base") is pay by the hour: nobody counts a year's pay so.</summary>
internal static class WrittenRates
{
    private const int Cents = 2;
    private const decimal Least = 7;
    private const decimal Most = 250;

    /// <summary>From here on a sum may be thousands, where the message counts in thousands elsewhere.</summary>
    private const decimal LeastThousands = 100;

    public static bool IsByTheHour(Message message, ReadFigure figure) =>
        figure is { Role: FigureRole.Base or FigureRole.Rate or FigureRole.Total, Figure: { Kind: FigureKind.Number or FigureKind.Money, IsScaled: false, IsGrouped: false, IsIndian: false, Decimals: Cents, High: null, Per: Unit.None, Currency: not "INR", Value: >= Least and <= Most } }
        && !message.Sizing.IsIndian && (figure.Figure.Value < LeastThousands || !CountsThousands(message));

    private static bool CountsThousands(Message message) => message.Figures.Exists(figure => figure.Figure is { Kind: FigureKind.Money, IsScaled: true } || figure.Figure is { IsBare: true, Kind: FigureKind.Number, Decimals: 0, Value: >= LeastThousands });
}
