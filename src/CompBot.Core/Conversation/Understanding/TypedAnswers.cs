using System.Text.RegularExpressions;
using CompBot.Core.Guides;

namespace CompBot.Core.Conversation.Understanding;

/// <summary>Typed words that mean the same as pressing a button of the open question.</summary>
internal static partial class TypedAnswers
{
    private const int LongestAnswer = 80;

    /// <summary>The action of the button that was meant; null where the text is something else.</summary>
    public static string? ActionFor(ConversationState.Asking asking, string text, Intent? intent, Library library)
    {
        var plain = Intents.Plain(text);
        return plain.Length > LongestAnswer ? null : asking.Open.Match(
            firstContact: _ => null,
            missing => intent is Intent.Skip && asking.Talk.Case.NoGuide ? "skip" : Pick(Prompts.QuestionPrompts.Candidates(asking.Talk.Case, missing.Slots[0], library), plain),
            which => intent is Intent.NoneOfThese or Intent.No or Intent.Nothing or Intent.Skip ? "none-of-these" : Pick(which.Candidates, plain),
            whichOffer: _ => Pick(asking.Talk.Case.Offers.Map(held => OfferWords.Whose(held, asking.Talk.Case)), plain, "offer-"),
            anyOffers: _ => intent is Intent.Nothing or Intent.No or Intent.Skip or Intent.NoneOfThese ? "none" : null,
            uncertain => Pick(HeldDoubts.Asked(asking.Talk.Case.Offers[uncertain.Offer]).Answers.Map(answer => answer.Label), plain, "answer-"),
            confirm: _ => intent is Intent.Yes ? "yes" : intent is Intent.No or Intent.Correct ? "no" : FirmnessOfAll(plain) ?? PerYear(asking.Talk.Case, plain),
            replace: _ => intent is Intent.Skip or Intent.No or Intent.Nothing ? "skip" : null,
            howFirm => NamesAnother(asking.Talk.Case, plain, held => howFirm.Offer is { } at ? ReferenceEquals(held, asking.Talk.Case.Offers[at]) : !asking.Talk.Case.IsOwn(held)) ? null : BothFirm(asking.Talk.Case, plain) ?? Firmness(plain, intent, none: null),
            stageSoFar: _ => NamesAnother(asking.Talk.Case, plain, asking.Talk.Case.IsOwn) ? null : Firmness(plain, intent, none: asking.Talk.Case.Own is null ? "none" : null),
            ownOffer: _ => intent is Intent.Skip or Intent.No or Intent.Nothing ? "skip" : null);
    }

    private static string? Firmness(string plain, Intent? intent, string? none) =>
        FiguresIn().IsMatch(plain) ? null
        : none is not null && (intent is Intent.Nothing or Intent.No || NotYet().IsMatch(plain)) ? none
        : Kinds(plain) is [var only] ? only
        : intent is Intent.Skip or Intent.No && none is null ? "verbal"
        : null;

    /// <summary>"All in writing", said of every offer on the card.</summary>
    private static string? FirmnessOfAll(string plain) => !FiguresIn().IsMatch(plain) && AllOfThem().IsMatch(plain) && Kinds(plain) is ["written" or "verbal"] kind ? kind[0] : null;

    /// <summary>"Both", where only one other offer is asked about, is that one and the employer's.</summary>
    private static string? BothFirm(CaseDraft draft, string plain) =>
        draft is { Stage: null, Own.HasFigures: true } && draft.Offers.Count == 2 && plain.Contains("both", StringComparison.Ordinal) && FirmnessOfAll($"both {plain}") is { } kind ? $"both-{kind}" : null;

    /// <summary>The words are about an offer that the question is not about, by its name.</summary>
    private static bool NamesAnother(CaseDraft draft, string plain, Func<HeldOffer, bool> isAsked)
    {
        bool IsNamed(HeldOffer held) => plain.Contains(OfferWords.Name(held, draft), StringComparison.OrdinalIgnoreCase) || plain.Contains(OfferWords.Name(held, draft).Split(' ')[0] + " ", StringComparison.OrdinalIgnoreCase);
        return draft.Offers.Any(held => !isAsked(held) && IsNamed(held)) && !draft.Offers.Any(held => isAsked(held) && IsNamed(held));
    }

    private static string? PerYear(CaseDraft draft, string plain) =>
        YearlyWords().IsMatch(plain) && draft.Offers.Select((held, at) => (held, at)).Where(pair => HeldDoubts.Period(pair.held) is not null).ToList() is [var only] ? $"peryear-{only.at}" : null;

    private static List<string> Kinds(string plain)
    {
        var kinds = new List<string>();
        if (Has(Final()))
        {
            kinds.Add("final");
        }

        if (Has(Written()))
        {
            kinds.Add("written");
        }

        if (Has(Told()))
        {
            kinds.Add("verbal");
        }

        if (Has(Late()))
        {
            kinds.Add("late");
        }

        if (Has(Differs()))
        {
            kinds.Add("each");
        }

        return kinds;

        bool Has(Regex words) => words.IsMatch(plain);
    }

    private static string? Pick(Sequence<string> names, string plain, string prefix = "pick-")
    {
        var exact = names.Select((name, at) => (name, at)).Where(pair => Names.Same(pair.name, plain)).Select(pair => (int?)pair.at).FirstOrDefault();
        if (exact is not null)
        {
            return prefix + exact;
        }

        var words = Words().Matches(plain).Select(word => word.Value).Where(word => word.Length > 1 || char.IsDigit(word[0])).ToList();
        var fits = names.Select((name, at) => (name, at))
            .Where(pair => words.Count > 0 && words.All(word => pair.name.Contains(word, StringComparison.OrdinalIgnoreCase))).ToList();
        return fits.Count == 1 ? prefix + fits[0].at : null;
    }

    [GeneratedRegex(@"^(all|both|they are|they're|everything|each|it is|it's|yes,?|in) ")]
    private static partial Regex AllOfThem();

    [GeneratedRegex(@"^(it'?s |it is |that'?s |that is |no,? |the equity is |equity is )*(per year|a year|yearly|annual|annually|each year|every year)$")]
    private static partial Regex YearlyWords();

    [GeneratedRegex(@"\d{2,}")]
    private static partial Regex FiguresIn();

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Words();

    [GeneratedRegex(@"\b(no offer|not (yet|offered)|haven'?t (offered|made|given)|have not (offered|made|given)|nothing( yet)?|still interviewing|interviewing)\b")]
    private static partial Regex NotYet();

    [GeneratedRegex(@"\bfinal\b(?! (stage|round|interview))")]
    private static partial Regex Final();

    [GeneratedRegex(@"\b(written|writing|letter|contract|e-?mail|paper|signed|pdf|docusign)\b")]
    private static partial Regex Written();

    [GeneratedRegex(@"\b(verbal|verbally|told|phone|call|said|orally|oral)\b")]
    private static partial Regex Told();

    [GeneratedRegex(@"\b(late|last stage|final (stage|round)|process|interviewing)\b")]
    private static partial Regex Late();

    [GeneratedRegex(@"\b(differs?|different|mixed|depends|it varies|some)\b")]
    private static partial Regex Differs();
}
