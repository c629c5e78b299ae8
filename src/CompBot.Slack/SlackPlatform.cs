namespace CompBot.Slack;

/// <summary>The platform part of a conversation's key.</summary>
public static class SlackPlatform
{
    public const string Name = "slack";
}
