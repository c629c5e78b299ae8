namespace CompBot.Language.Text;

/// <summary>Parts tokens into clauses: at the end of sentences and lines, and where a comma or a joining word is followed by what opens a clause.</summary>
public static class ClauseReader
{
    /// <summary>Fewer tokens are no clause of their own; they go with what follows.</summary>
    private const int Fewest = 2;

    public static Utterance Read(string text, Grammar grammar)
    {
        var (clean, tokens) = WordForms.Of(text);
        var clauses = new List<Clause>();
        var from = 0;
        for (var at = 0; at < tokens.Count; at++)
        {
            if (EndsSentence(tokens, at))
            {
                from = Add(clauses, tokens, from, at + 1);
            }
            else if (at - from >= Fewest && PartsHere(tokens, at, grammar))
            {
                from = Add(clauses, tokens, from, tokens[at].Kind == WordKind.Mark ? at + 1 : at);
            }
        }

        Add(clauses, tokens, from, tokens.Count);
        return new Utterance(clean, tokens, clauses);
    }

    /// <summary>The position behind the clause.</summary>
    private static int Add(List<Clause> clauses, IReadOnlyList<WordForm> tokens, int from, int to)
    {
        var asked = false;
        var words = false;
        for (var at = from; at < to; at++)
        {
            words |= tokens[at].Kind is WordKind.Word or WordKind.Number;
            asked |= tokens[at].Is("?");
        }

        if (words)
        {
            clauses.Add(new Clause(new Span(tokens[from].At.From, tokens[to - 1].At.To), from, to, asked));
        }
        else if (clauses.Count > 0 && asked)
        {
            clauses[^1] = clauses[^1] with { IsAsked = true };
        }

        return to;
    }

    /// <summary>The last of "?!", "..." ends the sentence.</summary>
    private static bool EndsSentence(IReadOnlyList<WordForm> tokens, int at) =>
        tokens[at].Kind == WordKind.LineEnd
        || IsStop(tokens[at]) && (at + 1 == tokens.Count || !IsStop(tokens[at + 1]));

    private static bool IsStop(WordForm token) => token.Kind == WordKind.Mark && token.Form is "." or "?" or "!" or ";" or "…";

    /// <summary>Before a joining word, or behind a comma or dash, when a clause opens there.</summary>
    private static bool PartsHere(IReadOnlyList<WordForm> tokens, int at, Grammar grammar)
    {
        if (tokens[at].Kind == WordKind.Mark)
        {
            return tokens[at].Form is "," or "-" or ":" or "(" or ")" && Opens(tokens, at + 1, grammar);
        }

        return grammar.Joiners.Contains(tokens[at].Form) && Opens(tokens, at + 1, grammar) && !grammar.Joiners.Contains(tokens[at - 1].Form);
    }

    private static bool Opens(IReadOnlyList<WordForm> tokens, int at, Grammar grammar)
    {
        while (at < tokens.Count && grammar.Joiners.Contains(tokens[at].Form))
        {
            at++;
        }

        return at < tokens.Count && grammar.Openers.Contains(tokens[at].Form);
    }
}
