using System.Text;
using CompBot.Core.Negotiation;
using CompBot.Core.Pay;
using CompBot.Core.Understanding;
using CompBot.Language.Text;

namespace CompBot.Core.Conversation.Listening;

/// <summary>
/// The terms of an offer beside its pay, found by what they are called and taken with what measures them. Their kinds and words are lists of the book that begin with "term ".
/// IsNone: the clause says that there is none.
/// </summary>
internal sealed record SaidTerm(OfferTerm Term, Span At, bool IsNone)
{
    private const string Thing = "term";
    private const int MostBefore = 6;
    private const int MostBehind = 9;

    /// <summary>A bare number from here on in front of such a term is money ("a 1500 stipend").</summary>
    private const decimal LeastMoney = 100m;

    /// <summary>So much is pay itself, whatever stands beside it.</summary>
    private const decimal LeastPay = 15_000m;

    /// <summary>At most one of a kind: the last one.</summary>
    public static Sequence<SaidTerm> In(TalkBook book, Utterance utterance, SpeechWords speech, Currency currency) =>
        utterance.Clauses.Where(clause => !clause.IsAsked && !(book.Holds("credential", utterance, clause) && Credential.IsTold(book, utterance.Quote(clause.At)))).SelectMany(clause => In(book, utterance, clause, speech, currency)).GroupBy(said => said.Term.Kind).Select(kind => kind.Last()).ToSequence();

    /// <summary>Whether the clause names a term of any kind.</summary>
    public static bool IsNamed(TalkBook book, Utterance utterance, Clause clause) => book.KindsOf(Thing).Any(list => book.Holds(list, utterance, clause));

    private static IEnumerable<SaidTerm> In(TalkBook book, Utterance utterance, Clause clause, SpeechWords speech, Currency currency)
    {
        for (var at = clause.From; at < clause.To; at++)
        {
            if (NamedAt(book, utterance, clause, at) is not { Length: > 0 and var length } named)
            {
                continue;
            }

            var (from, to) = Reach(book, utterance, clause, at, length);
            var words = speech.WithArticle(Written(book, utterance, (from, to), (at, at + length), IsMoneyKind(book, named.List), currency));
            var isNone = book.EndsAt("no-term", utterance, clause.From, from) || book.Lists("no-term", utterance, from);
            yield return new SaidTerm(new OfferTerm(named.List[(Thing.Length + 1)..], words), new Span(utterance.Tokens[from].At.From, utterance.Tokens[to - 1].At.To), isNone);
            at = to - 1;
        }
    }

    /// <summary>What such a term is measured in is money ("a night diff of 4.50").</summary>
    private static bool IsMoneyKind(TalkBook book, string list) => book.Choices.TryGetValue("money-terms", out var kinds) && kinds.Contains(list[(Thing.Length + 1)..]);

    /// <summary>Where terms stand, whatever is said of them.</summary>
    public static IEnumerable<Span> SpansIn(TalkBook book, Utterance utterance, Clause clause, string? but = null)
    {
        for (var at = clause.From; at < clause.To; at++)
        {
            if (NamedAt(book, utterance, clause, at) is { Length: > 0 and var length } named && named.List != $"{Thing} {but}")
            {
                var (from, to) = Reach(book, utterance, clause, at, length);
                yield return new Span(utterance.Tokens[from].At.From, utterance.Tokens[to - 1].At.To);
                at = to - 1;
            }
        }
    }

    private static (string List, int Length) NamedAt(TalkBook book, Utterance utterance, Clause clause, int at) =>
        book.KindsOf(Thing).Select(list => (List: list, Length: book.LengthAt(list, utterance, at, clause.To))).Where(found => !book.Lists("term-not-behind", utterance, at + found.Length)).DefaultIfEmpty(("", 0)).MaxBy(found => found.Item2);

    private static (int From, int To) Reach(TalkBook book, Utterance utterance, Clause clause, int at, int length) =>
        Trimmed(book, utterance, at, at + length, Before(book, utterance, clause, at), Behind(book, utterance, clause, at + length));

    private static int Before(TalkBook book, Utterance utterance, Clause clause, int at)
    {
        var from = at;
        while (from > clause.From && at - from < MostBefore && (utterance.Tokens[from - 1].Kind is WordKind.Number && !(WrittenNumber.Value(utterance.Tokens[from - 1].Form) >= LeastPay) || utterance.Tokens[from - 1].IsMoneyMark || book.Lists("term-before", utterance, from - 1)))
        {
            from--;
        }

        return from;
    }

    private static int Behind(TalkBook book, Utterance utterance, Clause clause, int at)
    {
        var to = at;
        while (to < clause.To && to - at < MostBehind && (book.Lists("term-behind", utterance, to) || to == at && book.Lists("term-link", utterance, to) || IsMeasure(book, utterance, at, to)))
        {
            to++;
        }

        return to;
    }

    /// <summary>A number or money mark right behind the name or behind "of", or one that counts days and the like; any other may be the pay ("step 4 at 58,300").</summary>
    private static bool IsMeasure(TalkBook book, Utterance utterance, int head, int at) =>
        (utterance.Tokens[at].Kind is WordKind.Number && !(WrittenNumber.Value(utterance.Tokens[at].Form) >= LeastPay) || utterance.Tokens[at].IsMoneyMark)
        && (at == head || book.Lists("term-link", utterance, at - 1) || utterance.Tokens[at - 1].IsMoneyMark || book.Lists("term-of", utterance, at - 1) || book.Lists("not-pay", utterance, at + 1) || WrittenNumber.Value(utterance.Tokens[at].Form) is null || utterance.Tokens[at].Form.EndsWith('%'));

    /// <summary>Without small words at its ends that belong to what stands beside it ("of", "for").</summary>
    private static (int From, int To) Trimmed(TalkBook book, Utterance utterance, int head, int headEnd, int from, int to)
    {
        while (from < head && book.Lists("term-trim", utterance, from))
        {
            from++;
        }

        while (to > headEnd && (book.Lists("term-trim", utterance, to - 1) || book.Lists("term-link", utterance, to - 1) || book.Lists("term-article", utterance, to - 1)))
        {
            to--;
        }

        return (from, to);
    }

    /// <summary>As typed, with its amounts written out and its abbreviations and days in capitals.</summary>
    private static string Written(TalkBook book, Utterance utterance, (int From, int To) whole, (int From, int To) head, bool isMoney, Currency currency)
    {
        var written = new StringBuilder();
        for (var at = whole.From; at < whole.To; at++)
        {
            var token = utterance.Tokens[at];
            written.Append(at > whole.From && token.At.From > utterance.Tokens[at - 1].At.To ? " " : "");
            written.Append(utterance.Tokens[at].IsMoneyMark && at + 1 < whole.To && utterance.Tokens[at + 1].Kind is WordKind.Number ? ""
                : (at < head.From || at >= head.To) && Amount(book, utterance, at, isBefore: at < head.From, isMoney) is { } amount ? MoneySpeech.Exact(new Money(amount, currency))
                : at >= head.To && book.Lists("term-link", utterance, at) ? book.WordFor("term-of")
                : book.Lists("term-abbreviated", utterance, at) ? token.Form.ToUpperInvariant()
                : book.Lists("term-capital", utterance, at) ? char.ToUpperInvariant(token.Form[0]) + token.Form[1..]
                : utterance.Quote(token.At));
        }

        return written.ToString();
    }

    /// <summary>What is marked as money, and a bare number of its size where an amount stands; a year is none.</summary>
    private static decimal? Amount(TalkBook book, Utterance utterance, int at, bool isBefore, bool isMoney) =>
        utterance.Tokens[at] is not { Kind: WordKind.Number, Form: var form } || form.EndsWith('%') || WrittenNumber.Value(form) is not { } value ? null
        : at > 0 && utterance.Tokens[at - 1].IsMoneyMark || WrittenNumber.IsScaled(form) ? value
        : isMoney && !book.Lists("not-pay", utterance, at + 1) && (isBefore ? at + 1 < utterance.Tokens.Count && !book.Lists("term-unit", utterance, at + 1) : !book.Lists("term-unit", utterance, at + 1)) ? value
        : value >= LeastMoney && (isBefore || book.Lists("term-of", utterance, at - 1)) && !(value is > 1990m and < 2100m && value % LeastMoney != 0m) ? value : null;
}
