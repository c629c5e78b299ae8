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
        "more-answers" => MoreAnswers(reading, scene),
        "file-send" => File(reading, PlaybookFiles.ToSend(PlaybookPrompt.Written(reading.Talk.Case, scene)), Wording.FileToSend),
        "file-private" => File(reading, PlaybookFiles.Private(PlaybookPrompt.Written(reading.Talk.Case, scene)), Wording.FilePrivate),
        "practise" => Rehearsing.Start(reading, null, scene),
        "adjust" => Moves.Advise(reading, reading.Talk.Case, null, towardsPlaybook: false, []),
        "shorter" => Shorter(reading),
        "done" => Wishes.Finished(reading),
        _ => null,
    };

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
