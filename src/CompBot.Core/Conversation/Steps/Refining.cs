using System.Globalization;
using System.Text.RegularExpressions;
using CompBot.Core.Conversation.Understanding;
using CompBot.Core.Negotiation;
using CompBot.Core.Pay;

namespace CompBot.Core.Conversation.Steps;

/// <summary>The questions after the number: they refine it or the wording, once each, and all can be skipped.</summary>
internal static partial class Refining
{
    private const int LongestExperience = 200;

    /// <summary>On towards the playbook: the next question of the wording that was not asked yet, else the playbook itself.</summary>
    public static Move TowardsPlaybook(ConversationState from, CaseDraft draft, Scene scene, params IEnumerable<string> lead)
    {
        Refinement? next = Wanted(draft, scene).Where(refinement => !draft.Asked.Contains(refinement)).Select(refinement => (Refinement?)refinement).FirstOrDefault();
        return next is { } open
            ? Moves.Advise(from, draft with { Asked = draft.Asked.Add(open) }, open, towardsPlaybook: true, lead)
            : Moves.Read(from, draft, 0, lead);
    }

    /// <summary>What the person says or presses to the open refinement; null where it is no answer to it.</summary>
    public static Move? Take(ConversationState.Advising advising, Refinement open, string text, Scene scene)
    {
        var draft = advising.Talk.Case;
        var intent = Intents.Read(text);
        if (intent is Intent.Skip or Intent.Nothing or Intent.NoneOfThese || (intent is Intent.No && open is Refinement.Experience or Refinement.Minimum or Refinement.LeftBehind))
        {
            return After(advising, open == Refinement.LeftBehind ? draft with { LeftBehind = null } : draft, scene);
        }

        return open switch
        {
            Refinement.Experience => intent is null ? Experience(advising, text, scene) : null,
            Refinement.NameRivals => YesOrNo(intent) is { } name ? After(advising, draft with { Wishes = draft.Wishes with { NameRivals = name } }, scene) : null,
            Refinement.WouldSign => YesOrNo(intent) is { } sign ? After(advising, draft with { Wishes = draft.Wishes with { WouldSign = sign } }, scene) : null,
            Refinement.Ultimatum => YesOrNo(intent) is { } wanted ? After(advising, draft with { Wishes = draft.Wishes with { Ultimatum = wanted } }, scene) : null,
            Refinement.Minimum => Minimum(advising, text, scene),
            Refinement.LeftBehind => LeftBehind(advising, text, scene),
            Refinement.PrivateStock => PrivateStock(advising, text, scene),
        };
    }

    public static Move? Press(ConversationState.Advising advising, Refinement open, string action, string? value, Scene scene)
    {
        var draft = advising.Talk.Case;
        return (open, action) switch
        {
            (_, "skip") => After(advising, draft, scene),
            (Refinement.Experience, "experience") when value is not null => Experience(advising, value, scene),
            (Refinement.NameRivals, "yes" or "no") => After(advising, draft with { Wishes = draft.Wishes with { NameRivals = action == "yes" } }, scene),
            (Refinement.WouldSign, "yes" or "no") => After(advising, draft with { Wishes = draft.Wishes with { WouldSign = action == "yes" } }, scene),
            (Refinement.Ultimatum, "yes" or "no") => After(advising, draft with { Wishes = draft.Wishes with { Ultimatum = action == "yes" } }, scene),
            (Refinement.PrivateStock, "face") => After(advising, draft with { PrivateStockAt = 1m }, scene),
            (Refinement.PrivateStock, "half") => After(advising, draft with { PrivateStockAt = 0.5m }, scene),
            (Refinement.PrivateStock, "zero") => After(advising, draft with { PrivateStockAt = 0m }, scene),
            _ => null,
        };
    }

    private static Move After(ConversationState.Advising advising, CaseDraft draft, Scene scene, params IEnumerable<string> lead) =>
        advising.TowardsPlaybook ? TowardsPlaybook(advising, draft, scene, lead) : Moves.Onwards(advising, draft, scene, lead);

    private static IEnumerable<Refinement> Wanted(CaseDraft draft, Scene scene)
    {
        if (draft.Wishes.Experience.Count == 0)
        {
            yield return Refinement.Experience;
        }

        if (draft.Wishes.NameRivals is null && draft.Rivals.Any(held => held.Evidence is Evidence.Written or Evidence.Verbal && !(held.Deadline < scene.Today)))
        {
            yield return Refinement.NameRivals;
        }

        if (draft.Wishes.WouldSign is null && draft.Stage is not (null or Stage.None))
        {
            yield return Refinement.WouldSign;
        }
    }

    private static bool? YesOrNo(Intent? intent) => intent switch { Intent.Yes => true, Intent.No => false, _ => null };

    private static Move? Experience(ConversationState.Advising advising, string text, Scene scene)
    {
        var draft = advising.Talk.Case;
        var told = Names.CleanSentence(text, LongestExperience);
        return told is null || SoundsLikeAnOffer(text, draft, scene) ? null
            : After(advising, draft with { Wishes = draft.Wishes with { Experience = draft.Wishes.Experience.Add(Harmless(told)).Distinct().ToSequence() } }, scene);
    }

    private static bool SoundsLikeAnOffer(string text, CaseDraft draft, Scene scene) =>
        scene.Read(text, draft).Offers.Any(offer => offer.HasFigures && (offer.Company is not null || offer.Base is not null && offer.Equity is not null));

    private static Move? Minimum(ConversationState.Advising advising, string text, Scene scene)
    {
        var draft = advising.Talk.Case;
        if (Amount(text, draft, scene) is not { } said)
        {
            return null;
        }

        var currency = Cases.CurrencyOf(draft, scene.Library);
        if (said.Currency is { } other && other != currency)
        {
            return Move.To(advising, Wording.MinimumInOtherCurrency(currency));
        }

        var isTotal = said.Total is not null || TotalWords().IsMatch(text);
        var figure = said.Total ?? said.Base!.Value;
        return After(advising, isTotal ? draft with { MinimumTotal = figure } : draft with { MinimumBase = figure }, scene);
    }

    private static Move? LeftBehind(ConversationState.Advising advising, string text, Scene scene) =>
        Amount(text, advising.Talk.Case, scene) is { } said
            ? After(advising, advising.Talk.Case with { LeftBehind = said.Base ?? said.Total }, scene)
            : null;

    /// <summary>One plain amount, whoever's it sounds like; null where there is none or several.</summary>
    public static OfferReading? Amount(string text, CaseDraft draft, Scene scene)
    {
        var said = scene.Read(text, draft).Offers.Where(offer => (offer.Base ?? offer.Total ?? offer.Equity?.Amount ?? offer.SignOn?.Sum ?? offer.Bonus?.Amount) is > 0);
        return said.Count == 1
            ? said[0] with { Base = said[0].Base ?? (said[0].Total is null ? said[0].Equity?.Amount ?? said[0].SignOn?.Sum ?? said[0].Bonus?.Amount : null) }
            : null;
    }

    private static Move? PrivateStock(ConversationState.Advising advising, string text, Scene scene)
    {
        var share = Share(text);
        return share is null ? null : After(advising, advising.Talk.Case with { PrivateStockAt = share.Value }, scene);
    }

    /// <summary>Brackets and angles out: what the person built goes into sentences that are sent as they stand.</summary>
    public static string Harmless(string told) => string.Concat(Markup().Replace(told, "").Where(letter => !"[]{}<>*_`|@\\".Contains(letter, StringComparison.Ordinal)));

    /// <summary>"half", "at face", "40 %": 0 to 1; null where it is none of these.</summary>
    public static decimal? Share(string text)
    {
        var plain = Intents.Plain(text);
        return plain switch
        {
            "half" or "at half" => 0.5m,
            "zero" or "nothing" => 0m,
            "full" or "face" or "at face" or "face value" => 1m,
            _ => Percent().Match(plain) is { Success: true } match && decimal.TryParse(match.Groups[1].Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var percent) && percent <= 100
                ? percent / 100m : null,
        };
    }

    [GeneratedRegex(@"\b(total|tc|overall|all in|package|a year in all)\b", RegexOptions.IgnoreCase)]
    private static partial Regex TotalWords();

    [GeneratedRegex(@"<[^>]{0,60}>")]
    private static partial Regex Markup();

    [GeneratedRegex(@"^(?:at |to |count it at )?(\d{1,3}(?:\.\d+)?) ?(?:%|percent)?$")]
    private static partial Regex Percent();
}
