using CompBot.Core.Conversation.Listening;
using CompBot.Core.Negotiation;
using CompBot.Core.Pay;
using CompBot.Core.Understanding;
using CompBot.Language.Text;

namespace CompBot.Core.Conversation.Steps;

/// <summary>What an employer offers beside pay: kept with the offer as it was said, so that a yes to it names it.</summary>
internal static class TermFacts
{
    private const string OwnKind = "own";
    private const int MostTerms = 8;
    private const int LongestTerm = 80;

    public static Told Take(Told told, FactScene on)
    {
        if (Situations.Of(told.Case) is Situation.AtHome || on.Heard.Says("either") || About(told.Case, on) is not { } held)
        {
            return told;
        }

        var terms = held.Terms;
        var wishes = WishClauses(on.Heard.Book, on.Heard.Utterance).ToList();
        var named = SaidTerm.In(on.Heard.Book, on.Heard.Utterance, on.Scene.Library.Speech, held.Offer.Currency);
        foreach (var said in named)
        {
            terms = said.IsNone ? (IsLost(said, on) ? terms.Where(term => term.Kind != said.Term.Kind) : terms)
                : IsGiven(said, wishes, on) && Kept(AsAsked(said.Term, told.Case, on), held, told.Case, on) is { } kept ? [.. terms.Where(term => term.Kind != kept.Kind), kept]
                : terms;
        }

        told = Wanted(told, held, named, wishes, terms, on);
        if (terms.Equals(held.Terms))
        {
            return told;
        }

        var added = terms.Where(term => !held.Terms.Contains(term)).Map(term => term.Words);
        var taken = told with { Case = told.Case.With(held, held with { Terms = terms.Take(MostTerms).ToSequence() }) };
        return told.Case.Confirmed && added.Count > 0 ? taken.Saying(Wording.TermsNoted(added)) : taken;
    }

    /// <summary>What they said yes to of what the person asked in their own words ("for a review after six months"); the sign-on is a figure where it is one.</summary>
    public static CaseDraft Granted(CaseDraft draft, string asked, TalkBook book) =>
        draft.Own is { } own && asked.StartsWith(OwnAsks.For, StringComparison.Ordinal) && !(own.Offer.SignOn is not null && book.Says("sign-on", book.Read(asked)))
            ? draft.With(own, own with { Terms = [.. own.Terms.Where(term => term.Kind != OwnKind), new OfferTerm(OwnKind, asked[OwnAsks.For.Length..])] }) : draft;

    /// <summary>
    /// What the person would like beside pay is asked with the figures, or in place of them where they ask for no more pay; what is given or turned down is not asked for again.
    /// </summary>
    private static Told Wanted(Told told, HeldOffer own, Sequence<SaidTerm> said, List<Clause> wishes, Sequence<OfferTerm> given, FactScene on)
    {
        if (!own.HasFigures || told.Case.Own is { } negotiated && negotiated != own)
        {
            return told;
        }

        if (told.Case.Wishes.OwnAsk is { } asked && asked != on.State.Carried.Case.Wishes.OwnAsk)
        {
            // All that is wanted is asked for in the person's own words.
            return told;
        }

        var (book, utterance) = (on.Heard.Book, on.Heard.Utterance);
        var wanted = said.Where(one => !one.IsNone && !IsAlternative(book, utterance, one) && wishes.Exists(clause => clause.At.Meets(one.At))).Select(one => Kept(one.Term, own, told.Case, on)).OfType<OfferTerm>().ToList();
        var closed = said.Where(one => one.IsNone || given.Any(term => term.Kind == one.Term.Kind && !own.Terms.Contains(term))).Select(one => one.Term.Kind).ToList();
        var before = told.Case.Wishes.AskTerms;
        var asks = before.Where(term => !closed.Contains(term.Kind) && !wanted.Exists(new_ => new_.Kind == term.Kind)).Concat(wanted).Take(MostTerms).ToSequence();
        var instead = asks.Count > 0 && book.Says("pay-is-fine", utterance) ? OwnAsks.For + Line.List([.. asks.Select(term => Line.Of($"{term.Words}"))]) : told.Case.Wishes.OwnAsk;
        var added = asks.Where(term => !before.Contains(term)).Map(term => term.Words);
        told = told.Case.Confirmed && added.Count > 0 && instead == told.Case.Wishes.OwnAsk ? told.Saying(Wording.TermsWanted(added)) : told;
        return asks.Equals(before) && instead == told.Case.Wishes.OwnAsk ? told : told with { Case = told.Case with { Wishes = told.Case.Wishes with { AskTerms = asks, OwnAsk = instead }, Refusals = instead == told.Case.Wishes.OwnAsk ? told.Case.Refusals : NoMorePay(told.Case.Refusals) } };
    }

    /// <summary>"48 or the truck": one of the two, so both are not asked for.</summary>
    private static bool IsAlternative(TalkBook book, Utterance utterance, SaidTerm said) =>
        Enumerable.Range(0, utterance.Tokens.Count).FirstOrDefault(at => utterance.Tokens[at].At.From >= said.At.From) is > 0 and var first && (book.Lists("or", utterance, first - 1) || first > 1 && book.Lists("or", utterance, first - 2));

    /// <summary>Who asks for no more pay is not told to ask for any.</summary>
    private static Sequence<Refusal> NoMorePay(Sequence<Refusal> before) =>
        [.. before.Where(refusal => refusal.Part is not (PayPart.Total or PayPart.SignOn)), new Refusal(PayPart.Total, 1), new Refusal(PayPart.SignOn, 1)];

    /// <summary>The clauses that wish, and those that go on with the wish up to the sentence's end or to what somebody else does.</summary>
    private static IEnumerable<Clause> WishClauses(TalkBook book, Utterance utterance)
    {
        var isWish = false;
        foreach (var clause in utterance.Clauses)
        {
            var isTheirs = book.LengthAt("theirs", utterance, clause.From, clause.To) > 0;
            isWish = !isTheirs && !book.Holds("may-i", utterance, clause) && !book.Holds("ask-supposed", utterance, clause) && (isWish && !Heard.EndsSentence(utterance.Tokens[clause.From - 1]) || book.Holds("wish-lead", utterance, clause));
            if (isWish)
            {
                yield return clause;
            }
        }
    }

    /// <summary>The offer that the message is about: the one it names, else the employer's own, else the only one.</summary>
    private static HeldOffer? About(CaseDraft draft, FactScene on) => on.About(draft) is { ToStay: false } held ? held : null;

    /// <summary>The clause tells what somebody gives, or stands beside the figures of their offer; what one has now, hopes or asks for is not given.</summary>
    private static bool IsGiven(SaidTerm said, List<Clause> wishes, FactScene on)
    {
        var (book, utterance) = (on.Heard.Book, on.Heard.Utterance);
        var clause = utterance.Clauses.First(clause => clause.At.Meets(said.At));
        var isTheirs = book.Holds("theirs", utterance, clause) || book.Holds("term-given", utterance, clause);
        return !book.Holds("term-theirs-not", utterance, clause) && !wishes.Contains(clause) && !(on.Heard.Wanted is { } wanted && wanted.SpanIn(utterance).Meets(said.At))
            && (isTheirs || on.Reading.Offers.Any(offer => offer is { Whose: Whose.Offered, HasFigures: true }) || on.Heard.Holds(Topics.Moved) || on.Heard.Holds(Topics.Agreed));
    }

    /// <summary>They take away what they had given; a no to more of it takes nothing.</summary>
    private static bool IsLost(SaidTerm said, FactScene on) =>
        on.Heard.Utterance.Clauses.Any(clause => clause.At.Meets(said.At) && on.Heard.Book.Holds("term-lost", on.Heard.Utterance, clause));

    /// <summary>"Yes to the review": what is given without a measure is what was asked for of its kind.</summary>
    private static OfferTerm AsAsked(OfferTerm term, CaseDraft draft, FactScene on)
    {
        if (term.Words.Any(char.IsAsciiDigit))
        {
            return term;
        }

        var book = on.Heard.Book;
        var own = draft.Wishes.OwnAsk is { } asked ? SaidTerm.In(book, book.Read(asked), on.Scene.Library.Speech, Cases.CurrencyOf(draft, on.Scene.Library)).Map(said => said.Term) : [];
        return draft.Wishes.AskTerms.Concat(own).FirstOrDefault(wanted => wanted.Kind == term.Kind) ?? term;
    }

    /// <summary>Null where its words hold what is private, or say nothing that is not told by the figures.</summary>
    private static OfferTerm? Kept(OfferTerm term, HeldOffer held, CaseDraft draft, FactScene on)
    {
        if (term.Kind == OfferTerm.OnTarget)
        {
            return held.Offer is { Base: { } yearly, StatedTotal: { } whole } && whole > yearly ? term with { Words = Wording.OnTarget(MoneySpeech.Exact(new Money(whole, held.Offer.Currency))) } : null;
        }

        // One word by itself ("vacation") says nothing of how much.
        return term.Words.Contains(' ') && Names.CleanSentence(term.Words, LongestTerm) is { } words && !PrivateAmounts.AreIn(words, on.Scene.CaseOf(draft)) ? term with { Words = words } : null;
    }
}
