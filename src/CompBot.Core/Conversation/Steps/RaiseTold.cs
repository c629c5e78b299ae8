using System.Globalization;
using System.Text.RegularExpressions;
using CompBot.Core.Negotiation;
using CompBot.Core.Pay;

namespace CompBot.Core.Conversation.Steps;

/// <summary>"They came up by 10K on the base": the new figure is worked out from the one that is held, said back with both, and counts once it is agreed to.</summary>
internal static partial class RaiseTold
{
    private const int Longest = 300;

    /// <summary>A raise beyond this multiple of the figure is more likely misread than true.</summary>
    private const decimal MostOfFigure = 1m;

    /// <summary>Asks for the new figure where more is spoken of, by them or by the person; null where nothing of the kind is.</summary>
    public static string? HowMuch(string text) => !Raised().IsMatch(text) ? null : text.TrimEnd().EndsWith('?') ? Wording.OnlyTheyKnow : Mine().IsMatch(text) ? Wording.HowMuchHoped : Wording.WhatIsItThen;

    /// <summary>Everything is left to read where no clause tells of a raise of a figure that is known.</summary>
    public static Apart Take(CaseDraft draft, string text)
    {
        var clauses = text.Length > Longest ? [] : Clauses().Split(text);
        if (clauses.Where(clause => Cut().IsMatch(clause)).ToList() is { Count: > 0 } cuts)
        {
            var kept = Take(draft, string.Join(". ", clauses.Except(cuts)));
            return kept with { Remarks = kept.Remarks.Add(Wording.WhatIsLeft) };
        }

        foreach (var clause in clauses.Where(clause => Raised().IsMatch(clause) && !Unsure().IsMatch(clause) && Numbers().Count(clause) == 1))
        {
            var others = clauses.Where(other => other != clause).ToList();
            if (!others.Exists(Whole().IsMatch) && About(draft, clause) is { } held && By(clause, held.Offer.Currency) is { } by && Raise(held, clause, by) is { } raise)
            {
                var remark = Wording.Raised(raise.What, OfferWords.Name(held, draft), MoneyText.Short(raise.Now, held.Offer.Currency), MoneyText.Short(raise.Now - by, held.Offer.Currency), InWriting().IsMatch(text));
                var after = AsTold(raise.After, text, draft.IsOwn(held));
                return new(draft.With(held, after) with { Confirmed = false }, string.Join(". ", others), [remark]);
            }
        }

        return new(draft, text, []);
    }

    /// <summary>Null where the part is another one, or its figure is not known: then the new figure is asked for.</summary>
    private static (HeldOffer After, string What, decimal Now)? Raise(HeldOffer held, string clause, decimal by)
    {
        var offer = held.Offer;
        return OtherPart().IsMatch(clause) || offer.StatedTotal is not null ? null
            : OfSignOn().IsMatch(clause) ? offer.SignOn is { ByYear: [var once] } && Fits(once, by) ? (held with { Offer = offer with { SignOn = SignOn.Once(once + by) } }, "sign-on", once + by) : null
            : offer.Base is { } yearly && Fits(yearly, by) ? (held with { Offer = offer with { Base = yearly + by } }, "base", yearly + by)
            : null;
    }

    private static bool Fits(decimal figure, decimal by) => by <= figure * MostOfFigure;

    /// <summary>Another employer's letter does not hold what was only told since.</summary>
    private static HeldOffer AsTold(HeldOffer after, string text, bool isOwn) =>
        !isOwn && after.Evidence is Evidence.Written && !InWriting().IsMatch(text) ? after with { Evidence = Evidence.Verbal } : after;

    /// <summary>The offer whose company is named, else the employer's own, else the only one there is.</summary>
    private static HeldOffer? About(CaseDraft draft, string clause)
    {
        var named = NamedOffers.In(draft, clause);
        return named.Count > 0 ? named is [var only] ? only : null : draft.Own ?? (draft.Offers is [var single] ? single : null);
    }

    /// <summary>In the offer's own currency; null where another one is said.</summary>
    private static decimal? By(string clause, Currency currency)
    {
        var match = Numbers().Match(clause);
        var sign = match.Groups["sign"].Value;
        return (sign.Length == 0 || MoneyText.Short(1_000m, currency).StartsWith(sign, StringComparison.Ordinal))
            && decimal.TryParse(match.Groups["figure"].Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var figure)
            ? figure * (match.Groups["k"].Success ? 1_000 : 1) is var by and >= 500 ? by : null
            : null;
    }

    [GeneratedRegex(@"\b(by|another|(an )?(extra|additional)|up|add(s|ed|ing)?|max(imum)?) (only |just |about |around |roughly |like |max |a |maybe )*[$£€₹]?\d[\d,.]*\s?k?\b(?!\s?%)|\d\s?k? (more|extra|on top|higher|additional|on the base|on base)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Raised();

    /// <summary>By how much a part went down: never its new figure.</summary>
    [GeneratedRegex(@"\b(took|take|taken|taking|cut(ting)?|reduced?|reducing|lower(ed)?|dropp?ed|knocked|shaved)\b.{0,25}\bby [$£€₹]?\d|\b(took|take|taken|taking|cut(ting)?|knocked|shaved)\b.{0,15}\d[\d,.]*\s?k? (off|from|out of)\b|\d\s?k? (less|lower) (on|in|for|base|sign|salary)", RegexOptions.IgnoreCase)]
    private static partial Regex Cut();

    /// <summary>The person's own wish, a question, what may be, or a move the other way.</summary>
    [GeneratedRegex(@"\?|\b(i|i'd|i'm|i'll|we|if|might|may|maybe|perhaps|hope|hoping|want(s|ed)? me|ask|asking|would|unless|less|lower(ed)?|down|cut|short|below|month(ly)?|hour(ly)?|week(ly)?|day|after tax|net)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Unsure();

    [GeneratedRegex(@"^\s*(but |and |so |well,? )?(i|we)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Mine();

    [GeneratedRegex(@"(?<!\w)(?<sign>[$£€₹]?)(?<figure>\d[\d,]*(\.\d+)?)(?<k>\s?k\b)?(?!\w|%)", RegexOptions.IgnoreCase)]
    private static partial Regex Numbers();

    /// <summary>The new figure itself, told beside the raise.</summary>
    [GeneratedRegex(@"\b(base|salary|now|makes?|it'?s)\b.{0,20}\d{2}", RegexOptions.IgnoreCase)]
    private static partial Regex Whole();

    [GeneratedRegex(@"\b(equity|stock|rsus?|shares?|options?|grant|bonus|profit|relocation|moving|total|tc|package|comp|compensation|all in|overall)\b(?<!sign.?on bonus|signing bonus)", RegexOptions.IgnoreCase)]
    private static partial Regex OtherPart();

    [GeneratedRegex(@"\b(sign.?on|signing|signon)\b", RegexOptions.IgnoreCase)]
    private static partial Regex OfSignOn();

    [GeneratedRegex(@"\b(writ\w+|letter|contract|paper)\b", RegexOptions.IgnoreCase)]
    private static partial Regex InWriting();

    [GeneratedRegex(@"\s*(?:[;!\n]|\.(?!\d)|,(?!\d))\s*|\s+(?:and|but)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Clauses();
}
