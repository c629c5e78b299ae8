using System.Text.RegularExpressions;
using CompBot.Core.Conversation.Understanding;
using CompBot.Core.Negotiation;
using CompBot.Core.Pay;

namespace CompBot.Core.Conversation.Steps;

/// <summary>Words without figures about offers that are known: "OpenAI is listed stock", "it's per year", "Google's is written, Meta's is verbal".</summary>
internal static partial class OfferRemarks
{
    private const int Longest = 160;

    /// <summary>Null where nothing of the kind is said.</summary>
    public static Move? Take(ConversationState state, string text, Scene scene)
    {
        var draft = state.Carried.Case;
        if (draft.Offers.Count == 0 || text.Length > Longest || Amounts().IsMatch(text))
        {
            return null;
        }

        var (plain, remarks) = (Intents.Plain(text), new List<string>());
        if (OpenEquity().IsMatch(plain) && !plain.EndsWith('?') && About(draft, plain) is { } held && held with { EquityToCome = true } is { EquityIsOpen: true } open)
        {
            return EquityToCome(state, draft, held, open, scene);
        }

        foreach (var clause in Clauses().Split(plain))
        {
            foreach (var about in TheOthers().IsMatch(clause) ? Unnamed(draft, plain) : About(draft, clause) is { } one ? [one] : [])
            {
                if (Changed(about, clause, draft.IsOwn(about)) is { } after && after != about)
                {
                    remarks.AddRange(OfferMerge.Differences(about, after));
                    remarks.AddRange(after.IsFinal && !about.IsFinal ? [Wording.Final(OfferWords.Name(about, draft))] : []);
                    draft = draft.With(about, after);
                }
            }
        }

        return draft == state.Carried.Case ? null : Moves.Onwards(state, draft, scene, remarks);
    }

    /// <summary>
    /// "OpenAI is in writing now, Google told me 205K": remarks that name an offer are taken by their clauses. Only where each figure beside them names its company:
    /// else one of those could be of the offer that is remarked on.
    /// </summary>
    public static Apart Take(CaseDraft draft, string text, Scene scene)
    {
        var (changed, rest, remarks) = (draft, new List<string>(), new List<string>());
        foreach (var clause in draft.Offers.Count == 0 || text.Length > Longest || !Amounts().IsMatch(text) ? [] : Clauses().Split(text))
        {
            if (!Amounts().IsMatch(clause) && NamedOffers.In(changed, clause) is [var held] && Changed(held, Intents.Plain(clause), changed.IsOwn(held)) is { } after && after != held)
            {
                remarks.AddRange(OfferMerge.Differences(held, after));
                changed = changed.With(held, after);
            }
            else
            {
                rest.Add(clause);
            }
        }

        var others = string.Join(", ", rest);
        return changed != draft && scene.Read(others, draft).Offers.All(said => said.Whose != Whose.Offered || said.Company is not null) ? new(changed, others, remarks.ToSequence()) : new(draft, text, []);
    }

    /// <summary>The card and the number say it by themselves; elsewhere it is said here.</summary>
    private static Move EquityToCome(ConversationState state, CaseDraft draft, HeldOffer held, HeldOffer open, Scene scene)
    {
        var next = Moves.Onwards(state, draft.With(held, open), scene, []);
        return next.Next is ConversationState.Asking { Open: Question.Confirm } || next.Next is ConversationState.Advising && draft.IsOwn(held) ? next
            : next with { Lead = [Wording.EquityOpen(OfferWords.Name(held, draft), draft.IsOwn(held))] };
    }

    /// <summary>The offer whose company the clause names, else the only one there is.</summary>
    private static HeldOffer? About(CaseDraft draft, string clause)
    {
        var named = NamedOffers.In(draft, clause);
        return named.Count == 1 ? named[0]
            : named.Count == 0 && draft.Outside is [var only] ? only
            : named.Count == 0 && draft.Offers.Where(held => HeldDoubts.Period(held) is not null) is [var doubtful] ? doubtful
            : null;
    }

    /// <summary>"Verbal from Google, the other two are written": those the message does not name.</summary>
    private static Sequence<HeldOffer> Unnamed(CaseDraft draft, string text)
    {
        var named = NamedOffers.In(draft, text);
        return named.Count == 0 ? draft.Offers.Where(held => !draft.IsOwn(held)) : draft.Offers.Where(held => !named.Contains(held));
    }

    private static HeldOffer? Changed(HeldOffer held, string clause, bool isOwn)
    {
        var after = held;
        if (held.Offer.Equity is { } equity)
        {
            var kind = Kind(clause) ?? equity.Kind;
            var period = Yearly().IsMatch(clause) ? EquityPeriod.Year : Whole().IsMatch(clause) ? EquityPeriod.Grant : equity.Period;
            after = after with
            {
                Offer = after.Offer with { Equity = equity with { Kind = kind, Period = period } },
                Assumptions = kind == equity.Kind ? after.Assumptions : after.Assumptions.Where(assumption => !assumption.Contains("equity as", StringComparison.Ordinal)),
                Doubts = period == equity.Period && !Whole().IsMatch(clause) ? after.Doubts : after.Doubts.Where(doubt => !HeldDoubts.IsPeriod(doubt)),
            };
        }

        if (NoDeadline().IsMatch(clause))
        {
            return after with { Deadline = null };
        }

        if (!isOwn && Final().IsMatch(clause) && held.Company is { } company && company.Split(' ').Any(word => clause.Contains(word, StringComparison.OrdinalIgnoreCase)))
        {
            after = after with { IsFinal = true };
        }

        if (StillToCome().IsMatch(clause))
        {
            return after;
        }

        var denied = Denied().Match(clause);
        var affirmed = denied.Success ? clause.Remove(denied.Index, denied.Length) : clause;
        var written = Written().IsMatch(affirmed) || Told().IsMatch(denied.Value);
        return written != (Told().IsMatch(affirmed) || Written().IsMatch(denied.Value)) ? after with { Evidence = written ? Evidence.Written : Evidence.Verbal } : after;
    }

    private static EquityKind? Kind(string clause) =>
        Listed().IsMatch(clause) ? EquityKind.Rsu
        : Private().IsMatch(clause) ? EquityKind.PreIpo
        : Options().IsMatch(clause) ? EquityKind.Options
        : null;

    [GeneratedRegex(@"\b(no (more |longer a |longer any |real |fixed |hard )?deadline|(dropped|lifted|removed|waived|took away|withdrew) (the|their|its|my) deadline|deadline (is|was|has been) (gone|dropped|lifted|removed|off)|take (my|your|all the) time)\b")]
    private static partial Regex NoDeadline();

    /// <summary>A promise or a day says nothing of how firm the offer is now.</summary>
    [GeneratedRegex(@"\b(will|going to|gonna|comes?|coming|promised?|soon|tomorrow|next week|wait(ing)? (for|on)|waiting|expires?|expiring|until|deadline|due)\b")]
    private static partial Regex StillToCome();

    /// <summary>"There's equity too but they haven't said how much".</summary>
    [GeneratedRegex(@"\b(equity|stock|rsus?|shares|stock options)\b.{0,40}\b((haven'?t|hasn'?t|didn'?t|did not|have not|has not|won'?t) (yet )?(say|said|tell|told|mention|mentioned|share|shared|specif\w+|decided?|confirm(ed)?|disclosed?)|(don'?t|do not) (yet )?know(?! (if|what|whether|why))|not (yet )?(sure how|told|known|decided|specified|disclosed|clear|said)|no (idea|number|figure|amount|details)|unknown|unclear|undisclosed|pending|tb[adc]|to be (decided|determined|confirmed|discussed)|still open|to come)\b|\b((haven'?t|hasn'?t|didn'?t|did not|have not|has not|won'?t) (yet )?(say|said|tell|told|mention|mentioned|share|shared|specif\w+|decided?|confirm(ed)?|disclosed?)|(don'?t|do not) (yet )?know (how much|the)|no (idea|number|figure|amount|details)( yet)? (on|for|about|how much)|not sure how much)\b.{0,25}\b(equity|stock|rsus?|shares|stock options)\b")]
    private static partial Regex OpenEquity();

    /// <summary>A rival's last word (the employer's own is a pushback); a final round is no offer.</summary>
    [GeneratedRegex(@"\b(final|best and final|last word)\b(?! (round|stage|interview|loop|call|decision|day|week|year))(?<!not final|isn'?t final|final is)")]
    private static partial Regex Final();

    [GeneratedRegex(@"\b(the|my|both|all) (rest|others|remaining|other (two|three|four|offers|ones))\b")]
    private static partial Regex TheOthers();

    [GeneratedRegex(@"\d{2,}|\d\s?k\b")]
    private static partial Regex Amounts();

    [GeneratedRegex(@"\s*(?:[,;]|\band\b|\bbut\b)\s*")]
    private static partial Regex Clauses();

    [GeneratedRegex(@"\b(listed|public(ly traded)?|liquid|can be sold|rsus?)\b(?<!not listed|not public|isn't listed|isn't public|illiquid)")]
    private static partial Regex Listed();

    [GeneratedRegex(@"\b(private|pre.?ipo|illiquid|(can'?t|cannot) be sold|not (listed|public)|isn'?t (listed|public))\b")]
    private static partial Regex Private();

    [GeneratedRegex(@"\b(stock )?options\b")]
    private static partial Regex Options();

    [GeneratedRegex(@"\b(per year|a year|yearly|annual(ly)?|each year|every year)\b")]
    private static partial Regex Yearly();

    [GeneratedRegex(@"\b(whole grant|total grant|the grant|over (the )?(four|4) years|in total)\b")]
    private static partial Regex Whole();

    /// <summary>"It isn't verbal" says the other.</summary>
    [GeneratedRegex(@"\b(isn'?t|is not|not|no longer|wasn'?t|never) (just |only |really |yet )*(verbal(ly)?|told|on the phone|by phone|written|in writing)\b")]
    private static partial Regex Denied();

    [GeneratedRegex(@"\b(written|in writing|letter|contract|on paper)\b")]
    private static partial Regex Written();

    [GeneratedRegex(@"\b(verbal(ly)?|told|on the phone|by phone|on a call)\b")]
    private static partial Regex Told();
}
