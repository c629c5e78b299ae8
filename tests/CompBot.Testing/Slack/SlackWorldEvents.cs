using System.Text.Json.Nodes;

namespace CompBot.Testing.Slack;

/// <summary>Deliveries that Slack repeats.</summary>
public static class SlackWorldEvents
{
    /// <summary>A direct message once more, with the same time and another event id, as after a lost acknowledgement.</summary>
    public static JsonObject Again(ShownMessage message) => SlackPayloads.Event($"Ev-again-{message.Ts}", SlackPayloads.Message(message));

    public static JsonObject Removed() => SlackPayloads.Event("Ev-removed", new JsonObject { ["type"] = "app_uninstalled" });
}
