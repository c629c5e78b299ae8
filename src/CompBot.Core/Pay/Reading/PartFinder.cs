namespace CompBot.Core.Pay.Reading;

/// <summary>
/// Finds for each figure of a stretch the part of pay it is, from the words before and behind it: the cheapest way to give every figure one of
/// its two neighbouring words, each word serving one figure.
/// </summary>
internal sealed class PartFinder
{
    private const int Forbidden = 1000;
    private const int Alone = 40;
    private const int AlonePercent = 22;
    private const int AloneSmall = 8;
    private const int AloneRate = 24;
    private const int PerShare = 20;
    private const int SumSign = 34;
    private const int Unused = 6;
    private const int HeadingOfTotal = 14;
    private const int AsideMoney = 20;
    private const int AsideBeside = 12;
    private const int FarBefore = 9;
    private const int FarBehind = 5;

    private readonly List<Piece> _pieces;
    private readonly List<int> _figures;

    private PartFinder(List<Piece> pieces, List<int> figures)
    {
        _pieces = pieces;
        _figures = figures;
    }

    /// <summary>For each figure (an index of a piece) the index of the piece that names its part, or -1.</summary>
    public static int[] Find(List<Piece> pieces, List<int> figures, int start, int end, Steps steps)
    {
        steps.Add((end - start) + (figures.Count * (FarBefore + FarBehind)));
        return new PartFinder(pieces, figures).Solve(start, end);
    }

    /// <summary>Two paths are kept: the word behind the last figure is taken by it, or still free.</summary>
    private int[] Solve(int start, int end)
    {
        var count = _figures.Count;
        var chosen = new (int Part, int From)[count, 2];
        Span<int> cost = [0, Forbidden];
        Span<int> next = [0, 0];
        for (var i = 0; i < count; i++)
        {
            next.Fill(Forbidden * 4);
            var before = Before(i, i == 0 ? start : _figures[i - 1] + 1);
            var behind = Behind(i, i + 1 == count ? end : _figures[i + 1]);
            if (before.Part >= 0 && (behind is { Part: >= 0, Cost: <= 1 } || IsInBracket(i, behind.Part)) && _pieces[before.Part].Cue == Cue.Total && _pieces[behind.Part].Cue != Cue.Total)
            {
                before = (before.Part, before.Cost + HeadingOfTotal);
            }

            if (before.Part >= 0 && behind.Part >= 0 && _pieces[before.Part].Cue == Cue.Strike && _pieces[behind.Part].Cue == Cue.SharePrice)
            {
                behind = (behind.Part, behind.Cost + PerShare);
            }

            for (var taken = 0; taken < 2; taken++)
            {
                var shared = taken == 1 && i > 0 && before.Part == Behind(i - 1, _figures[i]).Part;
                Offer(next, chosen, i, 0, cost[taken] + (shared ? Forbidden : before.Cost), before.Part, taken);
                Offer(next, chosen, i, 1, cost[taken] + behind.Cost + (taken == 0 && before.Part >= 0 && before.Cost < Forbidden ? Unused : 0), behind.Part, taken);
                Offer(next, chosen, i, 0, cost[taken] + CostAlone(_pieces[_figures[i]].Amount!), -1, taken);
            }

            next.CopyTo(cost);
        }

        return Trace(chosen, cost[0] <= cost[1] ? 0 : 1, count);
    }

    /// <summary>"48 (fixed)".</summary>
    private bool IsInBracket(int figure, int part) =>
        part == _figures[figure] + 2 && _pieces[part - 1].IsMark('(') && part + 1 < _pieces.Count && _pieces[part + 1].IsMark(')');

    private static int CostAlone(Amount amount) =>
        amount.IsPercent ? AlonePercent : amount.Rate is not (Rate.None or Rate.Year) && amount.HasCurrency ? AloneRate : amount is { IsScaled: false, HasCurrency: false, Value: > 0 and < 19, Rate: Rate.None } ? AloneSmall : Alone;

    private static void Offer(Span<int> next, (int Part, int From)[,] chosen, int figure, int state, int cost, int part, int from)
    {
        if (cost < next[state] && (part >= 0 || state == 0))
        {
            next[state] = cost;
            chosen[figure, state] = (cost >= Forbidden ? -1 : part, from);
        }
    }

    private static int[] Trace((int Part, int From)[,] chosen, int state, int count)
    {
        var parts = new int[count];
        for (var i = count - 1; i >= 0; i--)
        {
            (parts[i], state) = chosen[i, state];
        }

        return parts;
    }

    private (int Part, int Cost) Before(int figure, int least)
    {
        var at = _figures[figure];
        var cost = 4;
        for (var back = at - 1; back >= least && at - back <= FarBefore; back--)
        {
            var piece = _pieces[back];
            if (piece.IsPart && !IsDenied(back))
            {
                return (back, cost + Fit(_pieces[at].Amount!, piece.Cue));
            }

            cost += piece.Kind switch
            {
                PieceKind.Mark when piece.Sign == '=' && back > 1 && _pieces[back - 1].IsPart && _pieces[back - 2].Kind == PieceKind.Amount => SumSign,
                PieceKind.Mark => MarkBefore(piece.Sign),
                PieceKind.Cue when piece.Cue is Cue.Small or Cue.About or Cue.UpTo or Cue.ChangedTo or Cue.Correction or Cue.Guaranteed or Cue.PerYear or Cue.Relative or Cue.Net or Cue.PerMonth => 1,
                PieceKind.Cue when piece.Cue is Cue.Current or Cue.Wanted or Cue.Minimum or Cue.Posted or Cue.Market or Cue.Past => 24,
                PieceKind.Cue when piece.Cue is Cue.From or Cue.Not or Cue.Offered or Cue.First or Cue.Second or Cue.Vesting or Cue.None_ => 4,
                PieceKind.Cue when piece.Cue == Cue.And => 14,
                PieceKind.Years or PieceKind.Schedule or PieceKind.Count => 3,
                PieceKind.Company or PieceKind.Place or PieceKind.Level or PieceKind.Role => 12,
                _ => 5,
            };
        }

        return (-1, Forbidden);
    }

    /// <summary>"no bonus": the word has its answer already.</summary>
    private bool IsDenied(int at) => at > 0 && (_pieces[at - 1].Is(Cue.None_) || at > 1 && _pieces[at - 2].Is(Cue.None_) && _pieces[at - 1].IsPart);

    private static int MarkBefore(char sign) => sign switch
    {
        ':' or '=' => -3,
        '-' or '~' or '*' or '•' => 1,
        '(' or ')' => 6,
        ',' => 16,
        '+' or '&' or '/' => 16,
        '\n' => 18,
        '|' => 8,
        '→' => 0,
        '.' or ';' or '!' or '?' => 34,
        '¶' => 40,
        _ => 6,
    };

    private (int Part, int Cost) Behind(int figure, int most)
    {
        var at = _figures[figure];
        var cost = 0;
        for (var next = at + 1; next < most && next - at <= FarBehind; next++)
        {
            var piece = _pieces[next];
            if (piece.IsPart && IsDenied(next))
            {
                return (-1, Forbidden);
            }

            if (piece.IsPart)
            {
                return (next, cost + (piece.Cue == Cue.Aside && next == at + 1 && !_pieces[at].Amount!.IsPercent ? AsideBeside : Fit(_pieces[at].Amount!, piece.Cue)) + (OpensValue(next) ? 30 : 0));
            }

            cost += piece.Kind switch
            {
                PieceKind.Mark => MarkBehind(piece.Sign),
                PieceKind.Cue when piece.Cue is Cue.Small or Cue.PerYear or Cue.Guaranteed or Cue.About or Cue.Net or Cue.PerMonth or Cue.Relative or Cue.First or Cue.PreIpoNote => 1,
                PieceKind.Cue when piece.Cue is Cue.Over or Cue.Vesting or Cue.BackLoaded => 4,
                PieceKind.Years or PieceKind.Schedule => 2,
                PieceKind.Count => 44,
                PieceKind.Company or PieceKind.Place or PieceKind.Role => 14,
                PieceKind.Cue when piece.Cue is Cue.And or Cue.At => 44,
                PieceKind.Cue when piece.Cue == Cue.Offered => 20,
                _ => 6,
            };
        }

        return (-1, Forbidden);
    }

    /// <summary>"bonus: …", "bonus = …": the word is about what follows it.</summary>
    private bool OpensValue(int at)
    {
        var next = at + 1;
        while (next < _pieces.Count && _pieces[next].IsPart)
        {
            next++;
        }

        return next < _pieces.Count && (_pieces[next].IsMark(':') || _pieces[next].IsMark('=')) && next + 1 < _pieces.Count && _pieces[next + 1].Kind is PieceKind.Amount or PieceKind.Mark or PieceKind.Cue;
    }

    private static int MarkBehind(char sign) => sign switch
    {
        '-' or '~' => 3,
        '(' => 4,
        ')' => 3,
        ':' or '=' => 6,
        ',' => 24,
        '+' or '&' or '/' => 44,
        '\n' or '¶' => 40,
        '|' => 24,
        '.' or ';' or '!' or '?' => 40,
        '→' => 40,
        _ => 6,
    };

    /// <summary>How well a kind of figure suits a part of pay: a percent is no base, small decimals with a currency are prices of a share.</summary>
    private static int Fit(Amount amount, Cue part) => part switch
    {
        _ when amount.IsUnits => part is >= Cue.ProfitShare and <= Cue.Stock ? 0 : Forbidden,
        Cue.Bonus or Cue.ProfitShare => 0,
        Cue.Aside => amount.IsPercent ? 0 : AsideMoney,
        Cue.Refresher => 2,
        Cue.Strike or Cue.SharePrice => amount.IsPercent || amount.IsScaled ? Forbidden : 0,
        _ when amount.IsPercent => part is >= Cue.ProfitShare and <= Cue.Stock ? 6 : Forbidden,
        _ => 0,
    };
}
