using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CompBot.Testing.Slack;

/// <summary>What people have typed into open forms, and the state Slack makes of it.</summary>
internal sealed class SlackTyping
{
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<string, string>> _typed = [];

    public void Type(ShownView view, string field, string text) => _typed.GetOrAdd(view.Id, _ => [])[field] = text;

    public static JsonElement Input(ShownView view, string field) => Inputs(view).Single(block => block.TryGetProperty("block_id", out var id) && id.GetString() == field).GetProperty("element");

    public static bool HasInput(ShownView view, string field) => Inputs(view).Any(block => block.TryGetProperty("block_id", out var id) && id.GetString() == field);

    /// <summary>The "values" of the view's state: by block and action, what was typed, else what the field began with.</summary>
    public JsonObject Values(ShownView view)
    {
        var values = new JsonObject();
        foreach (var block in Inputs(view))
        {
            var (field, element) = (block.GetProperty("block_id").GetString()!, block.GetProperty("element"));
            if (element.GetProperty("type").GetString() == "multi_conversations_select")
            {
                values[field] = new JsonObject { [element.GetProperty("action_id").GetString()!] = Conversations(view, field, element) };
                continue;
            }

            var isText = element.GetProperty("type").GetString() == "plain_text_input";
            var value = new JsonObject { ["type"] = element.GetProperty("type").GetString() };
            value[isText ? "value" : "selected_option"] = _typed.TryGetValue(view.Id, out var typed) && typed.TryGetValue(field, out var text)
                ? isText ? text : Option(text)
                : Initial(element, isText);
            values[field] = new JsonObject { [element.GetProperty("action_id").GetString()!] = value };
        }

        return values;
    }

    /// <summary>Picked channels are typed with blanks between them.</summary>
    private JsonObject Conversations(ShownView view, string field, JsonElement element) => new()
    {
        ["type"] = "multi_conversations_select",
        ["selected_conversations"] = _typed.TryGetValue(view.Id, out var typed) && typed.TryGetValue(field, out var text)
            ? new JsonArray([.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => (JsonNode)id)])
            : element.TryGetProperty("initial_conversations", out var initial) ? JsonNode.Parse(initial.GetRawText()) : new JsonArray(),
    };

    private static JsonNode? Initial(JsonElement element, bool isText) =>
        element.TryGetProperty(isText ? "initial_value" : "initial_option", out var initial) ? JsonNode.Parse(initial.GetRawText()) : null;

    private static JsonObject Option(string text) => new() { ["text"] = new JsonObject { ["type"] = "plain_text", ["text"] = text }, ["value"] = text };

    private static IEnumerable<JsonElement> Inputs(ShownView view) =>
        view.View.GetProperty("blocks").EnumerateArray().Where(block => block.GetProperty("type").GetString() == "input");
}
