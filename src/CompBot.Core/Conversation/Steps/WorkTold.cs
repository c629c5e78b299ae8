using System.Text.RegularExpressions;

namespace CompBot.Core.Conversation.Steps;

/// <summary>What a person built, told before it is asked for: kept for the reason in the script, and the question that is open stays open.</summary>
internal static partial class WorkTold
{
    private const int Longest = 200;

    public static Move? Take(ConversationState state, string text) =>
        text.Length <= Longest && !text.Contains('?', StringComparison.Ordinal) && Doing().IsMatch(text.Trim()) && Added(state.Carried.Case, text) is { } draft
            ? Kept(Moves.Started(state), draft)
            : null;

    /// <summary>The case with one more thing the person did, and the years and the result told with it; null where the text holds no words.</summary>
    public static CaseDraft? Added(CaseDraft draft, string? told) => Names.CleanSentence(told, Longest) is { } clean
        ? draft with { Wishes = WorkParts.Of(Harmless(clean)).AddedTo(draft.Wishes) }
        : null;

    private static Move Kept(ConversationState state, CaseDraft draft) =>
        Move.To(state.Carrying(state.Carried with { Case = draft }), Wording.WorkKept(draft.Wishes.Experience[^1]));

    /// <summary>Brackets and angles out: what the person built goes into sentences that are sent as they stand.</summary>
    private static string Harmless(string told) => string.Concat(Markup().Replace(told, "").Where(letter => !"[]{}<>*_`|@\\".Contains(letter, StringComparison.Ordinal)));

    [GeneratedRegex(@"<[^>]{0,60}>")]
    private static partial Regex Markup();

    [GeneratedRegex(@"^(and |also,? |btw,? |well,? )?(i|i've|i have|we|we've) (\w+ly )?(also |just )?(built|trained|fine.?tuned|led|lead|shipped|designed|launched|scaled|developed|worked on|wrote|published|created|improved|reduced|cut|sped up|optimi[sz]ed|deployed|ran|run|managed|own|owned|architected|invented|pretrained|implemented)\b.{5,}|^(and |also,? |btw,? |well,? )?i('ve| have|'ve got| have got| bring) (over |about |more than )?\d+\+? (years|yrs)\b.{5,}", RegexOptions.IgnoreCase)]
    private static partial Regex Doing();
}
