using System.Text.Json;
using CompBot.Core;
using CompBot.Core.Chat;
using CompBot.Core.Conversation;

namespace CompBot.Slack.Reading;

/// <summary>Reads a slash command: "/negotiate …", with a prefix if one is set, or "/compbot negotiate …".</summary>
public static class CommandReader
{
    /// <summary>Names of commands are not kept apart between apps, so this alias always works.</summary>
    public const string Alias = "compbot";

    public static SlackReading Read(JsonElement payload, ReadingContext context)
    {
        if ((payload.Text("team_id") ?? payload.Text("enterprise_id")) is not { } team || payload.Text("user_id") is not { } user)
        {
            return new SlackReading.Ignored("command from nobody");
        }

        var channel = payload.Text("channel_id");
        var place = channel is null || context.IsOwnDirect(channel) ? Place.Direct : Place.Shared;
        var route = new Route
        {
            Kind = ContactKind.Command,
            Team = team,
            User = user,
            Channel = channel,
            ResponseUrl = payload.Text("response_url"),
            Envelope = context.Envelope,
        };
        var (command, options) = Parse(payload.Text("command") ?? "", SlackText.Read(payload.Text("text") ?? "").Trim(), context.Prefix);
        return new SlackReading.Contact(
            new InboundMessage(
                new ConversationKey(SlackPlatform.Name, team, user), $"command:{payload.Text("trigger_id") ?? context.Envelope}",
                new ConversationEvent.Commanded(command, options), route.At(place), context.Now, context.OffsetOf(team, user)),
            route);
    }

    internal static (CommandName Command, Sequence<FilledField> Options) Parse(string typed, string text, string prefix)
    {
        var name = typed.TrimStart('/');
        if (name.Equals(Alias, StringComparison.OrdinalIgnoreCase))
        {
            return ParseAlias(text);
        }

        if (prefix.Length > 0 && name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
        {
            name = name[prefix.Length..];
        }

        return Commands.TryFind(name) is { } spec ? (spec.Id, SlashLine.Options(spec, text)) : (CommandName.Help, []);
    }

    private static (CommandName Command, Sequence<FilledField> Options) ParseAlias(string text)
    {
        var verb = text.Split(' ', 2, StringSplitOptions.TrimEntries);
        if (text.Length == 0)
        {
            return (CommandName.Help, []);
        }

        // "/compbot I have an offer from …" means the same as without a verb in a direct message.
        return Commands.TryFind(verb[0]) is { } spec
            ? (spec.Id, SlashLine.Options(spec, verb.Length > 1 ? verb[1] : ""))
            : (CommandName.Negotiate, SlashLine.Options(Commands.Find(CommandName.Negotiate), text));
    }
}
