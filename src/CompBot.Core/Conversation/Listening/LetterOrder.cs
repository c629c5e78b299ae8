using CompBot.Core.Understanding;
using CompBot.Language.Text;

namespace CompBot.Core.Conversation.Listening;

/// <summary>"Write them a note that I need more time": which of the book's letters is ordered. Its kinds and their words are lists of the book that begin with "letter ".</summary>
internal static class LetterOrder
{
    private const string Thing = "letter";

    /// <summary>The one short line after silence.</summary>
    public const string FollowUp = "follow-up";

    /// <summary>"Redo it", "rewrite the email": the same once more. How it should sound is another wish.</summary>
    public static bool IsAgain(TalkBook book, Utterance utterance) =>
        !book.Says("tone-words", utterance) && utterance.Clauses.Any(clause => !clause.IsAsked && Enumerable.Range(clause.From, clause.To - clause.From).Any(at => Opens(book, utterance, clause, at) && book.LengthAt("again-order", utterance, at, clause.To) > 0));

    /// <summary>The first word of an order: behind a mark, a joining word or the small words in front of one.</summary>
    private static bool Opens(TalkBook book, Utterance utterance, Clause clause, int at) =>
        at == clause.From || utterance.Tokens[at - 1].Kind is WordKind.Mark || book.Grammar.Joiners.Contains(utterance.Tokens[at - 1].Form) || book.Lists("ask-lead", utterance, at - 1);

    /// <summary>"Put the dashboard thing in", "mention the certificate": something is to stand in the words.</summary>
    public static bool PutsIn(TalkBook book, Utterance utterance) => utterance.Clauses.Any(clause => !clause.IsAsked
        && Enumerable.Range(clause.From, clause.To - clause.From).Any(at => Opens(book, utterance, clause, at)
            && (book.LengthAt("mention-order", utterance, at, clause.To) > 0 || book.LengthAt("put-order", utterance, at, clause.To) > 0 && book.IndexIn("put-where", utterance, at + 1, Math.Min(clause.To, at + MostPut)) >= 0)));

    private const int MostPut = 15;

    /// <summary>Something to send is ordered.</summary>
    public static bool WantsMessage(TalkBook book, Utterance utterance) =>
        utterance.Clauses.Any(clause => IsOrder(book, utterance, clause) && book.Holds("sendable", utterance, clause) && !book.Holds("on-call", utterance, clause));

    /// <summary>The kind of the longest words that stand for one, such as "time"; null where none is ordered.</summary>
    public static string? In(TalkBook book, Utterance utterance)
    {
        var orders = utterance.Clauses.Where(clause => IsOrder(book, utterance, clause)).ToList();
        return orders.Count == 0 ? null
            : orders.Select(order => Longest(book, utterance, order.From, order.To)).FirstOrDefault(kind => kind is not null) ?? Longest(book, utterance, 0, utterance.Tokens.Count);
    }

    /// <summary>The order's own words first: "she said yes, write her a thank-you" orders thanks.</summary>
    private static string? Longest(TalkBook book, Utterance utterance, int from, int to)
    {
        var (found, longest) = ((string?)null, 0);
        foreach (var name in book.KindsOf(Thing))
        {
            for (var at = from; at < to; at++)
            {
                if (book.LengthAt(name, utterance, at, to) is var length && length > longest)
                {
                    (found, longest) = (name[(Thing.Length + 1)..], length);
                }
            }
        }

        return found;
    }

    /// <summary>A clause that begins with a word of writing, or wants a message.</summary>
    private static bool IsOrder(TalkBook book, Utterance utterance, Clause clause) =>
        book.LengthAt("order", utterance, Lead(book, utterance, clause), clause.To) > 0 || book.Says("wanting", utterance, clause) && book.Says("message", utterance, clause);

    /// <summary>Behind the small words in front of an order.</summary>
    private static int Lead(TalkBook book, Utterance utterance, Clause clause)
    {
        var from = clause.From;
        while (from < clause.To && book.LengthAt("ask-lead", utterance, from, clause.To) == 1 && book.LengthAt("order", utterance, from, clause.To) == 0)
        {
            from++;
        }

        return from;
    }
}
