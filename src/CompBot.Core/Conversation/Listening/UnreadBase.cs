using System.Globalization;
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
    private const decimal Thousand = 1_000m;

    /// <summary>The reading with that base, or as it is.</summary>
    public static MessageReading Added(TalkBook book, Utterance utterance, Sequence<Meaning> meanings, MessageReading reading)
    {
        if (reading.HasFigures && reading.Offers.Any(said => said.Whose is Whose.Offered && said.HasFigures) || meanings.FirstOrDefault(meaning => meaning is { Topic: Topics.Offer, IsSure: true }) is not { } told
            || reading.Figures.Any(figure => figure.At.Meets(told.At) && figure.Part is not ToldPart.Other && figure.Of is not ToldOf.None))
        {
            return reading;
        }

        var amounts = Enumerable.Range(0, utterance.Tokens.Count).Where(at => told.At.Holds(utterance.Tokens[at].At.From) && Amount(book, utterance, at) is not null).ToList();
        return amounts is [var only] && utterance.Clauses.Any(clause => !clause.IsAsked && clause.At.Holds(utterance.Tokens[only].At.From) && !book.Denies(utterance, clause))
            ? reading with { Offers = reading.Offers.Add(new OfferReading { Whose = Whose.Offered, Base = Amount(book, utterance, only) }) } : reading;
    }

    private static decimal? Amount(TalkBook book, Utterance utterance, int at)
    {
        var token = utterance.Tokens[at];
        return token.IsFigure && decimal.TryParse(token.Form.TrimEnd('k'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value)
            && (token.Form.EndsWith('k') ? value * Thousand : value) is >= Least and <= Most and var amount && !Counts(book, utterance, at + 1) ? amount : null;
    }

    /// <summary>What stands behind an amount of pay is a mark, or a word that goes on with the sentence; anything else is what it counts.</summary>
    private static bool Counts(TalkBook book, Utterance utterance, int at) =>
        at < utterance.Tokens.Count && utterance.Tokens[at].Kind is WordKind.Word && !(book.Choices.TryGetValue("behind-pay", out var words) && words.Contains(utterance.Tokens[at].Form));
}
