using CompBot.Core.Pay;
using CompBot.Core.Understanding;
using CompBot.Language.Text;

namespace CompBot.Core.Conversation.Listening;

/// <summary>
/// "They offered step 5, 61,200": where a clause surely tells of an offer, none of its figures was understood, and one amount alone has the size of a year's pay and
/// counts nothing, that amount is the base.
/// </summary>
internal static class UnreadBase
{
    private const decimal Least = 15_000m;
    private const decimal Most = 900_000m;
    private const decimal LeastOfHeld = 0.7m;
    private const decimal MostOfHeld = 1.7m;

    /// <summary>The reading with that base, or as it is. held: their yearly base so far, near which another one must be.</summary>
    public static MessageReading Added(TalkBook book, Utterance utterance, Sequence<Meaning> meanings, MessageReading reading, decimal? held)
    {
        if (reading.Offers.Any(said => said.Whose is Whose.Offered && said.HasFigures))
        {
            return reading;
        }

        var told = utterance.Clauses.Where(clause => !clause.IsAsked && !book.Denies(utterance, clause) && IsTold(book, utterance, meanings, clause) && !reading.Figures.Any(figure => figure.At.Meets(clause.At) && IsOther(book, utterance, clause, figure)));
        var amounts = told.SelectMany(clause => Enumerable.Range(clause.From, clause.To - clause.From).Where(at => Amount(book, utterance, at, held) is not null).Select(at => (At: at, Clause: clause))).ToList();
        return amounts is not [var only] ? reading : reading with
        {
            Figures = reading.Figures.Where(figure => !figure.At.Meets(only.Clause.At)),
            Offers = [.. reading.Offers.Where(said => said.Whose is not Whose.Current || !IsTheirs(book, utterance, only.Clause)), new OfferReading { Whose = Whose.Offered, Base = Amount(book, utterance, only.At, held) }],
        };
    }

    /// <summary>An offer or a move is told there: surely, or of somebody who decides.</summary>
    private static bool IsTold(TalkBook book, Utterance utterance, Sequence<Meaning> meanings, Clause clause) =>
        meanings.Any(meaning => meaning.Topic is Topics.Offer or Topics.Moved && meaning.At.Meets(clause.At) && (meaning.IsSure || meaning.IsLikely && IsTheirs(book, utterance, clause)));

    /// <summary>A figure that was understood as something else. "They offered 88k now": what they do is no pay of the job one has, whatever "now" sounds like.</summary>
    private static bool IsOther(TalkBook book, Utterance utterance, Clause clause, ToldFigure figure) =>
        figure.Part is not ToldPart.Other && figure.Of is not ToldOf.None && !(figure.Of is ToldOf.Current && IsTheirs(book, utterance, clause));

    private static bool IsTheirs(TalkBook book, Utterance utterance, Clause clause) =>
        book.LengthAt("theirs", utterance, clause.From, clause.To) > 0;

    private static decimal? Amount(TalkBook book, Utterance utterance, int at, decimal? held) =>
        utterance.Tokens[at] is { IsFigure: true, Form: var form } && !form.EndsWith('%') && WrittenNumber.Value(form) is { } amount && IsPay(amount, held) && !Counts(book, utterance, at + 1) ? amount : null;

    private static bool IsPay(decimal amount, decimal? held) => held is { } offered ? amount >= offered * LeastOfHeld && amount <= offered * MostOfHeld : amount is >= Least and <= Most;

    /// <summary>What stands behind an amount of pay is a mark, or a word that goes on with the sentence; anything else is what it counts.</summary>
    private static bool Counts(TalkBook book, Utterance utterance, int at) =>
        at < utterance.Tokens.Count && utterance.Tokens[at].Kind is WordKind.Word && !book.Lists("behind-pay", utterance, at);
}
