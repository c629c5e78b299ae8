using System.Text.RegularExpressions;
using CompBot.Core.Chat;
using CompBot.Core.Conversation.Understanding;
using CompBot.Core.Negotiation;
using CompBot.Core.Pay;

namespace CompBot.Core.Conversation.Steps;

/// <summary>What to tell an employer of other offers and of one's pay: only what is true, and only as firm as it is.</summary>
internal static partial class Disclosing
{
    private const string ShowTheOffer = "show-the-offer";
    private const string EarnNow = "current-pay";

    /// <summary>Null where the question is none of these, or is about an offer that nothing is known of and no rival is meant.</summary>
    public static Move? Take(ConversationState state, CoachQuestion question, string text, Scene scene) => question switch
    {
        CoachQuestion.MentionRival => MeansRival(state.Carried.Case, text, scene) ? Aside(state, Mention(state, About(state.Carried.Case, text, scene), text, scene)) : null,
        CoachQuestion.WhoItIsFrom => Aside(state, [Wording.NameIsYours, .. Consent(state.Carried.Case)]),
        CoachQuestion.Proof => Aside(state, Proof(About(state.Carried.Case, text, scene)), Prepared(state, ShowTheOffer, scene)),
        CoachQuestion.CurrentPay => Aside(state, CurrentPay(text), Prepared(state, EarnNow, scene), LawOf(state.Carried.Case, scene)),
        CoachQuestion.OwnMinimum => Aside(state, [Wording.MinimumIsPrivate, .. Figure().IsMatch(text) ? [Wording.MinimumToMe] : Sequence<string>.Empty]),
        CoachQuestion.WhereItStands or CoachQuestion.ShallIAsk or CoachQuestion.OnTheSpot or CoachQuestion.Accepted or CoachQuestion.Anger or CoachQuestion.TheySayNo or CoachQuestion.Risk or CoachQuestion.TheyAgreed or CoachQuestion.ShallISign or CoachQuestion.Time or CoachQuestion.DeclineOthers
            or CoachQuestion.BesidePay or CoachQuestion.CallOrWrite or CoachQuestion.Tone or CoachQuestion.LetterToCome => null,
    };

    /// <summary>"Can I say Meta gave me 220?", where they did; null where they did not.</summary>
    public static Move? Held(ConversationState state, string text, Scene scene) => state.Carried.Case is var draft && NamedOffers.In(draft, text) is [{ Offer.Base: { } held } named] && !draft.IsOwn(named)
        && Claimed().Match(text) is { Success: true } claimed && FigureAsked.Amount(claimed.Value, draft, scene) == held
            ? Take(state, CoachQuestion.MentionRival, text, scene)
            : null;

    private static bool MeansRival(CaseDraft draft, string text, Scene scene) =>
        text.Contains("offer", StringComparison.OrdinalIgnoreCase) || text.Contains("other", StringComparison.OrdinalIgnoreCase) || Named(draft, text, scene) is { } named && (draft.Company is null || !Names.Same(named, draft.Company));

    /// <summary>A company that the question names, be it of an offer or not.</summary>
    private static string? Named(CaseDraft draft, string text, Scene scene) =>
        NamedOffers.In(draft, text).FirstOrDefault(held => !draft.IsOwn(held))?.Company
        ?? (scene.Read(text, draft) is var read ? read.Company ?? read.Offers.FirstOrDefault(said => said.Company is not null)?.Company : null);

    /// <summary>The rival that is named, else the firmest; an offer whose day has passed is none.</summary>
    private static HeldOffer? About(CaseDraft draft, string text, Scene scene)
    {
        var standing = draft.Rivals.Where(held => !(held.Deadline < scene.Today)).ToList();
        return Named(draft, text, scene) is { } name && !(draft.Company is { } own && Names.Same(own, name))
            ? standing.FirstOrDefault(held => held.Company is { } company && Names.SameEmployer(company, name))
            : standing.Where(held => held.ToStay == AtHome().IsMatch(text)).OrderBy(held => held.Evidence ?? Evidence.Late).FirstOrDefault();
    }

    private static IEnumerable<string> Mention(ConversationState state, HeldOffer? rival, string text, Scene scene)
    {
        var draft = state.Carried.Case;
        if (rival is null)
        {
            return [Wording.NothingToMention(Named(draft, text, scene) is { } name && !(draft.Company is { } own && Names.Same(own, name)) ? name : null)];
        }

        if (rival.ToStay)
        {
            return [Wording.MentionStay];
        }

        return [Wording.Mention(OfferWords.Short(rival), rival.Evidence), .. rival.Evidence is Evidence.Written or Evidence.Verbal ? [.. Terms(state, rival, scene), .. Consent(draft)] : Sequence<string>.Empty];
    }

    /// <summary>Once the number is known, whether the other base helps it.</summary>
    private static IEnumerable<string> Terms(ConversationState state, HeldOffer rival, Scene scene)
    {
        var plan = state is ConversationState.Asking ? null : Planner.Plan(scene.CaseOf(state.Carried.Case));
        if (plan?.AskBase is { } ask && rival.Offer.Base is { } theirs && rival.Offer.Currency == plan.Currency)
        {
            yield return Wording.RivalBase(MoneyText.Short(theirs, plan.Currency), MoneyText.Short(ask, plan.Currency), theirs >= ask);
        }
    }

    private static IEnumerable<string> Consent(CaseDraft draft)
    {
        if (draft.Rivals.Any(held => !held.ToStay && held.Evidence is Evidence.Written or Evidence.Verbal))
        {
            yield return Wording.Consent(draft.Wishes.NameRivals);
        }
    }

    /// <summary>The answer for somebody who asks it first of all; null where something else is asked.</summary>
    public static Sequence<string>? BeforeTheCase(string text) => CoachQuestions.Read(text) switch
    {
        CoachQuestion.CurrentPay => CurrentPay(text),
        CoachQuestion.OwnMinimum => [Wording.MinimumIsPrivate],
        _ => null,
    };

    /// <summary>A figure told beside the question is said to stay out of the case.</summary>
    private static Sequence<string> CurrentPay(string text) =>
        [Untrue().IsMatch(text) ? Wording.NeverUntrue : Wording.PayIsYours, .. Figure().IsMatch(text) ? [Wording.PayStaysOut] : Sequence<string>.Empty];

    private static Sequence<string> LawOf(CaseDraft draft, Scene scene) =>
        PayLaws.Notes(draft.Region, PayLawKind.SalaryHistory, scene.Library.PayLaws, scene.Today).Select(note => note.ToString()).ToSequence();

    private static Sequence<string> Proof(HeldOffer? rival) => [Wording.ShowOffer(rival is null ? null : OfferWords.Short(rival), rival?.Evidence)];

    /// <summary>The words to say. Their figures are shown only once what they rest on was agreed to.</summary>
    private static PushbackAnswer? Prepared(ConversationState state, string name, Scene scene) =>
        state is ConversationState.Asking ? null : Rehearsal.Fitting(state.Carried.Case, scene).FirstOrDefault(answer => answer.Name == name);

    private static Move Aside(ConversationState state, IEnumerable<string> lines, PushbackAnswer? words = null, Sequence<string>? notes = null) => Move.Aside(state, new Reply
    {
        Parts =
        [
            new ReplyPart.Text(string.Join(' ', lines)),
            .. words is null ? Sequence<ReplyPart>.Empty : [new ReplyPart.Text(Wording.SayForExample), new ReplyPart.Script(PlaybookText.Body(words.Say))],
            .. (notes ?? []).Select(note => new ReplyPart.Note(note)),
        ],
    });

    [GeneratedRegex(@"\b(counter\w*|to stay|(current|present|my) (company|employer|job|boss|manager))\b", RegexOptions.IgnoreCase)]
    private static partial Regex AtHome();

    [GeneratedRegex(@"[$£€₹]?\d[\d,.]*\d\s?k?", RegexOptions.IgnoreCase)]
    private static partial Regex Claimed();

    [GeneratedRegex(@"\d{2}")]
    private static partial Regex Figure();

    /// <summary>Another figure than the true one, too.</summary>
    [GeneratedRegex(@"\b(lie|inflate|exaggerate|round up|make up|more than i)\b|\d\s?k? (when|but|instead of|rather than|although|though|even though|while)\b.{0,20}\d", RegexOptions.IgnoreCase)]
    private static partial Regex Untrue();
}
