namespace CompBot.Core.Pay.Reading;

/// <summary>"Amazon L5 vs Google L4, TC 310 vs 280": brings what is said of each side together, so that it reads as one offer after the other.</summary>
internal static class Versus
{
    private const int Reach = 40;

    public static void Untwist(string text, List<Token> tokens, List<Piece> pieces, Steps steps)
    {
        steps.Add(pieces.Count);
        for (var at = 1; at + 1 < pieces.Count; at++)
        {
            if (IsVersus(text, tokens, pieces[at]) && Sides(pieces, at) is var (start, end) && Rest(pieces, end) is var rest && Pairs(text, tokens, pieces, end, rest) is { Count: > 0 } pairs)
            {
                Rearrange(pieces, start, at, end, rest, pairs);
                return;
            }
        }
    }

    private static bool IsVersus(string text, List<Token> tokens, Piece piece) => piece.Is(Cue.AnotherOffer) && tokens[piece.Start].In(text) is "vs" or "VS" or "Vs" or "versus" or "v";

    /// <summary>A company, with its level and place, on both sides, and no figure among them.</summary>
    private static (int Start, int End)? Sides(List<Piece> pieces, int at)
    {
        var start = at;
        while (start > 0 && IsName(pieces[start - 1]))
        {
            start--;
        }

        var end = at + 1;
        while (end < pieces.Count && (IsName(pieces[end]) || pieces[end].IsMark('.') && end == at + 1))
        {
            end++;
        }

        return Has(pieces, start, at) && Has(pieces, at + 1, end) ? (start, end) : null;
    }

    private static bool IsName(Piece piece) => piece.Kind is PieceKind.Company or PieceKind.Level or PieceKind.Place or PieceKind.Role;

    private static bool Has(List<Piece> pieces, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (pieces[at].Kind == PieceKind.Company)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The end of what is said of both: another name of a company ends it.</summary>
    private static int Rest(List<Piece> pieces, int from)
    {
        var at = from;
        while (at < pieces.Count && at < from + Reach && pieces[at].Kind != PieceKind.Company && !pieces[at].IsMark('¶'))
        {
            at++;
        }

        return at;
    }

    /// <summary>The places of "vs" between two figures.</summary>
    private static List<int> Pairs(string text, List<Token> tokens, List<Piece> pieces, int from, int to)
    {
        var found = new List<int>();
        for (var at = from + 1; at + 1 < to; at++)
        {
            if (IsVersus(text, tokens, pieces[at]) && IsFigure(pieces[at - 1]) && IsFigure(pieces[at + 1]))
            {
                found.Add(at);
            }
        }

        return found;
    }

    private static bool IsFigure(Piece piece) => piece.Kind == PieceKind.Amount;

    private static void Rearrange(List<Piece> pieces, int start, int versus, int end, int rest, List<int> pairs)
    {
        var (first, second) = (new List<Piece>(), new List<Piece>());
        first.AddRange(pieces.GetRange(start, versus - start));
        second.AddRange(pieces.GetRange(versus, end - versus));
        for (var at = end; at < rest; at++)
        {
            if (pairs.Contains(at + 1))
            {
                first.Add(pieces[at]);
                second.Add(pieces[at + 2]);
                at += 2;
            }
            else
            {
                first.Add(pieces[at]);
                if (pieces[at].IsPart || pieces[at].IsMark(','))
                {
                    second.Add(pieces[at]);
                }
            }
        }

        pieces.RemoveRange(start, rest - start);
        pieces.InsertRange(start, [.. first, .. second]);
    }
}
