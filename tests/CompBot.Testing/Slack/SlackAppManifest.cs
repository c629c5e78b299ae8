using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CompBot.Testing.Slack;

/// <summary>What an app was installed with. Slack delivers no command or event that is not in it and refuses a method whose scope is not.</summary>
public sealed record SlackAppManifest(IReadOnlyList<string> Scopes, IReadOnlyList<string> Commands, IReadOnlyList<string> Events)
{
    /// <summary>As committed: what is missing there is missing here.</summary>
    public static SlackAppManifest Committed { get; } = Read(File.ReadAllText(Path.Combine(Repository.Root, "config", "slack-manifest.yaml")));

    /// <summary>The few lists needed, from YAML in the form the program writes it.</summary>
    public static SlackAppManifest Read(string yaml) => new(
        List(yaml, "    bot:\n", @"^      - (\S+)"), List(yaml, "  slash_commands:\n", @"^    - command: (\S+)"), List(yaml, "    bot_events:\n", @"^      - (\S+)"));

    /// <summary>Direct messages come by the subscription to message.im.</summary>
    public bool Declares(JsonObject happened)
    {
        var type = happened["type"]!.ToString();
        return Events.Contains(type == "message" ? $"message.{happened["channel_type"]}" : type);
    }

    /// <summary>From its key on to the next line that is indented less.</summary>
    private static List<string> List(string yaml, string key, string item)
    {
        var at = yaml.IndexOf(key, StringComparison.Ordinal) + key.Length;
        var indent = Regex.Match(item, "^\\^( +)").Groups[1].Length;
        return [.. yaml[at..].Split('\n').TakeWhile(line => line.Length - line.TrimStart().Length >= indent)
            .Select(line => Regex.Match(line, item)).Where(match => match.Success).Select(match => match.Groups[1].Value)];
    }
}
