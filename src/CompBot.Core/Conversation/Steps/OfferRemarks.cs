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

        var remarks = new List<string>();
        foreach (var clause in Clauses().Split(Intents.Plain(text)))
        {
            if (About(draft, clause) is not { } held || Changed(held, clause) is not { } after || after == held)
            {
                continue;
            }

            remarks.AddRange(OfferMerge.Differences(held, after));
            draft = draft.With(held, after);
        }

        return draft == state.Carried.Case ? null : Moves.Onwards(state, draft, scene, remarks);
    }

    /// <summary>The offer whose company the clause names, else the only one there is.</summary>
    private static HeldOffer? About(CaseDraft draft, string clause)
    {
        var named = draft.Offers.Where(held => OfferWords.Name(held, draft) is var name && (clause.Contains(name, StringComparison.OrdinalIgnoreCase) || clause.Contains(name.Split(' ')[^1], StringComparison.OrdinalIgnoreCase)));
        return named.Count == 1 ? named[0]
            : named.Count == 0 && draft.Offers.Count == 1 ? draft.Offers[0]
            : named.Count == 0 && draft.Offers.Where(held => HeldDoubts.Period(held) is not null) is [var doubtful] ? doubtful
            : null;
    }

    private static HeldOffer? Changed(HeldOffer held, string clause)
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
