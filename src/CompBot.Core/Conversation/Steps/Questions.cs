using CompBot.Core.Chat;
using CompBot.Core.Conversation.Answering;
using CompBot.Core.Conversation.Listening;
using CompBot.Core.Understanding;

namespace CompBot.Core.Conversation.Steps;

/// <summary>Answers every question of a message, in its order, out of the book and the case as it stands after the message's facts.</summary>
internal static class Questions
{
    /// <summary>Empty where nothing is asked.</summary>
    public static Sequence<ReplyPart> Answers(ConversationState state, Heard heard, Scene scene)
    {
        var on = new AnswerScene(state, heard, scene);
        return heard.Questions.OrderBy(question => question.At.From).SelectMany(question => Answer(question.Topic, on)).Distinct().ToSequence();
    }

    /// <summary>What the book replies to something that is no question; empty where it has no reply.</summary>
    public static Sequence<ReplyPart> Reply(ConversationState state, string topic, Heard heard, Scene scene) => BookAnswers.For(topic, new AnswerScene(state, heard, scene));

    private static IEnumerable<ReplyPart> Answer(string topic, AnswerScene on) => topic switch
    {
        Topics.Meaning when Glossary.Explain(on.Heard) is { } meaning => [new ReplyPart.Text(meaning)],
        Topics.AskBand when BandLookup.Asked(on.State, on.Heard.Text, on.Scene) is { Instead: { } band } => band.Parts,
        _ => BookAnswers.For(topic, on),
    };
}
