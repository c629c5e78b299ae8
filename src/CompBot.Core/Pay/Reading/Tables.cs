namespace CompBot.Core.Pay.Reading;

/// <summary>
/// Parts of pay given by place in a list: "base/bonus/stock: 180/20/120", and the rows of a table
/// "region | base | equity | bonus | total".
/// </summary>
internal static class Tables
{
    private const int MostEntries = 6;
    private const int CellsOfRow = 4;

    private static readonly Cue[] RowParts = [Cue.Base, Cue.Stock, Cue.Bonus, Cue.Total];

    /// <summary>The part of each figure that a list or a row settles, by the index of its piece.</summary>
    public static Dictionary<int, Cue> Read(List<Piece> pieces, Steps steps)
    {
        var found = new Dictionary<int, Cue>();
        for (var at = 0; at < pieces.Count; at++)
        {
            steps.Add();
            if (pieces[at].IsPart && (at == 0 || !IsJoint(pieces, at - 1)))
            {
                PairUp(pieces, at, found);
            }
        }

        Rows(pieces, found, steps);
        return found;
    }

    private static bool IsJoint(List<Piece> pieces, int at) => pieces[at].Kind == PieceKind.Mark && pieces[at].Sign is '/' or '+' or '|' or ',' or '-';

    /// <summary>Entries of one kind with the same mark between them, from a piece on.</summary>
    private static (int Count, int End, char Mark) Run(List<Piece> pieces, int at, PieceKind kind)
    {
        var (count, mark) = (0, '\0');
        while (at < pieces.Count && count < MostEntries && pieces[at].Kind == kind && (kind == PieceKind.Amount || pieces[at].IsPart))
        {
            count++;
            at++;
            if (at + 1 >= pieces.Count || !IsJoint(pieces, at) || mark != '\0' && pieces[at].Sign != mark || pieces[at + 1].Kind != kind)
            {
                break;
            }

            mark = pieces[at].Sign;
            at++;
        }

        return (count, at, mark);
    }

    private static void PairUp(List<Piece> pieces, int at, Dictionary<int, Cue> found)
    {
        var (count, end, mark) = Run(pieces, at, PieceKind.Cue);
        if (count < 2 || mark == ',' || HasAside(pieces, at, end))
        {
            return;
        }

        var behind = Skip(pieces, end, 1);
        if (behind < pieces.Count && Run(pieces, behind, PieceKind.Amount) is var (figures, _, joint) && figures == count && joint == mark)
        {
            Give(pieces, at, behind, count, found);
            return;
        }

        var before = Skip(pieces, at - 1, -1) - (2 * (count - 1));
        if (before >= 0 && mark != '+' && (before == 0 || !IsJoint(pieces, before - 1)) && Run(pieces, before, PieceKind.Amount) is var (earlier, _, link) && earlier == count && link == mark)
        {
            Give(pieces, at, before, count, found);
        }
    }

    private static bool HasAside(List<Piece> pieces, int at, int end)
    {
        while (at < end && !pieces[at].Is(Cue.Aside) && !pieces[at].Is(Cue.Refresher))
        {
            at++;
        }

        return at < end;
    }

    private static int Skip(List<Piece> pieces, int at, int step)
    {
        for (var turn = 0; turn < 3 && at >= 0 && at < pieces.Count && (pieces[at].Is(Cue.Small) || pieces[at].Is(Cue.Offered) || pieces[at].Kind == PieceKind.Mark && pieces[at].Sign is ':' or '=' or '(' or ')' or '-' or '—' or '•'); turn++)
        {
            at += step;
        }

        return at;
    }

    private static void Give(List<Piece> pieces, int parts, int figures, int count, Dictionary<int, Cue> found)
    {
        for (var entry = 0; entry < count; entry++)
        {
            found[figures + (2 * entry)] = pieces[parts + (2 * entry)].Cue;
        }
    }

    private static void Rows(List<Piece> pieces, Dictionary<int, Cue> found, Steps steps)
    {
        for (var start = 0; start < pieces.Count;)
        {
            var end = start;
            while (end < pieces.Count && !(pieces[end].IsMark('\n') || pieces[end].IsMark('¶')))
            {
                end++;
            }

            steps.Add(end - start);
            Row(pieces, start, end, found);
            start = end + 1;
        }
    }

    /// <summary>Four cells behind the first one with a figure; an empty one is a dash.</summary>
    private static void Row(List<Piece> pieces, int start, int end, Dictionary<int, Cue> found)
    {
        var cells = new List<int>(CellsOfRow);
        var seen = false;
        for (var at = start; at < end; at++)
        {
            seen |= pieces[at].IsMark('|');
            var opens = at == start || pieces[at - 1].IsMark('|');
            if (seen && opens && (pieces[at].Kind == PieceKind.Amount || pieces[at].IsMark('—') || pieces[at].IsMark('-') || pieces[at].Is(Cue.None_)))
            {
                cells.Add(at);
            }
        }

        for (var cell = 0; cells.Count == CellsOfRow && cell < CellsOfRow; cell++)
        {
            if (pieces[cells[cell]].Kind == PieceKind.Amount)
            {
                found[cells[cell]] = cells[cell] + 1 < end && pieces[cells[cell] + 1].IsPart ? pieces[cells[cell] + 1].Cue : RowParts[cell];
            }
        }
    }
}
