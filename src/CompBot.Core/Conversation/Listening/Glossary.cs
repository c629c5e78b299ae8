using CompBot.Language.Text;

namespace CompBot.Core.Conversation.Listening;

/// <summary>Finds the word that somebody asks the meaning of.</summary>
internal static class Glossary
{
    private const int LongestTerm = 4;

    /// <summary>The longest term of the book that the message names, explained; null where it names none.</summary>
    public static string? Explain(Heard heard)
    {
        var forms = heard.Utterance.Tokens.Where(token => token.Kind is WordKind.Word or WordKind.Number).Select(token => token.Form).ToList();
        for (var length = Math.Min(LongestTerm, forms.Count); length > 0; length--)
        {
            for (var at = forms.Count - length; at >= 0; at--)
            {
                if (heard.Book.Glossary.TryGetValue(string.Join(' ', forms.Skip(at).Take(length)), out var meaning))
                {
                    return meaning;
                }
            }
        }

        return null;
    }
}
