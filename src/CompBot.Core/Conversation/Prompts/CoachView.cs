using CompBot.Core.Chat;
using CompBot.Core.Conversation.Sharing;
using CompBot.Core.Negotiation;

namespace CompBot.Core.Conversation.Prompts;

/// <summary>
/// A case as its coach reads it. Without a press of its person it is worked out anew from what is not private, so that no figure shown was moved by one that is not; what
/// that case has words for is shown, and nothing can be pressed.
/// </summary>
internal static class CoachView
{
    public static Reply For(SharedCase shared, Scene scene)
    {
        var talk = shared.State.Carried;
        var draft = shared.Share.WithPrivate ? talk.Case : PublicCase.Of(talk.Case);
        return new()
        {
            Title = "A case that was shared with you",
            Parts =
            [
                .. OfferCards.All(draft, scene.Library),
                .. IsWorkedOut(shared.State, draft, scene) ? WorkedOut(draft, shared.Share, scene) : [new ReplyPart.Text(Wording.CoachNoNumber)],
                .. Notes(talk.Notes, scene),
                new ReplyPart.Note(shared.Share.WithPrivate ? Wording.CoachReadOnly : $"{Wording.CoachPrivateHeading} {Wording.CoachReadOnly}"),
            ],
        };
    }

    /// <summary>What coaches left, for the person and for them.</summary>
    public static IEnumerable<ReplyPart> Notes(Sequence<CoachNote> notes, Scene scene) =>
        notes.Count == 0 ? [] : [new ReplyPart.Facts("Notes", notes.Map(note => new Fact(Wording.NoteFrom(note.At.ToOffset(scene.Moment.UtcOffset ?? TimeSpan.Zero)), note.Text)))];

    private static IEnumerable<ReplyPart> WorkedOut(CaseDraft draft, Share share, Scene scene)
    {
        foreach (var part in NumberPrompt.Shown(draft, scene, share.WithPrivate))
        {
            yield return part;
        }

        var playbook = PlaybookPrompt.Written(draft, scene);
        yield return new ReplyPart.Script(PlaybookText.Body(playbook.Call.Script));
        yield return new ReplyPart.Script(PlaybookText.Body(playbook.Email.Body));
    }

    /// <summary>Raises and the pages for a situation of its own stand on what the person earns now or on where they are; a coach sees the cards of those alone.</summary>
    private static bool IsWorkedOut(ConversationState state, CaseDraft draft, Scene scene) =>
        state is not (ConversationState.NotStarted or ConversationState.Asking) && HomeRaise.Of(state.Carried.Case, scene) is null && !SituationPage.Fits(state.Carried.Case) && (Planner.Plan(scene.CaseOf(draft)) is { AskBase: not null } or { AskTotal: not null });
}
