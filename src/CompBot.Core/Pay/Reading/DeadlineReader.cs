namespace CompBot.Core.Pay.Reading;

/// <summary>The day an answer is due: "by Friday", "explodes Nov 28", "24h", "two weeks", "EOD tmrw", as of the message's day where the person is.</summary>
internal sealed class DeadlineReader
{
    private const int Reach = 7;
    private const int Behind = 4;

    private readonly string _text;
    private readonly List<Token> _tokens;
    private readonly List<Piece> _pieces;
    private readonly DateTime _now;

    public DeadlineReader(string text, List<Token> tokens, List<Piece> pieces, ReadingContext context)
    {
        _text = text;
        _tokens = tokens;
        _pieces = pieces;
        _now = context.Now.ToOffset(context.UtcOffset ?? context.Now.Offset).DateTime;
    }

    /// <summary>The first deadline among the pieces, with its words; null where none is said.</summary>
    public (DateOnly? Day, string Words)? Read(int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (_pieces[at].Is(Cue.Deadline) && !(at + 1 < end && _pieces[at + 1].Is(Cue.Vesting) || at + 2 < end && _pieces[at + 2].Is(Cue.Vesting)) && (After(at, end) ?? Before(at, start)) is { } found)
            {
                return Words(at, at + 1).StartsWith("expired", StringComparison.OrdinalIgnoreCase) && found.Day is { } day && day > DateOnly.FromDateTime(_now) ? found with { Day = day.AddDays(-7) } : found;
            }
        }

        return null;
    }

    /// <summary>The last day or span among the pieces, whatever stands before it; null where there is none.</summary>
    public (DateOnly? Day, string Words)? ReadLast(int start, int end)
    {
        for (var at = end - 1; at >= start; at--)
        {
            if (IsTime(at))
            {
                return Before(at + 1, start);
            }
        }

        return null;
    }

    private (DateOnly? Day, string Words)? After(int at, int end)
    {
        for (var next = at + 1; next < end && next <= at + Reach && !(_pieces[next].EndsSentence && !_pieces[next].IsMark('.')); next++)
        {
            if (_pieces[next].Kind == PieceKind.Amount)
            {
                return null;
            }

            if (IsTime(next))
            {
                return From(next, end);
            }
        }

        return null;
    }

    private (DateOnly? Day, string Words)? Before(int at, int start)
    {
        for (var back = at - 1; back >= start && back >= at - Behind && !_pieces[back].EndsSentence && _pieces[back].Kind != PieceKind.Amount; back--)
        {
            if (IsTime(back))
            {
                while (back > start && IsTime(back - 1))
                {
                    back--;
                }

                return From(back, at);
            }
        }

        return null;
    }

    private bool IsTime(int at) => _pieces[at].Kind switch
    {
        PieceKind.Date => true,
        PieceKind.Count => _pieces[at].Cue is Cue.HourWord or Cue.DayWord or Cue.WeekWord or Cue.MonthWord or Cue.EndOfDay,
        PieceKind.Cue => _pieces[at].Cue is Cue.DayName or Cue.EndOfDay or Cue.Tomorrow or Cue.Today or Cue.NextWeek or Cue.EndOfWeek or Cue.EndOfMonth || _pieces[at].Cue is Cue.PerWeek && Says(at, "a week"),
        PieceKind.Word => Says(at, "next") || Says(at, "last") || Says(at, "yesterday"),
        PieceKind.Amount or PieceKind.Schedule or PieceKind.Years or PieceKind.Vague or PieceKind.Company or PieceKind.Place or PieceKind.Role or PieceKind.Level or PieceKind.Mark or PieceKind.Junk => false,
        _ => false,
    };

    private bool Says(int at, string words) => Words(at, at + 1).Equals(words, StringComparison.OrdinalIgnoreCase);

    private string Words(int from, int to) => _text[_tokens[_pieces[from].Start].Start.._tokens[_pieces[to - 1].End - 1].End];

    private (DateOnly? Day, string Words)? From(int at, int end)
    {
        var next = at;
        DateOnly? day = null;
        while (next < end && IsTime(next))
        {
            day = Day(next, at < next && Says(next - 1, "next"), at < next && Says(next - 1, "last")) ?? day;
            next++;
            if (next + 1 < end && (_pieces[next].IsMark(',') || _pieces[next].Is(Cue.Small)) && IsTime(next + 1) && _pieces[next + 1].Kind is PieceKind.Date or PieceKind.Count)
            {
                next++;
            }
        }

        var zone = next < end && _pieces[next].Kind is PieceKind.Word && Words(next, next + 1) is { Length: 2 or 3 } word && word.All(char.IsAsciiLetterUpper) ? next + 1 : next;
        return (day, Words(at, zone));
    }

    private DateOnly? Day(int at, bool following, bool last)
    {
        var piece = _pieces[at];
        var today = DateOnly.FromDateTime(_now);
        return piece.Kind switch
        {
            PieceKind.Date => WrittenDates.Read(Words(at, at + 1), today),
            PieceKind.Count => Later(piece),
            PieceKind.Word => Says(at, "yesterday") ? today.AddDays(-1) : null,
            _ => piece.Cue switch
            {
                Cue.DayName when last => NextDay(Words(at, at + 1), today.AddDays(-7), false),
                Cue.DayName => NextDay(Words(at, at + 1), today, following),
                Cue.Tomorrow => today.AddDays(1),
                Cue.Today or Cue.EndOfDay => today,
                Cue.NextWeek or Cue.PerWeek => today.AddDays(7),
                Cue.EndOfWeek => today.AddDays(((int)DayOfWeek.Friday - (int)today.DayOfWeek + 7) % 7),
                Cue.EndOfMonth => new DateOnly(today.Year, today.Month, DateTime.DaysInMonth(today.Year, today.Month)),
                _ => null,
            },
        };
    }

    private DateOnly? Later(Piece piece) => piece.Cue switch
    {
        Cue.HourWord => DateOnly.FromDateTime(_now.AddHours(piece.Number)),
        Cue.DayWord => DateOnly.FromDateTime(_now.AddDays(piece.Number)),
        Cue.WeekWord => DateOnly.FromDateTime(_now.AddDays(7 * piece.Number)),
        Cue.MonthWord => DateOnly.FromDateTime(_now.AddMonths(piece.Number)),
        _ => null,
    };

    private static DateOnly? NextDay(string word, DateOnly today, bool following)
    {
        var day = DayNames.Find(word);
        if (day is null)
        {
            return null;
        }

        var ahead = ((int)day.Value - (int)today.DayOfWeek + 7) % 7;
        return today.AddDays(following && ahead < 7 - (((int)today.DayOfWeek + 6) % 7) ? ahead + 7 : ahead);
    }
}
