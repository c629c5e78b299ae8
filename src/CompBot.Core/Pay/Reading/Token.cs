namespace CompBot.Core.Pay.Reading;

internal enum TokenKind : byte
{
    Word,
    Number,
    Date,
    Mark,
}

/// <summary>
/// A word, a number, a date in digits or a single mark of the cleaned text. Sign is the mark itself; a newline is a mark, and a blank line one with
/// Sign '¶'. Glued: nothing stands between it and the token before.
/// </summary>
internal readonly record struct Token(TokenKind Kind, int Start, int End, bool Glued, char Sign = '\0', decimal Value = 0, int Decimals = 0, bool Grouped = false)
{
    /// <summary>The longest phrase of the lexicon that starts here, and its length in tokens; looked up once for all that ask.</summary>
    public Cue Phrase { get; init; }

    public byte PhraseLength { get; init; }

    public bool Is(char sign) => Kind == TokenKind.Mark && Sign == sign;

    public bool IsWord => Kind == TokenKind.Word;

    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, End - Start);
}
