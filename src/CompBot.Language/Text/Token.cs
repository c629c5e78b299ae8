namespace CompBot.Language.Text;

public enum TokenKind
{
    Word,

    /// <summary>Begins with a digit; what is joined to it ("240k", "15%", "401k", "3rd") is part of it.</summary>
    Number,

    /// <summary>A mark of punctuation or any other sign, by itself.</summary>
    Mark,

    LineEnd,
}

/// <summary>A piece of a text: Form is it in lower case, without apostrophes and accents of typing ("don’t" and "dont" are one form).</summary>
public readonly record struct Token(TokenKind Kind, string Form, Span At)
{
    public bool Is(string form) => string.Equals(Form, form, StringComparison.Ordinal);
}
