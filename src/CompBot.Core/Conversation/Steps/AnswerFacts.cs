using CompBot.Core.Conversation.Listening;
using CompBot.Core.Negotiation;
using CompBot.Core.Pay;
using CompBot.Core.Understanding;

namespace CompBot.Core.Conversation.Steps;

/// <summary>How an employer answered, and how the person did: refused, taken back, declined, accepted.</summary>
internal static class AnswerFacts
{
    /// <summary>A no is counted by the part it was about. A last word after the ask, or the second no to all of it, ends the asking.</summary>
    public static Told Refused(Told told, FactScene on)
    {
        if (told.Case.Own is null && told.Case.Company is null)
        {
            return told;
        }

        if (on.State is ConversationState.Asking && told.Case.AskMade is null && !on.Heard.Says("asked-words") && !on.Heard.Says("final"))
        {
            // Nothing was asked of them yet, so what they cannot do answers no ask.
            return told;
        }

        if (on.State.Carried.Case.Own?.Offer is { } was && told.Case.Own?.Offer is var now && now != was && !on.Heard.Says("final"))
        {
            // They came up: what they say stays as it is, is their answer so far. Only a part that they name and did not raise is refused.
            return now is not null && NamedPart(on.Heard) is { } named && IsSame(named, was, now) && !told.Case.Refusals.Any(refusal => refusal.Part == named)
                ? told with { Case = told.Case with { Refusals = told.Case.Refusals.Add(new Refusal(named, 1)) } } : told;
        }

        if (IsNoToTermOnly(on.Heard))
        {
            return told;
        }

        var part = PartOf(on.Heard);
        var before = told.Case.Refusals.FirstOrDefault(refusal => refusal.Part == part);
        Refusal counted = new(part, (before?.Times ?? 0) + 1);
        var isFinal = part is PayPart.Total && on.Heard.Says("final") && told.Case.Stage is not null;
        var isLast = told.Case.Own is { HasFigures: true } && WereAsked(on.State) && on.Heard.Wanted is null or { IsConsidered: true } && (isFinal || part is PayPart.Total && (counted.Times > 1 || on.Heard.Says("to-all")));
        return told with
        {
            Case = told.Case with
            {
                Refusals = [.. told.Case.Refusals.Where(refusal => refusal != before), counted],
                Stage = isFinal ? Stage.Final : told.Case.Stage,
                Told = isLast ? Situation.LastWord : told.Case.Told,
            },
        };
    }

    /// <summary>They have heard an ask, or its words were given: a last word before that still leaves room for one question.</summary>
    private static bool WereAsked(ConversationState state) =>
        state is ConversationState.ReadingPlaybook || state.Carried.Case is { AskMade: not null } or { TheyMoved: true } or { Refusals.Count: > 0 };

    /// <summary>"No to more PTO": a no to what stands beside pay is none to any part of it.</summary>
    public static bool IsNoToTermOnly(Heard heard) =>
        heard.Meanings.FirstOrDefault(meaning => meaning.Topic == Topics.Refused) is { } refused && NamesTermOnly(heard, refused);

    /// <summary>What is meant there names something beside pay, and no part of the pay.</summary>
    public static bool NamesTermOnly(Heard heard, Meaning meant) =>
        heard.Utterance.Clauses.Where(clause => clause.At.Meets(meant.At)).ToList() is { Count: > 0 } clauses
        && clauses.Exists(clause => SaidTerm.IsNamed(heard.Book, heard.Utterance, clause)) && !clauses.Exists(clause => Parts.Any(list => heard.Book.Says(list, heard.Utterance, clause)));

    private static readonly string[] Parts = ["to-all", "equity", "sign-on", "base", "final"];

    private static PayPart PartOf(Heard heard) => SaysNoTo(heard, "to-all") ? PayPart.Total : NamedPart(heard) ?? PayPart.Total;

    private static PayPart? NamedPart(Heard heard) =>
        SaysNoTo(heard, "equity") ? PayPart.Equity : SaysNoTo(heard, "sign-on") ? PayPart.SignOn : SaysNoTo(heard, "base") ? PayPart.Base : null;

    private static bool IsSame(PayPart part, Offer was, Offer now) => part switch
    {
        PayPart.Base => was.Base == now.Base,
        PayPart.Equity => was.Equity == now.Equity,
        PayPart.SignOn => was.SignOn == now.SignOn,
        PayPart.Bonus => was.Bonus == now.Bonus,
        PayPart.Relocation => was.Relocation == now.Relocation,
        PayPart.Total => false,
    };

    /// <summary>In the words of the no itself: "capped at 58, but maybe a signing bonus" refuses no signing bonus.</summary>
    private static bool SaysNoTo(Heard heard, string list) =>
        heard.Meanings.FirstOrDefault(meaning => meaning.Topic == Topics.Refused) is { } refused
            ? heard.Utterance.Clauses.Any(clause => clause.At.Meets(refused.At) && heard.Book.Says(list, heard.Utterance, clause)) : heard.Says(list);

    /// <summary>"No sign-on, the contract has none": what is asked for and is said to be none will not be asked for again.</summary>
    public static Told NoSuchPart(Told told, FactScene on) =>
        on.Reading.Offers.Any(said => said is { Whose: Whose.Offered, SignOn.Sum: 0m }) && AskKept.Of(on.State, on.Scene) is { SignOn: not null } && !told.Case.Refusals.Any(refusal => refusal.Part is PayPart.SignOn)
            ? told with { Case = told.Case with { Refusals = told.Case.Refusals.Add(new Refusal(PayPart.SignOn, 1)) } } : told;

    /// <summary>What they changed since was no last word, and a part that they raised was not refused.</summary>
    public static Told Answered(Told told, FactScene on)
    {
        if (told.Case is { Stage: Stage.Final, Own.HasFigures: true, Told: null, Wishes.OwnAsk: null } && on.State.Carried.Case.Stage is not Stage.Final && WereAsked(on.State))
        {
            return told with { Case = told.Case with { Told = Situation.LastWord } };
        }

        var (was, now) = (on.State.Carried.Case.Own?.Offer, told.Case.Own?.Offer);
        if (was is null || now is null || was == now || on.Heard.Holds(Topics.Refused) || on.State.Carried.Case.Refusals.Count == 0 || !IsRaised(was, now))
        {
            return told;
        }

        return told with { Case = told.Case with { Refusals = told.Case.Refusals.Where(refusal => IsSame(refusal.Part, was, now)), Told = told.Case.Told is Situation.LastWord ? null : told.Case.Told } };
    }

    /// <summary>Some part of it is more than it was. "No sign-on" says what there is, and answers nothing.</summary>
    private static bool IsRaised(Offer was, Offer now) =>
        now.Base > (was.Base ?? 0m) || now.Equity != was.Equity && now.Equity is { Amount: not 0m } || now.SignOn?.Sum > (was.SignOn?.Sum ?? 0m) || now.Bonus != was.Bonus && now.Bonus is not ({ Percent: 0m } or { Amount: 0m }) || now.Relocation > (was.Relocation ?? 0m) || now.StatedTotal > (was.StatedTotal ?? 0m);

    /// <summary>The employer took its offer back: the case goes on with what is left. A rival's offer that falls away is only dropped; the one that was named is out already.</summary>
    public static Told Withdrew(Told told, FactScene on)
    {
        var draft = told.Case;
        if (draft.Offers.Count < on.State.Carried.Case.Offers.Count || on.About(draft) is not { } gone)
        {
            return told;
        }

        if (!draft.IsOwn(gone))
        {
            return new Told(draft with { Offers = draft.Offers.Where(held => !ReferenceEquals(held, gone)) }, told.Remarks.Add(Wording.Dropped(OfferWords.Name(gone, draft))));
        }

        var company = OfferWords.Name(gone, draft);
        var left = draft.OfAnother with
        {
            Company = null,
            CompanySettled = false,
            RoleSettled = false,
            Region = null,
            RegionSettled = false,
            Level = null,
            LevelSettled = false,
            NoGuide = false,
            Offers = draft.Offers.Where(held => !ReferenceEquals(held, gone)),
            OffersTold = draft.Outside.Count > 1,
            Confirmed = false,
            Stage = null,
            Refusals = [],
            Told = Situation.Withdrawn,
            BeforeWithdrawal = draft with { BeforeWithdrawal = null },
        };
        return new Told(left, left.Outside.Count == 0 ? told.Remarks : told.Remarks.Add(Wording.Withdrawn(company)));
    }

    /// <summary>An offer that was turned down is no alternative any more.</summary>
    public static Told Declined(Told told, FactScene on)
    {
        var draft = told.Case;
        var named = NamedOffers.In(draft, on.Heard.Text).Where(held => !draft.IsOwn(held));
        var rivals = draft.Rivals.Where(held => !held.ToStay).ToSequence();
        var gone = named.Count > 0 ? named : on.Heard.Says("others") || rivals.Count == 1 ? rivals : [];
        return gone.Count == 0 ? told
            : new Told(draft with { Offers = draft.Offers.Where(held => !gone.Contains(held)) }, [.. told.Remarks, .. gone.Select(held => Wording.Dropped(OfferWords.Name(held, draft)))]);
    }

    /// <summary>The person says that nothing was accepted, or that the offer was not taken back: then it is held again as it was.</summary>
    public static Move StillOpen(ConversationState state, Scene scene)
    {
        var draft = state.Carried.Case;
        return draft.BeforeWithdrawal is { } before
            ? Moves.Onwards(state, HeldAgain(before, draft, scene), scene, [Wording.HeldAgain(before.Own is { } own ? OfferWords.Name(own, before) : before.Company)])
            : Moves.Onwards(state, draft with { Told = null, Refusals = draft.Told is Situation.LastWord ? [] : draft.Refusals, Stage = draft.Told is Situation.LastWord && draft.Stage is Stage.Final ? StageOf(draft.Own) : draft.Stage }, scene, []);
    }

    /// <summary>As firm as the offer itself was told to be; null, and so asked again, where nobody said.</summary>
    private static Stage? StageOf(HeldOffer? own) => own?.Evidence switch
    {
        Evidence.Written => Stage.Written,
        Evidence.Verbal => Stage.Verbal,
        _ => null,
    };

    /// <summary>With what was told of the person since; their figures only where they are in the same currency.</summary>
    private static CaseDraft HeldAgain(CaseDraft before, CaseDraft now, Scene scene)
    {
        var held = before with { Language = now.Language, PrivateStock = now.PrivateStock, PresentPay = now.PresentPay, PresentHours = now.PresentHours, PresentCurrency = now.PresentCurrency, Wishes = now.Wishes };
        return Cases.CurrencyOf(now, scene.Library) == Cases.CurrencyOf(before, scene.Library)
            ? held with { MinimumBase = now.MinimumBase, MinimumTotal = now.MinimumTotal, LeftBehind = now.LeftBehind, Hoped = now.Hoped, HopedTotal = now.HopedTotal, HopedEquity = now.HopedEquity, HopedSignOn = now.HopedSignOn, KnownPay = now.KnownPay }
            : held;
    }

    /// <summary>No yes was given: what was held as accepted by mistake is open again.</summary>
    public static Told NotAccepted(Told told) =>
        (told.Case.Told is Situation.Accepted ? told with { Case = told.Case with { Told = null } } : told).Saying(Wording.StillOpen);

    /// <summary>The offer that is named where the yes is told is the one that was accepted, and the case is about it.</summary>
    public static Told Accepted(Told told, FactScene on)
    {
        var draft = told.Case;
        if (draft.Outside.Count == 0 && draft.Company is null)
        {
            return told;
        }

        // "I want to turn down Hooli, I already accepted there": where the yes names nobody, the only one that is named at all is meant.
        var named = NamedOffers.In(draft, on.Heard.Words(Topics.Accepted) ?? on.Heard.Text) is { Count: > 0 } there ? there : NamedOffers.In(draft, on.Heard.Text);
        if (draft is { Told: Situation.Accepted, Company: { } given } && named is [{ Company: { } decided }] && !Names.SameEmployer(given, decided))
        {
            // The word that was given stays where it was given; which one is taken now is answered by its letter.
            return told;
        }

        if (on.State.Carried.Case.Company is null && AcceptedAt(on) is { } signedAt)
        {
            return told with { Case = draft.Naming(Slot.Company, signedAt) with { Told = Situation.Accepted } };
        }

        var about = named is [{ Company: { } company }] && !(draft.Company is { } known && Names.SameEmployer(known, company)) ? draft.Naming(Slot.Company, company) : draft;
        return told with { Case = about with { Told = Situation.Accepted } };
    }

    private const int MostToName = 15;

    /// <summary>"I accepted a job as a mechanic at Parker": the name behind the yes, where it is written as a name. Of a place one says "in".</summary>
    private static string? AcceptedAt(FactScene on)
    {
        var (utterance, book) = (on.Heard.Utterance, on.Heard.Book);
        bool IsName(int at) => at < utterance.Tokens.Count && utterance.Tokens[at].Kind is Language.Text.WordKind.Word && utterance.Tokens[at].Form.Length > 1 && char.IsUpper(utterance.Text[utterance.Tokens[at].At.From]);
        foreach (var clause in utterance.Clauses.Where(clause => !clause.IsAsked && book.Says("said-yes", utterance, clause)))
        {
            var yes = book.IndexIn("said-yes", utterance, clause.From, clause.To);
            for (var at = yes + 1; at < Math.Min(utterance.Tokens.Count - 1, yes + MostToName) && !Heard.EndsSentence(utterance.Tokens[at]); at++)
            {
                var to = at + 1;
                while (book.Lists("accepted-at", utterance, at) && IsName(to))
                {
                    to++;
                }

                if (to > at + 1 && Names.Clean(utterance.Quote(new Language.Text.Span(utterance.Tokens[at + 1].At.From, utterance.Tokens[to - 1].At.To))) is { } name)
                {
                    return name;
                }
            }
        }

        return null;
    }
}
