using CompBot.Language.Figures;

namespace CompBot.Core.Offers;

/// <summary>What the shape of a message says, whatever the scorer thinks: figures by position are not named, and a percentage of something else is no bonus.</summary>
internal static class StructureChecks
{
    private const int FewestInRow = 3;

    public static void Apply(Message message)
    {
        Unnamed(message);
        message.Regroup(figure => figure is { Holder: not FigureHolder.None, Figure: { IsBare: true, Per: Unit.None, Kind: FigureKind.Number }, IsMoney: true } && (!SaysPay(message, figure) || CountsThings(message, figure)) ? figure with { Role = FigureRole.None } : figure);
        message.Regroup(figure => IsOwnCost(message, figure.Item) ? figure with { Holder = FigureHolder.None } : figure);
        message.Regroup(figure => IsConversion(message, figure) || IsDifferential(message, figure.Item) ? figure with { Role = FigureRole.None } : figure);
        message.Regroup(figure => SentenceForms.RoleOf(message, figure) is { } role ? figure with { Role = role } : figure);
        Inherit(message);
        message.Regroup(figure => IsUnits(message, figure) ? figure with { Role = FigureRole.EquityUnits } : figure);
        message.Regroup(figure => IsOfSomethingElse(message, figure) ? figure with { Role = FigureRole.None } : figure);
    }

    /// <summary>"180/300/60": three and more figures with one mark between them and no word of pay beside any. Only the first is known, and a percentage.</summary>
    private static void Unnamed(Message message)
    {
        for (var index = 0; index < message.Figures.Count; index++)
        {
            var run = Positions.Run(message, index);
            if (run.Count >= FewestInRow && run.TrueForAll(figure => !IsNamed(message, figure)))
            {
                var first = run[0];
                message.Regroup(figure => figure == first || figure.Figure.Kind == FigureKind.Percent || !run.Contains(figure) ? figure : figure with { Role = FigureRole.None });
            }

            index += run.Count - 1;
        }
    }

    /// <summary>"4.50 night diff": what is paid for some hours is no part of pay.</summary>
    private static bool IsDifferential(Message message, int item)
    {
        bool Is(int at) => at >= 0 && at < message.Items.Count && message.Items[at].Is("differential");
        return Is(item + 1) || Is(item - 1) && !Is(item - 3) && !(item > 1 && message.Items[item - 2].Kind == ItemKind.Figure) || Is(item - 2) && (message.Items[item - 1].Is("about") || message.Items[item - 1].Is("link") || message.Items[item - 1].IsMark(':'));
    }

    /// <summary>"I'd pay 8k out of pocket": what the person would pay is nobody's offer.</summary>
    private static bool IsOwnCost(Message message, int item) => message.IsNear(item, 2, 1, "own_cost");

    /// <summary>"SGD 140k (about 70 lakh)": the same sum in other money.</summary>
    private static bool IsConversion(Message message, ReadFigure figure)
    {
        var at = figure.Item - 1;
        while (at > 0 && (message.Items[at].Is("about") || message.Items[at].IsMark('~') || message.Items[at].IsMark('=')))
        {
            at--;
        }

        return at > 0 && message.Items[at].IsMark('(') && message.Items[at - 1].Kind == ItemKind.Figure && message.Context.FigureOf(at - 1) is { Kind: FigureKind.Money } whole && figure.Figure.Kind == FigureKind.Money
            && (whole.IsIndian != figure.Figure.IsIndian || whole.Currency is not null && figure.Figure.Currency is not null && whole.Currency != figure.Figure.Currency);
    }

    /// <summary>"ask for 200k base, 300k stock, 50 sign on": further parts of one list are whose its first part is, as long as no word says otherwise.</summary>
    private static void Inherit(Message message)
    {
        var held = new HashSet<FigureRole>();
        for (var index = 1; index < message.Figures.Count; index++)
        {
            var (before, here) = (message.Figures[index - 1], message.Figures[index]);
            var isList = before.Role != FigureRole.None && here.Role != FigureRole.None && message.Context.SentenceOf[before.Item] == message.Context.SentenceOf[here.Item] && IsBare(message, before.Item + 1, here.Item);
            held = isList ? held : [];
            held.Add(before.Role);
            if (isList && here.Holder == FigureHolder.Offer && before.Holder is FigureHolder.Wish or FigureHolder.Minimum or FigureHolder.Current && !held.Contains(here.Role))
            {
                message.Regroup(figure => figure.Item == here.Item ? figure with { Holder = before.Holder } : figure);
            }
        }
    }

    private static bool IsBare(Message message, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (message.Items[at].Concept is { Group: "holders" or "moods" or "stages" } || message.Items[at].Kind is ItemKind.Company or ItemKind.OtherCompany)
            {
                return false;
            }
        }

        return to - from < 8;
    }

    /// <summary>"Base: 180k, RSU: 2500": a bare number beside figures that are written out is a count.</summary>
    private static bool IsUnits(Message message, ReadFigure figure) =>
        IsOfOptions(message, figure) || figure is { Role: FigureRole.Equity or FigureRole.EquityYear, Figure: { Kind: FigureKind.Number, IsBare: true, High: null, Per: Unit.None, Value: >= 100 and < 20_000 } } && message.Context.HasMarked && !message.Context.HasShorthand
        && message.Figures.Exists(other => other.Role == FigureRole.Base && other.Figure.HasMark);

    /// <summary>"200 options": pieces or thousands, which is asked.</summary>
    private static bool IsOfOptions(Message message, ReadFigure figure) =>
        figure is { Role: FigureRole.Equity, Figure: { IsBare: true, High: null, Value: < 1000, Kind: FigureKind.Number } } && message.Context.Parts[message.Context.FigureItems.BinarySearch(figure.Item)] is { Item: >= 0, Cost: <= 1 } label
        && message.Items[label.Item].Is("options");

    private static bool IsNamed(Message message, ReadFigure figure) => message.Context.Parts[message.Context.FigureItems.BinarySearch(figure.Item)] is { Item: >= 0, Cost: <= 1 };

    /// <summary>
    /// A number without any mark is pay only in a sentence that speaks of pay, of an employer or of a job, or of nothing at all ("265", "185/40/20", "no, it is 205");
    /// "batch 264, round 12 was hard" does not.
    /// </summary>
    private static bool SaysPay(Message message, ReadFigure figure)
    {
        var (start, end) = message.Context.Sentences[message.Context.SentenceOf[figure.Item]];
        var items = message.Items[start..end];
        return items.Exists(item => item.Kind is ItemKind.Company or ItemKind.Title or ItemKind.Level || item.Concept is { Group: "parts" or "holders" or "moods" or "stages" })
            || message.Context.FigureItems.Exists(item => item >= start && item < end && message.Context.FigureOf(item) is { Kind: FigureKind.Money, HasMark: true })
            || !items.Exists(item => item.Kind == ItemKind.Word && message.Text.Of(item.From).Length > 3);
    }

    /// <summary>"260 resumes", "3 rounds": a plural behind it says what it counts.</summary>
    private static bool CountsThings(Message message, ReadFigure figure)
    {
        var next = figure.Item + 1;
        if (next >= message.Items.Count || message.Items[next].Kind != ItemKind.Word || figure.Figure.Value != decimal.Truncate(figure.Figure.Value))
        {
            return false;
        }

        var word = message.Text.Of(message.Items[next].From);
        return word.Length > 3 && (word[^1] is 's' && word[^2] is not 's' || word.Length > 4 && word.EndsWith("en", StringComparison.Ordinal));
    }

    /// <summary>"stock is 25% of base": a share that is called something else than a bonus.</summary>
    private static bool IsOfSomethingElse(Message message, ReadFigure figure)
    {
        var label = message.Context.Parts[message.Context.FigureItems.BinarySearch(figure.Item)];
        return figure.Role == FigureRole.BonusPct && label is { Item: >= 0, Cost: <= 2 } && message.Items[label.Item].Concept!.Name is "stock" or "rsu" or "options" or "relocation";
    }
}
