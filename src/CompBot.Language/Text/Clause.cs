namespace CompBot.Language.Text;

/// <summary>A part of a message that can tell or ask one thing: its stretch of the text, and its first token and the one behind its last.</summary>
public sealed record Clause(Span At, int From, int To, bool IsAsked);

/// <summary>A message read once: its text, tokens and clauses. Nobody after this looks at the string again but to quote it.</summary>
public sealed record Utterance(string Text, IReadOnlyList<Token> Tokens, IReadOnlyList<Clause> Clauses)
{
    /// <summary>The clause's own words, as typed.</summary>
    public string Quote(Span at) => Text[at.From..at.To];
}
