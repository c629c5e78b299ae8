namespace CompBot.Core.Pay.Reading;

/// <summary>
/// Joins words that are one heading: "Total comp (Salary + Bonus + Stock)", "RSU (Restricted Stock Units)", "Relocation/Signing bonus", and
/// "base + bonus: 230k", which speaks of the sum.
/// </summary>
internal static class PartHeadings
{
    private const int MostEntries = 12;
    private const int LongestSum = 16;

    public static void Join(List<Piece> pieces, Steps steps)
    {
        steps.Add(pieces.Count);
        var write = 0;
        for (var at = 0; at < pieces.Count;)
        {
            var (piece, next) = pieces[at].IsPart ? Read(pieces, at) : (pieces[at], at + 1);
            pieces[write++] = piece;
            at = piece.Kind == PieceKind.Amount && EndOfBracket(pieces, next, 2, false) is > 0 and var end ? end : next;
        }

        pieces.RemoveRange(write, pieces.Count - write);
    }

    private static (Piece Piece, int Next) Read(List<Piece> pieces, int at)
    {
        var (piece, next) = Together(pieces, at) ?? Sum(pieces, at) ?? (pieces[at], at + 1);
        while (EndOfBracket(pieces, next, 1, piece.Cue == Cue.Total) is > 0 and var end)
        {
            piece = piece with { End = pieces[end - 1].End };
            next = end;
        }

        if (piece.Cue == Cue.Total && next < pieces.Count && pieces[next].IsMark(':') && EndOfBracket(pieces, next + 1, 2, true) is > 0 and var closed)
        {
            (piece, next) = (piece with { End = pieces[closed - 1].End }, closed);
        }

        if (piece.Cue == Cue.Total && next < pieces.Count && pieces[next].Kind == PieceKind.Mark && pieces[next].Sign is ':' or '-' && BehindSum(pieces, next + 1) is > 0 and var behind)
        {
            (piece, next) = (piece with { End = pieces[behind - 1].End }, behind);
        }

        return (piece, next);
    }

    /// <summary>"Total: 42 + 7 + 11 = 60": only what stands behind the sign is the total.</summary>
    private static int BehindSum(List<Piece> pieces, int at)
    {
        var (next, adds) = (at, false);
        while (next < pieces.Count && next <= at + LongestSum && (pieces[next].Kind is PieceKind.Amount or PieceKind.Word || pieces[next].IsPart || pieces[next].Is(Cue.Small) || pieces[next].Is(Cue.About) || pieces[next].Kind == PieceKind.Mark && pieces[next].Sign is '+' or '(' or ')' or ':' or '-' or '~'))
        {
            adds |= pieces[next].IsMark('+');
            next++;
        }

        return adds && next + 1 < pieces.Count && pieces[next].IsMark('=') ? next + 1 : 0;
    }

    /// <summary>A bracket that holds nothing but words for parts of pay.</summary>
    private static int EndOfBracket(List<Piece> pieces, int at, int least, bool words)
    {
        if (at + 2 >= pieces.Count || !pieces[at].IsMark('('))
        {
            return 0;
        }

        var parts = 0;
        for (var next = at + 1; next < pieces.Count && next <= at + MostEntries; next++)
        {
            if (pieces[next].IsMark(')'))
            {
                return parts >= least ? next + 1 : 0;
            }

            if (!(pieces[next].IsPart || IsJoint(pieces[next]) || pieces[next].Is(Cue.Small) || words && pieces[next].Kind is PieceKind.Word or PieceKind.Cue))
            {
                return 0;
            }

            parts += pieces[next].IsPart ? 1 : 0;
        }

        return 0;
    }

    private static bool IsJoint(Piece piece) => piece.Kind == PieceKind.Mark && piece.Sign is '+' or '/' or ',' or '&' or '-' || piece.Is(Cue.And);

    /// <summary>"Relocation/Signing bonus: 0", "Stock/Equity": two names of one part.</summary>
    private static (Piece Piece, int Next)? Together(List<Piece> pieces, int at)
    {
        if (at + 2 >= pieces.Count || !pieces[at + 1].IsMark('/') || !pieces[at + 2].IsPart || at + 3 < pieces.Count && pieces[at + 3].IsMark('/') || at > 0 && pieces[at - 1].IsMark('/'))
        {
            return null;
        }

        var (first, second) = (pieces[at].Cue, pieces[at + 2].Cue);
        var joining = first is Cue.Relocation or Cue.SignOn && second is Cue.Relocation or Cue.SignOn && first != second;
        var alike = first == second || EquityWords.IsEquity(first) && EquityWords.IsEquity(second);
        var listed = at + 6 < pieces.Count && pieces[at + 3].IsMark(':') && pieces[at + 4].Kind == PieceKind.Amount && pieces[at + 5].IsMark('/');
        return !listed && (joining || alike)
            ? (pieces[at] with { End = pieces[at + 2].End, Cue = joining ? Cue.SignOn : first == Cue.Stock ? second : first }, at + 3)
            : null;
    }

    /// <summary>"base + bonus = 230k".</summary>
    private static (Piece Piece, int Next)? Sum(List<Piece> pieces, int at)
    {
        var next = at;
        var parts = 1;
        while (next + 2 < pieces.Count && parts < MostEntries && (pieces[next + 1].IsMark('+') || pieces[next + 1].IsMark('&')) && pieces[next + 2].IsPart && pieces[next + 2].Cue != pieces[at].Cue)
        {
            next += 2;
            parts++;
        }

        var sums = parts > 1 && next + 2 < pieces.Count && (pieces[next + 1].IsMark(':') || pieces[next + 1].IsMark('=')) && pieces[next + 2].Kind == PieceKind.Amount
            && pieces[at].Cue is Cue.Base or Cue.Total && !(next + 3 < pieces.Count && IsJoint(pieces[next + 3]) && next + 4 < pieces.Count && pieces[next + 4].Kind == PieceKind.Amount);
        return sums ? (pieces[at] with { End = pieces[next].End, Cue = Cue.Total }, next + 1) : null;
    }
}
