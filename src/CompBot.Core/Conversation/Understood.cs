using CompBot.Core.Conversation.Listening;
using CompBot.Core.Guides;
using CompBot.Core.Pay;
using CompBot.Core.Understanding;

namespace CompBot.Core.Conversation;

/// <summary>What one message is understood to mean by itself, for a command and for measuring: its topics with their stretches, and what it says of offers.</summary>
public sealed record Understood(Sequence<Meaning> Meanings, MessageReading Reading)
{
    /// <summary>Nothing is known but where the conversation stands.</summary>
    public static Understood Of(string text, TalkStage stage, Library library, Moment moment)
    {
        var scene = new Scene(library, moment);
        ConversationState state = stage switch
        {
            TalkStage.Start => new ConversationState.Asking(Talk.New, new Question.FirstContact()),
            TalkStage.AskedOffers => new ConversationState.Asking(Talk.New, new Question.AnyOffers()),
            TalkStage.Number => new ConversationState.Advising(Talk.New, null, TowardsPlaybook: false),
        };
        var heard = Heard.Of(state, text, scene);
        return new Understood(heard.Meanings, heard.Reading);
    }
}
