using System.Text.Json;

namespace CompBot.Testing.Slack;

/// <summary>Where blocks are shown: each place refuses some kinds.</summary>
public enum BlockSurface
{
    Message,
    Modal,
    Home,
}

/// <summary>One thing Slack would refuse: a JSON pointer and what is wrong there.</summary>
public sealed record BlockProblem(string Pointer, string Message)
{
    public override string ToString() => $"{Message} [json-pointer:{Pointer}]";
}

/// <summary>One check of a value at a pointer.</summary>
public delegate IEnumerable<BlockProblem> BlockRule(JsonElement value, string pointer);

/// <summary>Small rules that the strict validator is put together from. Written from Slack's documented limits, not from our renderer.</summary>
internal static class BlockRules
{
    public static BlockRule Text(int most, int least = 1) => (value, at) =>
        value.ValueKind != JsonValueKind.String ? [new(at, "must be a string")]
        : value.GetString()!.Length < least ? [new(at, $"must be more than {least - 1} characters")]
        : value.GetString()!.Length > most ? [new(at, $"must be less than {most + 1} characters")]
        : [];

    public static BlockRule OneOf(params string[] values) => (value, at) =>
        value.ValueKind == JsonValueKind.String && values.Contains(value.GetString()) ? [] : [new(at, $"must be one of {string.Join(", ", values)}")];

    public static BlockRule Flag { get; } = (value, at) => value.ValueKind is JsonValueKind.True or JsonValueKind.False ? [] : [new(at, "must be a boolean")];

    public static BlockRule Whole(int least, int most) => (value, at) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= least && number <= most ? [] : [new(at, $"must be {least} to {most}")];

    public static BlockRule Number { get; } = (value, at) => value.ValueKind == JsonValueKind.Number ? [] : [new(at, "must be a number")];

    public static BlockRule List(int least, int most, BlockRule item) => (value, at) =>
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            return [new(at, "must be an array")];
        }

        var count = value.GetArrayLength();
        IEnumerable<BlockProblem> size = count < least || count > most ? [new(at, $"must hold {least} to {most} items, holds {count}")] : [];
        return size.Concat(value.EnumerateArray().SelectMany((it, index) => item(it, $"{at}/{index}")));
    };

    /// <summary>Required properties must be there; anything unknown, null or surplus is refused.</summary>
    public static BlockRule Object(Dictionary<string, BlockRule> required, Dictionary<string, BlockRule>? optional = null) => (value, at) =>
        value.ValueKind != JsonValueKind.Object
            ? [new(at, "must be an object")]
            : required.Keys.Where(name => !value.TryGetProperty(name, out _)).Select(name => new BlockProblem(at, $"missing required field: {name}"))
                .Concat(value.EnumerateObject().SelectMany(property =>
                    required.TryGetValue(property.Name, out var rule) || (optional?.TryGetValue(property.Name, out rule) ?? false)
                        ? rule!(property.Value, $"{at}/{property.Name}")
                        : [new($"{at}/{property.Name}", "unknown property")]));

    /// <summary>Picks the rule by the type property, which it checks too.</summary>
    public static BlockRule ByType(Dictionary<string, BlockRule> rules) => (value, at) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String
            ? rules.TryGetValue(type.GetString()!, out var rule) ? rule(value, at) : [new(at, $"unsupported type: {type.GetString()}")]
            : [new(at, "missing required field: type")];

    public static BlockRule Type(string name) => OneOf(name);

    public static BlockRule PlainText(int most) => Object(
        new() { ["type"] = Type("plain_text"), ["text"] = Clean(most) }, new() { ["emoji"] = Flag });

    public static BlockRule AnyText(int most) => ByType(new()
    {
        ["plain_text"] = PlainText(most),
        ["mrkdwn"] = Object(new() { ["type"] = Type("mrkdwn"), ["text"] = Clean(most) }, new() { ["verbatim"] = Flag }),
    });

    /// <summary>Text that is shown as it is: an entity in it would stand there as an entity.</summary>
    public static BlockRule Raw(int most) => (value, at) => Text(most)(value, at).Concat(
        value.ValueKind == JsonValueKind.String && ((string[])["&amp;", "&lt;", "&gt;"]).Any(entity => value.GetString()!.Contains(entity, StringComparison.Ordinal)) ? [new(at, "escaped where nothing is")] : []);

    /// <summary>Text without a live mention, link or bare bracket: a message of ours never needs one, so one is a leak of what a person typed.</summary>
    public static BlockRule Clean(int most) => (value, at) => Text(most)(value, at).Concat(
        value.ValueKind == JsonValueKind.String && value.GetString()!.AsSpan().IndexOfAny('<', '>') >= 0 ? [new(at, "unescaped angle bracket")] : []);
}
