using System.Text.RegularExpressions;
using CompBot.Core.Conversation.Understanding;

namespace CompBot.Core.Conversation.Steps;

/// <summary>The employer took its offer back: the case goes on with what is left. A rival's offer that falls away is only dropped.</summary>
internal static partial class Withdrawing
{
    private const int Longest = 160;

    /// <summary>Null where nothing is taken back, or it is another company's.</summary>
    public static Move? Take(ConversationState state, string text, Scene scene)
    {
        var (draft, plain) = (state.Carried.Case, Intents.Plain(text));
        if (draft.Own is not { } own || text.Length > Longest || CoachQuestions.IsAsked(text) || !Withdrawn().IsMatch(plain) || NotReally().IsMatch(plain) || NamesRival(draft, plain))
        {
            return null;
        }

        var company = OfferWords.Name(own, draft);
        var left = draft.NotAsked with
        {
            Company = null,
            CompanySettled = false,
            RoleSettled = false,
            Region = null,
            RegionSettled = false,
            Level = null,
            LevelSettled = false,
            NoGuide = false,
            Offers = draft.Offers.Where(held => !ReferenceEquals(held, own)),
            OffersTold = draft.Outside.Count > 1,
            Confirmed = false,
            Stage = null,
        };
        return Moves.Onwards(state, left, scene, [left.Outside.Count == 0 ? Wording.WithdrawnAlone(company) : Wording.Withdrawn(company)]);
    }

    private static bool NamesRival(CaseDraft draft, string plain) =>
        draft.Rivals.Any(held => held.Company is { } company && (plain.Contains(company, StringComparison.OrdinalIgnoreCase) || plain.Contains(company.Split(' ')[0] + " ", StringComparison.OrdinalIgnoreCase)))
        && !(draft.Company is { } own && plain.Contains(own, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"\b(rescinded|withdrew|withdrawn|revoked|retracted|pulled (out|back|the offer|their offer|my offer|it)|(took|taken) (it|the offer|their offer|my offer) back|took back (the|their|my) offer|backed out|dropped out|fell through|offer is (off the table|gone))\b")]
    private static partial Regex Withdrawn();

    /// <summary>What might happen, did not, or was done by the person.</summary>
    [GeneratedRegex(@"\b(if|might|may|could|would|will|afraid|worried|scared|threaten\w*|not|haven'?t|hasn'?t|didn'?t|never)\b|\bi('ve| have)? (withdrew|withdrawn|backed|pulled|dropped)\b")]
    private static partial Regex NotReally();
}
