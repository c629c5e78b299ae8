using CompBot.Core.Guides;
using CompBot.Core.Understanding;

namespace CompBot.Core.Conversation.Listening;

/// <summary>Typed words that mean the same as pressing a button of the open question: its candidates are known, so they are looked for first.</summary>
internal static class OpenAnswer
{
    private const int MostWords = 12;

    private static readonly string[] Firmness = ["final", "written", "verbal", "late", "differs"];

    /// <summary>The action of the button that was meant; null where the message is something else.</summary>
    public static string? ActionFor(ConversationState.Asking asking, Heard heard, Library library)
    {
        var (draft, intent) = (asking.Talk.Case, heard.Intent is Intent.Next ? Intent.Skip : heard.Intent);
        return heard.Utterance.Tokens.Count > 2 * MostWords ? Currency(asking, heard) : asking.Open.Match(
            firstContact: _ => null,
            missing => (intent is Intent.Skip || heard.Says("no-name") && heard.Reading is { Role: null, Region: null }) && draft.NamesCanWait ? "skip" : Pick(heard, Prompts.QuestionPrompts.Candidates(draft, missing.Slots[0], library)),
            which => which is { Slot: Slot.Company, Typed.Length: 0, Candidates.Count: > 0 } && intent is Intent.Skip ? "pick-0" : intent is Intent.NoneOfThese or Intent.No or Intent.Nothing or Intent.Skip ? "none-of-these" : Pick(heard, which.Candidates) ?? Named(heard, which.Candidates) ?? OneOf(heard, which, draft),
            whichOffer: _ => Pick(heard, draft.Offers.Map(held => OfferWords.Whose(held, draft)), "offer-"),
            anyOffers: _ => intent is Intent.Nothing or Intent.No or Intent.Skip or Intent.NoneOfThese ? "none" : null,
            uncertain => Pick(heard, HeldDoubts.Asked(draft.Offers[uncertain.Offer]).Answers.Map(answer => answer.Label), "answer-"),
            confirm: _ => intent is Intent.Yes ? "yes" : intent is Intent.No or Intent.Correct ? "no" : OfAll(heard) ?? PerYear(draft, heard),
            replace: _ => intent is Intent.Skip or Intent.No or Intent.Nothing ? "skip" : null,
            howFirm => NamesAnother(draft, heard, held => howFirm.Offer is { } at ? ReferenceEquals(held, draft.Offers[at]) : !draft.IsOwn(held)) ? null : Both(draft, heard) ?? Firm(heard, intent, none: null, Passed(asking)),
            stageSoFar: _ => NamesAnother(draft, heard, draft.IsOwn) ? null : Firm(heard, intent, none: draft.Own is null ? "none" : null, Passed(asking)),
            ownOffer: _ => intent is Intent.Skip or Intent.No or Intent.Nothing ? "skip" : null,
            presentPay: _ => intent is Intent.Skip or Intent.No or Intent.Nothing ? "skip" : null);
    }

    /// <summary>"No it's US dollars, and they offered ...": the one money of those that were asked about which a longer message names.</summary>
    private static string? Currency(ConversationState.Asking asking, Heard heard)
    {
        if (asking.Open is not Question.Uncertain { Offer: var at } || HeldDoubts.Asked(asking.Talk.Case.Offers[at]).Answers is not [{ Reading.Currency: { } one }, { Reading.Currency: { } other }] answers || one == other)
        {
            return null;
        }

        var named = answers.Select((answer, index) => (answer.Label, Index: index)).Where(answer => Names.HasWords(heard.Text, answer.Label)).ToList();
        return named is [var only] ? $"answer-{only.Index}" : null;
    }

    /// <summary>What is taken where the question how firm an offer is was passed: figures were told at least, and without any there is no offer to claim.</summary>
    public static string? Passed(ConversationState.Asking asking)
    {
        var own = asking.Talk.Case.Own;
        return asking.Open is Question.HowFirm firm ? Asked(asking.Talk.Case, firm).All(held => held.HasFigures) ? "verbal" : "late"
            : asking.Open is not Question.StageSoFar ? null
            : own is null ? "none" : own.HasFigures ? "verbal" : null;
    }

    /// <summary>The offers whose firmness is asked.</summary>
    private static IEnumerable<HeldOffer> Asked(CaseDraft draft, Question.HowFirm howFirm) =>
        howFirm.Offer is { } at ? [draft.Offers[at]] : draft.Rivals.Where(held => held.Evidence is null);

    /// <summary>none: the action of there being no offer. passed: the action where the question is passed.</summary>
    private static string? Firm(Heard heard, Intent? intent, string? none, string? passed) =>
        heard.Reading.HasFigures ? null
        : intent is Intent.Skip ? passed
        : none is not null && (intent is Intent.Nothing or Intent.No || heard.Says("not-yet")) ? none
        : Said(heard) is [var only] ? (only == "differs" ? "each" : only)
        : null;

    private static string? OfAll(Heard heard) => !HasFigures(heard) && heard.Says("all-of-them") && Said(heard) is ["written" or "verbal"] kind ? kind[0] : null;

    /// <summary>"Both", where only one other offer is asked about, is that one and the employer's.</summary>
    private static string? Both(CaseDraft draft, Heard heard) =>
        draft is { Stage: null, Own.HasFigures: true } && draft.Offers.Count == 2 && OfAll(heard) is { } kind ? $"both-{kind}" : null;

    /// <summary>How firm the words say it is; a final offer is also one of the others, and counts as final.</summary>
    private static List<string> Said(Heard heard)
    {
        var said = Firmness.Where(list => heard.Says(list) || list == "written" && !heard.WantsMessage && heard.Says("wrote-back")).ToList();
        return said.Contains("final") ? ["final"] : said;
    }

    /// <summary>The only candidate that a sentence names: "Kohler, they called me".</summary>
    private static string? Named(Heard heard, Sequence<string> names)
    {
        var named = Enumerable.Range(0, names.Count).Where(at => Names.HasWords(heard.Text, names[at])).ToList();
        return named is [var only] && !HasFigures(heard) && !heard.Holds(Topics.Declined) && !heard.Holds(Topics.Withdrew) && !heard.Utterance.Clauses.Any(clause => clause.IsAsked || heard.Book.Denies(heard.Utterance, clause)) ? $"pick-{only}" : null;
    }

    private static string? PerYear(CaseDraft draft, Heard heard) =>
        !HasFigures(heard) && heard.Says("yearly") && draft.Offers.Select((held, at) => (held, at)).Where(pair => HeldDoubts.Period(pair.held) is not null).ToList() is [var only] ? $"peryear-{only.at}" : null;

    /// <summary>The words are about an offer that the question is not about, by its name.</summary>
    private static bool NamesAnother(CaseDraft draft, Heard heard, Func<HeldOffer, bool> isAsked)
    {
        var named = NamedOffers.In(draft, heard.Text);
        return named.Any(held => !isAsked(held)) && !named.Any(isAsked);
    }

    private static bool HasFigures(Heard heard) => heard.Utterance.Tokens.Any(token => token.IsFigure);

    /// <summary>"The better one", "the second": one of the companies by its place or its pay.</summary>
    private static string? OneOf(Heard heard, Question.Which which, CaseDraft draft)
    {
        if (which.Candidates.Count == 0 || HasFigures(heard))
        {
            return null;
        }

        var offers = which.Candidates.Map(name => draft.Offers.FirstOrDefault(held => held.Company is { } company && Names.Same(company, name)));
        int? at = heard.Says("second") && which.Candidates.Count > 1 ? 1
            : heard.Says("first") || heard.Says("any") && which.Slot == Slot.Company ? 0
            : which.Slot == Slot.Company && heard.Says("higher") && offers.All(held => held is not null) ? Best(offers!)
            : null;
        return at is { } place ? $"pick-{place}" : null;
    }

    /// <summary>The candidate that a message names, else the one whose offer pays best, else the first.</summary>
    public static int Likeliest(Question.Which which, CaseDraft draft, Heard heard)
    {
        var named = Enumerable.Range(0, which.Candidates.Count).Where(at => Names.HasWords(heard.Text, which.Candidates[at])).ToList();
        var offers = which.Candidates.Map(name => draft.Offers.FirstOrDefault(held => held.Company is { } company && Names.Same(company, name)));
        return named is [var only] ? only : offers.All(held => held is not null) && Best(offers!) is { } best ? best : 0;
    }

    /// <summary>The place of the offer that pays most a year, where all are of one currency; null else.</summary>
    private static int? Best(Sequence<HeldOffer> offers)
    {
        var worth = offers.Map(held => Pay.OfferValue.Average(held.Offer, 1m));
        return offers.Select(held => held.Offer.Currency).Distinct().Count() == 1 ? Enumerable.Range(0, offers.Count).MaxBy(at => worth[at]) : null;
    }

    /// <summary>A candidate by its whole name, or the only one that holds every word that was typed.</summary>
    private static string? Pick(Heard heard, Sequence<string> names, string prefix = "pick-")
    {
        var exact = names.Select((name, at) => (name, at)).Where(pair => Names.Same(pair.name, heard.Text)).Select(pair => (int?)pair.at).FirstOrDefault();
        if (exact is not null)
        {
            return prefix + exact;
        }

        var words = heard.Utterance.Tokens.Where(token => token.Kind is Language.Text.WordKind.Word or Language.Text.WordKind.Number && (token.Form.Length > 1 || char.IsDigit(token.Form[0]))).Select(token => token.Form).ToList();
        var fits = names.Select((name, at) => (name, at)).Where(pair => words.Count > 0 && words.All(word => pair.name.Contains(word, StringComparison.OrdinalIgnoreCase))).ToList();
        return fits.Count == 1 ? prefix + fits[0].at : null;
    }
}
