using System.Text.RegularExpressions;
using CompBot.Core.Conversation.Understanding;

namespace CompBot.Core.Conversation.Steps;

/// <summary>"Amazon is the one I want": of the companies that were named, the one to negotiate with.</summary>
internal static partial class Preferring
{
    /// <summary>Null where no known company is preferred.</summary>
    public static Move? Take(ConversationState state, string text, Scene scene)
    {
        if (state.Carried.Case.Company is { } known && Names.Same(known, text))
        {
            return state is ConversationState.Asking { Open: Question.Confirm } or ConversationState.Advising ? Moves.GoOn(state) : null;
        }

        if (Preferred().Match(Intents.Plain(text)) is not { Success: true } match)
        {
            return null;
        }

        var (draft, wanted) = (state.Carried.Case, match.Groups["company"].Value);
        return draft.Company is { } own && Names.Same(own, wanted) ? Moves.GoOn(state)
            : draft.Offers.Where(held => held.Company is not null && Names.Same(held.Company, wanted)) is [{ Company: { } other }] ? Moves.Onwards(state, draft.Naming(Slot.Company, other), scene, [])
            : null;
    }

    [GeneratedRegex(@"^(?:(?:i want|i prefer|i'd rather join|i'd prefer|i'm negotiating with|i negotiate with|i want to negotiate with) (?<company>.{2,40}?)(?: more| most| instead)?|(?<company>.{2,40}?) is (?:the one i want|my (?:favou?rite|first choice|preference|top choice)))$")]
    private static partial Regex Preferred();
}
