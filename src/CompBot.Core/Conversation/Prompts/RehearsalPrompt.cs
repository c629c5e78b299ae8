using CompBot.Core.Chat;

namespace CompBot.Core.Conversation.Prompts;

/// <summary>The recruiter's line, and the room to answer it.</summary>
internal static class RehearsalPrompt
{
    public static Reply For(ConversationState.Practising practising, Scene scene)
    {
        var answer = Rehearsal.AnswerTo(practising, scene);
        return new()
        {
            Parts =
            [
                new ReplyPart.Text($"I am the recruiter. I say: \"{answer?.TheySay ?? "What would it take for you to sign?"}\""),
                new ReplyPart.Text("Answer as you would on the phone."),
            ],
            Choices = Choices(practising.Talk, reviewed: false),
        };
    }

    public static Sequence<Choice> Choices(Talk talk, bool reviewed) =>
    [
        .. reviewed ? Sequence<Choice>.Empty : [new Choice.Button(Ids.Of(talk, "show"), "Show me an answer")],
        new Choice.Button(Ids.Of(talk, "another"), "Another pushback"),
        new Choice.Button(Ids.Of(talk, "stop"), "Stop practising"),
    ];
}
