using System.Globalization;

namespace CompBot.Language.Text;

/// <summary>Splits a text into tokens; every character is looked at a bounded number of times.</summary>
public static class Tokenizer
{
    public static IReadOnlyList<Token> Read(string text)
    {
        var tokens = new List<Token>(Math.Min(text.Length / 4 + 4, 4096));
        for (var at = 0; at < text.Length;)
        {
            var c = text[at];
            at = c is '\n' or '\r' ? AddLineEnd(tokens, text, at)
                : char.IsWhiteSpace(c) || IsInvisible(c) ? at + 1
                : char.IsLetter(c) ? AddWord(tokens, text, at)
                : char.IsDigit(c) ? AddNumber(tokens, text, at)
                : AddMark(tokens, text, at);
        }

        return tokens;
    }

    private static int AddLineEnd(List<Token> tokens, string text, int from)
    {
        var to = from;
        while (to < text.Length && char.IsWhiteSpace(text[to]))
        {
            to++;
        }

        tokens.Add(new Token(TokenKind.LineEnd, "\n", new Span(from, to)));
        return to;
    }

    private static int AddWord(List<Token> tokens, string text, int from)
    {
        var to = from;
        while (to < text.Length && (char.IsLetterOrDigit(text[to]) || char.GetUnicodeCategory(text[to]) == UnicodeCategory.NonSpacingMark || IsInvisible(text[to]) || IsInner(text, to)))
        {
            to++;
        }

        tokens.Add(new Token(TokenKind.Word, FormOf(text, from, to), new Span(from, to)));
        return to;
    }

    /// <summary>Digits, the marks between them, and the letters or the percent sign that follow without a blank.</summary>
    private static int AddNumber(List<Token> tokens, string text, int from)
    {
        var to = from;
        while (to < text.Length && (char.IsDigit(text[to]) || text[to] is '.' or ',' or '\'' && to + 1 < text.Length && char.IsDigit(text[to + 1])))
        {
            to++;
        }

        while (to < text.Length && (char.IsLetterOrDigit(text[to]) || text[to] == '%'))
        {
            to++;
        }

        tokens.Add(new Token(TokenKind.Number, FormOf(text, from, to), new Span(from, to)));
        return to;
    }

    private static int AddMark(List<Token> tokens, string text, int from)
    {
        var length = char.IsHighSurrogate(text[from]) && from + 1 < text.Length ? 2 : 1;
        tokens.Add(new Token(TokenKind.Mark, text[from] switch { '–' or '—' => "-", '“' or '”' or '„' => "\"", _ => text.Substring(from, length) }, new Span(from, from + length)));
        return from + length;
    }

    /// <summary>An apostrophe or ampersand between letters.</summary>
    private static bool IsInner(string text, int at) => text[at] is '\'' or '’' or '‘' or '`' or '&' && at + 1 < text.Length && char.IsLetter(text[at + 1]);

    private static bool IsInvisible(char c) => c > '\u007f' && char.GetUnicodeCategory(c) == UnicodeCategory.Format;

    private static string FormOf(string text, int from, int to)
    {
        Span<char> form = to - from <= 64 ? stackalloc char[to - from] : new char[to - from];
        var length = 0;
        for (var at = from; at < to; at++)
        {
            if (text[at] is not ('\'' or '’' or '‘' or '`') && !IsInvisible(text[at]))
            {
                form[length++] = char.ToLowerInvariant(text[at]);
            }
        }

        return new string(form[..length]);
    }
}
