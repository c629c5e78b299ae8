using System.Text.RegularExpressions;
using CompBot.Core.Chat;
using CompBot.Core.Pay;

namespace CompBot.Core.Conversation.Steps;

/// <summary>A fact and a question in one message: "they want an answer by Friday, how do I ask for more time?" The fact is taken, then the question answered.</summary>
internal static partial class ToldAndAsked
{
    private const int Longest = 300;

    /// <summary>Null where the message does not begin with a fact about an offer, or raises a question of its own.</summary>
    public static Move? Take(ConversationState state, string text, Scene scene)
    {
        if (state is ConversationState.NotStarted or ConversationState.Asking { Open: Question.FirstContact } || text.Length > Longest || Parts().Match(text) is not { Success: true } parts)
        {
            return null;
        }

        var (draft, rest, apart) = LeftBehindTold.Take(state.Carried.Case, parts.Groups["told"].Value, scene, companyAsked: false);
        var reading = scene.Read(rest, draft);
        var taken = Intake.Take(draft, reading, scene);
        taken = taken with { Remarks = [.. apart, .. taken.Remarks] };
        if (taken.Case == state.Carried.Case || taken.Ask is not null || !reading.Offers.Any(said => said.Whose == Whose.Offered && (said.IsDayOnly || said.HasFigures)))
        {
            return null;
        }

        var told = Moves.Onwards(state, taken.Case, scene, taken.Remarks);
        return Coaching.Take(told.Next, parts.Groups["asked"].Value, scene) is { } answered ? With(answered, taken.Remarks.Where(remark => remark != Wording.MoreTime)) : told;
    }

    private static Move With(Move answered, Sequence<string> remarks) => answered.Instead is { } reply
        ? answered with { Instead = reply with { Parts = [.. remarks.Map(remark => (ReplyPart)new ReplyPart.Text(remark)), .. reply.Parts] } }
        : answered with { Lead = [.. remarks, .. answered.Lead] };

    [GeneratedRegex(@"^(?<told>.{8,}?)\s*[,.;:!–—-]\s*(?<asked>(?:(?:but|and|so|ok|now) )?(?:what|how|when|should|shall|can|could|would|is|are|do|does)\b.{3,})$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Parts();
}
