using System.Text.Json;
using System.Text.RegularExpressions;
using CompBot.Core.Chat;
using CompBot.Core.Conversation;

namespace CompBot.Slack.Reading;

/// <summary>Reads an event_callback. Message subtypes are an allow-list: what is not known is not answered.</summary>
public static partial class EventReader
{
    public static SlackReading Read(JsonElement payload, ReadingContext context)
    {
        var team = payload.Text("team_id") ?? payload.Text("enterprise_id");
        if (team is null || payload.At("event") is not { ValueKind: JsonValueKind.Object } happened)
        {
            return new SlackReading.Ignored("event without team or content");
        }

        return happened.Text("type") switch
        {
            "message" => Message(payload, happened, team, context),
            "app_mention" => Mention(payload, happened, team, context),
            "app_home_opened" => Home(happened, team),
            "app_uninstalled" or "tokens_revoked" => new SlackReading.Removed(team),
            _ => new SlackReading.Ignored("event type"),
        };
    }

    private static SlackReading Message(JsonElement payload, JsonElement happened, string team, ReadingContext context)
    {
        if (happened.Text("subtype") is { } subtype and not "file_share")
        {
            return new SlackReading.Ignored($"message subtype {subtype}");
        }

        if (happened.Text("channel_type") != "im" || Author(payload, happened) is not { } user || happened.Text("channel") is not { } channel)
        {
            return new SlackReading.Ignored("message not from a person in a direct message");
        }

        var words = happened.Text("text") ?? "";
        var text = SlackText.Read(BotUser(payload) is { } bot ? SlackText.WithoutMention(words, bot) : words).Trim();
        var said = text.Length > 0 ? (ConversationEvent)new ConversationEvent.Said(text) : new ConversationEvent.Unreadable(What(happened));
        var route = new Route { Kind = ContactKind.Message, Team = team, User = user, Channel = channel, Thread = happened.Text("thread_ts") };
        return Contact(route, Place.Direct, DirectCause(channel, happened) ?? EventCause(payload, team), said, happened, context, happened.Text("ts"));
    }

    private static SlackReading Mention(JsonElement payload, JsonElement happened, string team, ReadingContext context)
    {
        if (Author(payload, happened) is not { } user || happened.Text("channel") is not { } channel || happened.At("edited") is not null)
        {
            return new SlackReading.Ignored("mention not from a person");
        }

        // In a direct message the same words arrive as a message too: the same cause, whichever comes first.
        var isDirect = channel.StartsWith('D');
        var text = SlackText.Read(SlackText.WithoutMention(happened.Text("text") ?? "", BotUser(payload))).Trim();
        var said = text.Length > 0 ? (ConversationEvent)new ConversationEvent.Said(text) : new ConversationEvent.Commanded(CommandName.Negotiate, []);
        var route = new Route
        {
            Kind = isDirect ? ContactKind.Message : ContactKind.Mention,
            Team = team,
            User = user,
            Channel = channel,
            Thread = happened.Text("thread_ts"),
            FigureInPublic = !isDirect && Figure().IsMatch(text),
        };
        var cause = (isDirect ? DirectCause(channel, happened) : null) ?? EventCause(payload, team);
        return Contact(route, isDirect ? Place.Direct : Place.Shared, cause, said, happened, context, isDirect ? happened.Text("ts") : null);
    }

    private static SlackReading Home(JsonElement happened, string team) => happened.Text("user") is { } user
        ? new SlackReading.HomeOpened(new ConversationKey(SlackPlatform.Name, team, user), new Route { Kind = ContactKind.Click, Team = team, User = user }, happened.Text("tab") ?? "home")
        : new SlackReading.Ignored("home opened by nobody");

    private static SlackReading Contact(
        Route route, Place place, string? cause, ConversationEvent happened, JsonElement source, ReadingContext context, string? status) => cause is null
        ? new SlackReading.Ignored("event without an id")
        : new SlackReading.Contact(
            new InboundMessage(
                new ConversationKey(SlackPlatform.Name, route.Team, route.User), cause, happened, route.At(place),
                Fields.Instant(source.Text("ts")) ?? context.Now, context.OffsetOf(route.Team, route.User)),
            route, status);

    /// <summary>A person, never a bot (ourselves included) and never Slack's own notices.</summary>
    private static string? Author(JsonElement payload, JsonElement happened) =>
        happened.At("bot_id") is null && happened.At("app_id") is null && !happened.IsTrue("hidden")
        && happened.Text("user") is { } user && user != "USLACK" && user != "USLACKBOT" && user != BotUser(payload)
            ? user
            : null;

    private static string? BotUser(JsonElement payload)
    {
        foreach (var authorization in payload.Items("authorizations"))
        {
            return authorization.Text("user_id");
        }

        return null;
    }

    private static string? DirectCause(string channel, JsonElement happened) => happened.Text("ts") is { } ts ? $"dm:{channel}:{ts}" : null;

    /// <summary>Several apps of one workspace can share an event id, so it is never the key alone.</summary>
    private static string? EventCause(JsonElement payload, string team) =>
        payload.Text("event_id") is { } id ? $"event:{payload.Text("api_app_id")}:{team}:{id}" : null;

    private static string What(JsonElement happened)
    {
        foreach (var file in happened.Items("files"))
        {
            return file.Text("mimetype")?.Split('/')[0] switch
            {
                "image" => "picture",
                "audio" => "voice message",
                "video" => "video",
                _ => "file",
            };
        }

        return "empty message";
    }

    /// <summary>An amount as people write it: a currency sign, a K, or four digits and more.</summary>
    [GeneratedRegex(@"[$£€₹¥₩₪]\s?\d|\d\s?[kK]\b|\d{4,}|\d[.,]\d{3}")]
    private static partial Regex Figure();
}
