namespace CompBot.Core.Pay.Reading;

/// <summary>Finds companies, places, roles and levels among the tokens.</summary>
internal sealed class NameReader
{
    private const int LongestField = 6;
    private const int LongestRole = 8;

    private readonly string _text;
    private readonly List<Token> _tokens;
    private readonly NameIndex _index;
    private HashSet<string>? _introduced;

    public NameReader(string text, List<Token> tokens, NameIndex index)
    {
        _text = text;
        _tokens = tokens;
        _index = index;
    }

    private bool Word(int at, string word) => at >= 0 && at < _tokens.Count && _tokens[at].IsWord && _tokens[at].In(_text).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>A known name, or a title, or a level, that is longer than the phrase of length tokens that starts at the same place.</summary>
    public Piece? Known(int at, int length, Cue cue)
    {
        var found = _index.Match(_text, _tokens, at, out var entry);
        if (found == 1 && LevelCode.Is(_tokens[at].In(_text)))
        {
            found = 0;
        }

        var role = RoleLength(at);
        if (LevelLength(at) is > 1 and var grade && grade >= Math.Max(role, Math.Max(found, length)))
        {
            return new Piece(PieceKind.Level, at, at + grade);
        }

        if (role > Math.Max(found, length))
        {
            return NameOf(PieceKind.Role, at, at + role);
        }

        if (found > 0 && found >= length && entry is not null && (!entry.IsOrdinary || IsExpected(at, found, entry, cue)) && !(found == length && cue is >= Cue.Total and <= Cue.Relocation && !IsSlot(at)))
        {
            return entry.Kind == NameKind.Role
                ? new Piece(PieceKind.Role, at, at + found) { Name = entry with { Name = Text(at, at + found) } }
                : new Piece(entry.Kind == NameKind.Company ? PieceKind.Company : PieceKind.Place, at, at + found) { Name = entry };
        }

        return role > 0 && role >= length ? NameOf(PieceKind.Role, at, at + role) : LevelLength(at) is > 0 and var level && level >= length ? new Piece(PieceKind.Level, at, at + level) : null;
    }

    public string Text(int from, int to) => _text[_tokens[from].Start.._tokens[to - 1].End];

    private Piece NameOf(PieceKind kind, int from, int to) =>
        new(kind, from, to) { Name = new NameEntry(kind == PieceKind.Company ? NameKind.Company : kind == PieceKind.Place ? NameKind.Place : NameKind.Role, Text(from, to)) };

    /// <summary>Whether an ordinary word stands where a name would: behind "at", before "offered", or written with a capital.</summary>
    private bool IsExpected(int at, int length, NameEntry entry, Cue cue)
    {
        var word = _tokens[at].In(_text);
        if (entry.Kind == NameKind.Place)
        {
            return entry.Name is "Remote" or "remoto" or "remota" && !(at > 0 && Word(at + 1, "work")) || (length > 1 || IsUpper(word) || char.IsUpper(word[0]) && word.Length > 3) && !Word(at + length, "$") && !IsDollar(at + length) || Word(at - 1, "in") || Word(at - 1, "based");
        }

        var next = at + length;
        if (at == 0 && next < _tokens.Count && _tokens[next].Is(','))
        {
            return true;
        }

        if (IsSlot(at) || Word(next, "offer") || Word(next, "offered") || Word(next, "offers") || Word(next, "gave") || Word(next, "said") || Word(next, "came"))
        {
            return cue is Cue.None or Cue.Small || char.IsUpper(word[0]) || IsSlot(at);
        }

        return char.IsUpper(word[0]) && !(next < _tokens.Count && _tokens[next].IsWord && Lexicon.Match(_tokens, next, out var part) > 0 && part is >= Cue.Total and <= Cue.Relocation && cue != Cue.None);
    }

    private bool IsDollar(int at) => at < _tokens.Count && _tokens[at].Is('$');

    private static bool IsUpper(ReadOnlySpan<char> word)
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

    private bool IsSlot(int at) =>
        at > 0 && (_tokens[at - 1].Is('@') || Word(at - 1, "at") || Word(at - 1, "from") || Word(at - 1, "joining") || Word(at - 1, "join") || Word(at - 1, "with") && !_tokens[at - 1].Glued || Word(at - 1, "by") || Word(at - 1, "bei") || Word(at - 1, "chez") || Word(at - 1, "vs") || Word(at - 1, "versus"));

    private int RoleLength(int at)
    {
        var (next, last) = (at, 0);
        while (next < _tokens.Count && next - at < LongestRole)
        {
            var token = _tokens[next];
            if (next > at && (token.Is('/') || token.Is('-') || token.Is('&')) && token.Glued)
            {
                next++;
                continue;
            }

            if (!token.IsWord)
            {
                break;
            }

            var word = token.In(_text);
            if (RoleWords.IsHead(word) && (word.Length > 2 || IsUpper(word)) && !(next > 0 && _tokens[next - 1].Kind == TokenKind.Number && token.Glued))
            {
                last = next + 1;
            }
            else if (!RoleWords.IsModifier(word) || next == at && word is "of" or "it" or "go" or "end" or "trust" or "group" or "new" && !Word(at + 1, "grad"))
            {
                break;
            }

            next++;
        }

        if (last > at && last < _tokens.Count && _tokens[last].IsWord && _tokens[last].In(_text) is "I" or "II" or "III" or "IV" or "V")
        {
            last++;
        }

        return last == 0 || last == at + 1 && !IsTitleAlone(at) ? 0 : last - at;
    }

    private bool IsTitleAlone(int at)
    {
        var word = _tokens[at].In(_text);
        return RoleWords.IsAbbreviation(word) || (Word(at - 1, "an") || Word(at - 1, "a")) && Word(at - 2, "as") || word.Length == 2 && IsUpper(word) && word is "PM" or "EM" or "DS" && (Word(at - 1, "a") || Word(at - 1, "an") || Word(at - 1, "as") || Word(at + 1, "at") || Word(at + 1, "role") || Word(at - 1, "senior"));
    }

    /// <summary>"L5", "IC4", "SDE 2", "SDE II", and a bare grade ("senior at …").</summary>
    private int LevelLength(int at)
    {
        var word = _tokens[at].In(_text);
        if (LevelCode.Is(word))
        {
            return 1;
        }

        if (word.Equals("sde", StringComparison.OrdinalIgnoreCase) || word.Equals("swe", StringComparison.OrdinalIgnoreCase) || word.Equals("level", StringComparison.OrdinalIgnoreCase) || word.Equals("lvl", StringComparison.OrdinalIgnoreCase))
        {
            var next = at + 1 < _tokens.Count && _tokens[at + 1].Is('-') ? at + 2 : at + 1;
            return next < _tokens.Count && IsLevelNumber(next) ? next + 1 - at : 0;
        }

        return RoleWords.IsGrade(word) && (Word(at + 1, "at") || Word(at + 1, "level") || Word(at + 1, "@") || at + 1 < _tokens.Count && (_tokens[at + 1].Is(',') || _tokens[at + 1].Is('@'))) && !word.Equals("mid", StringComparison.OrdinalIgnoreCase) && !word.Equals("entry", StringComparison.OrdinalIgnoreCase) ? 1 : 0;
    }

    private bool IsLevelNumber(int at) =>
        _tokens[at] is { Kind: TokenKind.Number, Value: >= 1 and <= 9, Decimals: 0 } && !(at + 1 < _tokens.Count && _tokens[at + 1].Glued && (_tokens[at + 1].IsWord || _tokens[at + 1].Is('%')))
        || _tokens[at].IsWord && _tokens[at].In(_text) is "I" or "II" or "III" or "IV" or "V" or "ii" or "iii" or "iv";

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
        if (LevelLength(at) is > 0 and var level && RoleLength(at) <= level)
        {
            return new Piece(PieceKind.Level, at, at + level);
        }

        if (_index.Match(_text, _tokens, at, out var entry) is > 0 and var known && (entry!.Kind == NameKind.Company) == (kind == PieceKind.Company) && (entry.Kind == NameKind.Place) == (kind == PieceKind.Place))
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

        return end == at || Lexicon.Match(_tokens, at, out var first) > 0 && first is Cue.None_ or Cue.Pending ? null : NameOf(kind, at, end);
    }

    /// <summary>A name that no list has, where only a name can stand, or a known one with a slip of the finger.</summary>
    public Piece? Unknown(int at, List<Piece> pieces)
    {
        var word = _tokens[at].In(_text);
        if (_index.FindNear(word) is { } near && (char.IsUpper(word[0]) || IsSlot(at) || word.Length > 6 && !near.IsOrdinary))
        {
            return new Piece(PieceKind.Company, at, at + 1) { Name = near };
        }

        if (_introduced is not null && _introduced.Contains(word.ToString()))
        {
            return NameOf(PieceKind.Company, at, at + 1);
        }

        var isName = word.IndexOf('\'') < 0 && char.IsUpper(word[0]) && word.Length > 2 && !IsUpper(word) && char.IsLetter(word[^1]);
        if (!isName || !(IsSlot(at) && !Word(at - 1, "by") || OffersNext(at, pieces)))
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
