using CompBot.Core.Understanding;
using CompBot.Language.Text;

namespace CompBot.Core.Conversation.Listening;

/// <summary>"Write them a note that I need more time": which of the book's letters is ordered. Its kinds and their words are lists of the book that begin with "letter ".</summary>
internal static class LetterOrder
{
    private const string Thing = "letter";

    /// <summary>The kind of the longest words that stand for one, such as "time"; null where none is ordered.</summary>
    public static string? In(TalkBook book, Utterance utterance)
    {
        if (!utterance.Clauses.Any(clause => IsOrder(book, utterance, clause)))
        {
            return null;
        }

        var (found, longest) = ((string?)null, 0);
        foreach (var name in book.KindsOf(Thing))
        {
            for (var at = 0; at < utterance.Tokens.Count; at++)
            {
                if (book.LengthAt(name, utterance, at, utterance.Tokens.Count) is var length && length > longest)
                {
                    (found, longest) = (name[(Thing.Length + 1)..], length);
                }
            }
        }

        return found;
    }

    /// <summary>A clause that begins with a word of writing, or wants a message.</summary>
    private static bool IsOrder(TalkBook book, Utterance utterance, Clause clause)
    {
        var from = clause.From;
        while (from < clause.To && book.LengthAt("ask-lead", utterance, from, clause.To) == 1 && book.LengthAt("order", utterance, from, clause.To) == 0)
        {
            from++;
        }

        return book.LengthAt("order", utterance, from, clause.To) > 0 || book.Says("wanting", utterance, clause) && book.Says("message", utterance, clause);
    }
}
