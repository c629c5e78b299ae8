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

    private static Move? Current(ConversationState state, string action, string? value, Scene scene) => state switch
    {
        ConversationState.Asking asking => Answers.Take(asking, action is "pick" or "correct" ? value ?? action : action, scene),
        ConversationState.Advising { Open: { } open } advising => Refining.Press(advising, open, action, value, scene),
        ConversationState.Advising advising => Advising(advising, action, value, scene),
        ConversationState.ReadingPlaybook reading => PlaybookReading.Press(reading, action, value, scene),
        ConversationState.Practising practising => Rehearsing.Press(practising, action, scene),
        _ => null,
    };

    private static Move? Advising(ConversationState.Advising advising, string action, string? value, Scene scene) => (action, value) switch
    {
        ("script", _) => Wishes.Script(advising, scene),
        ("why", _) => Move.Aside(advising, NumberPrompt.Why(advising.Talk, scene)),
        ("adjust", _) => Adjust(advising, value),
        _ => null,
    };

    public static Move? Adjust(ConversationState state, string? what) => what switch
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
        "resume" => state is ConversationState.NotStarted ? Wishes.First(state) : Move.To(state),
        "compare" => Wishes.Compare(state, scene),
        "help" => Move.Aside(state, HelpPrompt.For(state)),
        "export" => Wishes.Export(state, scene),
        "forget" => Wishes.Forget(state),
        "dm" => Directly(state, scene),
        _ when action.StartsWith("bands:", StringComparison.Ordinal) => BandLookup.Pressed(state, action, scene),
        _ when action.StartsWith("share:", StringComparison.Ordinal) => BandLookup.Shared(state, action, scene),
        _ => null,
    };

    /// <summary>The open message again, in the direct messages.</summary>
    private static Move Directly(ConversationState state, Scene scene)
    {
        var started = state is ConversationState.NotStarted ? Wishes.First(state).Next : state;
        return Move.To(started) with { Also = [.. Prompt.All(started, scene).Select(reply => new Effect.SayDirectly(reply))], Instead = Answers.Say(Wording.SentDirectly) with { Choices = [new Chat.Choice.Button(Ids.AnyTime("resume"), "Go on here instead")] } };
    }

    private static Move Old(ConversationState state) =>
        state is ConversationState.NotStarted ? Wishes.First(state) with { Lead = [Wording.ExpiredButton] } : Move.To(state, Wording.OldButton);
}
