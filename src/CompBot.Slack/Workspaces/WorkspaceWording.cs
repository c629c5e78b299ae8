namespace CompBot.Slack.Workspaces;

/// <summary>The sentences about a workspace's settings.</summary>
public static class WorkspaceWording
{
    public const string Title = "CompBot in this workspace (you see this as an admin)";

    public const string Short = "CompBot here", Open = "Settings", Keep = "Keep", Cancel = "Cancel";

    public const string Channels = "Channels I answer in (none: everywhere)", EveryChannel = "Answers in: every channel and in direct messages";

    public const string NotInThisChannel = "In this workspace I answer in certain channels only. Write to me directly: there I always answer.";

    public const string OnlyForAdmins = "Only admins of this workspace can see to its settings.";

    public static string SomeChannels(int count) => $"Answers in: {count} {(count == 1 ? "channel" : "channels")} and in direct messages";
}
