using CompBot.Language.Figures;

namespace CompBot.Core.Offers;

/// <summary>What the form of a sentence says a figure is, whatever the scorer thinks of its words.</summary>
internal static class SentenceForms
{
    private const decimal FirstYear = 2000;
    private const decimal LastYear = 2036;

    /// <summary>The role that the form of the sentence gives a figure; null where it gives none.</summary>
    public static FigureRole? RoleOf(Message message, ReadFigure figure) =>
        IsAddedToSignOn(message, figure) ? FigureRole.SignOn
        : StartsSlashes(message, figure) && !message.IsFiction[figure.Item] ? FigureRole.Base
        : figure.Role == FigureRole.None ? null
        : IsSum(message, figure.Item) ? FigureRole.Total
        : IsBesideAnother(message, figure) || IsYear(message, figure) || IsLimit(message, figure) || IsTurnedDown(message, figure) || IsDayOfYear(message, figure) ? FigureRole.None
        : IsFirstInstalment(message, figure) ? FigureRole.SignOn
        : IsFurtherInSlashes(message, figure) ? FigureRole.None
        : IsPartChanged(message, figure) ? figure.Role == FigureRole.BonusPct ? FigureRole.RaisePct : FigureRole.RaiseAmount
        : IsChange(message, figure) ? FigureRole.RaiseAmount
        : figure is { Role: FigureRole.Base, Figure: { IsIndian: true, IsScaled: true } } && IsAlone(message, figure) ? FigureRole.Total
        : null;

    /// <summary>"base + bonus = 240k": parts that are added up in front of it.</summary>
    private static bool IsSum(Message message, int item)
    {
        var at = item - 1;
        if (at < 2 || !(message.Items[at].IsMark('=') || message.Items[at].IsMark(':')))
        {
            return false;
        }

        var parts = 0;
        for (at--; at >= 0 && (message.Items[at].IsPart || message.Items[at].IsMark('+')); at--)
        {
            parts += message.Items[at].IsPart ? 1 : 0;
        }

        return parts > 1 && message.Items[at + 1].IsPart;
    }

    /// <summary>"TC 290 vs 265": two sums of two offers, and nothing says which is whose.</summary>
    private static bool IsBesideAnother(Message message, ReadFigure figure)
    {
        // "108k vs 141k that I get now": two people's figures are told apart by whose they are.
        bool IsFigure(int at) => at >= 0 && at < message.Items.Count && message.Items[at].Kind == ItemKind.Figure && message.FigureAt(at)?.Holder == figure.Holder;
        bool IsVersus(int at) => at >= 0 && at < message.Items.Count && message.Items[at].Is("versus");
        return IsVersus(figure.Item - 1) && IsFigure(figure.Item - 2) || IsVersus(figure.Item + 1) && IsFigure(figure.Item + 2);
    }

    /// <summary>"Capped at 58k", "max for the grade is 114": how far they can go, and no part that is named in front of it.</summary>
    private static bool IsLimit(Message message, ReadFigure figure)
    {
        var (start, _) = message.Context.Sentences[message.Context.SentenceOf[figure.Item]];
        for (var (at, far) = (figure.Item - 1, 0); at >= start && far < LimitReaches && message.Items[at].Kind is not (ItemKind.Figure or ItemKind.Mark); at--, far++)
        {
            if (message.Items[at].Is("limit"))
            {
                return true;
            }
        }

        return false;
    }

    private const int LimitReaches = 5;

    /// <summary>"No 142 is crazy", "not 48": a bare number right behind a word of denial, and no part of pay.</summary>
    private static bool IsTurnedDown(Message message, ReadFigure figure) =>
        figure is { Figure: { High: null, Value: > 0 }, Item: > 0 } && message.Items[figure.Item - 1] is var before && (before.Is("none") || before.Is("not")) && message.Words(before).Length <= LongestDenial
        && !(figure.Item + 1 < message.Items.Count && message.Items[figure.Item + 1].IsPart);

    private const int LongestDenial = 3;

    /// <summary>"Applied 3/2, rejected 3/9": two small numbers joined by a slash, in a sentence without a part of pay.</summary>
    private static bool IsDayOfYear(Message message, ReadFigure figure)
    {
        var (start, end) = message.Context.Sentences[message.Context.SentenceOf[figure.Item]];
        bool IsSlash(int at) => at > start && at < end && message.Items[at].IsMark('/');
        bool IsSmall(int at) => at >= start && at < end && message.Items[at].Kind == ItemKind.Figure && message.Context.FigureOf(at) is { IsBare: true, Decimals: 0, High: null, Value: > 0 and <= 31 };
        var (first, second) = IsSlash(figure.Item + 1) ? (figure.Item, figure.Item + 2) : (figure.Item - 2, figure.Item);
        return IsSlash(first + 1) && IsSmall(first) && IsSmall(second) && !IsSlash(first - 1) && !IsSlash(second + 1) && !message.Sizing.IsIndian
            && Math.Min(message.Context.FigureOf(first).Value, message.Context.FigureOf(second).Value) <= 12
            && message.Items.GetRange(start, end - start).Exists(item => item.Kind == ItemKind.Word && message.Text.Of(item.From).Length > 3)
            && !message.Context.Concepts(start, end).Any(concept => concept.Group == "parts" || concept.Name == "offered");
    }

    /// <summary>"My 2020 stock": a year in front of a part, in a sentence with no other sum.</summary>
    private static bool IsYear(Message message, ReadFigure figure) =>
        figure.Figure is { IsBare: true, IsGrouped: false, High: null, Decimals: 0, Value: > FirstYear and < LastYear } && figure.Item + 1 < message.Items.Count && message.Items[figure.Item + 1].IsPart
        && !message.Figures.Exists(other => other.Item != figure.Item && (other.IsMoney || other.IsEquity) && message.Context.SentenceOf[other.Item] == message.Context.SentenceOf[figure.Item]);

    /// <summary>"40k y1 and 30k y2 sign on": what is paid in the first year is part of what is paid in the second.</summary>
    private static bool IsFirstInstalment(Message message, ReadFigure figure)
    {
        bool Is(int at, string concept) => at < message.Items.Count && message.Items[at].Is(concept);
        var second = message.FigureAt(figure.Item + 1) ?? message.FigureAt(figure.Item + 2) ?? message.FigureAt(figure.Item + 3);
        return Is(figure.Item + 1, "first_year") && second is { Role: FigureRole.SignOn } && Is(second.Item + 1, "second_year");
    }

    /// <summary>"offered 18 LPA": the only sum of a message that names no part is the whole.</summary>
    private static bool IsAlone(Message message, ReadFigure figure) =>
        message.Figures.TrueForAll(other => other.Item == figure.Item || !other.IsMoney) && !message.Items.Exists(item => item.IsPart);

    /// <summary>"90+70 sign on": what is added up has one label.</summary>
    private static bool IsAddedToSignOn(Message message, ReadFigure figure) =>
        figure.Figure is { Kind: FigureKind.Number, IsBare: true } && LabelOf(message, figure) is null && IsMark(message, figure.Item + 1, '+') && message.Text[message.Items[figure.Item + 1].From].Glued && message.FigureAt(figure.Item + 2) is { Role: FigureRole.SignOn } added && LabelOf(message, added) == "signon";

    /// <summary>"185/ 90+70 sign on /300": who writes an offer between slashes begins with the base.</summary>
    private static bool StartsSlashes(Message message, ReadFigure figure)
    {
        bool IsFigure(int at) => message.FigureAt(at) is { Figure: { IsBare: true, Kind: FigureKind.Number } };
        var (_, end) = message.Context.Sentences[message.Context.SentenceOf[figure.Item]];
        return IsFigure(figure.Item) && LabelOf(message, figure) is null && IsMark(message, figure.Item + 1, '/') && IsFigure(figure.Item + 2) && !(IsMark(message, figure.Item - 1, '/') && IsFigure(figure.Item - 2))
            && Enumerable.Range(figure.Item + 3, Math.Max(0, end - figure.Item - 3)).Any(at => IsMark(message, at, '/') && IsFigure(at + 1));
    }

    /// <summary>What stands further in such an offer without a label is no second base.</summary>
    private static bool IsFurtherInSlashes(Message message, ReadFigure figure) =>
        figure.Role == FigureRole.Base && LabelOf(message, figure) is null && IsMark(message, figure.Item - 1, '/')
        && message.Figures.Exists(other => other.Item < figure.Item && message.Context.SentenceOf[other.Item] == message.Context.SentenceOf[figure.Item] && StartsSlashes(message, other));

    /// <summary>"Another 15k on base": more of something, in a sentence that names no whole.</summary>
    private static bool IsChange(Message message, ReadFigure figure) =>
        figure.Role is FigureRole.Base or FigureRole.Rate && figure.Item > 0 && message.Items[figure.Item - 1].Is("change_by")
        && !message.Figures.Exists(other => other.Item != figure.Item && other.Role is FigureRole.Base or FigureRole.Rate or FigureRole.Total && message.Context.SentenceOf[other.Item] == message.Context.SentenceOf[figure.Item]);

    /// <summary>"They cut the bonus by 5k": what stands behind a part and a "by" is how much of it changes, for a sum of money is no day.</summary>
    private static bool IsPartChanged(Message message, ReadFigure figure) =>
        figure.Item > 1 && (figure.IsMoney || figure.IsEquity || figure.Figure.Kind == FigureKind.Percent) && (message.Items[figure.Item - 1].Is("until") || message.Items[figure.Item - 1].Is("change_by")) && message.Items[figure.Item - 2].IsPart;

    private static string? LabelOf(Message message, ReadFigure figure) => message.Context.LabelOf(message.Context.FigureItems.BinarySearch(figure.Item));

    private static bool IsMark(Message message, int at, char sign) => at >= 0 && at < message.Items.Count && message.Items[at].IsMark(sign);
}
