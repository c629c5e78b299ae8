using System.Text.RegularExpressions;
using CompBot.Core.Pay;

namespace CompBot.Core.Conversation.Steps;

/// <summary>"I have 180K unvested at my current job": what leaving would cost, told before it is asked for. It is no part of any offer.</summary>
internal static partial class LeftBehindTold
{
    private const int Longest = 160;

    /// <summary>Null where nothing of the kind is told, or no single amount.</summary>
    public static Move? Take(ConversationState state, string text, Scene scene)
    {
        if (text.Length > Longest || text.Contains('?', StringComparison.Ordinal) || !Leaving().IsMatch(text) || Amounts().Count(text) != 1 || OwnFigures.LeftBehind(state.Carried.Case, text, scene) is not { } said)
        {
            return null;
        }

        var amount = said.Case.LeftBehind is { } left && said.Remark is null ? Wording.LeftBehindKept(MoneyText.Short(left, Cases.CurrencyOf(said.Case, scene.Library))) : said.Remark;
        return Moves.Onwards(state, said.Case, scene, amount is null ? [] : [amount]);
    }

    [GeneratedRegex(@"\d[\d,.]*\s?(k|m)?\b(?!\s?(years?|yrs?|months?|%))", RegexOptions.IgnoreCase)]
    private static partial Regex Amounts();

    [GeneratedRegex(@"\b(unvested|leav(e|ing) (behind|.{1,20} on the table)|left behind|forfeit(ing)?|(would|will|i'll|i'd) lose|walk(ing)? away from)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Leaving();
}
