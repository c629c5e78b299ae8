namespace CompBot.Language.Text;

/// <summary>A part of a message that can tell or ask one thing: its stretch of the text, and its first token and the one behind its last.</summary>
public sealed record Clause(Span At, int From, int To, bool IsAsked);

/// <summary>A word, a figure or a mark as it is compared: Form is it in lower case, without apostrophes ("don’t" and "dont" are one form).</summary>
public readonly record struct WordForm(WordKind Kind, string Form, Span At)
{
    /// <summary>A number of more than one character: "80", "3k", "15%"; not the "2" of a choice or an "E 5".</summary>
    public bool IsFigure => Kind == WordKind.Number && Form.Length > 1;

    /// <summary>A currency's mark that stands by itself.</summary>
    public bool IsMoneyMark => Kind == WordKind.Mark && Form is [var mark] && char.GetUnicodeCategory(mark) is System.Globalization.UnicodeCategory.CurrencySymbol;

    public bool Is(string form) => string.Equals(Form, form, StringComparison.Ordinal);
}

public enum WordKind
{
    Word,

    /// <summary>Begins with a digit; what is joined to it ("240k", "15%", "401k", "3rd") is part of it.</summary>
    Number,

    Mark,

    LineEnd,
}

/// <summary>A message read once: its cleaned text, the forms of its words, and its clauses. Nobody after this looks at the string again but to quote it.</summary>
public sealed record Utterance(string Text, IReadOnlyList<WordForm> Tokens, IReadOnlyList<Clause> Clauses)
{
    /// <summary>The clause's own words, as typed.</summary>
    public string Quote(Span at) => Text[at.From..at.To];
}
