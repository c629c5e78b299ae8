namespace CompBot.Core.Conversation;

/// <summary>Names of buttons that an adapter may show by itself.</summary>
public static class PublicIds
{
    /// <summary>Begins the conversation, or goes on where it stands.</summary>
    public static string GoOn { get; } = Prompts.Ids.AnyTime("resume");
}
