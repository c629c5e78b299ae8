namespace CompBot.Core.Pay.Reading;

/// <summary>
/// Shares of a grant in words: "5% in year 1, 15% in year 2, 40% in year 3, 40% in year 4", "25% after one year, then monthly". They are no bonus; where
/// they add up they are the schedule.
/// </summary>
internal static class VestShares
{
    private const int LookBack = 10;
    private const decimal LeastSum = 97;
    private const decimal MostSum = 101;

    public static void Settle(List<Piece> pieces, Steps steps)
    {
        steps.Add(pieces.Count);
        for (var at = 0; at < pieces.Count; at++)
        {
            if (IsShare(pieces, at) && IsOfGrant(pieces, at))
            {
                at = Chain(pieces, at);
            }
        }
    }

    private static bool IsPercent(List<Piece> pieces, int at) => at < pieces.Count && pieces[at] is { Kind: PieceKind.Amount, Amount.IsPercent: true };

    private static bool IsShare(List<Piece> pieces, int at) => IsPercent(pieces, at) && (YearBehind(pieces, at) > 0 || YearAhead(pieces, at));

    /// <summary>The index behind "in year 2", "after one year", "at the cliff", "every 6 months"; 0 where nothing of that follows.</summary>
    private static int YearBehind(List<Piece> pieces, int at)
    {
        for (var next = at + 1; next < pieces.Count && next <= at + 4; next++)
        {
            if (pieces[next].Kind == PieceKind.Cue && pieces[next].Cue is Cue.First or Cue.Second or Cue.Third or Cue.Fourth or Cue.Vesting or Cue.Per or Cue.PerYear or Cue.PerMonth
                || pieces[next].Kind is PieceKind.Years || pieces[next] is { Kind: PieceKind.Count, Cue: Cue.MonthWord or Cue.YearWord })
            {
                return next + 1;
            }

            if (!(pieces[next].Is(Cue.Small) || pieces[next].Is(Cue.At) || pieces[next].Is(Cue.Over) || pieces[next].IsMark('(') || pieces[next].Kind == PieceKind.Word))
            {
                return 0;
            }
        }

        return 0;
    }

    private static bool YearAhead(List<Piece> pieces, int at)
    {
        var back = at > 0 && (pieces[at - 1].IsMark(':') || pieces[at - 1].IsMark('-') || pieces[at - 1].Is(Cue.Small)) ? at - 2 : at - 1;
        return back >= 0 && pieces[back].Kind == PieceKind.Cue && pieces[back].Cue is Cue.First or Cue.Second or Cue.Third or Cue.Fourth;
    }

    /// <summary>The nearest part of pay before it is equity, and none stands behind it.</summary>
    private static bool IsOfGrant(List<Piece> pieces, int at)
    {
        if (at + 1 < pieces.Count && pieces[at + 1].IsPart)
        {
            return false;
        }

        for (var back = at - 1; back >= 0 && back >= at - LookBack; back--)
        {
            if (pieces[back].IsPart || pieces[back].Is(Cue.Vesting))
            {
                return pieces[back].Is(Cue.Vesting) || EquityWords.IsEquity(pieces[back].Cue);
            }
        }

        return false;
    }

    private static int Chain(List<Piece> pieces, int at)
    {
        var shares = new List<decimal>();
        var (next, last) = (at, at);
        while (IsShare(pieces, next) && shares.Count < LookBack)
        {
            shares.Add(pieces[next].Amount!.Value);
            last = next;
            next = Math.Max(next + 1, YearBehind(pieces, next));
            while (next < pieces.Count && (pieces[next].Kind == PieceKind.Mark && pieces[next].Sign is ',' or ';' or '+' or '/' or '\n' or ':' or '-' || pieces[next].Is(Cue.And) || pieces[next].Is(Cue.Small) || pieces[next].Kind == PieceKind.Cue && pieces[next].Cue is Cue.First or Cue.Second or Cue.Third or Cue.Fourth))
            {
                next++;
            }
        }

        var whole = shares.Count > 1 && shares.Sum() is >= LeastSum and <= MostSum;
        for (var share = at; share <= last; share++)
        {
            if (pieces[share].Kind is PieceKind.Amount or PieceKind.Years)
            {
                pieces[share] = share == at && whole
                    ? new Piece(PieceKind.Schedule, pieces[share].Start, pieces[share].End) { Shares = shares.ToSequence() }
                    : new Piece(PieceKind.Junk, pieces[share].Start, pieces[share].End);
            }
        }

        return last;
    }
}
