using CompBot.Language.Figures;

namespace CompBot.Core.Offers;

/// <summary>One of the offers a message speaks of. Company is null where it names none. From: the item it begins at.</summary>
internal sealed class OfferGroup(string? company, string label, int from)
{
    public string? Company { get; } = company;

    /// <summary>"offer 2", "B"; empty where nothing tells it apart.</summary>
    public string Label { get; } = label;

    public int From { get; } = from;
}

/// <summary>
/// Gives every figure of an offer to the offer it belongs to. A company, or words like "the other offer", open a new one; a company that stands behind its figures
/// ("240K from Runway") takes those of its clause. Figures before the first name are the nameless offer's.
/// </summary>
internal sealed class Grouping
{
    private readonly Message _message;
    private readonly List<OfferGroup> _groups = [];
    private readonly int[] _groupOf;
    private int _active = -1;
    private int _clause;
    private int _anchor = -1;
    private bool _trailing;

    private Grouping(Message message) => (_message, _groupOf) = (message, new int[message.Items.Count]);

    /// <summary>The groups, and for each item the one it belongs to (-1: none).</summary>
    public static (List<OfferGroup> Groups, int[] GroupOf) Of(Message message)
    {
        var grouping = new Grouping(message);
        Array.Fill(grouping._groupOf, -1);
        for (var at = 0; at < message.Items.Count; at++)
        {
            grouping.Visit(at);
            grouping._groupOf[at] = grouping._active;
        }

        return (grouping._groups, grouping._groupOf);
    }

    private List<Item> Items => _message.Items;

    private void Visit(int at)
    {
        var item = Items[at];
        if (item.IsLineBreak || item.IsMark(';') || item.IsMark('.') && EndsSentence(at) || item.Is("versus"))
        {
            (_clause, _anchor) = (at + 1, -1);
        }

        if (item.Kind == ItemKind.Company && !_message.IsFiction[at])
        {
            AtCompany(at, NameAt(at));
        }
        else if (IsLetter(at))
        {
            Open(at, null, _message.Words(item));
        }
        else if (item.Is("another_offer") && Label(at) is { } label)
        {
            Open(at, null, label);
        }
        else if (item.Kind is ItemKind.Level or ItemKind.Title && StartsList(at))
        {
            Open(at, _active < 0 ? null : _groups[_active].Company, _message.Words(item));
        }
    }

    /// <summary>"A: 210 base. B: 240 base", "A) …".</summary>
    private bool IsLetter(int at) =>
        Items[at].Kind is ItemKind.Word or ItemKind.Concept && Items[at].To - Items[at].From == 1 && _message.Words(Items[at]) is "A" or "B" or "C" or "D" && at + 1 < Items.Count && (Items[at + 1].IsMark(':') || Items[at + 1].IsMark(')'));

    private bool EndsSentence(int at) => at + 1 >= Items.Count || _message.Context.SentenceOf[at + 1] != _message.Context.SentenceOf[at];

    private string NameAt(int at) => _message.NameAt(at)!.Name;

    /// <summary>"the offer", "offers" tell none apart; "offer 2", "the other one" do. Where a company follows, the company does.</summary>
    private string? Label(int at)
    {
        for (var next = at + 1; next <= at + 3 && next < Items.Count && !Items[next].IsLineBreak; next++)
        {
            if (Items[next].Kind == ItemKind.Company)
            {
                return null;
            }

            if (Items[next].Kind == ItemKind.Figure)
            {
                break;
            }
        }

        return _message.Words(Items[at]).ToLowerInvariant();
    }

    /// <summary>A line that starts with a level or a title while the offer before it has its base: "L4 …⏎L5 …".</summary>
    private bool StartsList(int at)
    {
        var line = _message.Context.Lines[_message.Context.LineOf[at]];
        var starts = at == line.Start || at == line.Start + 1 && Items[line.Start].IsMark('-');
        return starts && HasMoney(line.Start, line.End) && _message.Context.LineOf[at] is > 0 and var number && _message.Context.Lines[number - 1] is var above
            && Items.Count > above.Start && Items[above.Start].Kind == Items[line.Start].Kind && HasMoney(above.Start, above.End);
    }

    private bool HasMoney(int from, int to) => _message.Figures.Exists(figure => figure.Item >= from && figure.Item < to && figure.Role is FigureRole.Base or FigureRole.Total);

    private void AtCompany(int at, string company)
    {
        var before = FiguresOfClause(at);
        var trails = before.Count > 0 && (_anchor < 0 || _trailing || BeforeIsFigure(at)) && (IsSlot(at) || BeforeIsFigure(at));
        Open(at, company, "");
        if (trails)
        {
            var from = BeforeIsFigure(at) && !IsSlot(at) ? before[^1] : Math.Max(_clause, _anchor);
            for (var item = from; item < at; item++)
            {
                _groupOf[item] = _active;
            }
        }

        (_anchor, _trailing) = (at, trails);
    }

    private List<int> FiguresOfClause(int at) =>
        [.. _message.Figures.Where(figure => figure.Item >= Math.Max(_clause, _anchor) && figure.Item < at && figure.Holder == FigureHolder.Offer && figure.Role != FigureRole.None).Select(figure => figure.Item)];

    private bool BeforeIsFigure(int at) => at > 0 && Items[at - 1].Kind == ItemKind.Figure && _message.Context.FigureOf(at - 1).Kind is FigureKind.Money or FigureKind.Number;

    private bool IsSlot(int at) => at > 0 && (IsSlotWord(Items[at - 1]) || Items[at - 1].IsMark('@')) || at > 1 && IsSlotWord(Items[at - 2]) && Items[at - 1].Kind == ItemKind.Word;

    private static bool IsSlotWord(Item item) => item.Concept?.Name is "slot" or "from" or "until";

    private void Open(int at, string? company, string label)
    {
        var known = _groups.FindIndex(group => company is not null && label.Length == 0 ? string.Equals(group.Company, company, StringComparison.OrdinalIgnoreCase) : group.Label == label && group.Company == company);
        if (known < 0)
        {
            _groups.Add(new OfferGroup(company, label, at));
            known = _groups.Count - 1;
        }

        _active = known;
    }
}
