using System.Globalization;

namespace CompBot.Language.Text;

/// <summary>Cuts cleaned text into words, numbers and marks, once from left to right.</summary>
public sealed class Tokenizer
{
    private const int LongestCode = 9;
    private readonly string _text;
    private readonly TokenWords _words;
    private readonly List<Token> _tokens;
    private int _at;
    private bool _glued;
    private int _mailChecked;

    private Tokenizer(string text, TokenWords words)
    {
        (_text, _words, _tokens) = (text, words, new List<Token>((text.Length / 4) + 8));
    }

    /// <summary>Most: tokens after which the rest is left unread.</summary>
    public static TokenText Read(string clean, TokenWords words, Steps steps, int most = int.MaxValue)
    {
        steps.Add(clean.Length);
        var tokenizer = new Tokenizer(clean, words);
        tokenizer.ReadAll(most);
        return new TokenText(clean, tokenizer._tokens);
    }

    private void ReadAll(int most)
    {
        while (_at < _text.Length && _tokens.Count < most)
        {
            var end = _text[_at] == ' ' ? _at + 1 : SkipEnd();
            if (end > _at)
            {
                (_at, _glued) = (end, false);
                continue;
            }

            ReadOne();
            _glued = true;
        }
    }

    /// <summary>Words are looked at once for being part of an address: only where a stretch without spaces begins.</summary>
    private int SkipEnd()
    {
        if (!char.IsLetterOrDigit(_text[_at]))
        {
            return Skips.End(_text, _at);
        }

        if (_at < _mailChecked || _glued && _at > 0 && char.IsLetterOrDigit(_text[_at - 1]))
        {
            return _at;
        }

        var end = Skips.End(_text, _at);
        _mailChecked = Math.Max(_mailChecked, end == _at ? EndOfStretch() : end);
        return end;
    }

    private int EndOfStretch()
    {
        var end = _at;
        while (end < _text.Length && (char.IsLetterOrDigit(_text[end]) || _text[end] is '.' or '_' or '-' or '+'))
        {
            end++;
        }

        return end;
    }

    private void ReadOne()
    {
        var here = _text[_at];
        if (here == '\n')
        {
            ReadBreak();
        }
        else if (char.IsAsciiDigit(here) || here is '.' or ',' && _at + 1 < _text.Length && char.IsAsciiDigit(_text[_at + 1]) && !(_at > 0 && (char.IsLetterOrDigit(_text[_at - 1]) || _text[_at - 1] is '.' or '%')))
        {
            ReadNumber();
        }
        else if (IsIdeograph(here))
        {
            ReadIdeographs();
        }
        else if (char.IsLetter(here))
        {
            ReadWord();
        }
        else
        {
            Emit(TokenKind.Mark, _at + 1, here);
        }
    }

    private void Emit(TokenKind kind, int end, char sign = '\0')
    {
        var key = kind == TokenKind.Word ? WordKey.Of(_text.AsSpan(_at, end - _at)) : 0;
        _tokens.Add(new Token(kind, _at, end, _glued, sign, key));
        (_at, _glued) = (end, true);
    }

    private void ReadBreak()
    {
        var (end, lines) = (_at, 0);
        while (end < _text.Length && _text[end] is '\n' or ' ')
        {
            lines += _text[end++] == '\n' ? 1 : 0;
        }

        Emit(TokenKind.Mark, end, lines > 1 ? '¶' : '\n');
        _glued = false;
    }

    private void ReadNumber()
    {
        if (char.IsAsciiDigit(_text[_at]) && !ContinuesList())
        {
            var identity = Identities.End(_text, _at);
            var date = identity > 0 ? 0 : DateDigits.Length(_text.AsSpan(_at));
            if (identity > 0 || date > 0)
            {
                Emit(identity > 0 ? TokenKind.Identity : TokenKind.Date, identity > 0 ? identity : _at + date);
                return;
            }
        }

        var start = _at;
        var digits = ContinuesList() ? Plain() : _text[_at] is '.' or ',' ? Fraction() : Digits.Read(_text, _at, StandsByCurrency);
        var suffix = LetterRun(digits.End);
        if (digits.Value is not { } value || IsJunk(digits.End, suffix, value))
        {
            _at = start;
            Emit(TokenKind.Word, EndOfJunk(digits.End));
            return;
        }

        var key = WordKey.Of(_text.AsSpan(start, digits.End - start));
        _tokens.Add(new Token(TokenKind.Number, start, digits.End, _glued, '\0', key, value, (byte)digits.Decimals, digits.Grouped));
        (_at, _glued) = (digits.End, true);
        ReadSuffix(suffix);
    }

    /// <summary>Behind "40," of "40,30,20,10".</summary>
    private bool ContinuesList() => _glued && _tokens.Count > 1 && _tokens[^1].Is(',') && _tokens[^1].Glued && _tokens[^2].IsNumber;

    private Digits.Result Plain()
    {
        var end = _at;
        while (end < _text.Length && char.IsAsciiDigit(_text[end]) && end - _at < LongestCode)
        {
            end++;
        }

        return new(decimal.Parse(_text.AsSpan(_at, end - _at), NumberStyles.None, CultureInfo.InvariantCulture), end, 0, false);
    }

    /// <summary>".5".</summary>
    private Digits.Result Fraction()
    {
        var whole = Digits.Read(_text, _at + 1, StandsByCurrency);
        var length = whole.End - _at - 1;
        return whole is { Grouped: false, Decimals: 0, Value: { } digits } && length < 5 ? new(digits / (decimal)Math.Pow(10, length), whole.End, length, false) : new(null, whole.End, 0, false);
    }

    private bool StandsByCurrency(string text, int from, int to)
    {
        var before = text.AsSpan(0, from).TrimEnd(' ');
        var after = text.AsSpan(to).TrimStart(' ');
        var word = 0;
        while (word < after.Length && word < 12 && char.IsLetter(after[word]))
        {
            word++;
        }

        return before.Length > 0 && (CleanText.IsCurrencyMark(before[^1]) || before[^1] == 'R' && !(before.Length > 1 && char.IsLetterOrDigit(before[^2])))
            || after.Length > 0 && CleanText.IsCurrencyMark(after[0]) || word > 1 && _words.Currencies.Contains(WordKey.Of(after[..word]));
    }

    private int LetterRun(int from)
    {
        var end = from;
        while (end < _text.Length && char.IsLetter(_text[end]) && !IsIdeograph(_text[end]))
        {
            end++;
        }

        return end - from;
    }

    /// <summary>Digits with letters behind them that nobody writes behind a figure: 1e9, 0x3f, 5g.</summary>
    private bool IsJunk(int at, int length, decimal value)
    {
        if (length == 0)
        {
            return false;
        }

        var word = _text.AsSpan(at, length);
        var known = _words.BehindFigures.Contains(WordKey.Of(word)) || IsScaledCurrency(word);
        var digitBehind = at + length < _text.Length && char.IsAsciiDigit(_text[at + length]);
        known |= length > 2 && _words.BehindFigures.Contains(WordKey.Of(word[..1])) && _words.BehindFigures.Contains(WordKey.Of(word[1..]));
        return !known || value == 0 && word is "x" or "X" || digitBehind && length == 1 && word is "e" or "E";
    }

    private int EndOfJunk(int at)
    {
        while (at < _text.Length && (char.IsLetterOrDigit(_text[at]) || _text[at] is '.' or ',' && at + 1 < _text.Length && char.IsLetterOrDigit(_text[at + 1])))
        {
            at++;
        }

        return at;
    }

    /// <summary>"kEUR", "TEUR", "mUSD".</summary>
    private bool IsScaledCurrency(ReadOnlySpan<char> word) =>
        word.Length > 2 && word[0] is 'k' or 'K' or 't' or 'T' or 'm' or 'M' && _words.Currencies.Contains(WordKey.Of(word[1..])) && !_words.Currencies.Contains(WordKey.Of(word));

    private void ReadSuffix(int length)
    {
        var word = _text.AsSpan(_at, length);
        if (length > 2 && (IsScaledCurrency(word) || !_words.BehindFigures.Contains(WordKey.Of(word)) && _words.BehindFigures.Contains(WordKey.Of(word[..1]))))
        {
            Emit(TokenKind.Word, _at + 1);
            Emit(TokenKind.Word, _at + length - 1);
        }
        else if (length > 0)
        {
            Emit(TokenKind.Word, _at + length);
        }
    }

    private void ReadWord()
    {
        var end = EndOfLetters(_at);
        var word = _text.AsSpan(_at, end - _at);
        if (word.Length == 1 && end < _text.Length && _text[end] == '.' && EndOfAbbreviation(end) is > 0 and var abbreviation)
        {
            Emit(TokenKind.Word, abbreviation);
        }
        else if (end < _text.Length && char.IsAsciiDigit(_text[end]) && Identities.End(_text, end) == 0 && !_words.BeforeFigures.Contains(WordKey.Of(word)) && !IsScaledCurrency(word) && !IsRand(word, end))
        {
            Emit(TokenKind.Word, EndOfCode(end));
        }
        else
        {
            Emit(TokenKind.Word, end);
        }
    }

    /// <summary>"R95 000", "R850k": an R with a figure too large to be a code ("R2", "R18").</summary>
    private bool IsRand(ReadOnlySpan<char> word, int at)
    {
        if (word is not "R")
        {
            return false;
        }

        var digits = Digits.Read(_text, at, (_, _, _) => true);
        return digits.Value is >= 5_000 || digits.End < _text.Length && _text[digits.End] is 'k' or 'K' && LetterRun(digits.End) == 1;
    }

    /// <summary>Letters with an apostrophe or a domain's ending inside: "don't", "character.ai", "AT&amp;T".</summary>
    private int EndOfLetters(int start)
    {
        var end = start;
        while (end < _text.Length && char.IsLetter(_text[end]) && !IsIdeograph(_text[end]))
        {
            end++;
            if (end + 1 < _text.Length && char.IsLetter(_text[end + 1]) && (_text[end] == '\'' || _text[end] == '&' && end - start <= 2 || _text[end] == '.' && IsDomain(end + 1)))
            {
                end++;
            }
        }

        return end;
    }

    private bool IsDomain(int at)
    {
        var length = Math.Min(4, LetterRun(at));
        return _text.AsSpan(at, length) is "ai" or "AI" or "io" or "com" or "net" or "co" or "fyi";
    }

    /// <summary>"p.a.", "U.S.": the end behind the last dot, or 0.</summary>
    private int EndOfAbbreviation(int dot)
    {
        var end = dot;
        while (end + 1 < _text.Length && _text[end] == '.' && char.IsLetter(_text[end + 1]) && (end + 2 == _text.Length || !char.IsLetterOrDigit(_text[end + 2])))
        {
            end += 2;
        }

        return end == dot ? 0 : end < _text.Length && _text[end] == '.' && end - dot > 2 ? end + 1 : end;
    }

    /// <summary>"L5", "SDE2", "H1B", "y1", "C3.ai": letters and digits together, no figure.</summary>
    private int EndOfCode(int at)
    {
        while (at < _text.Length && (char.IsLetterOrDigit(_text[at]) && !IsIdeograph(_text[at]) || _text[at] == '.' && at + 1 < _text.Length && IsDomain(at + 1)) && at - _at < LongestCode)
        {
            at++;
        }

        return at;
    }

    public static bool IsIdeograph(char sign) => sign is >= '\u3040' and <= '\u30FF' or >= '\u3400' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7AF';

    private void ReadIdeographs()
    {
        var most = 0;
        while (_at + most < _text.Length && IsIdeograph(_text[_at + most]) && most < _words.LongestIdeographs)
        {
            most++;
        }

        while (most > 1 && !_words.Ideographs.Contains(WordKey.Of(_text.AsSpan(_at, most))))
        {
            most--;
        }

        Emit(TokenKind.Word, _at + Math.Max(1, most));
    }
}
