namespace CompBot.Core.Conversation.Understanding;

/// <summary>What a short message wants from the bot, beside telling facts.</summary>
public enum Intent
{
    Yes,
    No,
    Skip,
    NoneOfThese,
    Nothing,
    Back,
    StartOver,
    Resume,
    Help,
    Negotiate,
    Bands,
    Compare,
    Practice,
    Export,
    Forget,
    Playbook,
    Next,
    Shorter,
    Done,
    Thanks,
    Greeting,
    Why,
    Bluff,
    Ultimatum,
    Correct,
    Pause,
    Chatter,
    English,
}
