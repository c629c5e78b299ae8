using System.Text.Json.Nodes;

namespace CompBot.Testing.Slack;

/// <summary>Payloads in the shape Slack sends them.</summary>
internal static class SlackPayloads
{
    public static JsonObject Event(string eventId, JsonObject happened) => new()
    {
        ["token"] = "unused",
        ["team_id"] = SlackWorld.Team,
        ["api_app_id"] = SlackWorld.App,
        ["type"] = "event_callback",
        ["event_id"] = eventId,
        ["event_time"] = 1_780_000_000,
        ["authorizations"] = new JsonArray(new JsonObject { ["enterprise_id"] = null, ["team_id"] = SlackWorld.Team, ["user_id"] = SlackWorld.Bot, ["is_bot"] = true }),
        ["context_team_id"] = SlackWorld.Team,
        ["context_enterprise_id"] = null,
        ["is_ext_shared_channel"] = false,
        ["event_context"] = $"4-{eventId}",
        ["event"] = happened,
    };

    /// <summary>With all that Slack sends along, needed or not: what was written comes a second time as a rich text, a bot's message with who the bot is.</summary>
    public static JsonObject Message(ShownMessage message)
    {
        var happened = Plain(message);
        happened["team"] = SlackWorld.Team;
        happened["blocks"] = new JsonArray(new JsonObject
        {
            ["type"] = "rich_text",
            ["block_id"] = "b1",
            ["elements"] = new JsonArray(new JsonObject { ["type"] = "rich_text_section", ["elements"] = new JsonArray(new JsonObject { ["type"] = "text", ["text"] = message.Text }) }),
        });
        if (message.Author == SlackWorld.Bot)
        {
            happened["app_id"] = SlackWorld.App;
            happened["bot_profile"] = new JsonObject
            {
                ["id"] = SlackWorld.BotId,
                ["app_id"] = SlackWorld.App,
                ["user_id"] = SlackWorld.Bot,
                ["name"] = "CompBot",
                ["icons"] = new JsonObject { ["image_36"] = "https://example.com/36.png", ["image_48"] = "https://example.com/48.png", ["image_72"] = "https://example.com/72.png" },
                ["deleted"] = false,
                ["updated"] = 1_780_000_000,
                ["team_id"] = SlackWorld.Team,
            };
        }
        else
        {
            happened["client_msg_id"] = "6b1f1f0e-5d2c-4c0e-9a52-2f3f1f0e5d2c";
        }

        return happened;
    }

    private static JsonObject Plain(ShownMessage message) => new()
    {
        ["type"] = "message",
        ["user"] = message.Author,
        ["text"] = message.Text,
        ["ts"] = message.Ts,
        ["channel"] = message.Channel,
        ["channel_type"] = "im",
        ["event_ts"] = message.Ts,
        ["thread_ts"] = message.Thread,
        ["bot_id"] = message.Author == SlackWorld.Bot ? SlackWorld.BotId : null,
    };

    /// <summary>An edit: the new and the old message inside one that has a subtype.</summary>
    public static JsonObject Changed(ShownMessage before, ShownMessage after, string ts)
    {
        var edited = Message(after);
        edited["edited"] = new JsonObject { ["user"] = after.Author, ["ts"] = ts };
        return About("message_changed", before, ts, ("message", edited), ("previous_message", Message(before)));
    }

    public static JsonObject Deleted(ShownMessage message, string ts) => About("message_deleted", message, ts, ("deleted_ts", message.Ts), ("previous_message", Message(message)));

    private static JsonObject About(string subtype, ShownMessage message, string ts, params ReadOnlySpan<(string Name, JsonNode Value)> more)
    {
        var happened = new JsonObject
        {
            ["type"] = "message",
            ["subtype"] = subtype,
            ["hidden"] = true,
            ["channel"] = message.Channel,
            ["channel_type"] = "im",
            ["ts"] = ts,
            ["event_ts"] = ts,
        };
        foreach (var (name, value) in more)
        {
            happened[name] = value;
        }

        return happened;
    }

    public static JsonObject Command(string command, string text, string user, string channel, string responseUrl, string trigger) => new()
    {
        ["team_id"] = SlackWorld.Team,
        ["team_domain"] = "acme",
        ["channel_id"] = channel,
        ["channel_name"] = channel.StartsWith('D') ? "directmessage" : "general",
        ["user_id"] = user,
        ["user_name"] = user,
        ["command"] = command,
        ["text"] = text,
        ["api_app_id"] = SlackWorld.App,
        ["is_enterprise_install"] = "false",
        ["response_url"] = responseUrl,
        ["trigger_id"] = trigger,
    };

    public static JsonObject Interaction(string type, string user, string trigger) => new()
    {
        ["type"] = type,
        ["user"] = new JsonObject { ["id"] = user, ["username"] = user, ["team_id"] = SlackWorld.Team },
        ["team"] = new JsonObject { ["id"] = SlackWorld.Team, ["domain"] = "acme" },
        ["api_app_id"] = SlackWorld.App,
        ["trigger_id"] = trigger,
    };

    public static JsonObject View(ShownView view, JsonObject? values = null) => new()
    {
        ["id"] = view.Id,
        ["hash"] = view.Hash,
        ["callback_id"] = view.CallbackId,
        ["external_id"] = view.ExternalId ?? "",
        ["root_view_id"] = view.Root ?? view.Id,
        ["previous_view_id"] = view.Previous,
        ["private_metadata"] = view.View.TryGetProperty("private_metadata", out var metadata) ? metadata.GetString() : "",
        ["state"] = new JsonObject { ["values"] = values ?? [] },
    };
}
