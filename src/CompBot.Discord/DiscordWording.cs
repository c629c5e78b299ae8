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

    public const string TooMuch = "That is more than I can answer at once. Nothing has changed; try again in a few minutes.";

    public const string SharedBelow = "Shared below.";

    public const string Nothing = "I have that already.";

    public const string RestInFile = "The rest is in the file.";

    public const string MoreChoices = "Or type one of these: ";

    public const string PlainSelectPrompt = "Pick one";

    public const string AnswersPrivately = "I answer in private, so that no figure of yours stands here for everyone. Press the button: only you will see what follows.";

    public const string TalkPrivately = "Talk to me privately";

    public const string NotForYourRoles = "In this server I answer certain roles only. Write to me directly: there I answer everybody.";

    public static string NotInThisChannel(IEnumerable<string> channels) =>
        $"In this server I answer in {string.Join(", ", channels.Select(id => $"<#{id}>"))}. You can also write to me directly.";

    public const string SettingsCommand = "For those who manage the server: where I answer, whom, and how often";

    public const string OnlyInServers = "Settings belong to a server: use this command there.";

    public const string OnlyForManagers = "Only those who may manage this server can see to its settings.";

    public const string SettingsTitle = "CompBot in this server";

    public const string AnswersIn = "Answers in", EveryChannel = "every channel", PickChannels = "Channels I answer in (none: everywhere)";

    public const string AnswersFor = "Answers", Everybody = "everybody", PickRoles = "Roles I answer (none: everybody)";

    public const string EditSettings = "Region, language, text, limit";

    public static string CouldNotDelete(int count) =>
        count == 1 ? "one of my messages in our direct messages, which Discord did not let me delete" : $"{count} of my messages in our direct messages, which Discord did not let me delete";

    public const string YourOwnMessages = "your own messages to me, until you delete them in Discord";
}
