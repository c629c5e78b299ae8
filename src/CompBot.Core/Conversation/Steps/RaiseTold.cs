using System.Text.RegularExpressions;
using CompBot.Core.Negotiation;
using CompBot.Core.Pay;

namespace CompBot.Core.Conversation.Steps;

/// <summary>
/// "They came up by 10K on the base", "they met me half way", "they took 5% off": the new figure is worked out from the one that is held, said back with both,
/// and counts once it is agreed to.
/// </summary>
internal static partial class RaiseTold
{
    private const int Longest = 300;

    /// <summary>Asks for the new figure where more is spoken of, by them or by the person; null where nothing of the kind is.</summary>
    public static string? HowMuch(string text) => !Raised().IsMatch(text) ? null : text.TrimEnd().EndsWith('?') ? Wording.OnlyTheyKnow : Mine().IsMatch(text) ? Wording.HowMuchHoped : Wording.WhatIsItThen;

    /// <summary>Asked: what they were asked for, where it is known. Everything is left to read where no clause tells of a move.</summary>
    public static Apart Take(CaseDraft draft, string text, PayAsk? asked)
    {
        var clauses = text.Length > Longest ? [] : Clauses.Split(text);
        var (next, remarks, taken, ask) = (draft, new List<string>(), new HashSet<string>(), (Question?)null);
        foreach (var clause in clauses.Where(clause => !Unsure().IsMatch(clause)))
        {
            var others = clauses.Where(other => other != clause).ToList();
            if (others.Exists(Whole().IsMatch) || About(next, clause) is not { } held)
            {
                continue;
            }

            if (Moved(next, held, clause, asked, InWriting().IsMatch(text)) is { } moved)
            {
                next = next.With(held, AsTold(moved.After, text, next.IsOwn(held))) with { Confirmed = false };
                remarks.Add(moved.Remark);
                taken.Add(clause);
            }
            else if (Cut().IsMatch(clause))
            {
                remarks.Add(Wording.WhatIsLeft);
                ask = new Question.Replace(IndexOf(next, held));
                taken.Add(clause);
            }
            else if (HalfWay().IsMatch(clause) || Raised().IsMatch(clause) && !OtherPart().IsMatch(clause) && MoveAmount.IsUnclear(clause))
            {
                remarks.Add(HalfWay().IsMatch(clause) ? Wording.HalfWayOfWhat : Wording.WhatIsItThen);
                ask = new Question.Replace(IndexOf(next, held));
                taken.Add(clause);
            }
        }

        return taken.Count == 0 ? new(draft, text, []) : new(next, string.Join(". ", clauses.Where(clause => !taken.Contains(clause))), remarks.ToSequence()) { Ask = ask };
    }

    private static int IndexOf(CaseDraft draft, HeldOffer held) => draft.Offers.TakeWhile(other => !ReferenceEquals(other, held)).Count();

    /// <summary>Null where the clause tells of no move, or its figure cannot be worked out: then it is asked for.</summary>
    private static (HeldOffer After, string Remark)? Moved(CaseDraft draft, HeldOffer held, string clause, PayAsk? asked, bool inWriting)
    {
        var (offer, at) = (held.Offer, OfferWords.Name(held, draft));
        if (HalfWay().IsMatch(clause))
        {
            return draft.IsOwn(held) && asked is { Base: { } wanted } && asked.Currency == offer.Currency && offer.Base is { } low && wanted > low && offer.StatedTotal is null
                ? (held with { Offer = offer with { Base = (low + wanted) / 2m } }, Wording.HalfWay(MoneyText.Short((low + wanted) / 2m, offer.Currency), MoneyText.Short(low, offer.Currency), MoneyText.Short(wanted, offer.Currency), at, inWriting))
                : null;
        }

        var isCut = Cut().IsMatch(clause);
        if (!isCut && !Raised().IsMatch(clause) || !MoveAmount.IsOnlyOne(clause) || OtherPart().IsMatch(clause) || offer.StatedTotal is not null)
        {
            return null;
        }

        var isSignOn = OfSignOn().IsMatch(clause);
        var figure = isSignOn ? offer.SignOn is { ByYear: [var once] } ? once : null : offer.Base;
        if (figure is not { } was || MoveAmount.Of(clause, was, offer.Currency) is not { } by || isCut && by >= was)
        {
            return null;
        }

        var now = isCut ? was - by : was + by;
        var after = isSignOn ? held with { Offer = offer with { SignOn = SignOn.Once(now) } }
            : held with { Offer = offer with { Base = now }, BaseBefore = isCut ? was : held.BaseBefore };
        var (nowText, wasText) = (MoneyText.Short(now, offer.Currency), MoneyText.Short(was, offer.Currency));
        return (after, isCut ? Wording.Lowered(isSignOn ? "sign-on" : "base", at, nowText, wasText) : Wording.Raised(isSignOn ? "sign-on" : "base", at, nowText, wasText, inWriting));
    }

    /// <summary>Another employer's letter does not hold what was only told since.</summary>
    private static HeldOffer AsTold(HeldOffer after, string text, bool isOwn) =>
        !isOwn && after.Evidence is Evidence.Written && !InWriting().IsMatch(text) ? after with { Evidence = Evidence.Verbal } : after;

    /// <summary>The offer whose company is named, else the employer's own, else the only one there is.</summary>
    private static HeldOffer? About(CaseDraft draft, string clause)
    {
        var named = NamedOffers.In(draft, clause);
        return named.Count > 0 ? named is [var only] ? only : null : draft.Own ?? (draft.Outside is [var single] ? single : null);
    }

    [GeneratedRegex(@"\b(by|another|(an )?(extra|additional)|up|add(s|ed|ing)?|max(imum)?|(bump|rais|increas|upp|lift|improv)(ed|ing|es)( (it|me|us|(the|my|their) (base|offer|salary|sign.?on|number)|base))?) (only |just |about |around |roughly |like |max |a |maybe |by |up )*[$£€₹]?\d[\d,.]*\s?(k|%|percent)?(?!\w)|\d\s?(k|%|percent)? (more|extra|on top|higher|additional|raise|bump|increase|on the base|on base)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Raised();

    /// <summary>By how much a part went down: never its new figure.</summary>
    [GeneratedRegex(@"\b(took|take|taken|taking|cut(ting)?|reduced?|reducing|lower(ed)?|dropp?ed|knocked|shaved)\b.{0,25}\bby [$£€₹]?\d|\b(took|take|taken|taking|cut(ting)?|knocked|shaved)\b.{0,15}\d[\d,.]*\s?(k|%|percent)? (off|from|out of)\b|\d\s?(k|%)? (less|lower) (on|in|for|base|sign|salary)", RegexOptions.IgnoreCase)]
    private static partial Regex Cut();

    [GeneratedRegex(@"\b(me(e)?t(ting)?|came|come) (me |us |you )?(about |roughly )?(half ?way|half-way|in the middle)\b|\bsplit the difference\b", RegexOptions.IgnoreCase)]
    private static partial Regex HalfWay();

    /// <summary>The person's own wish, a question, what may be, or pay that is not of a year.</summary>
    [GeneratedRegex(@"\?|\b(i|i'd|i'm|i'll|we|if|might|may|maybe|perhaps|hope|hoping|want(s|ed)? me|ask|asking|would|unless|short|below|month(ly)?|hour(ly)?|week(ly)?|day|after tax|net)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Unsure();

    [GeneratedRegex(@"^\s*(but |and |so |well,? )?(i|we)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Mine();

    /// <summary>The new figure itself, told beside the move.</summary>
    [GeneratedRegex(@"\b(base|salary|now|makes?|it'?s)\b.{0,20}\d{2}", RegexOptions.IgnoreCase)]
    private static partial Regex Whole();

    [GeneratedRegex(@"\b(equity|stock|rsus?|shares?|options?|grant|bonus|profit|relocation|moving|total|tc|package|comp|compensation|all in|overall)\b(?<!sign.?on bonus|signing bonus)", RegexOptions.IgnoreCase)]
    private static partial Regex OtherPart();

    [GeneratedRegex(@"\b(sign.?on|signing|signon)\b", RegexOptions.IgnoreCase)]
    private static partial Regex OfSignOn();

    [GeneratedRegex(@"\b(writ\w+|letter|contract|paper)\b", RegexOptions.IgnoreCase)]
    private static partial Regex InWriting();
}
