using CompBot.Core.Conversation.Prompts;

namespace CompBot.Core.Conversation.Steps;

/// <summary>What a pressed button or a picked option does.</summary>
internal static class Pressing
{
    public static Move Take(ConversationState state, ConversationEvent.Pressed pressed, Scene scene)
    {
        var talk = state.Carried;
        if (Ids.Parse(pressed.ChoiceId) is not var (serial, action))
        {
            return Old(state);
        }

        var picked = $"{pressed.ChoiceId}={pressed.Value}";
        if (serial == Ids.Always)
        {
            return AnyTime(state, action, scene) ?? Old(state);
        }

        if (talk.LastPressed == picked && serial != talk.Serial)
        {
            // The same press twice (a double click, a redelivery under another id): it has its answer already.
            return Move.To(state) with { Speaks = false };
        }

        var move = serial == talk.Serial ? Current(state, action, pressed.Value, scene) : null;
        return move is null ? Old(state) : move with { Next = move.Next.Carrying(move.Next.Carried with { LastPressed = picked }) };
    }

    private static Move? Current(ConversationState state, string action, string? value, Scene scene) => state.Match(
        notStarted: _ => null,
        asking => Answers.Take(asking, action is "pick" or "correct" ? value ?? action : action, scene),
        advising => advising.Open is { } open ? Refining.Press(advising, open, action, value, scene) : Number(advising, action, value, scene),
        reading => action == "not-said" ? HomeAnswers.NotSaid(reading, scene) : action == "not-home" ? HomeFacts.IsOffer(reading, scene) : action == "still-open" ? AnswerFacts.StillOpen(reading, scene) : PlaybookReading.Press(reading, action, value, scene),
        practising => Rehearsing.Press(practising, action, scene));

    /// <summary>The buttons under the number itself.</summary>
    private static Move? Number(ConversationState.Advising advising, string action, string? value, Scene scene) => action switch
    {
        "script" => Wishes.Script(advising, scene),
        "not-home" => HomeFacts.IsOffer(advising, scene),
        "not-said" => HomeAnswers.NotSaid(advising, scene),
        "still-open" => AnswerFacts.StillOpen(advising, scene),
        "stay-or-go" => Move.Aside(advising, SituationPage.StayOrGo(advising.Talk, scene)),
        "why" => Move.Aside(advising, NumberPrompt.Why(advising.Talk, scene)),
        "adjust" => Adjust(advising, value),
        _ => null,
    };

    private static Move? Adjust(ConversationState state, string? what) => what switch
    {
        "minimum" => Moves.Advise(state, state.Carried.Case, Refinement.Minimum, false, []),
        "leftbehind" => Moves.Advise(state, state.Carried.Case, Refinement.LeftBehind, false, []),
        "privatestock" => Moves.Advise(state, state.Carried.Case, Refinement.PrivateStock, false, []),
        "offers" => Wishes.Correct(state),
        "aboutme" => Move.Aside(state, RefinementPrompts.AboutYou(state.Carried)),
        _ => null,
    };

    private static Move? AnyTime(ConversationState state, string action, Scene scene) => action switch
    {
        "resume" => Moves.GoOn(state),
        "compare" => Wishes.Compare(state, scene),
        "help" => Move.Aside(state, HelpPrompt.For(state, scene.Moment.Venue)),
        "export" => Wishes.Export(state, scene),
        "forget" => Wishes.Forget(state),
        "dm" => Directly(state, scene),
        "calendar" => CalendarFile.For(state, scene),
        _ when action.StartsWith(OutcomeSteps.Prefix, StringComparison.Ordinal) => OutcomeSteps.Pressed(state, action[OutcomeSteps.Prefix.Length..], scene),
        _ when action.StartsWith(Sharings.Prefix, StringComparison.Ordinal) => Sharings.Pressed(state, action[Sharings.Prefix.Length..], scene),
        _ when action.StartsWith("bands:", StringComparison.Ordinal) => BandLookup.Pressed(state, action, scene),
        _ when action.StartsWith("share:", StringComparison.Ordinal) => BandLookup.Shared(state, action, scene),
        _ => null,
    };

    /// <summary>The open message again, in the direct messages.</summary>
    private static Move Directly(ConversationState state, Scene scene)
    {
        var started = Moves.Started(state);
        return Move.Aside(started, Answers.Say(Wording.SentDirectly) with { Choices = [new Chat.Choice.Button(Ids.AnyTime("resume"), "Go on here instead")] }) with
        {
            Also = [.. Prompt.All(started, scene).Select(reply => new Effect.SayDirectly(reply))],
        };
    }

    private static Move Old(ConversationState state) =>
        Moves.GoOn(state, state is ConversationState.NotStarted ? Wording.ExpiredButton : Wording.OldButton);
}
