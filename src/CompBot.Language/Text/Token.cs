namespace CompBot.Language.Text;

public enum TokenKind : byte
{
    Word,
    Number,

    /// <summary>A day in digits: 28.11.2026, 2026-12-04.</summary>
    Date,

    /// <summary>A phone, card, account or identity number: never read, never kept.</summary>
    Identity,
    Mark,
}

/// <summary>
/// A word, a number or a single mark of a cleaned text. Sign is the mark itself; a newline is one, and a blank line one with Sign '¶'. Glued: nothing stands
/// between it and the token before. Key: the word (or the number's digits) in lower case, hashed, so that a word is looked up without a copy of it.
/// </summary>
public readonly record struct Token(TokenKind Kind, int From, int To, bool Glued, char Sign, ulong Key, decimal Value = 0, byte Decimals = 0, bool Grouped = false)
{
    public bool IsWord => Kind == TokenKind.Word;

    public bool IsNumber => Kind == TokenKind.Number;

    public bool IsBreak => Kind == TokenKind.Mark && Sign is '\n' or '¶';

    public bool Is(char sign) => Kind == TokenKind.Mark && Sign == sign;
}

/// <summary>A cleaned text and its tokens.</summary>
public sealed class TokenText(string text, List<Token> tokens)
{
    public string Text { get; } = text;

    public int Count => tokens.Count;

    public Token this[int at] => tokens[at];

    public ReadOnlySpan<char> Of(int at) => Text.AsSpan(tokens[at].From, tokens[at].To - tokens[at].From);

    /// <summary>The text from a token to the one before To, as written.</summary>
    public string Words(int from, int to) => Text[tokens[from].From..tokens[to - 1].To];

    public bool IsMark(int at, char sign) => at >= 0 && at < tokens.Count && tokens[at].Is(sign);
}

/// <summary>Words as numbers: FNV-1a over the letters in lower case, typographic apostrophes being plain ones.</summary>
public static class WordKey
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    public static ulong Of(ReadOnlySpan<char> word)
    {
        var key = Offset;
        foreach (var letter in word)
        {
            key = (key ^ char.ToLowerInvariant(letter)) * Prime;
        }

        return key;
    }

    /// <summary>The key of a word with one letter left out.</summary>
    public static ulong Without(ReadOnlySpan<char> word, int left)
    {
        var key = Offset;
        for (var at = 0; at < word.Length; at++)
        {
            key = at == left ? key : (key ^ char.ToLowerInvariant(word[at])) * Prime;
        }

        return key;
    }
}
