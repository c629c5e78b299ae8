using System.Globalization;
using CompBot.Core.Pay;
using CompBot.Core.Understanding;
using CompBot.Language.Text;

namespace CompBot.Core.Conversation.Listening;

/// <summary>"Ask for 46, not 45", "90 not 91", "make it 230": the yearly base the person has decided to ask for, and the clause that says so.</summary>
internal sealed record OrderedFigure(decimal Base, Span At)
{
    private const decimal Thousand = 1_000m;
    private const decimal Least = 0.6m;
    private const decimal Most = 1.7m;

    /// <summary>ask: the yearly base that is asked for so far. hours: paid in a year, where pay is by the hour. Null where no single figure near it is ordered.</summary>
    public static OrderedFigure? In(TalkBook book, Utterance utterance, decimal ask, decimal? hours)
    {
        foreach (var clause in utterance.Clauses)
        {
            if (!IsTheirs(book, utterance, clause) && Near(book, utterance, clause, ask, hours).ToList() is { Count: > 0 } near && Chosen(book, utterance, clause, near, ask) is { } chosen && chosen != ask)
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

    /// <summary>The yearly pay that a bare number stands for beside pay that is known: "46" is 46,000 a year, or 46 an hour. Null where it is no plain number.</summary>
    public static decimal? Yearly(string form, decimal? hours) =>
        decimal.TryParse(form.TrimEnd('k'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value)
            ? hours is { } counted && !form.EndsWith('k') ? value * counted : value < Thousand ? value * Thousand : value : null;

    private static bool IsTheirs(TalkBook book, Utterance utterance, Clause clause) =>
        book.Choices.TryGetValue("theirs", out var theirs) && theirs.LengthAt(utterance.Tokens, clause.From, clause.To) > 0;

    private static IEnumerable<(int At, decimal Yearly)> Near(TalkBook book, Utterance utterance, Clause clause, decimal ask, decimal? hours)
    {
        for (var at = clause.From; at < clause.To; at++)
        {
            if (utterance.Tokens[at].IsFigure && !Is(book, utterance, "not-pay", at + 1) && Yearly(utterance.Tokens[at].Form, hours) is { } yearly && yearly >= ask * Least && yearly <= ask * Most)
            {
                yield return (at, yearly);
            }
        }
    }

    /// <summary>What stands behind a word of asking or setting; else, of two figures of which one is turned down and is what was asked for so far, the other one.</summary>
    private static decimal? Chosen(TalkBook book, Utterance utterance, Clause clause, List<(int At, decimal Yearly)> near, decimal ask)
    {
        var wanted = near.Where(figure => !IsDenied(book, utterance, clause, figure.At)).ToList();
        if (wanted is [var only] && (near.Exists(figure => figure.At != only.At && figure.Yearly == ask) || !clause.IsAsked && IsSet(book, utterance, clause, only.At)))
        {
            return only.Yearly;
        }

        return null;
    }

    private static bool IsDenied(TalkBook book, Utterance utterance, Clause clause, int at) =>
        Ends(book, utterance, "turned-down", clause.From, Is(book, utterance, "ask-part", at - 1) ? at - 1 : at);

    /// <summary>A word of asking or setting right in front, with nothing between but a currency sign or a small word.</summary>
    private static bool IsSet(TalkBook book, Utterance utterance, Clause clause, int figure)
    {
        bool IsBehindOrder(int at) => Ends(book, utterance, "ask-for", clause.From, at) || Ends(book, utterance, "set-to", clause.From, at);
        var from = figure;
        while (!IsBehindOrder(from) && from > clause.From && (utterance.Tokens[from - 1].Kind is WordKind.Mark || Is(book, utterance, "figure-lead", from - 1)))
        {
            from--;
        }

        return IsBehindOrder(from) || Begins(book, utterance, "is-wanted", figure + 1, clause.To) || Is(book, utterance, "ask-pay", figure + 1) && Begins(book, utterance, "is-wanted", figure + 2, clause.To);
    }

    private static bool Begins(TalkBook book, Utterance utterance, string list, int at, int to) =>
        at < to && book.Choices.TryGetValue(list, out var words) && words.LengthAt(utterance.Tokens, at, to) > 0;

    private static bool Ends(TalkBook book, Utterance utterance, string list, int from, int to) =>
        book.Choices.TryGetValue(list, out var words) && Enumerable.Range(from, Math.Max(0, to - from)).Any(at => words.LengthAt(utterance.Tokens, at, to) is > 0 and var length && at + length == to);

    private static bool Is(TalkBook book, Utterance utterance, string list, int at) =>
        at >= 0 && at < utterance.Tokens.Count && book.Choices.TryGetValue(list, out var words) && words.Contains(utterance.Tokens[at].Form);
}
