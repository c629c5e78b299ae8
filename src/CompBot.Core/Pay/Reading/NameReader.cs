namespace CompBot.Core.Pay.Reading;

/// <summary>Finds companies, places, roles and levels among the tokens.</summary>
internal sealed class NameReader
{
    private const int LongestField = 6;

    private readonly string _text;
    private readonly List<Token> _tokens;
    private readonly NameIndex _index;
    private readonly TitleReader _titles;
    private readonly ExpectedNames _expected;
    private HashSet<string>? _introduced;

    public NameReader(string text, List<Token> tokens, NameIndex index)
    {
        _text = text;
        _tokens = tokens;
        _index = index;
        _titles = new TitleReader(text, tokens);
        _expected = new ExpectedNames(text, tokens, index, _titles);
    }

    private bool Word(int at, string word) => _titles.Word(at, word);

    /// <summary>A known name, or a title, or a level, that is longer than the phrase of length tokens that starts at the same place.</summary>
    public Piece? Known(int at, int length, Cue cue)
    {
        var found = _index.Match(_text, _tokens, at, out var entry);
        if (found == 1 && LevelCode.Is(_tokens[at].In(_text)))
        {
            found = 0;
        }

        var role = _titles.RoleLength(at);
        if (_titles.LevelLength(at) is > 1 and var grade && grade >= Math.Max(role, Math.Max(found, length)))
        {
            return new Piece(PieceKind.Level, at, at + grade);
        }

        if (role > Math.Max(found, length))
        {
            return NameOf(PieceKind.Role, at, at + role);
        }

        if (found == 1 && IsWageSupplement(at))
        {
            return new Piece(PieceKind.Word, at, at + 1);
        }

        if (found > 0 && entry?.Kind == NameKind.Place && IsOrigin(at + found))
        {
            return new Piece(PieceKind.Word, at, at + found);
        }

        if (found > 0 && found >= length && entry is not null && (!entry.IsOrdinary || _expected.IsExpected(at, found, entry, cue)) && !(found == length && cue is >= Cue.Total and <= Cue.Relocation && !_expected.IsSlot(at) && !_expected.IsOfferedMe(at + found)))
        {
            return entry.Kind == NameKind.Role
                ? new Piece(PieceKind.Role, at, at + found) { Name = entry with { Name = Text(at, at + found) } }
                : new Piece(entry.Kind == NameKind.Company ? PieceKind.Company : PieceKind.Place, at, at + found) { Name = entry };
        }

        return role > 0 && role >= length ? NameOf(PieceKind.Role, at, at + role) : _titles.LevelLength(at) is > 0 and var level && level >= length ? new Piece(PieceKind.Level, at, at + level) : null;
    }

    public string Text(int from, int to) => _text[_tokens[from].Start.._tokens[to - 1].End];

    private Piece NameOf(PieceKind kind, int from, int to) =>
        new(kind, from, to) { Name = new NameEntry(kind == PieceKind.Company ? NameKind.Company : kind == PieceKind.Place ? NameKind.Place : NameKind.Role, Text(from, to)) };

    /// <summary>"AWS 13th month", "1 month AWS": the thirteenth salary of Singapore.</summary>
    private bool IsWageSupplement(int at) =>
        Word(at, "AWS") && (Word(at - 1, "month") || Word(at - 1, "months") || Word(at + 1, "13th") || at + 1 < _tokens.Count && _tokens[at + 1].Is('(') && Word(at + 2, "13th") || at + 1 < _tokens.Count && _tokens[at + 1] is { Kind: TokenKind.Number, Value: 13 });

    /// <summary>"US based startup": where a company is from says nothing of where the work is.</summary>
    private bool IsOrigin(int at)
    {
        var based = at < _tokens.Count && _tokens[at].Is('-') ? at + 1 : at;
        return Word(based, "based") && based + 1 < _tokens.Count && _tokens[based + 1].IsWord && PlainWords.IsKindOfCompany(_tokens[based + 1].In(_text));
    }

    public static bool IsUpper(ReadOnlySpan<char> word)
    {
        foreach (var sign in word)
        {
            if (char.IsLower(sign))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What follows "Company:", "Location:", "Title:" or "Level:" to the end of its line.</summary>
    public Piece? FieldValue(int at, List<Piece> pieces)
    {
        if (pieces.Count < 2 || !(pieces[^1].IsMark(':') || pieces[^1].IsMark('=') || pieces[^1].IsMark('-') && !_tokens[at].Glued))
        {
            return null;
        }

        var kind = pieces[^2].Kind != PieceKind.Cue ? PieceKind.Word : pieces[^2].Cue switch
        {
            Cue.CompanyField => PieceKind.Company,
            Cue.PlaceField => PieceKind.Place,
            Cue.RoleField => PieceKind.Role,
            Cue.LevelField => pieces.Count > 3 && pieces[^3].IsMark('/') && pieces[^4].Is(Cue.RoleField) ? PieceKind.Role : PieceKind.Level,
            _ => PieceKind.Word,
        };
        return kind == PieceKind.Word ? null : Field(kind, at);
    }

    private Piece? Field(PieceKind kind, int at)
    {
        if (_titles.LevelLength(at) is > 0 and var level && _titles.RoleLength(at) <= level)
        {
            return kind == PieceKind.Role && LevelCode.IsWhole(_tokens[at].In(_text)) ? NameOf(PieceKind.Role, at, at + level) : new Piece(PieceKind.Level, at, at + level);
        }

        var found = _index.Match(_text, _tokens, at, out var entry);
        if (kind == PieceKind.Role && _titles.RoleLength(at) is var role && role > found)
        {
            return NameOf(PieceKind.Role, at, at + role);
        }

        if (found is > 0 and var known && (entry!.Kind == NameKind.Company) == (kind == PieceKind.Company) && (entry.Kind == NameKind.Place) == (kind == PieceKind.Place))
        {
            return kind == PieceKind.Level ? new Piece(PieceKind.Level, at, at + known) : new Piece(kind, at, at + known) { Name = entry.Kind == NameKind.Role ? entry with { Name = Text(at, at + known) } : entry };
        }

        var end = at;
        while (end < _tokens.Count && end - at < LongestField && (_tokens[end].IsWord && !(end > at && Lexicon.Match(_tokens, end, out var cue) > 0 && cue is >= Cue.Total and <= Cue.Relocation) || _tokens[end].Is('/') || _tokens[end].Is('&') || _tokens[end].Is('-') && _tokens[end].Glued || _tokens[end].Is('.') && _tokens[end].Glued && end + 1 < _tokens.Count && _tokens[end + 1].Glued && _tokens[end + 1].IsWord))
        {
            end++;
        }

        end += end < _tokens.Count && end > at && _tokens[end - 1].Is('-') && _tokens[end] is { Kind: TokenKind.Number, Value: < 10, Decimals: 0 } ? 1 : 0;
        while (end > at && _tokens[end - 1].Kind == TokenKind.Mark)
        {
            end--;
        }

        return end == at || kind == PieceKind.Company && NamesKind(at, end) || Lexicon.Match(_tokens, at, out var first) > 0 && first is Cue.None_ or Cue.Pending ? null : NameOf(kind, at, end);
    }

    /// <summary>"Company: fintech startup": a kind of company, and no name.</summary>
    private bool NamesKind(int from, int to)
    {
        if (!PlainWords.IsVague(_tokens[from].In(_text)) && !PlainWords.IsKindOfCompany(_tokens[from].In(_text)))
        {
            return false;
        }

        for (var at = from; at < to; at++)
        {
            if (_tokens[at].IsWord && PlainWords.IsKindOfCompany(_tokens[at].In(_text)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A name that no list has, where only a name can stand, or a known one with a slip of the finger.</summary>
    public Piece? Unknown(int at, List<Piece> pieces)
    {
        var word = _tokens[at].In(_text);
        if (_index.FindNear(word) is { } near && (char.IsUpper(word[0]) || _expected.IsSlot(at) || word.Length > 6 && !near.IsOrdinary))
        {
            return new Piece(PieceKind.Company, at, at + 1) { Name = near };
        }

        if (_introduced is not null && _introduced.Contains(word.ToString()))
        {
            return NameOf(PieceKind.Company, at, at + 1);
        }

        var isName = word.IndexOf('\'') < 0 && char.IsUpper(word[0]) && word.Length > 2 && !IsUpper(word) && char.IsLetter(word[^1]);
        if (!isName || PlainWords.IsKindOfCompany(word) || !(_expected.IsSlot(at) && !Word(at - 1, "by") || Word(at - 1, "called") || OffersNext(at, pieces)))
        {
            return null;
        }

        var end = at + 1;
        while (end < _tokens.Count && end - at < 3 && _tokens[end].IsWord && char.IsUpper(_tokens[end].In(_text)[0]) && Lexicon.Match(_tokens, end, out _) == 0 && _index.Match(_text, _tokens, end, out _) == 0)
        {
            end++;
        }

        if (end == at + 1)
        {
            (_introduced ??= new(StringComparer.OrdinalIgnoreCase)).Add(word.ToString());
        }

        return NameOf(PieceKind.Company, at, end);
    }

    private bool OffersNext(int at, List<Piece> pieces) =>
        (pieces.Count == 0 || pieces[^1].EndsSentence || pieces[^1].Kind == PieceKind.Mark) && (Word(at + 1, "offered") || Word(at + 1, "offers") || Word(at + 1, "offer") || Word(at + 1, "gave") || Word(at + 1, "provided") || Word(at + 1, "provides") || Word(at + 1, "sent") || Word(at + 1, "came") && Word(at + 2, "back") || Word(at + 1, "is") && (Word(at + 2, "offering") || Word(at + 2, "providing") || Word(at + 2, "giving")));
}
