using CompBot.Core.Chat;

namespace CompBot.Core.Conversation.Prompts;

/// <summary>The messages that stand open in a state: pure, so asking again gives the same buttons. Only the last one holds choices.</summary>
internal static class Prompt
{
    public static Reply For(ConversationState state, Scene scene) => All(state, scene)[^1];

    public static Sequence<Reply> All(ConversationState state, Scene scene) => state.Match<Sequence<Reply>>(
        notStarted: _ => [QuestionPrompts.For(Talk.New, new Question.FirstContact(), scene.Library)],
        asking => [QuestionPrompts.For(asking.Talk, asking.Open, scene.Library)],
        advising => [advising.Open is { } open ? RefinementPrompts.For(advising.Talk, open, scene.Library) : NumberPrompt.For(advising.Talk, scene)],
        reading => PlaybookPrompt.For(reading, scene),
        practising => [RehearsalPrompt.For(practising, scene)]);
}
