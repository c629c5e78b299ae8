using CompBot.Language.Figures;

namespace CompBot.Core.Offers;

/// <summary>
/// Pay by the hour that is not said to be: written to the cent ("41.20 base"), beside a rate of about its size ("I make 22 an hour, I want 25"), or where the talk is about
/// pay by the hour. Nobody counts a year's pay so.
/// </summary>
internal static class WrittenRates
{
    private const int Cents = 2;
    private const int MostRates = 4;
    private const decimal Least = 7;
    private const decimal Most = 250;

    private const decimal MostMove = 20;

    /// <summary>How many times as much as a rate beside it a rate may be.</summary>
    private const decimal MostTimes = 3;

    /// <summary>From here on a sum may be thousands, where the message counts in thousands elsewhere.</summary>
    private const decimal LeastThousands = 100;

    /// <summary>Rates: the first of those that the message says to be by the hour. countsThousands: it counts in thousands somewhere.</summary>
    public static bool IsByTheHour(Message message, ReadFigure figure, IReadOnlyList<decimal> rates, bool countsThousands) =>
        figure is { Role: FigureRole.Base or FigureRole.Rate or FigureRole.Total, Figure: { Kind: FigureKind.Number or FigureKind.Money, IsScaled: false, IsGrouped: false, IsIndian: false, High: null, Per: Unit.None, Currency: not "INR", Value: >= Least and <= Most } }
        && !message.Sizing.IsIndian && (figure.Figure.Decimals == Cents && (figure.Figure.Value < LeastThousands || !countsThousands) || message.Asked.IsByTheHour && !countsThousands || rates.Any(rate => rate <= figure.Figure.Value * MostTimes && figure.Figure.Value <= rate * MostTimes));

    /// <summary>"They gave me 2 more an hour": where the talk is about pay by the hour a move of a few units is one too.</summary>
    public static bool MovesByTheHour(Message message, ReadFigure figure) =>
        message.Asked.IsByTheHour && figure is { Role: FigureRole.RaiseAmount, Figure: { Kind: FigureKind.Number or FigureKind.Money, IsScaled: false, IsGrouped: false, IsIndian: false, High: null, Per: Unit.None, Value: < MostMove } };

    /// <summary>A rate without a unit that is too much for an hour's pay, or in lakhs.</summary>
    public static bool IsByTheYear(Message message, ReadFigure figure) =>
        figure is { Role: FigureRole.Rate, Figure: { Per: Unit.None, IsBare: true, Kind: FigureKind.Number } } && (message.Sizing.IsIndian || figure.Figure is { Value: >= LeastThousands, Decimals: 0 });

    /// <summary>A few rates say how much of it there is.</summary>
    public static List<decimal> Rates(IEnumerable<ReadFigure> figures) => [.. figures.Where(figure => figure.Figure.Per == Unit.Hour).Take(MostRates).Select(figure => figure.Figure.Value)];

    public static bool CountsThousands(List<ReadFigure> figures) => figures.Exists(figure => figure.Figure is { Kind: FigureKind.Money, IsScaled: true } || figure.Figure is { IsBare: true, Kind: FigureKind.Number, Decimals: 0, Value: >= LeastThousands });
}
