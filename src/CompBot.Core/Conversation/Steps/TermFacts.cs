using CompBot.Core.Conversation.Listening;
using CompBot.Core.Negotiation;
using CompBot.Core.Pay;
using CompBot.Core.Understanding;

namespace CompBot.Core.Conversation.Steps;

/// <summary>What an employer offers beside pay: kept with the offer as it was said, so that a yes to it names it.</summary>
internal static class TermFacts
{
    private const string OnTarget = "on-target";
    private const string OwnKind = "own";
    private const string AskedFor = "for ";
    private const int MostTerms = 8;
    private const int LongestTerm = 80;

    public static Told Take(Told told, FactScene on)
    {
        if (Situations.Of(told.Case) is Situation.AtHome || on.Heard.Says("either") || About(told.Case, on) is not { } held)
        {
            return told;
        }

        var terms = held.Terms;
        foreach (var said in SaidTerm.In(on.Heard.Book, on.Heard.Utterance, on.Scene.Library.Speech, held.Offer.Currency))
        {
            terms = said.IsNone ? terms.Where(term => term.Kind != said.Term.Kind)
                : IsGiven(said, on) && Kept(said.Term, held, told.Case, on) is { } kept ? [.. terms.Where(term => term.Kind != kept.Kind), kept]
                : terms;
        }

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
        draft.Own is { } own && asked.StartsWith(AskedFor, StringComparison.Ordinal) && !(own.Offer.SignOn is not null && book.Says("sign-on", book.Read(asked)))
            ? draft.With(own, own with { Terms = [.. own.Terms.Where(term => term.Kind != OwnKind), new OfferTerm(OwnKind, asked[AskedFor.Length..])] }) : draft;

    /// <summary>The offer that the message is about: the one it names, else the employer's own, else the only one.</summary>
    private static HeldOffer? About(CaseDraft draft, FactScene on) => on.About(draft) is { ToStay: false } held ? held : null;

    /// <summary>The clause tells what somebody gives, or stands beside the figures of their offer; what one has now, hopes or asks for is not given.</summary>
    private static bool IsGiven(SaidTerm said, FactScene on)
    {
        var (book, utterance) = (on.Heard.Book, on.Heard.Utterance);
        var clause = utterance.Clauses.First(clause => clause.At.Meets(said.At));
        var isTheirs = book.Holds("theirs", utterance, clause) || book.Holds("term-given", utterance, clause);
        return !book.Holds("term-theirs-not", utterance, clause) && !(on.Heard.Wanted is { } wanted && wanted.SpanIn(utterance).Meets(said.At))
            && (isTheirs || on.Reading.Offers.Any(offer => offer is { Whose: Whose.Offered, HasFigures: true }) || on.Heard.Holds(Topics.Moved) || on.Heard.Holds(Topics.Agreed));
    }

    /// <summary>Null where its words hold what is private, or say nothing that is not told by the figures.</summary>
    private static OfferTerm? Kept(OfferTerm term, HeldOffer held, CaseDraft draft, FactScene on)
    {
        if (term.Kind == OnTarget)
        {
            return held.Offer is { Base: { } yearly, StatedTotal: { } whole } && whole > yearly ? term with { Words = Wording.OnTarget(MoneySpeech.Exact(new Money(whole, held.Offer.Currency))) } : null;
        }

        return Names.CleanSentence(term.Words, LongestTerm) is { } words && !PrivateAmounts.AreIn(words, on.Scene.CaseOf(draft)) ? term with { Words = words } : null;
    }
}
