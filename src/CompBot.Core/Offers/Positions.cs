using CompBot.Language.Figures;

namespace CompBot.Core.Offers;

/// <summary>Figures that are given by position only ("180/300/60"): the first is the base, what the others are is asked.</summary>
internal static class Positions
{
    private const int Most = 4;

    public static void Read(OfferDraft draft)
    {
        var context = draft.Message.Context;
        foreach (var first in draft.Of(FigureRole.Base))
        {
            var run = Run(draft.Message, context.FigureItems.BinarySearch(first.Item));
            if (run.Count > 1 && run.Skip(1).Any(figure => figure.Role == FigureRole.None))
            {
                var values = run.Select(figure => figure.Figure.Kind == FigureKind.Percent ? figure.Figure.Value : draft.Message.Sizing.Value(figure.Figure, FigureRole.Base)).ToSequence();
                draft.Reading = draft.Reading with { Positional = values };
                return;
            }
        }
    }

    /// <summary>The figures that follow each other with nothing but one mark between.</summary>
    public static List<ReadFigure> Run(Message message, int index)
    {
        var run = new List<ReadFigure> { message.Figures[index] };
        while (run.Count < Most && index + 1 < message.Figures.Count)
        {
            var (here, next) = (message.Figures[index], message.Figures[index + 1]);
            var mark = next.Item - here.Item == 2 && message.Items[here.Item + 1] is { Kind: ItemKind.Mark } between && between.Code is '/' or '+' or '-' or ',' && (run.Count == 1 || between.Code == message.Items[here.Item - 1].Code);
            if (!mark || next.Figure.Kind is not (FigureKind.Number or FigureKind.Money or FigureKind.Percent) || next.Figure.High is not null)
            {
                break;
            }

            run.Add(next);
            index++;
        }

        return run;
    }
}
