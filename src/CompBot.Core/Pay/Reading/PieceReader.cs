namespace CompBot.Core.Pay.Reading;

/// <summary>Groups tokens into pieces of meaning, from left to right, the longest reading first.</summary>
internal sealed class PieceReader
{
    private const int ChangeReach = 14;

    private readonly string _text;
    private readonly List<Token> _tokens;
    private readonly List<Piece> _pieces;
    private readonly NameReader _names;
    private readonly TimeReader _times;
    private readonly bool _hasIdeographs;
    private readonly bool _hasScaled;
    private int _at;

    private PieceReader(string text, List<Token> tokens, NameIndex names)
    {
        _text = text;
        _tokens = tokens;
        _pieces = new List<Piece>(tokens.Count);
        _hasIdeographs = HasIdeographs(text);
        _hasScaled = HasScaled(text, tokens);
        _names = new NameReader(text, tokens, names);
        _times = new TimeReader(text, tokens, _pieces);
    }

    public static List<Piece> Read(string text, List<Token> tokens, NameIndex names, Steps steps)
    {
        var reader = new PieceReader(text, tokens, names);
        while (reader._at < tokens.Count)
        {
            var piece = reader.Next();
            steps.Add(piece.End - piece.Start);
            reader._pieces.Add(piece);
            reader._at = piece.End;
        }

        return reader._pieces;
    }

    private static bool HasIdeographs(string text) => text.AsSpan().IndexOfAnyInRange('\u3040', '\u9FFF') >= 0;

    private static bool HasScaled(string text, List<Token> tokens)
    {
        for (var at = 1; at < tokens.Count; at++)
        {
            if (tokens[at].IsWord && tokens[at - 1].Kind == TokenKind.Number && Scales.Find(tokens[at].In(text)) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private Piece Next()
    {
        var token = _tokens[_at];
        return token.Kind switch
        {
            TokenKind.Date => new Piece(PieceKind.Date, _at, _at + 1),
            TokenKind.Number => AtNumber(),
            TokenKind.Mark => AtMark(token),
            TokenKind.Word => AtWord(),
            _ => throw new InvalidOperationException("A token without a kind."),
        };
    }

    private Piece AtMark(Token token)
    {
        if (CurrencyWords.OfMark(token.Sign) is not null && Figure() is { } figure)
        {
            return figure;
        }

        if (_times.AfterMark(_at) is { } years)
        {
            return years;
        }

        return IsNegative(token) ? Junk() : new Piece(PieceKind.Mark, _at, _at + 1) { Sign = token.Sign };
    }

    /// <summary>"base: -50000": a minus glued to its number, with no number before it.</summary>
    private bool IsNegative(Token token) =>
        token.Is('-') && _at + 1 < _tokens.Count && _tokens[_at + 1].Glued && (_tokens[_at + 1].Kind == TokenKind.Number || CurrencyWords.OfMark(_tokens[_at + 1].Sign) is not null)
        && !token.Glued && _pieces.Count > 0 && !IsDash() && !(_pieces[^1].Kind is PieceKind.Amount || _pieces[^1].IsMark('\n') || _pieces[^1].IsMark('¶'));

    /// <summary>"Base -17L": a dash that lost its second space.</summary>
    private bool IsDash() =>
        _pieces[^1].IsPart && _at + 2 < _tokens.Count && _tokens[_at + 2].IsWord && _tokens[_at + 2].Glued && Scales.Find(_tokens[_at + 2].In(_text)) is not null;

    private Piece Junk()
    {
        _at++;
        var end = AmountGrammar.Read(_text, _tokens, _at, _hasIdeographs)?.End ?? _at + 1;
        _at--;
        return new Piece(PieceKind.Junk, _at, end);
    }

    private Piece? Figure()
    {
        if (AmountGrammar.Read(_text, _tokens, _at, _hasIdeographs) is not var (amount, end))
        {
            return null;
        }

        if (amount.IsPercent && end + 1 < _tokens.Count && _tokens[end].IsWord && _tokens[end].In(_text) is "of" && AmountGrammar.Read(_text, _tokens, end + 1, _hasIdeographs) is { } whole)
        {
            // "15% of 180000" is a sum to do, nobody's figure.
            return new Piece(PieceKind.Junk, _at, whole.End);
        }

        amount = amount with { IsUnits = CountsShares(amount, end) };
        if (CountsThings(amount, end))
        {
            return new Piece(PieceKind.Junk, _at, end);
        }

        return new Piece(PieceKind.Amount, _at, end) { Amount = amount.High is not null && _pieces.Count > 0 && _pieces[^1].Is(Cue.From) && IsChange() ? amount with { Value = amount.High.Value, High = null } : amount };
    }

    /// <summary>"up from 180 to 195" speaks of a change, "from 180 to 195" of a range.</summary>
    private bool IsChange()
    {
        for (var back = 1; back <= ChangeReach && back <= _pieces.Count && !_pieces[^back].EndsSentence; back++)
        {
            if (_pieces[^back].Kind == PieceKind.Cue && (_pieces[^back].Cue is Cue.ChangedTo or Cue.Relative or Cue.RelativeAhead or Cue.Correction || back == 1 && _pieces[^1].End - _pieces[^1].Start > 1))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"40,000 ISOs", "1,200 RSUs", "5000 shares": a number without currency or scale before a word for pieces of stock.</summary>
    private bool CountsShares(Amount amount, int end)
    {
        if (amount.HasCurrency || amount.IsScaled && amount.Value < 1_000_000 && !IsPriced(end) && !IsUnitWord(end) || amount.IsPercent || amount.High is not null || end >= _tokens.Count || !_tokens[end].IsWord)
        {
            return false;
        }

        var length = Lexicon.Match(_tokens, end, out var cue);
        var word = length > 0 ? _tokens[end + length - 1].In(_text) : default;
        return cue == Cue.Units && length > 0
            || length > 0 && cue == Cue.OptionStock && !amount.IsScaled && amount.Value >= 1000
            || length > 0 && word.EndsWith("s", StringComparison.OrdinalIgnoreCase) && (!amount.IsScaled || IsPriced(end)) && (cue == Cue.OptionStock || cue is Cue.RsuStock or Cue.PpuStock && (amount.Value is >= 400 and < 20_000 || _hasScaled && (amount.Value < 400 || amount.Decimals == 0)));
    }

    private bool IsUnitWord(int at) => at < _tokens.Count && _tokens[at].Phrase == Cue.Units && _tokens[at].PhraseLength > 0;

    /// <summary>"60k options at $0.42", "60k options (strike 0.42)".</summary>
    private bool IsPriced(int at) =>
        at + 2 < _tokens.Count && (_tokens[at + 1].Is('(') || _tokens[at + 1].Is(',')) && _tokens[at + 2].IsWord && Lexicon.Match(_tokens, at + 2, out var cue) > 0 && cue == Cue.Strike
        || at + 2 < _tokens.Count && (_tokens[at + 1].Is('@') || _tokens[at + 1].IsWord && _tokens[at + 1].In(_text) is "at") && _tokens[at + 2].Is('$') && at + 3 < _tokens.Count && _tokens[at + 3] is { Kind: TokenKind.Number, Value: < 100 };

    private Piece AtNumber()
    {
        if (IsPensionPlan())
        {
            return new Piece(PieceKind.Cue, _at, _at + 2) { Cue = Cue.Aside };
        }

        if (IsAge())
        {
            return new Piece(PieceKind.Junk, _at, _at + 2);
        }

        if (IsCalendarYear())
        {
            return new Piece(PieceKind.Junk, _at, _at + 1);
        }

        return ListGrammar.Schedule(_text, _tokens, _at) ?? _times.AtNumber(_at) ?? LevelByNumber() ?? LevelByLetter() ?? Figure() ?? new Piece(PieceKind.Junk, _at, _at + 1);
    }

    /// <summary>"27M, 4 YOE": how people introduce themselves.</summary>
    private bool IsAge() =>
        _tokens[_at] is { Value: >= 18 and <= 70, Decimals: 0 } && (_at == 0 || _tokens[_at - 1].Is('(') || _pieces[^1].EndsSentence || _tokens[_at - 1].IsWord && _tokens[_at - 1].In(_text) is "I" or "i" or "a") && _at + 2 < _tokens.Count && _tokens[_at + 1].Glued && _tokens[_at + 1].IsWord && _tokens[_at + 1].In(_text) is "M" or "F" or "m" or "f"
        && (_tokens[_at + 2].Is(',') || _tokens[_at + 2].Is(')') || _tokens[_at + 2].IsWord && Lexicon.Match(_tokens, _at + 2, out var cue) > 0 && cue is not (>= Cue.Total and <= Cue.Relocation));

    private bool IsPensionPlan() =>
        _tokens[_at] is { Value: 401 or 403, Decimals: 0 } && _at + 1 < _tokens.Count && _tokens[_at + 1].Glued && _tokens[_at + 1].IsWord && (_tokens[_at].Value == 401 ? _tokens[_at + 1].In(_text) is "k" or "K" : _tokens[_at + 1].In(_text) is "b" or "B")
        && !(_pieces.Count > 0 && _pieces[^1] is { Kind: PieceKind.Cue, Cue: >= Cue.Total and <= Cue.Relocation }) && !IsMoneyBehind(_at + 2);

    private bool IsMoneyBehind(int at) =>
        at < _tokens.Count && (_tokens[at].IsWord && (CurrencyWords.Find(_tokens[at].In(_text)) is not null || Lexicon.Match(_tokens, at, out var cue) > 0 && cue is >= Cue.Total and <= Cue.Relocation) || CurrencyWords.OfMark(_tokens[at].Sign) is not null && _tokens[at].Glued);

    /// <summary>Microsoft's levels are bare numbers: "msft 63".</summary>
    private Piece? LevelByNumber() =>
        _pieces.Count > 0 && (_pieces[^1] is { Kind: PieceKind.Company, Name.Name: "Microsoft" } && _tokens[_at].Value is >= 59 and <= 70 || _pieces[^1].Is(Cue.LevelField) && _tokens[_at].Value is >= 1 and <= 70)
        && _tokens[_at].Decimals == 0 && !(_at + 1 < _tokens.Count && (_tokens[_at + 1].IsWord && _tokens[_at + 1].Glued || _tokens[_at + 1].Is('%') || _tokens[_at + 1].Is('/')))
            ? new Piece(PieceKind.Level, _at, _at + 1) : null;

    /// <summary>"Uber 5a": a number with its letter behind a company.</summary>
    private Piece? LevelByLetter() =>
        _pieces.Count > 0 && _pieces[^1].Kind == PieceKind.Company && _tokens[_at] is { Value: >= 1 and <= 9, Decimals: 0 } && _at + 1 < _tokens.Count && _tokens[_at + 1] is { Glued: true, IsWord: true } letter && letter.In(_text) is "a" or "b"
            ? new Piece(PieceKind.Level, _at, _at + 2) : null;

    private Piece AtWord()
    {
        if (_names.FieldValue(_at, _pieces) is { } field)
        {
            return field;
        }

        if (IsChoiceLetter())
        {
            return new Piece(PieceKind.Cue, _at, _at + 1) { Cue = Cue.AnotherOffer };
        }

        if (NumberedLabel() is { } label)
        {
            return label;
        }

        var length = Lexicon.Match(_tokens, _at, out var cue);
        if (length == 1 && cue == Cue.SignOn && _tokens[_at].In(_text) is "so" or "So" or "SO" && !IsShorthand())
        {
            return new Piece(PieceKind.Cue, _at, _at + 1) { Cue = Cue.Small };
        }

        if (_names.Known(_at, length, cue) is { } name)
        {
            return name;
        }

        if (_times.AtWord(_at) is { } time)
        {
            return time;
        }

        var figure = length > 1 ? null : Figure();
        return figure ?? (length > 0 ? (Piece?)new Piece(PieceKind.Cue, _at, _at + length) { Cue = cue == Cue.Units ? Cue.Stock : cue } : null)
            ?? _names.Unknown(_at, _pieces)
            ?? (Lexicon.FindNear(_tokens[_at].In(_text)) is var near and not Cue.None ? new Piece(PieceKind.Cue, _at, _at + 1) { Cue = near } : new Piece(PieceKind.Word, _at, _at + 1));
    }

    /// <summary>"so 120", "30k so": a sign-on only beside its figure.</summary>
    private bool IsShorthand()
    {
        var next = _at + 1;
        if (next < _tokens.Count && (_tokens[next].Is(':') || _tokens[next].Is('=') || _tokens[next].Is('-')))
        {
            next++;
        }

        return next < _tokens.Count && (_tokens[next].Kind == TokenKind.Number || CurrencyWords.OfMark(_tokens[next].Sign) is not null)
            || _pieces.Count > 0 && _pieces[^1].Kind == PieceKind.Amount && (_at + 1 == _tokens.Count || _tokens[_at + 1].Kind == TokenKind.Mark);
    }

    /// <summary>"Tier 3", "batch 2023", "round 2", "tier-1/2": a number that names, and counts nothing.</summary>
    private Piece? NumberedLabel()
    {
        if (!PlainWords.IsNumbered(_tokens[_at].In(_text)))
        {
            return null;
        }

        var next = _at + 1;
        while (next < _tokens.Count && next < _at + 3 && (_tokens[next].Is('-') || _tokens[next].Is('#') || _tokens[next].IsWord && _tokens[next].In(_text) is "of" or "no"))
        {
            next++;
        }

        if (next >= _tokens.Count || _tokens[next].Kind != TokenKind.Number || _tokens[next].Grouped || next + 1 < _tokens.Count && (_tokens[next + 1].IsWord && Scales.Find(_tokens[next + 1].In(_text)) is not null || _tokens[next + 1].Is('%')))
        {
            return null;
        }

        return new Piece(PieceKind.Junk, _at, next + 1);
    }

    /// <summary>"200+ applications", "450 employees", "3 kids": a bare number and what it counts.</summary>
    private bool CountsThings(Amount amount, int end)
    {
        if (amount.HasCurrency || amount.IsScaled || amount.IsPercent || amount.IsUnits || amount.Rate != Rate.None || amount.Years is not null || end >= _tokens.Count || !_tokens[end].IsWord || _tokens[end].Glued && !amount.IsOpen)
        {
            return false;
        }

        var word = _tokens[end].In(_text);
        return word is "minute" or "min" or "people" or "folks" or "apps" || word.Length >= 4 && word[^1] == 's' && !word.EndsWith("ss", StringComparison.Ordinal) && _tokens[end].PhraseLength == 0 && !PlainWords.IsNoThing(word) && Scales.Find(word) is null && CurrencyWords.Find(word) is null
            && NumberWords.Small(word) is null && _names.Known(end, 0, Cue.None) is null && Lexicon.FindNear(word) == Cue.None;
    }

    /// <summary>"in 2023", "Jan 2025", "2024 grad".</summary>
    private bool IsCalendarYear()
    {
        var token = _tokens[_at];
        if (token is not { Value: >= 1980 and <= 2035, Decimals: 0, Grouped: false } || token.End - token.Start != 4)
        {
            return false;
        }

        var behind = _at + 1 < _tokens.Count ? _tokens[_at + 1] : default;
        var before = _at > 0 ? _tokens[_at - 1] : default;
        return before.Is('(') && behind.Is(')') || before.IsWord && before.In(_text) is "my" or "the" or "our" && behind.IsWord && behind.Phrase is >= Cue.ProfitShare and <= Cue.Stock
            || behind.IsWord && behind.In(_text) is "grad" or "grads" or "batch" or "passout" or "passouts" or "graduate" or "Grad" or "graduates" or "pass"
            || before.IsWord && (before.In(_text) is "in" or "since" or "In" or "Since" or "batch" or "year" or "summer" or "spring" or "fall" or "winter" or "early" or "late" or "FY" or "fy" || before.Phrase == Cue.MonthName)
                && !(behind.End > 0 && (behind.IsWord && (Scales.Find(behind.In(_text)) is not null || CurrencyWords.Find(behind.In(_text)) is not null) || behind.Is('%') || behind.Is('/') || CurrencyWords.OfMark(behind.Sign) is not null));
    }

    /// <summary>"A: 210 base. B: 240 base."</summary>
    private bool IsChoiceLetter() =>
        _tokens[_at].End - _tokens[_at].Start == 1 && (_tokens[_at].In(_text)[0] is >= 'A' and <= 'E' || char.IsAsciiLetterUpper(_tokens[_at].In(_text)[0]) && _at + 2 < _tokens.Count && _tokens[_at + 1].Is(':') && (_tokens[_at + 2].Kind == TokenKind.Number || CurrencyWords.OfMark(_tokens[_at + 2].Sign) is not null)) && _at + 1 < _tokens.Count && (_tokens[_at + 1].Is(':') || _tokens[_at + 1].Is(')'))
        && (_pieces.Count == 0 || _pieces[^1].EndsSentence || _pieces[^1].IsMark(';') || _pieces[^1].IsMark(',') || _tokens[_at + 1].Is(')') && !_tokens[_at].Glued);
}
