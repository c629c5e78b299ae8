using CompBot.Core.Pay;
using CompBot.Core.Understanding;
using CompBot.Language.Text;

namespace CompBot.Core.Conversation.Listening;

/// <summary>What the form of a message decides where the words of its topics are near each other. A language without such words leaves it to its examples.</summary>
internal static class ByForm
{
    private const int ShortClause = 9;

    /// <summary>"No wait, I never signed": said by its words alone, whatever else it sounds like.</summary>
    public static bool HasNotSigned(TalkBook book, Utterance utterance) =>
        utterance.Clauses.Any(clause => !clause.IsAsked && clause.To - clause.From <= ShortClause && book.Denies(utterance, clause) && book.Holds("signed", utterance, clause));

    /// <summary>"I have not accepted": a short clause about a yes, with a word of denial. In a long one the word may be about something else.</summary>
    public static bool IsDenied(TalkBook book, Utterance utterance, Meaning meant) =>
        utterance.Clauses.Any(clause => clause.At.Meets(meant.At) && clause.To - clause.From <= ShortClause && DeniesYes(book, utterance, clause));

    /// <summary>
    /// Nothing was asked for without a word of asking, nothing refused without one of a no or a limit, a wish of one's own tells of no answer, and a no of theirs asks for none of
    /// ours; a no that is only feared is a question, and what is asked of a figure of pay is how much.
    /// </summary>
    public static Sequence<Meaning> Settled(TalkBook book, Utterance utterance, MessageReading reading, Sequence<Meaning> meanings)
    {
        var asksFigure = reading.Figures.Any(figure => figure is { Of: ToldOf.None or ToldOf.Wish, Part: ToldPart.Base or ToldPart.Total });
        return meanings.Where(meaning => IsTold(book, utterance, reading, meaning))
            .Select(meaning => meaning.Topic switch
            {
                Topics.Refused when book.Says("feared", utterance) => meaning with { Topic = Topics.TheyRefuse },
                Topics.BesidePay when asksFigure => meaning with { Topic = Topics.HowMuch },
                _ => meaning,
            })
            .DistinctBy(meaning => (meaning.Topic, meaning.At)).ToSequence();
    }

    private static bool IsTold(TalkBook book, Utterance utterance, MessageReading reading, Meaning meaning) => meaning.Topic switch
    {
        // "You wrote 108, I said 106": said to the coach and asked of nobody.
        Topics.Asked when book.Says("to-coach", utterance) => false,
        Topics.Asked => !book.Choices.ContainsKey("asked-words") || book.Says("asked-words", utterance),
        Topics.AskDecline => !IsTheirsOnly(book, utterance, meaning),
        Topics.Agreed when book.Says("pay-is-fine", utterance) && !book.Says("theirs", utterance) => false,
        Topics.Agreed or Topics.Moved => !IsWishOnly(book, utterance, meaning),
        Topics.Refused => IsNo(book, utterance, meaning) && !reading.Figures.Any(figure => figure.Of is ToldOf.Minimum && figure.At.Meets(meaning.At)),
        _ => true,
    };

    /// <summary>"They emailed me to say no": what others say in their own clauses asks for no refusal of ours.</summary>
    private static bool IsTheirsOnly(TalkBook book, Utterance utterance, Meaning meant) =>
        utterance.Clauses.Where(clause => clause.At.Meets(meant.At)).All(clause => !clause.IsAsked && book.LengthAt("theirs", utterance, FirstWord(book, utterance, clause), clause.To) > 0);

    private static bool IsNo(TalkBook book, Utterance utterance, Meaning meaning) =>
        !book.Choices.ContainsKey("refused-words") || utterance.Clauses.Any(clause => clause.At.Meets(meaning.At) && book.Holds("refused-words", utterance, clause));

    /// <summary>"I just want the review in writing": clauses that begin with a wish of one's own and speak of nobody else.</summary>
    private static bool IsWishOnly(TalkBook book, Utterance utterance, Meaning meant) =>
        utterance.Clauses.Where(clause => meant.At.Meets(clause.At)).ToList() is { Count: > 0 } clauses
        && clauses.TrueForAll(clause => book.LengthAt("want-for", utterance, FirstWord(book, utterance, clause), clause.To) > 0 && !book.Says("theirs", utterance, clause));

    /// <summary>Behind joining words and the small words in front of an order.</summary>
    public static int FirstWord(TalkBook book, Utterance utterance, Clause clause)
    {
        var at = clause.From;
        while (at < clause.To && (utterance.Tokens[at].Kind is WordKind.Mark || book.Grammar.Joiners.Contains(utterance.Tokens[at].Form) || book.Lists("ask-lead", utterance, at)))
        {
            at++;
        }

        return at;
    }

    /// <summary>"I accepted Hooli, not Initech": a word of denial behind the yes denies something else.</summary>
    private static bool DeniesYes(TalkBook book, Utterance utterance, Clause clause) =>
        book.Denies(utterance, book.IndexIn("said-yes", utterance, clause.From, clause.To) is >= 0 and var at ? clause with { To = at } : clause);
}
