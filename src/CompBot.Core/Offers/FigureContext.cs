using CompBot.Language.Concepts;
using CompBot.Language.Figures;

namespace CompBot.Core.Offers;

/// <summary>A message as items, with where its lines, sentences and headings are; made once, asked for each figure.</summary>
internal sealed class FigureContext
{
    private const int LongestHeading = 7;

    private readonly HashSet<int> _labels;

    public FigureContext(Surface surface, List<Item> items)
    {
        (Surface, Items) = (surface, items);
        LineOf = new int[items.Count];
        SentenceOf = new int[items.Count];
        FigureItems = [.. Enumerable.Range(0, items.Count).Where(at => items[at].Kind == ItemKind.Figure)];
        Lines = [];
        Sentences = [];
        Cut();
        HasMarked = FigureItems.Any(at => FigureOf(at) is { HasMark: true, Kind: FigureKind.Money });
        HasShorthand = FigureItems.Any(at => FigureOf(at) is { IsBare: true, Kind: FigureKind.Number, Value: >= 40 and < 1000 });
        Parts = Alignment.Of(this, Labels(), Strain);
        _labels = [.. Parts.Where(label => label.Cost <= 1).Select(label => label.Item)];
        Holders = Alignment.Of(this, [.. items.Select(item => item.Concept is { Group: "holders" } || item.Kind is ItemKind.Company or ItemKind.OtherCompany)], (_, _) => 0);
        MoneyCount = FigureItems.Count(at => FigureOf(at).Kind is FigureKind.Money || FigureOf(at) is { Kind: FigureKind.Number, Value: >= 40 });
        HasExperience = items.Exists(item => item.Is("experience"));
        HasIndian = FigureItems.Any(at => FigureOf(at) is { IsIndian: true } or { Currency: "INR" });
    }

    public Surface Surface { get; }

    public List<Item> Items { get; }

    /// <summary>The items that are figures, in order.</summary>
    public List<int> FigureItems { get; }

    /// <summary>The line and the sentence of each item.</summary>
    public int[] LineOf { get; }

    public int[] SentenceOf { get; }

    /// <summary>First item, the one behind the last, and the heading's end (the item behind its colon or dash; Start where there is no heading).</summary>
    public List<(int Start, int End, int Heading, int FirstFigure, bool AfterBlank)> Lines { get; }

    public List<(int Start, int End)> Sentences { get; }

    /// <summary>The part of pay, and the word that says whose, that each figure is labelled with.</summary>
    public Aligned[] Parts { get; }

    public Aligned[] Holders { get; }

    /// <summary>The part of pay that stands beside a figure, by the figure's number; null where none does.</summary>
    public string? LabelOf(int index) => Parts[index] is { Item: >= 0, Cost: <= 1 } label ? Items[label.Item].Concept?.Name : PartIn(Items[FigureItems[index]]) ?? PartBefore(FigureItems[index]);

    /// <summary>"25k base per quarter": the part among the figure's own words.</summary>
    private string? PartIn(Item figure) =>
        Enumerable.Range(figure.From, figure.To - figure.From).Select(token => Surface.Marks[token].Concept).FirstOrDefault(concept => concept is { Group: "parts" })?.Name;

    /// <summary>"Current TC: ~96k": the part within the phrase before a figure.</summary>
    private string? PartBefore(int item)
    {
        var at = item - 1;
        while (at > 0 && (Items[at].IsMark(':') || Items[at].IsMark('~') || Items[at].Is("about") || Items[at].Is("link")))
        {
            at--;
        }

        return at >= 0 ? Surface.PartWithin[Items[at].From]?.Name : null;
    }

    /// <summary>Whether a figure close by is the one of this part.</summary>
    public bool IsLabel(int item) => _labels.Contains(item);

    public int MoneyCount { get; }

    public bool HasExperience { get; }

    public bool HasMarked { get; }

    public bool HasShorthand { get; }

    public bool HasIndian { get; }

    public Figure FigureOf(int item) => Surface.Figures[Items[item].Figure];

    /// <summary>How badly a figure fits a part by its own form: a percentage is no base.</summary>
    private static double Strain(Item part, Figure figure) => figure.Kind switch
    {
        FigureKind.Percent => part.Is("bonus") || part.Is("profit_share") ? 0 : 4,
        FigureKind.Count => part.Is("rsu") || part.Is("options") || part.Is("stock") || part.Is("units") ? 0 : 5,
        _ => 0,
    };

    /// <summary>Which items name a part of pay; in "Total (base + bonus): 300k" the ones between the brackets of a heading do not.</summary>
    private bool[] Labels()
    {
        var labels = Items.ConvertAll(item => item.IsPart).ToArray();
        for (var at = 2; at < labels.Length; at++)
        {
            labels[at] &= !IsJoinedOn(at);
        }

        foreach (var (start, end, heading, _, _) in Lines)
        {
            var open = Items.FindIndex(start, Math.Max(0, heading - start), item => item.IsMark('('));
            var named = open > start && Array.FindIndex(labels, start, open - start, label => label) >= 0;
            for (var at = open; named && at < heading && at < end && !Items[at].IsMark(')'); at++)
            {
                labels[at] = false;
            }
        }

        return labels;
    }

    /// <summary>"190k plus options": a part that is joined on and has no figure of its own.</summary>
    private bool IsJoinedOn(int at)
    {
        if (!(Items[at - 1].Is("joined") || Items[at - 1].IsMark('+') || Items[at - 1].Is("slot")) || Items[at - 2].Kind != ItemKind.Figure)
        {
            return false;
        }

        for (var next = at + 1; next < Items.Count && next < at + 5 && !Items[next].IsLineBreak && !Items[next].IsMark(',') && !Items[next].IsMark('.'); next++)
        {
            if (Items[next].Kind == ItemKind.Figure)
            {
                return false;
            }
        }

        return true;
    }

    private void Cut()
    {
        var (line, sentence) = (0, 0);
        for (var at = 0; at < Items.Count; at++)
        {
            (LineOf[at], SentenceOf[at]) = (Lines.Count, Sentences.Count);
            var breaks = Items[at].IsLineBreak;
            if (breaks || EndsSentence(at))
            {
                Sentences.Add((sentence, at + 1));
                sentence = at + 1;
            }

            if (breaks)
            {
                AddLine(line, at);
                line = at + 1;
            }
        }

        Sentences.Add((sentence, Items.Count));
        AddLine(line, Items.Count);
    }

    private bool EndsSentence(int at)
    {
        var item = Items[at];
        var spaced = at + 1 >= Items.Count || !Surface.Text[Items[at + 1].From].Glued;
        return item.IsMark('?') || item.IsMark('!') || item.IsMark(';') || item.IsMark('.') && spaced;
    }

    private void AddLine(int start, int end)
    {
        var (heading, figure) = (start, -1);
        for (var at = start; at < end && figure < 0; at++)
        {
            var isMark = Items[at].IsMark(':') || Items[at].IsMark('=') || Items[at].IsMark('|') || (Items[at].IsMark('-') || Items[at].IsMark('—') || Items[at].IsMark('→')) && at > start;
            heading = heading == start && isMark && at - start <= LongestHeading ? at + 1 : heading;
            figure = Items[at].Kind == ItemKind.Figure ? at : figure;
        }

        Lines.Add((start, end, heading, figure, start > 0 && Items[start - 1].IsMark('¶')));
    }

    /// <summary>The concepts of a stretch of items.</summary>
    public IEnumerable<Concept> Concepts(int from, int to)
    {
        for (var at = Math.Max(0, from); at < to && at < Items.Count; at++)
        {
            if (Items[at].Concept is { } concept)
            {
                yield return concept;
            }
        }
    }
}
