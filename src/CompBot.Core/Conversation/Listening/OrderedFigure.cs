using CompBot.Core.Pay;
using CompBot.Core.Understanding;
using CompBot.Language.Text;

namespace CompBot.Core.Conversation.Listening;

/// <summary>"Ask for 46, not 45", "90 not 91", "make it 230": the yearly base the person has decided to ask for, and the clause that says so.</summary>
internal sealed record OrderedFigure(decimal Base, Span At)
{
    private const decimal Least = 0.6m;
    private const decimal Most = 1.7m;

    /// <summary>Null where no single figure near the ask so far, in its currency, is ordered.</summary>
    public static OrderedFigure? In(TalkBook book, Utterance utterance, MessageReading reading, CaseAsk ask)
    {
        foreach (var clause in utterance.Clauses)
        {
            if (Near(book, utterance, reading, clause, ask).ToList() is { Count: > 0 } near && Chosen(book, utterance, clause, near, ask.Base) is { } chosen && chosen != ask.Base)
            {
                return new OrderedFigure(chosen, clause.At);
            }
        }

        return null;
    }

    /// <summary>The reading without an offer of theirs that would be made of this figure.</summary>
    public MessageReading Without(MessageReading reading) => reading with
    {
        Offers = reading.Offers.Map(said => said.Whose is Whose.Offered && said.Base == Base ? said with { Base = null, Rate = null, Doubts = [] } : said).Where(said => said.Whose is not Whose.Offered || said.HasFigures || said.Deadline is not null || said.Company is not null),
    };

    private static IEnumerable<(int At, decimal Yearly)> Near(TalkBook book, Utterance utterance, MessageReading reading, Clause clause, CaseAsk ask)
    {
        for (var at = clause.From; at < clause.To; at++)
        {
            if (utterance.Tokens[at].IsFigure && !book.Lists("not-pay", utterance, at + 1) && IsIn(ask.Currency, utterance, reading, at)
                && WrittenNumber.Yearly(utterance.Tokens[at].Form, ask.Hours) is { } yearly && yearly >= ask.Base * Least && yearly <= ask.Base * Most)
            {
                yield return (at, yearly);
            }
        }
    }

    /// <summary>Neither the mark in front of it nor what was read of it is of other money.</summary>
    private static bool IsIn(Currency currency, Utterance utterance, MessageReading reading, int at) =>
        !reading.Figures.Any(figure => figure.Currency is { } other && other != currency && figure.At.Meets(utterance.Tokens[at].At))
        && !(at > 0 && utterance.Tokens[at - 1] is { IsMoneyMark: true, Form: var mark } && !currency.Mark.Contains(mark, StringComparison.Ordinal));

    /// <summary>
    /// What stands behind a word of asking or setting; else, of two figures of which one is turned down and is what was asked for so far, the other one. What somebody else is said
    /// to do ("they said 66 not 64") orders nothing.
    /// </summary>
    private static decimal? Chosen(TalkBook book, Utterance utterance, Clause clause, List<(int At, decimal Yearly)> near, decimal ask)
    {
        var isTheirs = book.LengthAt("theirs", utterance, clause.From, clause.To) > 0;
        bool Replaces((int At, decimal Yearly) wanted) => near.Exists(figure => figure.At != wanted.At && figure.Yearly == ask) && book.IndexIn("theirs", utterance, clause.From, wanted.At) < 0;
        return near.Where(figure => !IsDenied(book, utterance, clause, figure.At)).ToList() is [var only] && (Replaces(only) || !isTheirs && !clause.IsAsked && IsSet(book, utterance, clause, only.At)) ? only.Yearly : null;
    }

    private static bool IsDenied(TalkBook book, Utterance utterance, Clause clause, int at) =>
        book.EndsAt("turned-down", utterance, clause.From, book.Lists("ask-part", utterance, at - 1) ? at - 1 : at);

    /// <summary>A word of asking or setting in front, or one of wanting behind.</summary>
    private static bool IsSet(TalkBook book, Utterance utterance, Clause clause, int figure) =>
        FigureLead.IsBehind("ask-for", book, utterance, clause, figure) || FigureLead.IsBehind("set-to", book, utterance, clause, figure)
        || book.LengthAt("is-wanted", utterance, figure + 1, clause.To) > 0 || book.Lists("ask-pay", utterance, figure + 1) && book.LengthAt("is-wanted", utterance, figure + 2, clause.To) > 0;
}
