using CompBot.Language.Figures;

namespace CompBot.Core.Offers;

/// <summary>What has been decided of the figures before the one that is looked at.</summary>
internal readonly record struct Decided(FigureRole Role, FigureHolder Holder);

/// <summary>What speaks for what a figure is and whose: the words around it, the marks between, its line and heading, and the figures before it.</summary>
internal sealed class FigureFeatures(FigureContext context)
{
    private const int Reach = 4;
    private const int Far = 14;

    private static readonly Item Edge = new(ItemKind.Mark, -1, 0, 0);

    private List<Item> Items => context.Items;

    private int SignAt(int at) => at < 0 || at >= Items.Count ? Edge.Sign : Items[at].Kind == ItemKind.Figure ? ((int)ItemKind.Figure << 8) | (int)context.FigureOf(at).Kind : Items[at].Sign;

    /// <summary>Kind, marks and size of a figure as one number.</summary>
    private static int Form(Figure figure) =>
        (int)figure.Kind | (figure.IsScaled ? 16 : 0) | (figure.Currency is not null ? 32 : 0) | (figure.IsBare ? 64 : 0) | (figure.High is not null ? 128 : 0) | ((int)figure.Per << 8) | ((int)figure.Unit << 12);

    private static int Size(Figure figure)
    {
        var value = figure.IsIndian ? figure.Value / 10 : figure.Value;
        return figure.Kind switch
        {
            FigureKind.Percent => value < 1 ? 1 : value <= 5 ? 2 : value <= 30 ? 3 : value <= 60 ? 4 : 5,
            FigureKind.Duration => 10 + (int)Math.Min(value, 12),
            _ when figure.IsBare && value is >= 1990 and <= 2040 && value == decimal.Truncate(value) => 29,
            _ => 30 + (value < 1 ? 0 : value < 7 ? 1 : value < 20 ? 2 : value < 50 ? 3 : value < 100 ? 4 : value < 400 ? 5 : value < 1000 ? 6 : value < 10_000 ? 7 : value < 40_000 ? 8 : value < 90_000 ? 9 : value < 300_000 ? 10 : value < 1_000_000 ? 11 : value < 10_000_000 ? 12 : 13),
        };
    }

    /// <summary>Features of the figure's role that stand in the message. index: the figure's number in it.</summary>
    public void Role(Features features, int index)
    {
        features.Clear();
        var item = context.FigureItems[index];
        var figure = context.FigureOf(item);
        var (form, size) = (Form(figure), Size(figure));
        features.Add(1, (int)figure.Kind);
        features.Add(2, form);
        features.Add(3, form, size);
        features.Add(4, (int)figure.Per, (int)figure.Kind);
        Labelled(features, 300, context.Parts, index, form);
        Labelled(features, 320, context.Holders, index, form);
        features.Add(5, (context.HasMarked ? 1 : 0) | (context.HasShorthand ? 2 : 0) | (context.HasIndian ? 4 : 0), form);
        Around(features, item, form);
        Nearest(features, item, form);
        Line(features, item, form);
        Sentence(features, item, form);
    }

    /// <summary>Features of the figure's role that hang on what was decided: whose it is, and what the figures before it are.</summary>
    public void RoleAfter(Features features, int index, FigureHolder holder, IReadOnlyList<Decided> done)
    {
        features.Clear();
        var item = context.FigureItems[index];
        var figure = context.FigureOf(item);
        var (leftPart, _, leftNear) = Part(item, -1);
        var (rightPart, _, rightNear) = Part(item, 1);
        var form = Form(figure);
        features.Add(6, (int)holder, form);
        features.Add(7, (int)holder, leftPart, leftNear);
        features.Add(8, (int)holder, rightPart, rightNear);
        features.Add(9, (int)holder, leftPart, rightPart);
        After(features, 300, context.Parts, index, form, (int)holder);
        After(features, 320, context.Holders, index, form, (int)holder);
        Before(features, index, item, form, Size(figure), done);
    }

    /// <summary>The label the figure was given, those of its neighbours, and which way labels stand.</summary>
    private void Labelled(Features features, int template, Aligned[] labels, int index, int form)
    {
        var (sign, cost, left) = (LabelSign(labels, index), labels[index].Cost, labels[index].IsLeft ? 1 : 0);
        features.Add(template, sign);
        features.Add(template + 1, sign, cost, left);
        features.Add(template + 3, sign, cost, form);
        features.Add(template + 4, sign, LabelSign(labels, index - 1));
        features.Add(template + 5, sign, LabelSign(labels, index + 1));
    }

    private void After(Features features, int template, Aligned[] labels, int index, int form, int more)
    {
        var (sign, cost) = (LabelSign(labels, index), labels[index].Cost);
        features.Add(template + 2, sign, form, more);
        features.Add(template + 6, sign, more);
        features.Add(template + 7, sign, cost, more);
    }

    private int LabelSign(Aligned[] labels, int index) => index < 0 || index >= labels.Length ? -2 : labels[index].Item < 0 ? -1 : Items[labels[index].Item].Sign;

    private void Around(Features features, int item, int form)
    {
        for (var offset = 1; offset <= Reach; offset++)
        {
            features.Add(10 + offset, SignAt(item - offset));
            features.Add(20 + offset, SignAt(item + offset));
        }

        var (left, right) = (SignAt(item - 1), SignAt(item + 1));
        features.Add(30, left, right);
        features.Add(31, SignAt(item - 2), left);
        features.Add(32, right, SignAt(item + 2));
        features.Add(33, left, form);
        features.Add(34, right, form);
        features.Add(35, SignAt(item - 2), left, right);
        features.Add(36, left, right, SignAt(item + 2));
        features.Add(37, right, SignAt(item + 2), SignAt(item + 3));
        features.Add(38, SignAt(item - 3), SignAt(item - 2), left);
        features.Add(39, left, form, right);
    }

    /// <summary>The nearest part of pay on each side, how near, over which mark, and whether another figure stands between.</summary>
    private void Nearest(Features features, int item, int form)
    {
        var (left, leftMark, leftNear) = Part(item, -1);
        var (right, rightMark, rightNear) = Part(item, 1);
        features.Add(40, left, leftMark, leftNear);
        features.Add(41, right, rightMark, rightNear);
        features.Add(42, left, right);
        features.Add(43, (left * 16) + leftNear, (right * 16) + rightNear, (leftMark * 256) + rightMark);
        features.Add(44, left, form);
        features.Add(45, right, form);
        features.Add(46, left, leftNear, form);
        features.Add(47, right, rightNear, form);
        features.Add(48, (leftMark * 256) + rightMark, leftNear, rightNear);
        for (var at = item - 1; at >= 0 && at > item - Far && Items[at].Kind != ItemKind.Figure && !Items[at].IsLineBreak; at--)
        {
            features.Add(50, Items[at].Sign);
        }

        for (var at = item + 1; at < Items.Count && at < item + Far && Items[at].Kind != ItemKind.Figure && !Items[at].IsLineBreak; at++)
        {
            features.Add(51, Items[at].Sign);
        }
    }

    private (int Part, int Mark, int Near) Part(int item, int step)
    {
        var (mark, figures) = (0, 0);
        for (var (at, far) = (item + step, 0); at >= 0 && at < Items.Count && far < Far; at += step, far++)
        {
            var here = Items[at];
            if (here.IsPart)
            {
                return (here.Concept!.Id, mark, Math.Min(far, 3) + (4 * Math.Min(figures, 2)));
            }

            figures += here.Kind == ItemKind.Figure ? 1 : 0;
            mark = here.Kind == ItemKind.Mark && !here.IsMark('(') && !here.IsMark(')') && !here.IsMark('~') ? Strongest(mark, here.Code) : mark;
        }

        return (0, mark, 0);
    }

    private static int Strongest(int mark, int other) => Weight(other) > Weight(mark) ? other : mark;

    private static int Weight(int mark) => mark switch
    {
        0 => 0,
        '\n' or '¶' => 9,
        '.' or ';' or '!' or '?' => 7,
        ',' or '|' => 5,
        '+' or '/' => 4,
        ':' or '-' or '=' => 2,
        _ => 1,
    };

    private void Line(Features features, int item, int form)
    {
        var line = context.Lines[context.LineOf[item]];
        var place = 0;
        for (var at = line.Start; at < item; at++)
        {
            place += Items[at].Kind == ItemKind.Figure ? 1 : 0;
        }

        features.Add(60, Math.Min(place, 6), form);
        features.Add(61, line.FirstFigure == line.Start || line.FirstFigure == line.Start + 1 ? 1 : 0, Math.Min(place, 6));
        if (line.Heading > line.Start)
        {
            Heading(features, line.Start, Math.Min(line.Heading, item), place, form);
        }

        Above(features, context.LineOf[item], form);
    }

    private void Heading(Features features, int start, int end, int place, int form)
    {
        var (parts, whole) = (0, 17);
        foreach (var concept in context.Concepts(start, end))
        {
            features.Add(62, concept.Id, Math.Min(place, 3));
            features.Add(63, concept.Id, form);
            features.Add(64, concept.Id, parts, place);
            parts += concept.Group == "parts" ? 1 : 0;
            whole = (whole * 31) + concept.Id;
        }

        features.Add(65, whole, Math.Min(place, 4));
        features.Add(66, whole, form);
        features.Add(67, Items[start].Sign, Math.Min(place, 3));
    }

    /// <summary>The last line above that holds no figure, and is a heading so.</summary>
    private void Above(Features features, int line, int form)
    {
        for (var (at, far) = (line - 1, 0); at >= 0 && far < 8; at--, far++)
        {
            var above = context.Lines[at];
            if (above.FirstFigure >= 0)
            {
                continue;
            }

            foreach (var concept in context.Concepts(above.Start, Math.Min(above.End, above.Start + Far)))
            {
                features.Add(70, concept.Id, form);
                features.Add(71, concept.Id, far == 0 ? 0 : 1);
            }

            return;
        }
    }

    private void Before(Features features, int index, int item, int form, int size, IReadOnlyList<Decided> done)
    {
        var last = index > 0 ? (int)done[index - 1].Role : 99;
        var twoAgo = index > 1 ? (int)done[index - 2].Role : 99;
        var between = Between(index > 0 ? context.FigureItems[index - 1] : -1, item);
        var next = index + 1 < context.FigureItems.Count ? context.FigureItems[index + 1] : -1;
        features.Add(80, last, form);
        features.Add(81, last, between);
        features.Add(82, last, twoAgo, form);
        features.Add(83, last, between, form);
        features.Add(84, last, SignAt(item - 1), SignAt(item + 1));
        features.Add(85, last, size);
        features.Add(86, next < 0 ? -1 : Form(context.FigureOf(next)), next < 0 ? 0 : Between(item, next), form);
        features.Add(87, Math.Min(index, 4), Math.Min(context.FigureItems.Count, 6), form);
        features.Add(88, last, SignAt(item + 1), form);
        features.Add(89, last, SignAt(item - 1), form);
        if (index > 0)
        {
            features.Add(90, last, Ratio(context.FigureOf(item), context.FigureOf(context.FigureItems[index - 1])), between);
        }

        var held = 0;
        for (var at = Math.Max(0, index - 6); at < index; at++)
        {
            held |= done[at].Holder == FigureHolder.Offer ? 1 << ((int)done[at].Role & 31) : 0;
            features.Add(91, (int)done[at].Role, context.LineOf[context.FigureItems[at]] == context.LineOf[item] ? 1 : 0, form);
        }

        features.Add(92, held, form);
    }

    private static int Ratio(Figure here, Figure before)
    {
        if (before.Value == 0 || here.Value == 0)
        {
            return 0;
        }

        var ratio = here.Value / before.Value;
        return ratio < 0.02m ? 1 : ratio < 0.3m ? 2 : ratio < 0.8m ? 3 : ratio < 1.3m ? 4 : ratio < 3 ? 5 : ratio < 20 ? 6 : 7;
    }

    /// <summary>What stands between two figures, up to three items; the number of items where there are more.</summary>
    private int Between(int from, int to)
    {
        if (to - from - 1 > 3)
        {
            return Math.Min(to - from, 12);
        }

        var sign = 7919;
        for (var at = from + 1; at < to; at++)
        {
            sign = (sign * 31) + SignAt(at);
        }

        return sign;
    }

    private void Sentence(Features features, int item, int form)
    {
        var (start, end) = context.Sentences[context.SentenceOf[item]];
        for (var at = Math.Max(start, item - 25); at < end && at < item + 25; at++)
        {
            if (Items[at].Concept is { Group: not "parts" } concept)
            {
                features.Add(100, concept.Id, at < item ? 0 : 1);
                features.Add(101, concept.Id, form);
            }
        }

        features.Add(102, Math.Min(end, item + 25) is var last && last > 0 && Items[last - 1].IsMark('?') ? 1 : 0, form);
    }

    /// <summary>Features of whose the figure is that stand in the message.</summary>
    public void Holder(Features features, int index)
    {
        features.Clear();
        var item = context.FigureItems[index];
        var form = (int)context.FigureOf(item).Kind;
        features.Add(201, form);
        Labelled(features, 340, context.Holders, index, form);
        Labelled(features, 360, context.Parts, index, form);
        for (var offset = 1; offset <= 5; offset++)
        {
            features.Add(210 + offset, SignAt(item - offset));
            features.Add(220 + offset, SignAt(item + offset));
        }

        features.Add(230, SignAt(item - 2), SignAt(item - 1));
        features.Add(231, SignAt(item + 1), SignAt(item + 2));
        features.Add(232, SignAt(item - 3), SignAt(item - 2), SignAt(item - 1));
        features.Add(233, SignAt(item - 1), form, SignAt(item + 1));
        features.Add(248, Math.Min(context.MoneyCount, 3), LabelSign(context.Parts, index), context.HasExperience ? 1 : 0);
        var (start, end) = context.Sentences[context.SentenceOf[item]];
        for (var at = Math.Max(start, item - 30); at < end && at < item + 30; at++)
        {
            if (Items[at].Concept is { Group: not "parts" } || Items[at].Kind is ItemKind.Word or ItemKind.Company or ItemKind.OtherCompany)
            {
                features.Add(250, Items[at].Sign, at < item ? 0 : 1);
            }
        }

        features.Add(251, end > 0 && Items[end - 1].IsMark('?') ? 1 : 0);
        var line = context.Lines[context.LineOf[item]];
        foreach (var concept in line.Heading > line.Start ? context.Concepts(line.Start, Math.Min(item, line.Heading)) : [])
        {
            features.Add(252, concept.Id);
        }

        features.Add(253, line.Heading > line.Start ? Items[line.Start].Sign : 0);
        Subject(features, item, start, index > 0 ? context.FigureItems[index - 1] : -1);
    }

    /// <summary>Features of whose the figure is that hang on what was decided of those before it.</summary>
    public void HolderAfter(Features features, int index, IReadOnlyList<Decided> done)
    {
        features.Clear();
        var item = context.FigureItems[index];
        var form = (int)context.FigureOf(item).Kind;
        var (last, role, before) = index > 0 ? ((int)done[index - 1].Holder, (int)done[index - 1].Role, context.FigureItems[index - 1]) : (99, 99, -1);
        var (start, _) = context.Sentences[context.SentenceOf[item]];
        var line = context.Lines[context.LineOf[item]];
        var (same, sameLine) = (before >= start ? 1 : 0, before >= line.Start ? 1 : 0);
        After(features, 340, context.Holders, index, form, last);
        After(features, 360, context.Parts, index, form, last);
        features.Add(240, last, same, sameLine);
        features.Add(241, last, same, form);
        features.Add(242, last, Between(before, item));
        features.Add(243, last, SignAt(item - 1), SignAt(item - 2));
        features.Add(244, last, role, form);
        var cue = Cues(Math.Max(0, before), item);
        features.Add(245, last, cue, (same * 2) + sameLine);
        features.Add(246, last, cue, LabelSign(context.Parts, index));
        features.Add(247, last, cue, role);
        Section(features, context.LineOf[item], last);
        if (start > 0)
        {
            var (from, to) = context.Sentences[context.SentenceOf[item] - 1];
            foreach (var concept in context.Concepts(Math.Max(from, to - 12), to).Where(concept => concept.Group is "holders" or "moods"))
            {
                features.Add(254, concept.Id, last);
            }
        }
    }

    /// <summary>The words between the figure before (or the sentence's start) and this one, in their order of nearness: who is spoken of, and what they do.</summary>
    private void Subject(Features features, int item, int start, int before)
    {
        var from = Math.Max(start, Math.Max(before + 1, item - 16));
        var (nearest, seen) = (0, 0);
        for (var at = item - 1; at >= from; at--)
        {
            if (Items[at].Concept is { Group: "holders" or "moods" } || Items[at].Kind is ItemKind.Company or ItemKind.OtherCompany)
            {
                features.Add(260, Items[at].Sign, seen);
                nearest = seen == 0 ? Items[at].Sign : nearest;
                seen = Math.Min(seen + 1, 2);
            }

            features.Add(261, Items[at].Sign);
        }

        features.Add(262, nearest);
        features.Add(263, nearest, from == start ? SignAt(start) : -3);
        if (from == start)
        {
            features.Add(264, SignAt(start), SignAt(start + 1));
            features.Add(265, SignAt(start), SignAt(start + 1), SignAt(start + 2));
        }
    }

    /// <summary>Whether a word that says whose stands between two figures: 0 none, 1 one, 2 a company; and the strongest mark between them.</summary>
    private int Cues(int from, int to)
    {
        var (cue, mark) = (0, 0);
        for (var at = from + 1; at < to; at++)
        {
            cue = Items[at].Kind is ItemKind.Company or ItemKind.OtherCompany ? 2 : cue == 0 && Items[at].Concept is { Group: "holders" or "moods" } ? 1 : cue;
            mark = Items[at].Kind == ItemKind.Mark ? Strongest(mark, Items[at].Code) : mark;
        }

        return (cue * 16) + Weight(mark);
    }

    private void Section(Features features, int line, int last)
    {
        for (var (at, far) = (line - 1, 0); at >= 0 && far < 10; at--, far++)
        {
            var above = context.Lines[at];
            if (above.FirstFigure < 0)
            {
                foreach (var concept in context.Concepts(above.Start, Math.Min(above.End, above.Start + 12)).Where(concept => concept.Group is "holders" or "moods" or "fields"))
                {
                    features.Add(270, concept.Id, last);
                    features.Add(271, concept.Id);
                }

                return;
            }
        }
    }
}
