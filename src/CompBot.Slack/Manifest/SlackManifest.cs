using System.Text;
using CompBot.Core.Conversation;
using CompBot.Slack.Reading;

namespace CompBot.Slack.Manifest;

/// <summary>The app manifest to paste at Slack, made from the list of commands so that it cannot drift from what is dispatched.</summary>
public static class SlackManifest
{
    /// <summary>What each scope is for. Absent on purpose: reading channels, e-mail addresses, and posting where nobody invited the app.</summary>
    public static readonly IReadOnlyDictionary<string, string> Scopes = new Dictionary<string, string>
    {
        ["commands"] = "slash commands and shortcuts",
        ["chat:write"] = "answers, edits and erasing its own messages",
        ["im:history"] = "direct messages to it",
        ["im:write"] = "opening a direct message",
        ["app_mentions:read"] = "being mentioned in a channel",
        ["users:read"] = "the time zone of the person",
        ["files:write"] = "sending the playbook and the export as files",
    };

    public static readonly IReadOnlyList<string> Events = ["app_home_opened", "app_mention", "message.im", "app_uninstalled", "tokens_revoked"];

    /// <summary>As YAML. Prefix goes before each command's name; host is the public https address for HTTP mode, null for Socket Mode.</summary>
    public static string Write(string prefix = "", string? host = null)
    {
        var yaml = new StringBuilder(Head);
        foreach (var (command, description, hint) in AllCommands(prefix))
        {
            yaml.Append($"    - command: /{command}\n      description: {description}\n");
            yaml.Append(hint.Length > 0 ? $"      usage_hint: \"{hint}\"\n" : "");
            yaml.Append(host is null ? "" : $"      url: {host}{Http.SlackPaths.Commands}\n").Append("      should_escape: false\n");
        }

        yaml.Append(Shortcuts);
        foreach (var (scope, reason) in Scopes)
        {
            yaml.Append($"      - {scope} # {reason}\n");
        }

        yaml.Append("settings:\n  event_subscriptions:\n");
        yaml.Append(host is null ? "" : $"    request_url: {host}{Http.SlackPaths.Events}\n").Append("    bot_events:\n");
        yaml.AppendJoin("", Events.Select(name => $"      - {name}\n"));
        yaml.Append("  interactivity:\n    is_enabled: true\n");
        yaml.Append(host is null ? "" : $"    request_url: {host}{Http.SlackPaths.Interactivity}\n    message_menu_options_url: {host}{Http.SlackPaths.Options}\n");
        return yaml.Append($"  org_deploy_enabled: false\n  socket_mode_enabled: {(host is null ? "true" : "false")}\n  token_rotation_enabled: false\n").ToString();
    }

    private static IEnumerable<(string Command, string Description, string Hint)> AllCommands(string prefix) =>
        Commands.All.Select(command => (prefix + command.Name, command.Description, string.Join(" ", command.Options.Select(option => $"[{option.Name}]"))))
            .Append((CommandReader.Alias, "The same by one name: /compbot negotiate, bands, compare, practice, export, forget, help", "[command] [details]"))
            .Select(it => (it.Item1, Quoted(it.Item2), it.Item3));

    private static string Quoted(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private const string Head = """
        # Produced by "CompBot.Worker slack manifest". Paste it at https://api.slack.com/apps (Create New App, From a manifest).
        _metadata:
          major_version: 1
          minor_version: 1
        display_information:
          name: CompBot
          description: Private coaching for salary and offer negotiation.
          background_color: "#14532d"
          long_description: >-
            CompBot helps you prepare a conversation about pay: it looks up pay bands, puts offers side by side, works out what to ask for
            and why, and rehearses it with you. It answers only you, unless you press a button that shares a pay band. Use the forget
            command at any time to erase what it has stored about you.
        features:
          app_home:
            home_tab_enabled: true
            messages_tab_enabled: true
            messages_tab_read_only_enabled: false
          bot_user:
            display_name: CompBot
            always_online: false
          slash_commands:

        """;

    private const string Shortcuts = $"""
          shortcuts:
            - name: Ask CompBot privately
              type: message
              callback_id: {InteractionReader.MessageShortcut}
              description: Get private advice about this message
            - name: Start coaching
              type: global
              callback_id: {InteractionReader.GlobalShortcut}
              description: Open the form for your case
        oauth_config:
          scopes:
            bot:

        """;
}
