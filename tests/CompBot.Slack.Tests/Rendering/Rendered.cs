using System.Text.Json;
using CompBot.Core.Chat;
using CompBot.Slack.Blocks;
using CompBot.Slack.Rendering;
using CompBot.Testing.Slack;

namespace CompBot.Slack.Tests.Rendering;

/// <summary>Renders through the strict validator: nothing that Slack would refuse gets out of it.</summary>
internal static class Rendered
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IReadOnlyList<JsonElement> Messages(Reply reply, Surface? surface = null)
    {
        var messages = MessageRenderer.Render(reply, surface ?? Surface.Message).Select(ToJson).ToList();
        Assert.All(messages, message => Assert.Empty(BlockValidator.CheckMessage(message.GetProperty("blocks"))));
        Assert.All(messages, message => Assert.InRange(message.GetProperty("text").GetString()!.Length, 1, SlackLimits.FallbackText));
        return messages;
    }

    public static JsonElement Only(Reply reply) => Assert.Single(Messages(reply));

    public static JsonElement ToJson(SlackMessage message) => Parse(SlackJson.Bytes(writer =>
    {
        writer.Put("text", message.Text);
        writer.Put("blocks", message.Blocks);
    }));

    public static JsonElement ToJson(View view)
    {
        var json = Parse(SlackJson.Bytes(writer => writer.Put("view", view))).GetProperty("view");
        Assert.Empty(BlockValidator.CheckView(json));
        return json;
    }

    public static string Pretty(JsonElement element) => JsonSerializer.Serialize(element, Indented) + "\n";

    public static JsonElement Parse(byte[] json) => JsonDocument.Parse(json).RootElement.Clone();

    public static JsonElement[] Blocks(JsonElement message, string type) =>
        [.. message.GetProperty("blocks").EnumerateArray().Where(block => block.GetProperty("type").GetString() == type)];
}
