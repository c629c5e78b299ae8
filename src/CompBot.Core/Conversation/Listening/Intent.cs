namespace CompBot.Core.Conversation.Listening;

/// <summary>What a message wants from the bot, beside telling facts and asking questions.</summary>
internal enum Intent
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
    Mail,
    Next,
    Shorter,
    Done,
    Thanks,
    Greeting,
    Why,
    Ultimatum,
    Correct,
    Pause,
    Chatter,
    English,
}
