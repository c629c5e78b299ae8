namespace CompBot.Core.Pay.Reading;

/// <summary>Cuts cleaned text into words, numbers and marks, once from left to right.</summary>
internal sealed class Lexer
{
    private readonly string _text;
    private readonly List<Token> _tokens;
    private int _at;
    private bool _glued;

    private Lexer(string text)
    {
        _text = text;
        _tokens = new List<Token>((text.Length / 4) + 8);
    }

    public static List<Token> Read(string text, Steps steps)
    {
        steps.Add(text.Length);
        var lexer = new Lexer(text);
        lexer.ReadAll();
        Lexicon.Mark(text, lexer._tokens, steps);
        return lexer._tokens;
    }

    private char Here => _text[_at];

    private bool Has(int ahead) => _at + ahead < _text.Length;

    private void ReadAll()
    {
        while (_at < _text.Length)
        {
            if (Here == ' ')
            {
                _at++;
                _glued = false;
                continue;
            }

            ReadOne();
            _glued = true;
        }
    }

    private void ReadOne()
    {
        switch (Here)
        {
            case '\n':
                ReadNewline();
                break;
            case >= '0' and <= '9':
                ReadNumber();
                break;
            case '.' or ',' when Has(1) && char.IsAsciiDigit(_text[_at + 1]) && !(_at > 0 && (char.IsLetterOrDigit(_text[_at - 1]) || _text[_at - 1] == '%')):
                ReadNumber();
                break;
            case var sign when WordEnds.IsIdeograph(sign):
                ReadIdeographs();
                break;
            case var sign when char.IsLetter(sign):
                ReadWord();
                break;
            default:
                Emit(TokenKind.Mark, _at + 1, Here);
                break;
        }
    }

    private void Emit(TokenKind kind, int end, char sign = '\0')
    {
        _tokens.Add(new Token(kind, _at, end, _glued, sign));
        _at = end;
    }

    private void ReadNewline()
    {
        var end = _at;
        var lines = 0;
        while (end < _text.Length && _text[end] is '\n' or ' ' && end < _text.Length)
        {
            lines += _text[end] == '\n' ? 1 : 0;
            end++;
            if (end == _text.Length)
            {
                break;
            }
        }

        Emit(TokenKind.Mark, end, lines > 1 ? '¶' : '\n');
        _glued = false;
    }

    private void ReadNumber()
    {
        if (DateDigits.Length(_text.AsSpan(_at)) is > 0 and var date)
        {
            Emit(TokenKind.Date, _at + date);
            return;
        }

        var start = _at;
        var first = ContinuesList() ? ReadDigits() : Here is '.' or ',' ? ReadFraction() : DigitGroups.Read(_text, _at);
        var suffix = NumberSuffix.LetterRun(_text, first.End);
        if (first.Value is not { } value || value == 0 && suffix == 1 && _text[first.End] is 'x' or 'X' || NumberSuffix.IsJunk(_text, first.End, suffix))
        {
            _at = start;
            Emit(TokenKind.Word, NumberSuffix.EndOfJunk(_text, first.End));
            return;
        }

        _tokens.Add(new Token(TokenKind.Number, start, first.End, _glued, '\0', value, first.Decimals, first.Grouped));
        _at = first.End;
        _glued = true;
        ReadSuffix(suffix);
    }

    /// <summary>Behind "40," of "40,30,20,10".</summary>
    private bool ContinuesList() => _glued && _tokens.Count > 1 && _tokens[^1].Is(',') && _tokens[^1].Glued && _tokens[^2].Kind == TokenKind.Number;

    private DigitGroups.Result ReadDigits()
    {
        var end = _at;
        while (end < _text.Length && char.IsAsciiDigit(_text[end]) && end - _at < WordEnds.LongestCode)
        {
            end++;
        }

        return decimal.TryParse(_text.AsSpan(_at, end - _at), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var value) ? new(value, end, 0, false) : new(null, end, 0, false);
    }

    /// <summary>".5".</summary>
    private DigitGroups.Result ReadFraction()
    {
        var whole = DigitGroups.Read(_text, _at + 1);
        var length = whole.End - _at - 1;
        return whole is { Grouped: false, Decimals: 0, Value: { } digits } && length < 5
            ? new(digits / (decimal)Math.Pow(10, length), whole.End, length, false)
            : new(null, whole.End, 0, false);
    }

    /// <summary>What is glued behind a number: a scale ("k", even before a digit), a scale with its currency ("kEUR"), or a word of its own.</summary>
    private void ReadSuffix(int length)
    {
        if (length == 0)
        {
            return;
        }

        var word = _text.AsSpan(_at, length);
        if (NumberSuffix.IsScaledCurrency(word) && Scales.Find(word) is null)
        {
            Emit(TokenKind.Word, _at + 1);
            Emit(TokenKind.Word, _at + length - 1);
            return;
        }

        var digitFollows = _at + length < _text.Length && char.IsAsciiDigit(_text[_at + length]);
        if (digitFollows && word is "x" or "X" || Scales.Find(word) is not null)
        {
            Emit(TokenKind.Word, _at + length);
            return;
        }

        ReadWord();
    }

    private void ReadWord()
    {
        var end = WordEnds.EndOfLetters(_text, _at);
        var word = _text.AsSpan(_at, end - _at);
        if (end < _text.Length && _text[end] == '$' && word.Length <= 3 && CurrencyWords.Find(_text.AsSpan(_at, end + 1 - _at)) is not null)
        {
            Emit(TokenKind.Word, end + 1);
            return;
        }

        if (word.Length == 1 && end < _text.Length && _text[end] == '.' && WordEnds.EndOfAbbreviation(_text, end) is > 0 and var abbreviation)
        {
            Emit(TokenKind.Word, abbreviation);
            return;
        }

        if (word is "R" && CurrencyWords.IsRand(_text, end))
        {
            Emit(TokenKind.Word, end);
            return;
        }

        if (end < _text.Length && char.IsAsciiDigit(_text[end]) && !(CurrencyWords.Find(word) is not null || NumberSuffix.IsScaledCurrency(word) || word.Length > 1 && Lexicon.StandsBeforeFigure(word)))
        {
            Emit(TokenKind.Word, WordEnds.EndOfCode(_text, _at, end));
            return;
        }

        if (word.Length > 3 && word[^2] == '\'' && word[^1] is 's' or 'S' && !Lexicon.Knows(word))
        {
            Emit(TokenKind.Word, end - 2);
            _at = end;
            return;
        }

        if (word is "w" or "W" && end < _text.Length && _text[end] == '/')
        {
            _tokens.Add(new Token(TokenKind.Word, _at, end + 1, _glued));
            _at = end + 1;
            _glued = false;
            return;
        }

        Emit(TokenKind.Word, end);
    }

    private void ReadIdeographs()
    {
        var most = 0;
        while (Has(most) && WordEnds.IsIdeograph(_text[_at + most]) && most < Lexicon.LongestIdeographs)
        {
            most++;
        }

        while (most > 1 && !IsKnownIdeographs(_text.AsSpan(_at, most)))
        {
            most--;
        }

        Emit(TokenKind.Word, _at + most);
    }

    private static bool IsKnownIdeographs(ReadOnlySpan<char> word) =>
        Scales.Find(word) is not null || CurrencyWords.Find(word) is not null || Lexicon.Knows(word) || IdeographNames.Knows(word);
}
