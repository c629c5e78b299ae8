using CompBot.Core.Pay;
using CompBot.Language.Figures;
using CompBot.Language.Text;

namespace CompBot.Core.Offers;

/// <summary>Every figure of a message that was understood, one by one: what it is and whose, made yearly and given its unsaid scale. A length of time is no amount.</summary>
internal static class ToldFigures
{
    public static Sequence<ToldFigure> Of(Message message) =>
        message.Figures.Where(figure => figure.Role != FigureRole.None && figure.Figure.Kind is not (FigureKind.Duration or FigureKind.Date or FigureKind.Schedule)).Select(figure => Told(figure, message)).OfType<ToldFigure>().ToSequence();

    private static ToldFigure? Told(ReadFigure figure, Message message)
    {
        var part = PartOf(figure.Role);
        var value = part is ToldPart.BonusPercent or ToldPart.MovePercent ? figure.Figure.Value : message.Sizing.Value(figure.Figure, figure.Role) * (Sizing.TimesAYear(figure.Figure.Per, null, null) ?? 1);
        var item = message.Items[figure.Item];
        var at = new Span(message.Text[item.From].From, message.Text[item.To - 1].To);
        return new ToldFigure(part, OfHolder(figure.Holder), value, Currency.TryFind(figure.Figure.Currency), at)
        {
            HoursPaid = figure.Figure.Per == Unit.Hour ? Sizing.TimesAYear(Unit.Hour, null, null) : null,
        };
    }

    private static ToldPart PartOf(FigureRole role) => role switch
    {
        FigureRole.Base or FigureRole.Rate => ToldPart.Base,
        FigureRole.Total => ToldPart.Total,
        FigureRole.Equity => ToldPart.Equity,
        FigureRole.EquityYear => ToldPart.EquityYear,
        FigureRole.SignOn => ToldPart.SignOn,
        FigureRole.Bonus or FigureRole.Variable => ToldPart.Bonus,
        FigureRole.BonusPct => ToldPart.BonusPercent,
        FigureRole.Relocation => ToldPart.Relocation,
        FigureRole.Clawback => ToldPart.Repaid,
        FigureRole.RaiseAmount => ToldPart.MoveAmount,
        FigureRole.RaisePct => ToldPart.MovePercent,
        _ => ToldPart.Other,
    };

    /// <summary>The holder that a hint means.</summary>
    public static FigureHolder HolderOf(ToldOf of) => of switch
    {
        ToldOf.Offer => FigureHolder.Offer,
        ToldOf.Current => FigureHolder.Current,
        ToldOf.Past => FigureHolder.Past,
        ToldOf.Wish => FigureHolder.Wish,
        ToldOf.Minimum => FigureHolder.Minimum,
        ToldOf.Market => FigureHolder.Market,
        ToldOf.Before => FigureHolder.Before,
        ToldOf.Home => FigureHolder.Home,
        ToldOf.Left => FigureHolder.Left,
        ToldOf.None => FigureHolder.None,
    };

    private static ToldOf OfHolder(FigureHolder holder) => holder switch
    {
        FigureHolder.Offer => ToldOf.Offer,
        FigureHolder.Current => ToldOf.Current,
        FigureHolder.Past => ToldOf.Past,
        FigureHolder.Wish => ToldOf.Wish,
        FigureHolder.Minimum => ToldOf.Minimum,
        FigureHolder.Market => ToldOf.Market,
        FigureHolder.Before => ToldOf.Before,
        FigureHolder.Home => ToldOf.Home,
        FigureHolder.Left => ToldOf.Left,
        FigureHolder.None => ToldOf.None,
    };
}
