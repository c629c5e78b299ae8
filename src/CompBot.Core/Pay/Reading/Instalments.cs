namespace CompBot.Core.Pay.Reading;

/// <summary>Joins figures that are one sum by years: "90+70 sign on", "120 y1, 95 y2", "50k first year and 25k second".</summary>
internal static class Instalments
{
    private const int LongestTime = 6;

    public static void Join(List<Piece> pieces, List<Token> tokens, Steps steps)
    {
        steps.Add(pieces.Count);
        var write = 0;
        for (var at = 0; at < pieces.Count;)
        {
            var (piece, next) = pieces[at].Kind == PieceKind.Amount && !pieces[at].Amount!.IsPercent ? ByYears(pieces, at) ?? ByLeadingYears(pieces, at) ?? ByBrackets(pieces, at) ?? BySum(pieces, tokens, at) ?? (pieces[at], at + 1) : (pieces[at], at + 1);
            pieces[write++] = piece;
            at = next;
        }

        pieces.RemoveRange(write, pieces.Count - write);
    }

    private static (Piece Piece, int Next)? ByYears(List<Piece> pieces, int at)
    {
        List<Amount>? parts = null;
        var (next, end) = (at, at);
        while (next < pieces.Count && pieces[next] is { Kind: PieceKind.Amount, Amount: { IsPercent: false } amount } && YearOf(pieces, next) is (var year, var behind) && year == (parts?.Count ?? 0) + 1)
        {
            (parts ??= []).Add(amount);
            end = behind;
            next = behind;
            while (next < pieces.Count && next < behind + 3 && (pieces[next].IsMark(',') || pieces[next].IsMark('+') || pieces[next].IsMark('/') || pieces[next].IsMark('&') || (pieces[next].Is(Cue.Small) || pieces[next].Is(Cue.And)) || pieces[next].Is(Cue.SignOn)))
            {
                next++;
            }
        }

        return parts?.Count > 1 ? (Joined(pieces[at], parts, pieces[end - 1].End), end) : null;
    }

    /// <summary>"year 1 64k, year 2 48k": the year stands before its figure.</summary>
    private static (Piece Piece, int Next)? ByLeadingYears(List<Piece> pieces, int at)
    {
        List<Amount>? parts = null;
        var (next, end) = (at > 1 && (pieces[at - 1].IsMark(':') || pieces[at - 1].IsMark('-') || pieces[at - 1].Is(Cue.Small)) ? at - 2 : at - 1, at);
        if (next > 0 && pieces[next].Kind == PieceKind.Cue && pieces[next].Cue is Cue.Bonus or Cue.SignOn)
        {
            next--;
        }

        while (next >= 0 && next + 1 < pieces.Count && OrdinalOf(pieces[next]) == (parts?.Count ?? 0) + 1)
        {
            var named = next + 1 < pieces.Count && pieces[next + 1].Kind == PieceKind.Cue && pieces[next + 1].Cue is Cue.Bonus or Cue.SignOn;
            next += named ? 1 : 0;
            var figure = next + 1 < pieces.Count && (pieces[next + 1].IsMark(':') || pieces[next + 1].IsMark('-') || pieces[next + 1].Is(Cue.Small)) ? next + 2 : next + 1;
            if (figure >= pieces.Count || pieces[figure] is not { Kind: PieceKind.Amount, Amount: { IsPercent: false } amount })
            {
                break;
            }

            (parts ??= []).Add(amount);
            end = figure + 1;
            next = end;
            while (next < pieces.Count && next < end + 3 && (pieces[next].IsMark(',') || pieces[next].IsMark('+') || pieces[next].IsMark('/') || pieces[next].IsMark('&') || pieces[next].IsMark('\n') || pieces[next].Is(Cue.SignOn) || (pieces[next].Is(Cue.Small) || pieces[next].Is(Cue.And))))
            {
                next++;
            }
        }

        return parts?.Count > 1 ? (Joined(pieces[at], parts, pieces[end - 1].End), end) : null;
    }

    private static int OrdinalOf(Piece piece) => piece.Kind != PieceKind.Cue ? 0 : piece.Cue switch
    {
        Cue.First => 1,
        Cue.Second => 2,
        Cue.Third => 3,
        Cue.Fourth => 4,
        _ => 0,
    };

    private static (int Year, int End)? YearOf(List<Piece> pieces, int at)
    {
        var next = at + 1;
        while (next < pieces.Count && next <= at + 2 && (pieces[next].IsMark('(') || pieces[next].IsMark('/') || (pieces[next].Is(Cue.Small) || pieces[next].Is(Cue.And)) || pieces[next].Is(Cue.SignOn)))
        {
            next++;
        }

        var year = next < pieces.Count ? OrdinalOf(pieces[next]) : 0;
        return year == 0 ? null : (year, next + 1 < pieces.Count && pieces[next + 1].IsMark(')') ? next + 2 : next + 1);
    }

    /// <summary>"joining bonus: 1 lac (2nd month) + 1 lac (13th month)": each with the time it is paid at.</summary>
    private static (Piece Piece, int Next)? ByBrackets(List<Piece> pieces, int at)
    {
        if (!(at > 0 && pieces[at - 1].Is(Cue.SignOn) || at > 1 && pieces[at - 2].Is(Cue.SignOn) && (pieces[at - 1].Kind == PieceKind.Mark || pieces[at - 1].Is(Cue.Small))))
        {
            return null;
        }

        List<Amount> parts = [];
        var (next, end) = (at, at);
        while (next < pieces.Count && pieces[next] is { Kind: PieceKind.Amount, Amount: { IsPercent: false } amount } && EndOfTime(pieces, next + 1) is > 0 and var behind)
        {
            parts.Add(amount);
            end = behind;
            next = end < pieces.Count && (pieces[end].IsMark('+') || pieces[end].IsMark(',') || pieces[end].IsMark('&') || pieces[end].Is(Cue.And)) ? end + 1 : pieces.Count;
        }

        return parts.Count > 1 ? (Joined(pieces[at], parts, pieces[end - 1].End), end) : null;
    }

    /// <summary>Behind a bracket of a few words without a figure in money; 0 where there is none.</summary>
    private static int EndOfTime(List<Piece> pieces, int at)
    {
        if (at >= pieces.Count || !pieces[at].IsMark('('))
        {
            return 0;
        }

        for (var next = at + 1; next < pieces.Count && next <= at + LongestTime; next++)
        {
            if (pieces[next].IsMark(')'))
            {
                return next + 1;
            }

            if (pieces[next].IsPart || pieces[next].Amount is { IsScaled: true } or { HasCurrency: true } or { IsPercent: true })
            {
                return 0;
            }
        }

        return 0;
    }

    /// <summary>"90+70" with a word for the sign-on beside it.</summary>
    private static (Piece Piece, int Next)? BySum(List<Piece> pieces, List<Token> tokens, int at)
    {
        if (at + 2 >= pieces.Count || !(pieces[at + 1].IsMark('+') || pieces[at + 1].IsMark('/')) || pieces[at + 2] is not { Kind: PieceKind.Amount, Amount: { IsPercent: false } second })
        {
            return null;
        }

        var signOn = at + 3 < pieces.Count && pieces[at + 3].Is(Cue.SignOn) && !(at > 1 && (pieces[at - 1].IsMark('/') || pieces[at - 1].IsMark('+')) && pieces[at + 1].IsMark(pieces[at - 1].Sign))
            || at > 0 && pieces[at - 1].Is(Cue.SignOn) || at > 1 && pieces[at - 2].Is(Cue.SignOn) && (pieces[at - 1].IsMark(':') || pieces[at - 1].Is(Cue.Small));
        var isList = at > 3 && pieces[at - 1].IsMark(':') && pieces[at - 3].IsMark('/') && pieces[at - 4].IsPart;
        var joined = !isList && (pieces[at + 1].IsMark('/') || tokens[pieces[at + 1].Start].Glued && tokens[pieces[at + 2].Start].Glued || at > 0 && pieces[at - 1].Is(Cue.SignOn));
        var alike = pieces[at].Amount!.IsScaled == second.IsScaled || second.IsScaled;
        var first = pieces[at].Amount!;
        if (!signOn || !alike || !joined || pieces[at + 1].IsMark('/') && at + 3 < pieces.Count && pieces[at + 3].IsMark('/') || pieces[at + 1].IsMark('/') && second.Value > first.Value * 2)
        {
            return null;
        }

        return (Joined(pieces[at], [first.IsScaled == second.IsScaled ? first : first with { Value = first.Value * (second.Value >= 100_000 && second.IsIndian ? 100_000 : 1000), IsScaled = true }, second], pieces[at + 2].End), at + 3);
    }

    private static Piece Joined(Piece first, List<Amount> parts, int end)
    {
        var amount = first.Amount! with
        {
            Value = parts.Sum(part => part.Value),
            Parts = parts.Select(part => part.Value).ToSequence(),
            Currency = parts.Select(part => part.Currency).FirstOrDefault(code => code is not null),
            IsScaled = parts.TrueForAll(part => part.IsScaled),
            Rate = Rate.None,
            Years = null,
        };
        return first with { End = end, Amount = amount };
    }
}
