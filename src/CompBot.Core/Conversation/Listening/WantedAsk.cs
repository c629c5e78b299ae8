using CompBot.Core.Understanding;
using CompBot.Language.Text;

namespace CompBot.Core.Conversation.Listening;

/// <summary>
/// What the person wants to ask their employer, as the tokens behind a word of asking. Verb: what "ask" takes in front of them ("for", "you to"). IsConsidered: it is only
/// asked whether that can be asked.
/// </summary>
internal sealed record WantedAsk(int From, int To, string Verb, bool IsConsidered = false)
{
    private const string Wish = "want-for";

    private static readonly (string List, string Verb)[] Forms = [("ask-for", "for"), ("ask-to", "you to"), ("ask-whether", "whether you could"), (Wish, "for")];

    /// <summary>It is only said to be wanted ("I want a ramp guarantee"), not that it is to be asked for.</summary>
    public bool IsWish { get; private init; }

    public Span SpanIn(Utterance utterance) => new(utterance.Tokens[From].At.From, utterance.Tokens[To - 1].At.To);

    /// <summary>The first one of a message; null where none is wanted or considered.</summary>
    public static WantedAsk? In(TalkBook book, Utterance utterance) => In(book, utterance, isConsidered: false) ?? In(book, utterance, isConsidered: true);

    private static WantedAsk? In(TalkBook book, Utterance utterance, bool isConsidered)
    {
        foreach (var clause in utterance.Clauses)
        {
            foreach (var (list, verb) in Forms)
            {
                if (book.IndexIn(list, utterance, clause.From, clause.To) is >= 0 and var at && (isConsidered ? MayAsk(book, utterance, clause, at) : IsWanted(book, utterance, clause, at)) && Of(book, utterance, at + book.LengthAt(list, utterance, at, clause.To), verb) is { } found && !(list == Wish && IsNothingToAskFor(book, utterance, found)))
                {
                    return found with { IsConsidered = isConsidered, IsWish = list == Wish };
                }
            }
        }

        return null;
    }

    /// <summary>"I want to know", "I need an answer": what is wanted is no part of an offer.</summary>
    private static bool IsNothingToAskFor(TalkBook book, Utterance utterance, WantedAsk wanted) =>
        book.LengthAt("want-other", utterance, wanted.From, wanted.To) > 0 || book.IndexIn("of-coach", utterance, wanted.From, wanted.To) >= 0;

    /// <summary>It is to be asked by the person, and not asked about: "can I ask for" is a question unless its words are wanted beside it.</summary>
    private static bool IsWanted(TalkBook book, Utterance utterance, Clause clause, int at)
    {
        bool Before(string list) => book.IndexIn(list, utterance, clause.From, at) >= 0;
        var wantsWords = book.Says("mail", utterance);
        return (at == clause.From || Before("ask-lead") || wantsWords) && !Before("Denied") && book.LengthAt("theirs", utterance, clause.From, at) == 0 && (wantsWords || !clause.IsAsked && !Before("ask-supposed"));
    }

    /// <summary>"Can I ask them to count my years".</summary>
    private static bool MayAsk(TalkBook book, Utterance utterance, Clause clause, int at) =>
        book.IndexIn("may-i", utterance, clause.From, at) >= 0;

    /// <summary>Up to the end of the sentence or to what begins another thought, without the words that only round it off.</summary>
    private static WantedAsk? Of(TalkBook book, Utterance utterance, int from, string verb)
    {
        var to = from;
        while (to < utterance.Tokens.Count && utterance.Tokens[to] is var token && token.Kind is not WordKind.LineEnd && !(token.Kind is WordKind.Mark && token.Form is "." or "?" or "!" or ";") && !book.Lists("ask-stop", utterance, to))
        {
            to++;
        }

        while (to > from && (utterance.Tokens[to - 1].Kind is WordKind.Mark || book.Lists("ask-tail", utterance, to - 1)))
        {
            to--;
        }

        return to > from ? new WantedAsk(from, to, verb) : null;
    }
}
