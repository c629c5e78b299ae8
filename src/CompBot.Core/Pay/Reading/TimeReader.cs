namespace CompBot.Core.Pay.Reading;

/// <summary>Spans and dates: "4 yrs", "24h", "7 yoe", "3/14", "Nov 28", "two weeks", and figures that are only spoken of ("mid 200s").</summary>
internal sealed class TimeReader
{
    private const int LookBack = 4;
    private const int LongestSpan = 400;

    private readonly string _text;
    private readonly List<Token> _tokens;
    private readonly List<Piece> _pieces;

    public TimeReader(string text, List<Token> tokens, List<Piece> pieces)
    {
        _text = text;
        _tokens = tokens;
        _pieces = pieces;
    }

    public Piece? AtNumber(int at) => YearRange(at) ?? Times(at) ?? Vague(at) ?? ShortDate(at) ?? DayBeforeMonth(at) ?? Clock(at) ?? Span(at, at + 1);

    public Piece? AtWord(int at)
    {
        if (Lexicon.Match(_tokens, at, out var cue) > 0 && cue is Cue.MonthName && MonthThenDay(at) is { } date)
        {
            return date;
        }

        if (cue is Cue.Over && OverYears(at) is { } over)
        {
            return over;
        }

        return VagueWord(at) ?? DayBeforeMonth(at) ?? (NumberWords.Small(_tokens[at].In(_text)) is >= 1 ? Span(at, at + 1) : null) ?? Half(at);
    }

    /// <summary>"over 4", "over four years", behind a word for the equity.</summary>
    private Piece? OverYears(int at)
    {
        var next = at + Lexicon.Match(_tokens, at, out _);
        if (next + 1 < _tokens.Count && _tokens[next] is { Kind: TokenKind.Number, Value: 24 or 36 or 48 or 60 } months && CueAt(next + 1, out var unit) == Cue.MonthWord)
        {
            return new Piece(PieceKind.Years, at, next + 1 + unit) { Number = (int)(months.Value / 12), Cue = Cue.Over };
        }

        if (next >= _tokens.Count || RateGrammar.Count(_text, _tokens[next]) is not { } years)
        {
            return null;
        }

        var end = RateGrammar.YearWordEnd(_text, _tokens, next + 1);
        var loose = _tokens[at].In(_text) is "over" or "Over" or "OVER" or "ovr" or "across" or "über" or "vest" or "vesting" or "spread";
        return end > next + 1 || loose && years is >= 2 and <= 6 && IsFreeNumber(next) ? new Piece(PieceKind.Years, at, end) { Number = years, Cue = Cue.Over } : null;
    }

    /// <summary>"RSU 300k stock /4", "vest:4".</summary>
    public Piece? AfterMark(int at)
    {
        if (at + 1 >= _tokens.Count || _pieces.Count == 0 || _tokens[at + 1] is not { Kind: TokenKind.Number, Value: >= 2 and <= 6, Decimals: 0 } number)
        {
            return null;
        }

        var fits = _tokens[at].Is('/') ? _pieces[^1].Kind == PieceKind.Cue && _pieces[^1].Cue is >= Cue.ProfitShare and <= Cue.Stock && _pieces.Count > 1 && _pieces[^2].Kind == PieceKind.Amount
            : (_tokens[at].Is(':') || _tokens[at].Is('=')) && _pieces[^1].Is(Cue.Vesting);
        var end = RateGrammar.YearWordEnd(_text, _tokens, at + 2);
        return fits && (end > at + 2 || IsFreeNumber(at + 1)) ? new Piece(PieceKind.Years, at, end) { Number = (int)number.Value } : null;
    }

    private bool IsFreeNumber(int at) =>
        at + 1 >= _tokens.Count || !(_tokens[at + 1].Is('%') || _tokens[at + 1].Is('/') && _tokens[at + 1].Glued || _tokens[at + 1].IsWord && (_tokens[at + 1].Glued || Scales.Find(_tokens[at + 1].In(_text)) is not null || CueAt(at + 1, out _) is Cue.MonthWord or Cue.WeekWord or Cue.DayWord or Cue.HourWord));

    private Cue CueAt(int at, out int length)
    {
        length = 0;
        if (at >= _tokens.Count || !_tokens[at].IsWord)
        {
            return Cue.None;
        }

        length = Lexicon.Match(_tokens, at, out var cue);
        return length > 0 ? cue : Cue.None;
    }

    private bool Word(int at, string word) => at < _tokens.Count && _tokens[at].IsWord && _tokens[at].In(_text).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>"5-8 yrs", "3 to 5 years".</summary>
    private Piece? YearRange(int at) =>
        at + 3 < _tokens.Count && (_tokens[at + 1].Is('-') || Word(at + 1, "to")) && _tokens[at].Value <= 40 && _tokens[at + 2] is { Kind: TokenKind.Number, Value: <= 40 } && CueAt(at + 3, out var length) is Cue.YearWord or Cue.Experience && !Word(at + 3, "y")
            ? new Piece(PieceKind.Count, at, at + 3 + length) { Cue = Cue.Experience, Number = (int)_tokens[at + 2].Value } : null;

    /// <summary>"2回", "3x", "3 salários": how often, no figure.</summary>
    private Piece? Times(int at) => _tokens[at].Value < 12 && CueAt(at + 1, out var length) == Cue.Salaries ? new Piece(PieceKind.Count, at, at + 1 + length) : Word(at + 1, "回") || Word(at + 1, "次") || Word(at + 1, "x") && _tokens[at + 1].Glued && !(at + 2 < _tokens.Count && _tokens[at + 2].Kind == TokenKind.Number) ? new Piece(PieceKind.Count, at, at + 2) { Cue = Word(at + 1, "x") ? Cue.Salaries : Cue.None, Number = (int)Math.Min(_tokens[at].Value, 1000) } : null;

    /// <summary>"200s", "6 figures".</summary>
    private Piece? Vague(int at)
    {
        var plural = Word(at + 1, "s") && _tokens[at + 1].Glued || Word(at + 1, "ks") && _tokens[at + 1].Glued || Word(at + 1, "k") && Word(at + 2, "s") && _tokens[at + 2].Glued;
        var figures = _tokens[at].Value is >= 5 and <= 8 && CueAt(at + 1, out _) == Cue.Figures;
        return plural && _tokens[at].Value >= 10 || figures ? new Piece(PieceKind.Vague, StartOfVague(at), at + (Word(at + 1, "k") ? 3 : 2)) : null;
    }

    /// <summary>"six figures", "2xx".</summary>
    private Piece? VagueWord(int at)
    {
        if (NumberWords.Small(_tokens[at].In(_text)) is >= 5 and <= 8 && CueAt(at + 1, out _) == Cue.Figures)
        {
            return new Piece(PieceKind.Vague, StartOfVague(at), at + 2);
        }

        var word = _tokens[at].In(_text);
        return word.Length is 3 or 4 && char.IsAsciiDigit(word[0]) && word[1] is 'x' or 'X' && word[2] is 'x' or 'X' && (word.Length == 3 || word[3] is 'k' or 'K')
            ? new Piece(PieceKind.Vague, at, at + 1) : null;
    }

    /// <summary>The words before it ("mid to high") belong to it; their pieces are already read, so only the text reaches back.</summary>
    private int StartOfVague(int at) => at;

    /// <summary>"3/14" and "28.11." near a word of a deadline.</summary>
    private Piece? ShortDate(int at)
    {
        if (at + 2 >= _tokens.Count || !(_tokens[at + 1].Is('/') || _tokens[at + 1].Is('-')) || !_tokens[at + 1].Glued || _tokens[at + 2] is not { Kind: TokenKind.Number, Glued: true } second)
        {
            return DottedDate(at);
        }

        var first = _tokens[at];
        var fits = first.Decimals == 0 && second.Decimals == 0 && first.Value is >= 1 and <= 31 && second.Value is >= 1 and <= 31 && Math.Min(first.Value, second.Value) <= 12;
        var more = at + 3 < _tokens.Count && _tokens[at + 3].Glued && (_tokens[at + 3].IsWord || _tokens[at + 3].Is('%') || _tokens[at + 3].Is('/'));
        return fits && !more && NearDeadline() ? new Piece(PieceKind.Date, at, at + 3) : null;
    }

    /// <summary>"28.11": the lexer saw a number with two digits behind the point.</summary>
    private Piece? DottedDate(int at)
    {
        var token = _tokens[at];
        if (token.Decimals != 2 || !NearDeadline() || at + 1 < _tokens.Count && (_tokens[at + 1].IsWord && Scales.Find(_tokens[at + 1].In(_text)) is not null || _tokens[at + 1].Is('%')))
        {
            return null;
        }

        var day = decimal.Truncate(token.Value);
        var month = (token.Value - day) * 100;
        return day is >= 1 and <= 31 && month is >= 1 and <= 12 ? new Piece(PieceKind.Date, at, at + 1) : null;
    }

    private bool NearDeadline()
    {
        for (var back = 1; back <= LookBack && back <= _pieces.Count; back++)
        {
            var piece = _pieces[^back];
            if (piece.Is(Cue.Deadline) || piece.Is(Cue.DayName))
            {
                return true;
            }

            if (piece.Kind == PieceKind.Amount || piece.EndsSentence)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"28 Nov", "28th of November", "28. November".</summary>
    private Piece? DayBeforeMonth(int at)
    {
        if (DayOfMonth(at) is null)
        {
            return null;
        }

        var next = at + 1;
        while (next < _tokens.Count && next < at + 3 && (_tokens[next].Is('.') || Word(next, "of") || Word(next, "de")))
        {
            next++;
        }

        return CueAt(next, out var length) == Cue.MonthName && !Word(next, "may") | Word(next - 1, "of") ? new Piece(PieceKind.Date, at, WithYear(next + length)) : null;
    }

    private Piece? MonthThenDay(int at)
    {
        var next = at + 1 < _tokens.Count && _tokens[at + 1].Is('.') ? at + 2 : at + 1;
        if (next >= _tokens.Count || DayOfMonth(next) is null || next + 1 < _tokens.Count && _tokens[next + 1].Glued && (_tokens[next + 1].IsWord || _tokens[next + 1].Is('%')))
        {
            return null;
        }

        return new Piece(PieceKind.Date, at, WithYear(next + 1));
    }

    private int WithYear(int at)
    {
        var next = at < _tokens.Count && _tokens[at].Is(',') ? at + 1 : at;
        return next < _tokens.Count && _tokens[next] is { Kind: TokenKind.Number, Value: >= 2020 and <= 2040, Decimals: 0 } && !(next + 1 < _tokens.Count && _tokens[next + 1].Glued && _tokens[next + 1].IsWord) ? next + 1 : at;
    }

    private int? DayOfMonth(int at)
    {
        var token = _tokens[at];
        if (token is { Kind: TokenKind.Number, Value: >= 1 and <= 31, Decimals: 0, Grouped: false })
        {
            return (int)token.Value;
        }

        var word = token.In(_text);
        return token.IsWord && word.Length is 3 or 4 && char.IsAsciiDigit(word[0]) && word[^2..] is "st" or "nd" or "rd" or "th" && int.TryParse(word[..^2], out var day) && day is >= 1 and <= 31 ? day : null;
    }

    /// <summary>"5pm", "17:00".</summary>
    private Piece? Clock(int at)
    {
        var half = (Word(at + 1, "pm") || Word(at + 1, "am")) && _tokens[at].Value <= 12 && _tokens[at + 1].Glued;
        if (half)
        {
            return new Piece(PieceKind.Count, at, at + 2) { Cue = Cue.EndOfDay };
        }

        var colon = at + 2 < _tokens.Count && _tokens[at + 1].Is(':') && _tokens[at + 1].Glued && _tokens[at + 2] is { Kind: TokenKind.Number, Glued: true, Value: < 60 } && _tokens[at].Value < 24 && _tokens[at + 2].End - _tokens[at + 2].Start == 2;
        return colon ? new Piece(PieceKind.Count, at, at + 3) { Cue = Cue.EndOfDay } : null;
    }

    private Piece? Half(int at) => Word(at, "couple") && Word(at + 1, "of") ? SpanOf(2, at, at + 2) : null;

    private Piece? Span(int at, int next)
    {
        var number = _tokens[at].Kind == TokenKind.Number ? _tokens[at].Value : NumberWords.Small(_tokens[at].In(_text)) ?? 0;
        if (next < _tokens.Count && (_tokens[next].Is('-') && _tokens[next].Glued || _tokens[next].Is('+')))
        {
            next++;
        }

        return _tokens[at].Kind == TokenKind.Number && _tokens[at].Grouped ? null : SpanOf(number, at, next);
    }

    private Piece? SpanOf(decimal number, int at, int next)
    {
        if (next < _tokens.Count && Word(next, "more") || Word(next, "business") || Word(next, "working") || Word(next, "calendar"))
        {
            next++;
        }

        var unit = CueAt(next, out var length);
        unit = unit == Cue.PerYear && (Word(next, "년") || Word(next, "年")) ? Cue.YearWord : unit;
        if (number > LongestSpan && !(unit == Cue.Experience || next < _tokens.Count && _tokens[next].In(_text) is "months" or "years" or "days" or "weeks" or "hours") || unit is not (Cue.YearWord or Cue.MonthWord or Cue.WeekWord or Cue.DayWord or Cue.HourWord or Cue.Experience) || IsScaleHere(next, unit))
        {
            return null;
        }

        var end = next + length;
        var after = CueAt(end, out _);
        var sameExperience = unit == Cue.Experience || after == Cue.Experience || Word(end, "of") && CueAt(end + 1, out _) == Cue.Experience;
        if (unit == Cue.YearWord && !sameExperience && !Word(end, "cliff") && AmountGrammar.IsYears(number))
        {
            return new Piece(PieceKind.Years, at, end) { Number = (int)number, Cue = after == Cue.Vesting ? Cue.Over : Cue.None };
        }

        return new Piece(PieceKind.Count, at, end) { Cue = sameExperience ? Cue.Experience : unit, Number = (int)Math.Min(number, 1000) };
    }

    /// <summary>"200 y" is no span; "1.5m" is no month; "95 an hour" is pay.</summary>
    private bool IsScaleHere(int next, Cue unit) =>
        unit == Cue.MonthWord && Word(next, "m") || Word(next, "an") || unit == Cue.YearWord && Word(next, "en") || unit is Cue.YearWord && Word(next, "y") && !_tokens[next].Glued;
}
