using CompBot.Core.Chat;
using CompBot.Core.Conversation.Outcomes;
using CompBot.Core.Conversation.Prompts;
using CompBot.Core.Conversation.Steps;
using CompBot.Core.Guides;

namespace CompBot.Core.Conversation;

/// <summary>The whole conversation, as one pure function: same state, event, library and moment, same turn. Never throws for anything a person does.</summary>
public static class Dialogue
{
    private static readonly TimeSpan LongAway = TimeSpan.FromDays(2);

    public static Turn Step(ConversationState before, ConversationEvent happened, Library library, Moment moment) => Step(before, happened, new Scene(library, moment));

    /// <summary>As above; the scene counts the work.</summary>
    internal static Turn Step(ConversationState before, ConversationEvent happened, Scene scene)
    {
        var (library, moment) = (scene.Library, scene.Moment);
        var (state, found) = GuideAppeared.In(before, library);
        var move = WelcomedBack(state, happened, scene, happened.Match(
            said => Hearing.Take(state, said.Text, scene),
            edited => Edited(state, edited.Text, scene),
            pressed => Pressing.Take(state, pressed, scene),
            filled => Filling.Take(state, filled, scene),
            commanded => Commanding.Take(state, commanded, scene),
            unreadable => Moves.GoOn(state, Wording.Unreadable(unreadable.What)),
            tooMuch => Move.Aside(state, Answers.Say(Wording.TooMuch)),
            noted => Coaching.Noted(state, noted, moment.Now),
            erased => Erased(erased)));
        move = found is null || !move.Speaks ? move : move with { Lead = [found, .. move.Lead] };
        var next = move.Next is ConversationState.NotStarted ? move.Next : move.Next.Carrying(move.Next.Carried with { LastAt = moment.Now });
        return new Turn(next, [.. Replies(state, move with { Next = next }, scene).Select(reply => new Effect.Say(reply)), .. move.Also]);
    }

    /// <summary>What is held and where the conversation stands, for a platform's home page. Private.</summary>
    public static Reply Overview(ConversationState state, Library library, Moment moment) => OverviewPrompt.For(state, new Scene(library, moment));

    /// <summary>All sections of the playbook that is read, for a platform that shows them beside it; null where the open card has them, or there is no playbook of sections.</summary>
    public static Choice.Select? Contents(ConversationState state, Library library, Moment moment) =>
        state is ConversationState.ReadingPlaybook { Section: > 0 } reading ? PlaybookPrompt.Contents(reading, new Scene(library, moment)) : null;

    /// <summary>What a form begins with when it is opened: what the person has told already, by field. Private.</summary>
    public static Sequence<FilledField> Known(ConversationState state, FormId form, Library library, Moment moment) => Prefilling.For(state, form, new Scene(library, moment));

    /// <summary>The offers of a case that the caller keeps, side by side; where it holds none, the sentence that says so. Private.</summary>
    public static Reply Compare(CaseDraft draft, Library library, Moment moment) =>
        draft.Offers.Count == 0 ? Answers.Say(Wording.NothingToCompare) : ComparePrompt.For(Talk.New with { Case = draft }, new Scene(library, moment));

    /// <summary>What a case gives to the community's own figures; null where its person gave nothing.</summary>
    public static CommunityOutcome? Counted(ConversationState state, Library library, int year) => OutcomeSteps.Public(state, library, year);

    private static IEnumerable<Reply> Replies(ConversationState before, Move move, Scene scene)
    {
        if (!move.Speaks)
        {
            return [];
        }

        Sequence<ReplyPart> lead = [.. move.Lead.Count == 0 ? Sequence<ReplyPart>.Empty : [new ReplyPart.Text(string.Join("\n\n", move.Lead))], .. move.Answers];
        var replies = move.Instead is { } aside ? [WithWaysOn(aside, move.Next, scene)]
            : move.Answers.Count > 0 && move.Next is not ConversationState.Asking && !IsNewNumber(before, move.Next) ? [WithWaysOn(new Reply(), move.Next, scene)]
            : Prompt.All(move.Next, scene);
        var first = lead.Count == 0 ? replies[0] : replies[0] with { Parts = [.. lead, .. replies[0].Parts] };
        Sequence<Reply> led = [first, .. replies.Skip(1)];
        var introduced = Introduced(led[^1], before, move, scene);
        var last = move.Also.Any(effect => effect is Effect.SayDirectly) ? introduced : Placed(introduced, scene);
        return [.. led.Take(led.Count - 1), last];
    }

    /// <summary>The number is shown when it is first there, whatever was answered on the way to it.</summary>
    private static bool IsNewNumber(ConversationState before, ConversationState next) =>
        before is ConversationState.Asking && next is ConversationState.Advising { Open: null, Talk.Case: var draft } && !SituationPage.Fits(draft);

    /// <summary>An answer beside the open question still offers the ways on from it.</summary>
    private static Reply WithWaysOn(Reply aside, ConversationState next, Scene scene) =>
        aside.Choices.Count > 0 || aside.Visibility == Visibility.Everyone || next is ConversationState.NotStarted
            ? aside
            : aside with { Choices = Prompt.For(next, scene).Choices };

    /// <summary>First use says what is kept and how to erase it, whatever the first message was.</summary>
    private static Reply Introduced(Reply reply, ConversationState before, Move move, Scene scene) =>
        before is not ConversationState.NotStarted || move.Next is ConversationState.NotStarted ? reply
            : reply with { Parts = [.. reply.Parts, .. Introduction(move.Next, scene.Moment.Venue).Select(note => new ReplyPart.Note(note))] };

    /// <summary>The first card has what is kept by itself.</summary>
    private static IEnumerable<string> Introduction(ConversationState next, Venue venue) =>
        new[] { next is ConversationState.Asking { Open: Question.FirstContact } ? null : Wording.WhatItKeeps, venue.Notice }.OfType<string>();

    /// <summary>In a server or channel every private answer offers the way into direct messages.</summary>
    private static Reply Placed(Reply reply, Scene scene) =>
        scene.Moment.Place == Place.Shared && reply.Visibility == Visibility.OnlyYou
            ? reply with { Choices = [.. reply.Choices, new Choice.Button(Ids.AnyTime("dm"), "Continue in direct messages")] }
            : reply;

    private static Move WelcomedBack(ConversationState state, ConversationEvent happened, Scene scene, Move move)
    {
        var away = scene.Moment.Now - state.Carried.LastAt;
        var isBack = state is not ConversationState.NotStarted && state.Carried.LastAt != default && away > LongAway
            && happened is ConversationEvent.Said or ConversationEvent.Pressed or ConversationEvent.Commanded { Command: CommandName.Negotiate };
        return isBack && move.Speaks ? move with { Lead = [Wording.WelcomeBack(state.Carried.Case.Company, away), .. move.Lead] } : move;
    }

    private static Move Edited(ConversationState state, string text, Scene scene)
    {
        var move = Hearing.Take(state, text, scene);
        return move with { Lead = [Wording.EditedSeen, .. move.Lead] };
    }

    private static Move Erased(ConversationEvent.Erased erased) => new(new ConversationState.NotStarted(), [])
    {
        Instead = new Reply
        {
            Parts = [new ReplyPart.Text(erased.Remaining.Count == 0 ? Wording.Forgotten : $"{Wording.Forgotten} {Wording.StillOnRecord(erased.Remaining)}")],
        },
    };
}
