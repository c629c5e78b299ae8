using System.Text.Json.Nodes;

namespace CompBot.Testing.Offers;

/// <summary>One labelled line: a text and what a careful person reads in it; Or holds further complete readings that are right too.</summary>
public sealed record LabelledLine(string Id, string Text, IReadOnlyList<string> Tags, JsonObject Expect)
{
    public IReadOnlyList<JsonObject> Or { get; init; } = [];

    public bool IsAmbiguous => Tags.Contains("ambiguous");

    /// <summary>Lines in which a figure that is not labelled is an invention that hurts.</summary>
    public bool MustNotInvent => Tags.Any(tag => tag is "hostile" or "injection" or "bluff" or "nonsense" or "no-data" or "pii");

    /// <summary>Reads a file of JSON lines; a line that is none is our own mistake or the file's, and throws with its number.</summary>
    public static IReadOnlyList<LabelledLine> ReadAll(IEnumerable<string> lines) =>
        lines.Select((line, index) => (line, index)).Where(entry => entry.line.Trim().Length > 0).Select(entry => Read(entry.line, entry.index + 1)).ToList();

    private static LabelledLine Read(string line, int number)
    {
        var node = JsonNode.Parse(line)?.AsObject() ?? throw new FormatException($"Line {number} is no JSON object.");
        return new LabelledLine(
            node["id"]?.GetValue<string>() ?? $"line {number}",
            node["text"]?.GetValue<string>() ?? throw new FormatException($"Line {number} has no text."),
            node["tags"]?.AsArray().Select(tag => tag!.GetValue<string>()).ToList() ?? [],
            node["expect"]?.AsObject() ?? throw new FormatException($"Line {number} has no expect."))
        {
            Or = node["or"]?.AsArray().Select(reading => reading!.AsObject()).ToList() ?? [],
        };
    }
}
