namespace CompBot.Discord;

/// <summary>The few sentences that Discord itself makes necessary. Everything else is worded in Core.</summary>
public static class DiscordWording
{
    public const string SentDirectly = "I have sent it to your direct messages.";

    public const string DirectMessagesClosed =
        "I could not write to you directly: your settings do not allow it. Here it is, for your eyes only. Copy what you want to keep; Discord clears it when you reload.";

    public const string OldButton = "That button is from an earlier version of me and no longer works. Send /negotiate to go on where you were.";

    public const string SomebodyElses = "That button belongs to somebody else's conversation. Send /negotiate to start your own.";

    public const string UnknownCommand = "I do not know that command any more. Send /help to see what I can do.";

    public const string Failed = "Something went wrong on my side and your message was not used. Please try again in a moment.";

    public const string SharedBelow = "Shared below.";

    public const string Nothing = "I have that already.";

    public const string RestInFile = "The rest is in the file.";

    public const string MoreChoices = "Or type one of these: ";

    public const string PlainSelectPrompt = "Pick one";

    public static string CouldNotDelete(int count) =>
        count == 1 ? "one of my messages in our direct messages, which Discord did not let me delete" : $"{count} of my messages in our direct messages, which Discord did not let me delete";

    public const string YourOwnMessages = "your own messages to me, until you delete them in Discord";
}
