using CompBot.Core.Conversation.Listening;
using CompBot.Core.Negotiation;
using CompBot.Core.Pay;
using CompBot.Language.Text;

namespace CompBot.Core.Conversation.Steps;

/// <summary>Words without figures about offers that are known: "OpenAI is listed stock", "it's per year", "Google's is written, Meta's is verbal".</summary>
internal static class StanceFacts
{
    /// <summary>Every clause that asks nothing and holds no figure may say how one offer stands; what that changes is said back.</summary>
    public static Told Take(Told told, FactScene on)
    {
        var (utterance, tells) = (on.Heard.Utterance, on.Heard.Meanings.Any(meaning => meaning.IsFact));
        foreach (var clause in told.Case.Offers.Count == 0 ? [] : utterance.Clauses.Where(clause => !clause.IsAsked && !HasFigure(utterance, clause) && !IsRequest(on.Heard, clause)))
        {
            var said = utterance.Quote(clause.At);
            foreach (var about in on.Heard.Book.Says("others", utterance, clause) ? Unnamed(told.Case, on.Heard.Text) : About(told.Case, said, tells))
            {
                var changed = Changed(about, on, clause, told.Case.IsOwn(about));
                told = changed == about ? told : told with { Case = told.Case.With(about, changed), Remarks = [.. told.Remarks, .. OfferMerge.Differences(about, changed)] };
            }
        }

        return Preferred(AllAlike(told, on), on);
    }

    /// <summary>"Both in writing": every offer that nothing else was said of.</summary>
    private static Told AllAlike(Told told, FactScene on)
    {
        Evidence? evidence = on.Heard.Says("all-written") ? Evidence.Written : on.Heard.Says("all-verbal") ? Evidence.Verbal : null;
        return evidence is null || told.Case.Outside.Count < 2 ? told
            : told with { Case = told.Case with { Offers = told.Case.Offers.Map(held => held.Evidence is null && !held.ToStay ? held with { Evidence = evidence } : held) } };
    }

    /// <summary>"I like Stripe more": of several offers the one that is wanted is the one to negotiate.</summary>
    private static Told Preferred(Told told, FactScene on)
    {
        if (told.Case.Company is null && on.Heard.Wanted is { } asked && on.Heard.Utterance.Clauses.FirstOrDefault(clause => clause.From <= asked.From && asked.From < clause.To) is { } about
            && NamedOffers.In(told.Case, on.Heard.Utterance.Quote(about.At)) is [{ Company: { } employer, ToStay: false, HasFigures: true }])
        {
            told = told with { Case = told.Case.Naming(Slot.Company, employer) };
        }

        var wanted = on.Heard.Utterance.Clauses.Where(clause => !clause.IsAsked && on.Heard.Book.Says("preferred", on.Heard.Utterance, clause))
            .Select(clause => NamedOffers.In(told.Case, on.Heard.Utterance.Quote(clause.At))).FirstOrDefault(named => named.Count > 0);
        return wanted is [var own] && told.Case.IsOwn(own) ? told with { Case = told.Case with { Wishes = told.Case.Wishes with { FirstChoice = true } } }
            : wanted is [{ Company: { } company, ToStay: false, HasFigures: true } only] && told.Case.Outside.Count(held => held.HasFigures) > 1
            ? told with { Case = told.Case.Naming(Slot.Company, company) with { Wishes = told.Case.Wishes with { FirstChoice = true } }, Remarks = told.Case.Company is { } before ? told.Remarks.Add(Wording.NowWas("The company", company, before)) : told.Remarks }
            : told;
    }

    /// <summary>"I want the email", "..., email": a message that is wanted says nothing of how an offer was made.</summary>
    private static bool IsRequest(Heard heard, Clause clause) =>
        heard.Book.Says("mail", heard.Utterance, clause) && (heard.Book.Says("wanting", heard.Utterance, clause) || clause.To - clause.From == 1 && heard.Utterance.Clauses.Count > 1);

    private static bool HasFigure(Utterance utterance, Clause clause) => Enumerable.Range(clause.From, clause.To - clause.From).Any(at => utterance.Tokens[at].IsFigure);

    /// <summary>The offer whose company the clause names, else the only one there is.</summary>
    private static Sequence<HeldOffer> About(CaseDraft draft, string clause, bool tells)
    {
        var named = NamedOffers.In(draft, clause);
        return named.Count == 1 ? named : tells && named.Count == 0 && draft.Outside is [var only] ? [only] : [];
    }

    private static Sequence<HeldOffer> Unnamed(CaseDraft draft, string text)
    {
        var named = NamedOffers.In(draft, text);
        return named.Count == 0 ? draft.Offers.Where(held => !draft.IsOwn(held)) : draft.Offers.Where(held => !named.Contains(held));
    }

    private static HeldOffer Changed(HeldOffer held, FactScene on, Clause clause, bool isOwn)
    {
        bool Says(string list) => on.Heard.Book.Says(list, on.Heard.Utterance, clause);
        var after = held;
        if (held.Offer.Equity is { } equity)
        {
            EquityKind kind = Says("listed-stock") ? EquityKind.Rsu : Says("private-stock") ? EquityKind.PreIpo : Says("options") ? EquityKind.Options : equity.Kind;
            var period = Says("yearly") ? EquityPeriod.Year : Says("whole-grant") ? EquityPeriod.Grant : equity.Period;
            after = after with
            {
                Offer = after.Offer with { Equity = equity with { Kind = kind, Period = period } },
                Assumptions = kind == equity.Kind ? after.Assumptions : after.Assumptions.Where(assumption => !assumption.Contains("equity as", StringComparison.Ordinal)),
                Doubts = period == equity.Period && !Says("whole-grant") ? after.Doubts : after.Doubts.Where(doubt => !HeldDoubts.IsPeriod(doubt)),
            };
        }

        after = Says("no-deadline") ? after with { Deadline = null } : after;
        after = Says("final") && !isOwn ? after with { IsFinal = true } : after;
        // "They said no", "they told me it is final" are no words on how firm a written offer is.
        var isPassing = held.Evidence is Evidence.Written && on.Heard.Meanings.Any(meaning => meaning.IsFact && meaning.Topic is not (Understanding.Topics.Offer or Understanding.Topics.Case));
        return Says("to-come") || isPassing && !Says("written") ? after
            : Says("written") != Says("verbal") ? after with { Evidence = Says("written") ? Evidence.Written : Evidence.Verbal }
            : after;
    }
}
