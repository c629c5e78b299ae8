using System.Text.Json;

namespace CompBot.Mcp.Tools;

/// <summary>What a call came with. A value of another type than was asked for counts as not given, but in a case, which has its own refusals.</summary>
internal sealed class Arguments(IDictionary<string, JsonElement> values)
{
    /// <summary>All of them as one line, as the plan command reads it.</summary>
    public string Line { get; } = "{" + string.Join(',', values.Select(pair => $"{JsonEncodedText.Encode(pair.Key) switch { var name => $"\"{name}\"" }}:{pair.Value.GetRawText()}")) + "}";

    public string? Text(string name) => Find(name, JsonValueKind.String)?.GetString() is { } text && text.Trim() is { Length: > 0 } trimmed ? trimmed : null;

    /// <summary>Null where it is not said.</summary>
    public bool? Flag(string name) => Find(name, JsonValueKind.True) is not null ? true : Find(name, JsonValueKind.False) is not null ? false : null;

    public IEnumerable<string> Texts(string name) =>
        Find(name, JsonValueKind.Array)?.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!.Trim()).Where(text => text.Length > 0) ?? [];

    private JsonElement? Find(string name, JsonValueKind kind) => values.TryGetValue(name, out var value) && value.ValueKind == kind ? value : null;
}
