using CompBot.Core.Conversation.Listening;
using CompBot.Core.Understanding;

namespace CompBot.Core.Conversation.Steps;

/// <summary>Whether a message that came while the cards of the case were shown goes on from them, and so agrees to them.</summary>
internal static class GoingOn
{
    private const int LongestNames = 6;

    public static bool Is(ConversationState.Asking asking, Heard heard, Scene scene) => !asking.Talk.Case.NeedsYes && heard.Intent switch
    {
        Intent.Skip or Intent.Next or Intent.Nothing or Intent.NoneOfThese or Intent.Playbook or Intent.Mail or Intent.Compare or Intent.Practice or Intent.Why or Intent.Ultimatum => true,
        not null => false,
        null => !TakesBack(heard) && (Facts.Take(asking, heard, scene)?.Next.Carried.Case is { } told && told != asking.Talk.Case ? !Changes(asking.Talk.Case, told) : SaysSomething(heard)),
    };

    private static bool TakesBack(Heard heard) => heard.Reading.IsCorrection || heard.Reading.TakesBack || heard.Reading.Dropped.Count > 0 || heard.Holds(Topics.Correct);

    /// <summary>A question, a wish, pay that is set aside, or what is on the cards already; an amount that could not be read is none of these.</summary>
    private static bool SaysSomething(Heard heard) =>
        heard.Questions.Any() || heard.Reading.HasFigures || (!heard.Utterance.Tokens.Any(token => token.IsFigure) && (OnlyNames(heard) || heard.Says("written") != heard.Says("verbal") || heard.Meanings.Any(meaning => meaning.IsLikely && meaning.IsWish)));

    /// <summary>The message is names and nothing else, which the cards hold already.</summary>
    public static bool OnlyNames(Heard heard) =>
        heard.Utterance.Tokens.Count <= LongestNames && (heard.Reading.Company ?? heard.Reading.Role ?? heard.Reading.Region) is not null && !heard.Reading.HasFigures && heard.Reading.Stage is null && heard.Meanings.All(meaning => meaning.Topic == Topics.Case || !meaning.IsLikely);

    /// <summary>Whether the cards would show something else.</summary>
    private static bool Changes(CaseDraft before, CaseDraft after) =>
        (before.Company, before.Role, before.Region, before.Level) != (after.Company, after.Role, after.Region, after.Level) || !before.Offers.Select(Shown).SequenceEqual(after.Offers.Select(Shown));

    private static (string? Company, Pay.Offer Offer) Shown(HeldOffer held) => (held.Company, held.Offer);
}
