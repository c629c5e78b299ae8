using System.Text;
using System.Text.Json.Nodes;

namespace CompBot.Testing.Discord;

/// <summary>
/// What the real Discord refuses in a body: the rules of its published description, and where its documentation is stricter, that. Written down
/// here by itself and not taken from the product's own limits. Each check yields "path: what".
/// </summary>
public static class DiscordRules
{
    private const int Card = 32768;

    private static readonly string[] MessageFields =
        ["content", "embeds", "components", "flags", "allowed_mentions", "attachments", "nonce", "enforce_nonce", "message_reference", "tts"];

    private static readonly Dictionary<int, string[]> ComponentFields = new()
    {
        [1] = ["type", "id", "components"],
        [2] = ["type", "id", "style", "label", "custom_id", "url", "disabled", "emoji"],
        [3] = ["type", "id", "custom_id", "options", "placeholder", "min_values", "max_values", "disabled", "required"],
        [4] = ["type", "id", "custom_id", "style", "required", "min_length", "max_length", "placeholder", "value"],
        [6] = ["type", "id", "custom_id", "placeholder", "default_values", "min_values", "max_values", "disabled", "required"],
        [8] = ["type", "id", "custom_id", "placeholder", "default_values", "min_values", "max_values", "disabled", "required", "channel_types"],
        [10] = ["type", "id", "content"],
        [12] = ["type", "id", "items"],
        [13] = ["type", "id", "file", "spoiler"],
        [14] = ["type", "id", "divider", "spacing"],
        [17] = ["type", "id", "components", "accent_color", "spoiler"],
        [18] = ["type", "id", "label", "description", "component"],
        [21] = ["type", "id", "custom_id", "options", "required"],
    };

    /// <summary>True where the text of a card is so large that the real one fails with 500.</summary>
    public static bool BreaksServer(JsonNode body) =>
        All(body["components"]).Where(it => Int(it["type"]) == 10).Sum(it => Encoding.UTF8.GetByteCount(Text(it["content"]) ?? "") + 12) > 10_170;

    public static IEnumerable<string> Message(JsonNode? node, IReadOnlyList<string> files, bool isEdit = false)
    {
        if (node is not JsonObject body)
        {
            return ["(body): not an object"];
        }

        var flags = Int(body["flags"]) ?? 0;
        var isEmpty = string.IsNullOrEmpty(Text(body["content"])) && body["embeds"] is not JsonArray { Count: > 0 } && body["components"] is not JsonArray { Count: > 0 } && files.Count == 0;
        return
        [
            .. Unknown(body, MessageFields, ""),
            .. Length(body["content"], "content", 2000, 0),
            .. Length(body["nonce"], "nonce", 25),
            .. isEmpty && !isEdit ? ["(body): 50006 empty message"] : Array.Empty<string>(),
            .. (flags & ~(4 | 64 | 4096 | Card)) != 0 ? [$"flags: {flags}"] : Array.Empty<string>(),
            .. Mentions(body["allowed_mentions"]),
            .. Files(body["attachments"], files),
            .. (flags & Card) != 0 ? CardRules(body) : PlainRules(body),
            .. Components(body["components"], "components"),
            .. Ids(body["components"]),
        ];
    }

    public static IEnumerable<string> Modal(JsonNode? data)
    {
        if (data is not JsonObject modal || modal["components"] is not JsonArray components)
        {
            return ["data: no modal"];
        }

        return
        [
            .. Unknown(modal, ["custom_id", "title", "components"], "data"),
            .. Length(modal["custom_id"], "data.custom_id", 100),
            .. Length(modal["title"], "data.title", 45),
            .. components.Count is < 1 or > 5 ? [$"data.components: {components.Count}"] : Array.Empty<string>(),
            .. components.Any(it => Int(it?["type"]) is not (18 or 10)) ? ["data.components: only labels and texts"] : Array.Empty<string>(),
            .. Components(components, "data.components"),
            .. Ids(components),
        ];
    }

    public static IEnumerable<string> Suggestions(JsonNode? data)
    {
        var choices = data?["choices"] as JsonArray;
        return choices is null or { Count: > 25 }
            ? ["data.choices: none or more than 25"]
            : choices.SelectMany((choice, n) => Unknown(choice as JsonObject ?? [], ["name", "value", "name_localizations"], $"data.choices.{n}")
                .Concat(Length(choice?["name"], $"data.choices.{n}.name", 100)).Concat(Length(choice?["value"], $"data.choices.{n}.value", 100)));
    }

    public static IEnumerable<string> CommandList(JsonNode? body) => body is not JsonArray { Count: <= 130 } commands
        ? ["(body): no list of commands"]
        : commands.SelectMany((command, n) => Command(command as JsonObject ?? [], $"{n}"))
            .Concat(commands.GroupBy(it => (Int(it?["type"]), Text(it?["name"]))).Where(group => group.Count() > 1).Select(group => $"{group.Key}: twice"));

    private static IEnumerable<string> Command(JsonObject command, string path)
    {
        var options = command["options"] as JsonArray ?? [];
        var text = Text(command["name"]) + Text(command["description"]) + string.Concat(options.Select(it => Text(it?["name"]) + Text(it?["description"])));
        return
        [
            .. Unknown(command, ["name", "description", "options", "type", "integration_types", "contexts", "default_member_permissions", "nsfw", "name_localizations", "description_localizations"], path),
            .. Name(command["name"], $"{path}.name"),
            .. Length(command["description"], $"{path}.description", 100),
            .. command["integration_types"] is null || command["contexts"] is null ? [$"{path}: contexts are not said"] : Array.Empty<string>(),
            .. options.Count > 25 ? [$"{path}.options: {options.Count}"] : Array.Empty<string>(),
            .. text.Length > 8000 ? [$"{path}: {text.Length} characters"] : Array.Empty<string>(),
            .. options.SelectMany((option, n) => Option(option as JsonObject ?? [], $"{path}.options.{n}")),
        ];
    }

    private static IEnumerable<string> Option(JsonObject option, string path) =>
    [
        .. Unknown(option, ["type", "name", "description", "required", "autocomplete", "max_length", "min_length", "choices"], path),
        .. Name(option["name"], $"{path}.name"),
        .. Length(option["description"], $"{path}.description", 100),
        .. Int(option["max_length"]) is < 1 or > 6000 ? [$"{path}.max_length"] : Array.Empty<string>(),
    ];

    private static IEnumerable<string> CardRules(JsonObject body)
    {
        var all = All(body["components"]).ToList();
        var text = all.Where(it => Int(it["type"]) == 10).Sum(it => Text(it["content"])?.Length ?? 0);
        return
        [
            .. body["content"] is not null || body["embeds"] is not null ? ["content: not with components v2"] : Array.Empty<string>(),
            .. all.Count > 40 ? [$"components: {all.Count}"] : Array.Empty<string>(),
            .. text > 4000 ? [$"components: {text} characters"] : Array.Empty<string>(),
        ];
    }

    private static IEnumerable<string> PlainRules(JsonObject body) => body["components"] is not JsonArray rows ? []
        : rows.Count > 5 ? [$"components: {rows.Count} rows"]
        : rows.Any(row => Int(row?["type"]) != 1) ? ["components: only rows without components v2"]
        : [];

    private static IEnumerable<string> Components(JsonNode? list, string path) =>
        (list as JsonArray ?? []).SelectMany((it, n) => Component(it as JsonObject ?? [], $"{path}.{n}"));

    private static IEnumerable<string> Component(JsonObject it, string path)
    {
        var type = Int(it["type"]) ?? -1;
        if (!ComponentFields.TryGetValue(type, out var fields))
        {
            return [$"{path}.type: {type}"];
        }

        return
        [
            .. Unknown(it, fields, path),
            .. fields.Contains("custom_id") && type != 2 && it["custom_id"] is null ? [$"{path}.custom_id: required"] : Array.Empty<string>(),
            .. Length(it["custom_id"], $"{path}.custom_id", 100),
            .. Length(it["label"], $"{path}.label", type == 18 ? 45 : 80),
            .. Length(it["placeholder"], $"{path}.placeholder", type == 4 ? 100 : 150),
            .. type == 10 ? Length(it["content"] ?? "", $"{path}.content", 4000) : [],
            .. type == 1 ? Row(it["components"] as JsonArray, path) : [],
            .. type == 3 ? Options(it["options"] as JsonArray, path, 1, 25) : [],
            .. type == 21 ? Options(it["options"] as JsonArray, path, 2, 10) : [],
            .. type is 6 or 8 ? Defaults(it, path) : [],
            .. type == 12 && it["items"] is not JsonArray { Count: >= 1 and <= 10 } ? [$"{path}.items"] : Array.Empty<string>(),
            .. Components(it["components"], $"{path}.components"),
            .. it["component"] is JsonObject inner ? Component(inner, $"{path}.component") : [],
        ];
    }

    private static IEnumerable<string> Row(JsonArray? inner, string path) => inner is not { Count: >= 1 and <= 5 } ? [$"{path}.components: {inner?.Count}"]
        : inner.Any(it => Int(it?["type"]) is 3 or 6 or 8) && inner.Count > 1 ? [$"{path}: a select shares its row"]
        : inner.Any(it => Int(it?["type"]) is not (2 or 3 or 6 or 8)) ? [$"{path}: neither button nor select"]
        : [];

    private static IEnumerable<string> Defaults(JsonObject it, string path)
    {
        var kept = it["default_values"] as JsonArray ?? [];
        var kind = Int(it["type"]) == 6 ? "role" : "channel";
        return kept.Count > (Int(it["max_values"]) ?? 1) ? [$"{path}.default_values: {kept.Count}"]
            : kept.Any(value => Text(value?["type"]) != kind || Text(value?["id"]) is null) ? [$"{path}.default_values: not of {kind}s"]
            : [];
    }

    private static IEnumerable<string> Options(JsonArray? options, string path, int least, int most) => options is null || options.Count < least || options.Count > most
        ? [$"{path}.options: {options?.Count}"]
        : options.SelectMany((it, n) => Length(it?["label"] ?? "", $"{path}.options.{n}.label", 100)
            .Concat(Length(it?["value"] ?? "", $"{path}.options.{n}.value", 100)).Concat(Length(it?["description"], $"{path}.options.{n}.description", 100)))
            .Concat(options.GroupBy(it => Text(it?["value"])).Where(group => group.Count() > 1).Select(group => $"{path}.options: {group.Key} twice"));

    private static IEnumerable<string> Ids(JsonNode? components) =>
        All(components).Select(it => Text(it["custom_id"])).OfType<string>().GroupBy(id => id).Where(group => group.Count() > 1).Select(group => $"custom_id {group.Key}: twice");

    private static IEnumerable<string> Mentions(JsonNode? mentions) =>
        mentions?["parse"] is JsonArray { Count: 0 } ? [] : ["allowed_mentions: somebody could be called"];

    private static IEnumerable<string> Files(JsonNode? attachments, IReadOnlyList<string> files)
    {
        var ids = (attachments as JsonArray ?? []).Select(it => Int(it?["id"])).ToList();
        return ids.SequenceEqual(Enumerable.Range(0, files.Count).Select(n => (int?)n)) ? [] : ["attachments: ids and files differ"];
    }

    private static IEnumerable<string> Name(JsonNode? name, string path) =>
        System.Text.RegularExpressions.Regex.IsMatch(Text(name) ?? "", @"^[-_'\p{L}\p{N}]{1,32}$") && !Text(name)!.Any(char.IsUpper) ? [] : [path];

    private static IEnumerable<string> Length(JsonNode? node, string path, int most, int least = 1) =>
        node is null ? [] : Text(node) is { } text && text.Length >= least && text.Length <= most ? [] : [$"{path}: {Text(node)?.Length} characters"];

    private static IEnumerable<string> Unknown(JsonObject it, string[] known, string path) => it.Select(pair => pair.Key).Except(known).Select(key => $"{path}.{key}: not a field");

    internal static IEnumerable<JsonObject> All(JsonNode? components) => (components as JsonArray ?? []).OfType<JsonObject>()
        .SelectMany(it => new[] { it }.Concat(All(it["components"])).Concat(it["component"] is JsonObject inner ? All(new JsonArray(inner.DeepClone())) : []));

    internal static int? Int(JsonNode? node) => node is JsonValue value && value.TryGetValue<int>(out var number) ? number : null;

    internal static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
