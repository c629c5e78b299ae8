using CompBot.Core.Chat;
using CompBot.Core.Conversation.Prompts;
using CompBot.Core.Negotiation;

namespace CompBot.Core.Conversation.Steps;

/// <summary>Turning the pages of a playbook, its files, its short form.</summary>
internal static class PlaybookReading
{
    public static Move? Press(ConversationState.ReadingPlaybook reading, string action, string? value, Scene scene) => action switch
    {
        "next" => Turn(reading, reading.Section + 1),
        "contents" => Turn(reading, 0),
        "go" when int.TryParse(value, out var section) => Turn(reading, section),
        "own" => Own(reading, value),
        "more-answers" => MoreAnswers(reading, scene),
        "file-send" => File(reading, PlaybookFiles.ToSend(PlaybookPrompt.Written(reading.Talk.Case, scene)), Wording.FileToSend),
        "file-private" => File(reading, PlaybookFiles.Private(PlaybookPrompt.Written(reading.Talk.Case, scene)), Wording.FilePrivate),
        "practise" => Rehearsing.Start(reading, null, scene),
        "adjust" => Moves.Advise(reading, reading.Talk.Case, null, towardsPlaybook: false, []),
        "shorter" => Shorter(reading),
        "done" => Wishes.Finished(reading),
        _ => null,
    };

    /// <summary>A question that makes the words one's own, or one's work taken out of them.</summary>
    private static Move? Own(ConversationState.ReadingPlaybook reading, string? picked) =>
        picked is MakeItYours.PlansAsk ? Moves.Read(reading, reading.Talk.Case with { Wishes = reading.Talk.Case.Wishes with { OwnAsk = null } }, 0)
        : picked?.StartsWith(MakeItYours.TakeOut, StringComparison.Ordinal) is true && int.TryParse(picked[MakeItYours.TakeOut.Length..], out var at) && reading.Talk.Case.Wishes.Experience.ElementAtOrDefault(at) is { } work
            ? Moves.Read(reading, OwnFacts.Without(reading.Talk.Case, work), 0, Wording.WorkTakenOut(work))
            : Enum.TryParse<Refinement>(picked, out var open) ? Moves.Advise(reading, reading.Talk.Case, open, towardsPlaybook: true, []) : null;

    private static Move? MoreAnswers(ConversationState.ReadingPlaybook reading, Scene scene) =>
        (HomeRaise.Of(reading.Talk.Case, scene) is { } raise
            ? Negotiation.Raises.RaiseText.MorePushbacks(raise.Case, raise.Plan, scene.Library)
            : PlaybookText.MorePushbacks(PlaybookPrompt.Written(reading.Talk.Case, scene))) is [var more, ..] ? Move.Aside(reading, more) : null;

    /// <summary>Beyond the last section it stays there.</summary>
    public static Move Turn(ConversationState.ReadingPlaybook reading, int section) =>
        Moves.Read(reading, reading.Talk.Case, Math.Clamp(section, 0, PlaybookText.Sections.Count - 1));

    /// <summary>The short form, or the long one again; anywhere but in the playbook there is nothing to shorten.</summary>
    public static Move? Shorter(ConversationState state)
    {
        var draft = state.Carried.Case;
        return state is ConversationState.ReadingPlaybook reading
            ? Moves.Read(reading, draft with { Wishes = draft.Wishes with { Shorter = !draft.Wishes.Shorter } }, reading.Section)
            : null;
    }

    private static Move File(ConversationState state, Attachment file, string introduction) => Move.Aside(state, new Reply
    {
        Parts = [new ReplyPart.Text(introduction)],
        Attachment = file,
        IsDurable = true,
    });
}
