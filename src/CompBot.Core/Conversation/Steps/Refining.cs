using CompBot.Core.Conversation.Listening;
using CompBot.Core.Negotiation;
using CompBot.Core.Understanding;

namespace CompBot.Core.Conversation.Steps;

/// <summary>The questions that refine the number or the wording: each is opened by the person, and can be skipped.</summary>
internal static class Refining
{
    /// <summary>What the person says or presses to the open refinement; null where it is no answer to it.</summary>
    public static Move? Take(ConversationState.Advising advising, Refinement open, Heard heard, Scene scene)
    {
        var draft = advising.Talk.Case;
        var (intent, text) = (heard.Intent, heard.Text);
        if (intent is Intent.Skip or Intent.Nothing or Intent.NoneOfThese || (intent is Intent.No && open is Refinement.Experience or Refinement.Minimum or Refinement.LeftBehind))
        {
            return After(advising, open == Refinement.LeftBehind ? draft with { LeftBehind = null } : draft, scene);
        }

        if (open is Refinement.NameRivals && heard.Says("names-only"))
        {
            return After(advising, NamesOnly(draft), scene);
        }

        if (YesOrNo(heard) is { } yes && Decided(draft, open, yes) is { } decided)
        {
            return After(advising, decided, scene);
        }

        return open switch
        {
            Refinement.Experience => IsWork(heard, scene.Library.Speech, draft.PresentPay) && (scene.Library.Speech.IsDeed(text) || !OwnWork.SpeaksOfTheTalk(heard)) ? Experience(advising, text, scene) : null,
            Refinement.Minimum => OwnFigure(advising, OwnFigures.Minimum(draft, text, scene), scene),
            Refinement.LeftBehind => OwnFigure(advising, OwnFigures.LeftBehind(draft, text, scene), scene),
            Refinement.PrivateStock => PrivateStock(advising, OwnFigures.Share(heard), scene),
            Refinement.Worry => intent is null && !heard.Reading.HasFigures && !heard.Meanings.Any(meaning => meaning.IsFact && meaning.IsSure && meaning.Topic != Topics.Refused) ? Worry(advising, PushbackAnswers.Find(scene.Library.Pushbacks, text)?.Name, scene) : null,
            Refinement.NameRivals or Refinement.WouldSign or Refinement.Ultimatum => null,
        };
    }

    public static Move? Press(ConversationState.Advising advising, Refinement open, string action, string? value, Scene scene)
    {
        var draft = advising.Talk.Case;
        if (action == "skip")
        {
            return After(advising, draft, scene);
        }

        if (action is "yes" or "no" && Decided(draft, open, action == "yes") is { } decided)
        {
            return After(advising, decided, scene);
        }

        return open switch
        {
            Refinement.NameRivals => action == "names" ? After(advising, NamesOnly(draft), scene) : null,
            Refinement.Worry => action == "worry" ? Worry(advising, value, scene) : null,
            Refinement.Experience => action == "experience" && value is not null ? Experience(advising, value, scene) : null,
            Refinement.PrivateStock => PrivateStock(advising, action switch { "half" => 0.5m, "face" => 1m, "zero" => 0m, _ => null }, scene),
            Refinement.Minimum or Refinement.LeftBehind or Refinement.WouldSign or Refinement.Ultimatum => null,
        };
    }

    private static bool? YesOrNo(Heard heard) => heard.Intent is Intent.Yes || heard.Holds(Topics.Yes) ? true : heard.Intent is Intent.No || heard.Holds(Topics.No) ? false : null;

    /// <summary>The case after a yes or a no; null where the question is none of yes and no.</summary>
    private static CaseDraft? Decided(CaseDraft draft, Refinement open, bool yes) => open switch
    {
        Refinement.NameRivals => draft with { Wishes = draft.Wishes with { NameRivals = yes, WithAmounts = yes ? true : null } },
        Refinement.WouldSign => draft with { Wishes = draft.Wishes with { WouldSign = yes } },
        Refinement.Ultimatum => draft with { Wishes = draft.Wishes with { Ultimatum = yes } },
        Refinement.Experience or Refinement.Minimum or Refinement.LeftBehind or Refinement.PrivateStock or Refinement.Worry => null,
    };

    private static CaseDraft NamesOnly(CaseDraft draft) => draft with { Wishes = draft.Wishes with { NameRivals = true, WithAmounts = false } };

    /// <summary>Null where no pushback is near what was typed.</summary>
    private static Move? Worry(ConversationState.Advising advising, string? name, Scene scene) => scene.Library.Pushbacks.Any(pushback => pushback.Name == name)
        ? After(advising, advising.Talk.Case with { Wishes = advising.Talk.Case.Wishes with { Worry = name } }, scene)
        : null;

    private static Move After(ConversationState.Advising advising, CaseDraft draft, Scene scene, params IEnumerable<string> lead) =>
        advising.TowardsPlaybook ? Moves.Read(advising, draft, 0, lead) : Moves.Onwards(advising, draft, scene, lead);

    /// <summary>A few words without a figure name a thing that was built; longer ones do where they tell nothing else.</summary>
    private static bool IsWork(Heard heard, SpeechWords speech, decimal? presentPay) =>
        heard.Command is null && !OwnWork.HoldsPay(heard, speech, presentPay) && !OwnWork.IsTheirs(heard) && !heard.Utterance.Clauses.Any(clause => clause.IsAsked) && heard.Utterance.Tokens.Any(token => !heard.Book.Grammar.Openers.Contains(token.Form))
        && (heard.Utterance.Tokens.Count <= FewWords && !heard.Meanings.Any(meaning => (meaning.IsSocial || meaning.IsQuestion || meaning.IsWish) && meaning.IsLikely)
            || heard.Utterance.Tokens.Count > FewWords && heard.Meanings.All(meaning => meaning.Topic is Topics.Experience or Topics.Case || !meaning.IsSure));

    private const int FewWords = 4;

    private static Move? Experience(ConversationState.Advising advising, string text, Scene scene) =>
        OwnFacts.WithWork(advising.Talk.Case, text, scene) is { } told && !SoundsLikeAnOffer(text, advising.Talk.Case, scene) ? After(advising, told, scene) : null;

    private static bool SoundsLikeAnOffer(string text, CaseDraft draft, Scene scene) =>
        scene.Read(text, draft).Offers.Any(offer => offer.HasFigures && (offer.Company is not null || offer.Base is not null && offer.Equity is not null));

    private static Move? OwnFigure(ConversationState.Advising advising, OwnFigure? said, Scene scene) =>
        said is null ? null
        : said.Remark is { } remark ? Move.To(advising, remark)
        : After(advising, said.Case, scene);

    private static Move? PrivateStock(ConversationState.Advising advising, decimal? share, Scene scene) =>
        share is { } known ? After(advising, advising.Talk.Case with { PrivateStock = known }, scene) : null;
}
