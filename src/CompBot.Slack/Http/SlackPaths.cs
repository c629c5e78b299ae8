namespace CompBot.Slack.Http;

/// <summary>Where Slack posts in HTTP mode.</summary>
public static class SlackPaths
{
    public const string Events = "/slack/events";
    public const string Commands = "/slack/commands";
    public const string Interactivity = "/slack/interactivity";
    public const string Options = "/slack/options";
}
