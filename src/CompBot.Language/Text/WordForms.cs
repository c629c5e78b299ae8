namespace CompBot.Language.Text;

/// <summary>The tokens of a text as forms that are compared: what is glued to a figure belongs to it, and an apostrophe counts for nothing.</summary>
public static class WordForms
{
    public static (string Text, IReadOnlyList<WordForm> Forms) Of(string raw)
    {
        var tokens = Tokenizer.Read(CleanText.Of(raw, new Steps()), TokenWords.None, new Steps());
        var forms = new List<WordForm>(tokens.Count);
        for (var at = 0; at < tokens.Count;)
        {
            var from = at;
            var kind = char.IsAsciiDigit(tokens.Text[tokens[at].From]) ? WordKind.Number : KindOf(tokens[at]);
            at++;
            while (kind == WordKind.Number && at < tokens.Count && tokens[at].Glued && (tokens[at].Kind is not TokenKind.Mark || tokens[at].Is('%')))
            {
                at++;
            }

            forms.Add(new WordForm(kind, kind == WordKind.LineEnd ? "\n" : Plain(tokens.Text, tokens[from].From, tokens[at - 1].To), new Span(tokens[from].From, tokens[at - 1].To)));
        }

        return (tokens.Text, forms);
    }

    /// <summary>The forms of a phrase's words, without its marks.</summary>
    public static IEnumerable<string> Words(string phrase) => Of(phrase).Forms.Where(form => form.Kind is WordKind.Word or WordKind.Number).Select(form => form.Form);

    private static WordKind KindOf(Token token) => token.Kind switch
    {
        TokenKind.Word => WordKind.Word,
        TokenKind.Number or TokenKind.Date or TokenKind.Identity => WordKind.Number,
        TokenKind.Mark => token.IsBreak ? WordKind.LineEnd : WordKind.Mark,
    };

    private static string Plain(string text, int from, int to)
    {
        Span<char> form = to - from <= 64 ? stackalloc char[to - from] : new char[to - from];
        var length = 0;
        foreach (var letter in text.AsSpan(from, to - from))
        {
            if (letter is not ('\'' or '`'))
            {
                form[length++] = char.ToLowerInvariant(letter);
            }
        }

        return new string(form[..length]);
    }
}
