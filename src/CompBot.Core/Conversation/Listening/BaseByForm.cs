using CompBot.Core.Pay;
using CompBot.Core.Understanding;
using CompBot.Language.Text;

namespace CompBot.Core.Conversation.Listening;

/// <summary>
/// The employer's base where its form alone tells it: put right ("46, not 44"), said yes to ("I'm in at 46"), called their limit ("46 is the best they can do"), or the only
/// amount of a clause that surely tells of an offer ("they offered step 5, 61,200"), where no figure of it was understood.
/// </summary>
internal static class BaseByForm
{
    private const decimal Least = 15_000m;
    private const decimal Most = 900_000m;
    private const decimal LeastOfHeld = 0.7m;
    private const decimal MostOfHeld = 1.7m;

    /// <summary>The reading with that base, or as it is. held: what this employer offers so far, near which another base must be.</summary>
    public static MessageReading Added(TalkBook book, Utterance utterance, Sequence<Meaning> meanings, MessageReading reading, Offer? held)
    {
        if (!utterance.Tokens.Any(token => token.IsFigure))
        {
            return reading;
        }

        if (held is { Base: > 0m } && (Corrected(book, utterance, held) ?? Accepted(book, utterance, held)) is var (said, clause))
        {
            return With(reading, clause, said, held, isTheirs: true);
        }

        reading = held is { Base: > 0m } ? Plausible(book, utterance, reading, held) : reading;
        reading = held is { Base: > 0m, StatedTotal: null } ? Untotalled(book, utterance, reading, held) : reading;
        if (reading.Offers.Any(offer => offer.Whose is Whose.Offered && ((offer.Base ?? offer.Total) is not null || offer.BaseRange is not null || offer.Rate is not null)))
        {
            return reading;
        }

        // "A 25k sign-on and 176": what else they said of it tells of an offer, too.
        var isBeside = held is not null && reading.Offers.Any(offer => offer.Whose is Whose.Offered && offer.HasFigures);
        var told = utterance.Clauses.Where(clause => !clause.IsAsked && (IsTold(book, utterance, meanings, clause, held) || isBeside && IsTheirs(book, utterance, clause) && !book.Denies(utterance, clause)) && !reading.Figures.Any(figure => figure.At.Meets(clause.At) && IsOther(book, utterance, clause, figure)));
        var amounts = told.SelectMany(clause => Amounts(book, utterance, clause, held).Where(amount => !reading.Offers.Any(offer => offer.SignOn?.Sum == amount.Yearly || offer.Bonus?.Amount == amount.Yearly || offer.Relocation == amount.Yearly || offer.Equity?.Amount == amount.Yearly)).Where(amount => IsTheirs(book, utterance, clause) || IsWhole(utterance, amount.At)).Select(amount => (amount.Yearly, Clause: clause))).ToList();
        return amounts is [var only] ? With(reading, only.Clause, only.Yearly, held, IsTheirs(book, utterance, only.Clause)) : reading;
    }

    private static MessageReading With(MessageReading reading, Clause clause, decimal yearly, Offer? held, bool isTheirs) => reading with
    {
        Figures = reading.Figures.Where(figure => !figure.At.Meets(clause.At) || figure.Part is not (ToldPart.Base or ToldPart.Total or ToldPart.Other)),
        Offers = Based(reading.Offers.Where(offer => offer.Whose is not Whose.Current || !isTheirs).ToList(), yearly, held?.HoursPaid is { } hours ? new PayRate(yearly / hours, PayPeriod.Hour, Times: hours) : null),
    };

    /// <summary>"Match the 5k car", "the 6k is not a base": beside a base that is held, an amount far from it is none, unless it is called one.</summary>
    private static MessageReading Plausible(TalkBook book, Utterance utterance, MessageReading reading, Offer held) => reading with
    {
        Offers = reading.Offers.Map(offer => offer is { Whose: Whose.Offered, Company: null, Base: { } said } && (said < held.Base * LeastOfAny || said > held.Base * MostOfAny) && !IsCalledBase(book, utterance, said, held.HoursPaid) ? offer with { Base = null, Rate = null, Doubts = [] } : offer)
            .Where(offer => offer.Whose is not Whose.Offered || offer.HasFigures || offer.Deadline is not null || offer.Company is not null),
    };

    private static bool IsCalledBase(TalkBook book, Utterance utterance, decimal yearly, decimal? hours) => Enumerable.Range(0, utterance.Tokens.Count)
        .Where(at => utterance.Tokens[at].IsFigure && (WrittenNumber.Value(utterance.Tokens[at].Form) == yearly || WrittenNumber.Yearly(utterance.Tokens[at].Form, hours) == yearly))
        .Any(at => book.LengthAt("base-behind", utterance, at + 1, utterance.Tokens.Count) > 0 || utterance.Clauses.Any(clause => clause.From <= at && at < clause.To && FigureLead.IsBehind("base-is", book, utterance, clause, at)));

    private const decimal LeastOfAny = 0.35m;
    private const decimal MostOfAny = 2.5m;

    /// <summary>"They came back with 42.5": what nothing calls a total, beside a base that is held and near it, is the base.</summary>
    private static MessageReading Untotalled(TalkBook book, Utterance utterance, MessageReading reading, Offer held) => book.Says("total-words", utterance) ? reading : reading with
    {
        Offers = reading.Offers.Map(offer => offer is { Whose: Whose.Offered, Base: null, Total: { } total } && IsPay(total, held.Base) && total != held.Base
            ? offer with { Base = total, Total = null, Rate = held.HoursPaid is { } hours ? new PayRate(total / hours, PayPeriod.Hour, Times: hours) : null } : offer),
    };

    /// <summary>The one offer that is told has the base; where none or several are, it stands by itself and is this employer's.</summary>
    private static Sequence<OfferReading> Based(List<OfferReading> told, decimal yearly, PayRate? rate)
    {
        var cleared = told.ConvertAll(offer => offer.Whose is Whose.Offered ? offer with { Base = null, Rate = null, BaseRange = null, Doubts = [] } : offer);
        return cleared.FindAll(offer => offer.Whose is Whose.Offered) is [var only]
            ? [.. cleared.ConvertAll(offer => ReferenceEquals(offer, only) ? offer with { Base = yearly, Rate = rate } : offer)]
            : [.. cleared, new OfferReading { Whose = Whose.Offered, Base = yearly, Rate = rate }];
    }

    /// <summary>"It's 55 not 54": of two figures the one that is denied is the base that is held, so the other one is it.</summary>
    private static (decimal Yearly, Clause Clause)? Corrected(TalkBook book, Utterance utterance, Offer held) =>
        utterance.Clauses.Where(clause => !clause.IsAsked)
            .Select(clause => (Clause: clause, Near: Amounts(book, utterance, clause, held)))
            .Where(found => found.Near.Exists(amount => amount.Yearly == held.Base && IsDenied(book, utterance, found.Clause, amount.At)))
            .Select(found => (found.Clause, Said: found.Near.Where(amount => amount.Yearly != held.Base).ToList()))
            .Where(found => found.Said.Count == 1)
            .Select(found => ((decimal, Clause)?)(found.Said[0].Yearly, found.Clause)).FirstOrDefault();

    /// <summary>"I'm taking it at 46": who says yes to a figure says what they offer.</summary>
    private static (decimal Yearly, Clause Clause)? Accepted(TalkBook book, Utterance utterance, Offer held) =>
        utterance.Clauses.Where(clause => !clause.IsAsked && book.IndexIn("if", utterance, clause.From, clause.To) < 0)
            .SelectMany(clause => Amounts(book, utterance, clause, held).Where(amount => amount.Yearly != held.Base && FigureLead.IsBehind("accept-at", book, utterance, clause, amount.At)).Select(amount => (amount.Yearly, clause)))
            .Select(found => ((decimal, Clause)?)found).FirstOrDefault();

    private static int FirstOf(Utterance utterance, int at) => at > 0 && utterance.Tokens[at - 1].Kind is WordKind.Mark ? at - 1 : at;

    private static bool IsDenied(TalkBook book, Utterance utterance, Clause clause, int at) => book.EndsAt("turned-down", utterance, clause.From, FirstOf(utterance, at));

    /// <summary>An offer, a move or a limit is told there: surely, or of somebody who decides; a limit only where it is more than they offer.</summary>
    private static bool IsTold(TalkBook book, Utterance utterance, Sequence<Meaning> meanings, Clause clause, Offer? held) =>
        !book.Denies(utterance, clause) && meanings.Any(meaning => meaning.Topic is Topics.Offer or Topics.Moved && meaning.At.Meets(clause.At) && (meaning.IsSure || meaning.IsLikely && IsTheirs(book, utterance, clause)))
        || book.Holds("final", utterance, clause) && Amounts(book, utterance, clause, held) is [var limit] && limit.Yearly > held?.Base;

    /// <summary>A figure that was understood as something else. "They offered 88k now": what they do is no pay of the job one has, whatever "now" sounds like.</summary>
    private static bool IsOther(TalkBook book, Utterance utterance, Clause clause, ToldFigure figure) =>
        figure.Part is ToldPart.Base or ToldPart.Total && figure.Of is not ToldOf.None && !(figure.Of is ToldOf.Current && IsTheirs(book, utterance, clause));

    /// <summary>Somebody who decides does it, or it is what they say: "Tom rang, says they'll go to 48".</summary>
    private static bool IsTheirs(TalkBook book, Utterance utterance, Clause clause)
    {
        var first = ByForm.FirstWord(book, utterance, clause);
        return book.LengthAt("theirs", utterance, first, clause.To) > 0 || book.LengthAt("they-say", utterance, first, clause.To) > 0 && !book.Holds("of-oneself", utterance, clause);
    }

    /// <summary>The figures of a clause that can be pay, as the year they stand for; what a term beside pay is measured with is none.</summary>
    private static List<(int At, decimal Yearly)> Amounts(TalkBook book, Utterance utterance, Clause clause, Offer? held)
    {
        var terms = SaidTerm.SpansIn(book, utterance, clause).ToList();
        return [.. Enumerable.Range(clause.From, clause.To - clause.From)
            .Where(at => utterance.Tokens[at].IsFigure && !utterance.Tokens[at].Form.EndsWith('%') && !terms.Exists(term => term.Meets(utterance.Tokens[at].At)) && !Counts(book, utterance, at + 1))
            .Select(at => (At: at, Yearly: held is null ? WrittenNumber.Value(utterance.Tokens[at].Form) : WrittenNumber.Yearly(utterance.Tokens[at].Form, held.HoursPaid)))
            .Where(amount => amount.Yearly is { } yearly && IsPay(yearly, held?.Base))
            .Select(amount => (amount.At, amount.Yearly!.Value))];
    }

    /// <summary>Written as a year's pay by itself. A bare "46" is pay only where somebody who decides says it.</summary>
    private static bool IsWhole(Utterance utterance, int at) => WrittenNumber.Value(utterance.Tokens[at].Form) >= Least;

    private static bool IsPay(decimal amount, decimal? held) => held is { } offered ? amount >= offered * LeastOfHeld && amount <= offered * MostOfHeld : amount is >= Least and <= Most;

    /// <summary>What stands behind an amount of pay is a mark, or a word that goes on with the sentence; anything else is what it counts.</summary>
    private static bool Counts(TalkBook book, Utterance utterance, int at) =>
        at < utterance.Tokens.Count && utterance.Tokens[at].Kind is WordKind.Word && !book.Lists("behind-pay", utterance, at);
}
