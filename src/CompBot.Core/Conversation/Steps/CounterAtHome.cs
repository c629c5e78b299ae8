using System.Text.RegularExpressions;
using CompBot.Core.Negotiation;
using CompBot.Core.Pay;

namespace CompBot.Core.Conversation.Steps;

/// <summary>"My current company countered with 190K": what the person could do instead, and no figure of the employer one negotiates with.</summary>
internal static partial class CounterAtHome
{
    private const int Longest = 300;

    /// <summary>Everything is left to read where nothing of the kind is told.</summary>
    public static Apart Take(CaseDraft draft, string text, Scene scene)
    {
        var clauses = text.Length > Longest || !ToStay().IsMatch(text) ? [] : Clauses.Split(text);
        if (Array.FindIndex(clauses, clause => ToStay().IsMatch(clause) && (Figure().IsMatch(clause) || Matched().IsMatch(clause))) is not (>= 0 and var at))
        {
            return new(draft, text, []);
        }

        var parts = clauses.Skip(at + 1).TakeWhile(clause => Part().IsMatch(clause)).ToList();
        var others = string.Join(". ", [.. clauses.Take(at), .. clauses.Skip(at + 1 + parts.Count)]);
        return Told(draft, string.Join(", ", [clauses[at], .. parts]), scene) is not { } stay ? new(draft, others, [Wording.CounterInAll])
            : new(With(draft, stay), others, [Wording.CounterHeld(OfferWords.Terms(stay.Offer)), .. stay.Evidence is Evidence.Written ? Sequence<string>.Empty : [Wording.CounterInWriting]]);
    }

    private static CaseDraft With(CaseDraft draft, HeldOffer stay) =>
        (draft.Offers.FirstOrDefault(held => held.ToStay) is { } before ? draft.With(before, stay) : draft with { Offers = draft.Offers.Add(stay) }) with { Confirmed = false };

    /// <summary>Null where the figures do not say what it comes to: "10K more" is of pay that is not known.</summary>
    private static HeldOffer? Told(CaseDraft draft, string clause, Scene scene)
    {
        var evidence = InWriting().IsMatch(clause) ? Evidence.Written : Evidence.Verbal;
        if (!Figure().IsMatch(clause))
        {
            return draft.Own is { Offer.Base: { } same } own
                ? Stay(new Offer { Currency = own.Offer.Currency, Base = same }, evidence, own.CurrencyAssumed)
                : null;
        }

        var figures = Retention().Replace(Tail().Replace(clause[Figure().Match(clause).Index..], ""), "sign-on");
        if (More().IsMatch(clause) || scene.Read(figures, draft).Offers is not [var said] || (said.Base ?? said.Total) is not { } yearly)
        {
            return null;
        }

        var told = InAll().IsMatch(clause) ? said : said with { Base = yearly, Total = null };
        return OfferMerge.Merge(
            Stay(new Offer { Currency = Cases.CurrencyOf(draft, scene.Library) }, evidence, currencyAssumed: true),
            told with { Company = null, Evidence = evidence, Deadline = null, DeadlineWords = null }, scene.Library);
    }

    private static HeldOffer Stay(Offer offer, Evidence evidence, bool currencyAssumed) =>
        new() { ToldAsRival = true, ToStay = true, Evidence = evidence, Offer = offer, CurrencyAssumed = currencyAssumed };

    [GeneratedRegex(@"\b(my|the) (current|present) (company|employer|job|boss|manager|team)\b.{0,30}\b(counter\w*|match(es|ed)?|offer(s|ed|ing)?|raise[ds]?|bump(s|ed)?|give|gave|giving|retention)\b|\b(counter\w*|retention|raise|offer(s|ed)?)\b.{0,40}\b(to stay|if i stay|from my (current )?(company|employer|job|boss|manager))\b|\bmy (company|firm) .{0,20}\b(counter\w*|match(es|ed)?)\b|\bmy (boss|manager|employer) .{0,20}\b(counter\w*|match(es|ed)?|offer(s|ed|ing)?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ToStay();

    [GeneratedRegex(@"\bmatch(es|ed)( (it|that|the offer|their offer|them|\w+'?s? (offer|base)))?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Matched();

    [GeneratedRegex(@"[$£€₹]?\d{2}|[$£€₹]?\d\s?k\b", RegexOptions.IgnoreCase)]
    private static partial Regex Figure();

    /// <summary>By how much, and not to what.</summary>
    [GeneratedRegex(@"%|\bby [$£€₹]?\d|\d\s?k? (more|extra|raise|bump|increase|on top)\b|\b(another|extra|additional) [$£€₹]?\d", RegexOptions.IgnoreCase)]
    private static partial Regex More();

    [GeneratedRegex(@",? ?\b(to (make me )?stay|if i stay|from my (current )?(company|employer|job|boss|manager))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Tail();

    [GeneratedRegex(@"\b(total|tc|package|all in|overall|comp|compensation)\b", RegexOptions.IgnoreCase)]
    private static partial Regex InAll();

    [GeneratedRegex(@"\bretention( bonus| payment)?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Retention();

    /// <summary>One more part of the same counter: "a 50K retention bonus".</summary>
    [GeneratedRegex(@"^(a |an |another )?[$£€₹]?\d[\d,.]*\s?k?\b.{0,20}\b(retention|bonus|sign|equity|stock|rsu|grant)", RegexOptions.IgnoreCase)]
    private static partial Regex Part();

    [GeneratedRegex(@"\b(in writing|written|wrote|letter)\b", RegexOptions.IgnoreCase)]
    private static partial Regex InWriting();
}
