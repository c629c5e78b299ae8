namespace CompBot.Core.Pay.Reading;

/// <summary>Groups tokens into pieces of meaning, from left to right, the longest reading first.</summary>
internal sealed class PieceReader
{
    private const int ChangeReach = 6;

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
            if (tokens[at].IsWord && tokens[at].Glued && tokens[at - 1].Kind == TokenKind.Number && tokens[at].In(text) is "k" or "K")
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
        && !token.Glued && _pieces.Count > 0 && !(_pieces[^1].Kind is PieceKind.Amount || _pieces[^1].IsMark('\n') || _pieces[^1].IsMark('¶'));

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

        amount = amount with { IsUnits = CountsShares(amount, end) };
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
        if (amount.HasCurrency || amount.IsScaled && amount.Value < 1_000_000 && !IsPriced(end) || amount.IsPercent || amount.High is not null || end >= _tokens.Count || !_tokens[end].IsWord)
        {
            return false;
        }

        var length = Lexicon.Match(_tokens, end, out var cue);
        var word = length > 0 ? _tokens[end + length - 1].In(_text) : default;
        return cue == Cue.Units && length > 0
            || length > 0 && cue == Cue.OptionStock && !amount.IsScaled && amount.Value >= 1000
            || length > 0 && word.EndsWith("s", StringComparison.OrdinalIgnoreCase) && (!amount.IsScaled || IsPriced(end)) && (cue == Cue.OptionStock || cue is Cue.RsuStock or Cue.PpuStock && (amount.Value is >= 400 and < 20_000 || _hasScaled && amount.Value < 400));
    }

    /// <summary>"60k options at $0.42".</summary>
    private bool IsPriced(int at) =>
        at + 2 < _tokens.Count && (_tokens[at + 1].Is('@') || _tokens[at + 1].IsWord && _tokens[at + 1].In(_text) is "at") && _tokens[at + 2].Is('$') && at + 3 < _tokens.Count && _tokens[at + 3] is { Kind: TokenKind.Number, Value: < 100 };

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

        return ListGrammar.Schedule(_text, _tokens, _at) ?? _times.AtNumber(_at) ?? LevelByNumber() ?? Figure() ?? new Piece(PieceKind.Junk, _at, _at + 1);
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

        var length = Lexicon.Match(_tokens, _at, out var cue);
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

    /// <summary>"A: 210 base. B: 240 base."</summary>
    private bool IsChoiceLetter() =>
        _tokens[_at].End - _tokens[_at].Start == 1 && (_tokens[_at].In(_text)[0] is >= 'A' and <= 'E' || char.IsAsciiLetterUpper(_tokens[_at].In(_text)[0]) && _at + 2 < _tokens.Count && _tokens[_at + 1].Is(':') && (_tokens[_at + 2].Kind == TokenKind.Number || CurrencyWords.OfMark(_tokens[_at + 2].Sign) is not null)) && _at + 1 < _tokens.Count && (_tokens[_at + 1].Is(':') || _tokens[_at + 1].Is(')'))
        && (_pieces.Count == 0 || _pieces[^1].EndsSentence || _pieces[^1].IsMark(';') || _pieces[^1].IsMark(',') || _tokens[_at + 1].Is(')') && !_tokens[_at].Glued);
}
