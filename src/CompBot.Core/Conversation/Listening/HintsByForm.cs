using CompBot.Core.Negotiation;
using CompBot.Core.Pay;
using CompBot.Core.Understanding;
using CompBot.Language.Text;

namespace CompBot.Core.Conversation.Listening;

/// <summary>Whose figures are, where the form of what stands around them says it before anything is read.</summary>
internal static class HintsByForm
{
    public static Sequence<HolderHint> In(TalkBook book, Utterance utterance) => [.. Orders(book, utterance), .. OfAsked(book, utterance), .. OfHopes(book, utterance), .. OfTerms(book, utterance)];

    /// <summary>"I told them 165", "I countered with 70": the figure right behind a word of asking is what was asked, where nobody else is said to do it.</summary>
    private static IEnumerable<HolderHint> OfAsked(TalkBook book, Utterance utterance) =>
        from clause in utterance.Clauses
        where !clause.IsAsked && book.LengthAt("theirs", utterance, ByForm.FirstWord(book, utterance, clause), clause.To) == 0 && book.Holds("of-oneself", utterance, clause)
        from at in Enumerable.Range(clause.From, clause.To - clause.From)
        where utterance.Tokens[at].IsFigure && FigureLead.IsBehind("asked-of-them", book, utterance, clause, at)
        select new HolderHint(WithMark(utterance, at), ToldOf.Wish);

    /// <summary>"I was hoping for 52", "and maybe $56k?", "what about 56": a figure right behind a word of hope of one's own, where nobody else is said to do anything.</summary>
    private static IEnumerable<HolderHint> OfHopes(TalkBook book, Utterance utterance) =>
        from clause in utterance.Clauses
        where book.LengthAt("theirs", utterance, ByForm.FirstWord(book, utterance, clause), clause.To) == 0
        from at in Enumerable.Range(clause.From, clause.To - clause.From)
        where utterance.Tokens[at].IsFigure && (FigureLead.IsBehind("hoped-for", book, utterance, clause, at) || clause.IsAsked && FigureLead.IsBehind("perhaps", book, utterance, clause, at))
        select new HolderHint(WithMark(utterance, at), ToldOf.Wish);

    /// <summary>What measures a term beside pay ("a 600 a year tool allowance") is no figure of pay; what a year comes to on target is.</summary>
    private static IEnumerable<HolderHint> OfTerms(TalkBook book, Utterance utterance) =>
        utterance.Clauses.SelectMany(clause => SaidTerm.SpansIn(book, utterance, clause, but: OfferTerm.OnTarget)).Select(span => new HolderHint(span, ToldOf.None));

    /// <summary>A figure begins with the mark of money in front of it.</summary>
    private static Span WithMark(Utterance utterance, int at) => at > 0 && utterance.Tokens[at - 1].IsMoneyMark ? new(utterance.Tokens[at - 1].At.From, utterance.Tokens[at].At.To) : utterance.Tokens[at].At;

    /// <summary>
    /// "Write the email to Hooli, sign-on 40k": what stands in the sentence of an order for words is what they are to ask for, up to where somebody else is spoken of
    /// ("write the email, they offered 5k").
    /// </summary>
    private static IEnumerable<HolderHint> Orders(TalkBook book, Utterance utterance)
    {
        if (utterance.Clauses.FirstOrDefault(clause => book.LengthAt("writing", utterance, clause.From, clause.To) > 0) is not { } order)
        {
            return [];
        }

        var last = utterance.Clauses.SkipWhile(clause => clause.At.From <= order.At.From).TakeWhile(clause => !Heard.EndsSentence(utterance.Tokens[clause.From - 1]) && !book.Says("theirs", utterance, clause)).LastOrDefault() ?? order;
        return [new HolderHint(new Span(order.At.From, last.At.To), ToldOf.Wish)];
    }
}
