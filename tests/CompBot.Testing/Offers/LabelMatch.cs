using System.Text.Json;
using System.Text.Json.Nodes;
using CompBot.Core.Guides;
using CompBot.Core.Pay;

namespace CompBot.Testing.Offers;

/// <summary>Whether a read value says the same as a label: figures to a tenth of a percent, names without regard to case and to common short forms.</summary>
public static class LabelMatch
{
    private const decimal Tolerance = 0.001m;

    private static readonly (string Short, string Long)[] ShortForms =
    [
        ("sf", "san francisco"), ("nyc", "new york"), ("new york city", "new york"), ("ny", "new york"), ("blr", "bangalore"), ("bengaluru", "bangalore"), ("mtv", "mountain view"), ("la", "los angeles"), ("hyd", "hyderabad"),
        ("mle", "ml engineer"), ("machine learning engineer", "ml engineer"), ("swe", "software engineer"), ("sde", "software engineer"), ("eng", "engineer"), ("staff eng", "staff engineer"), ("zürich", "zurich"), ("münchen", "munich"), ("warszawa", "warsaw"),
        ("remote (us)", "remote us"), ("us remote", "remote us"), ("stability", "stability ai"), ("google deepmind", "deepmind"), ("facebook", "meta"), ("aws", "amazon"),
    ];

    public static bool Same(string key, JsonNode expected, JsonNode read) => (expected, read) switch
    {
        (JsonArray wanted, JsonArray found) => SameLists(key, wanted, found),
        (JsonValue wanted, JsonValue found) => wanted.GetValueKind() == JsonValueKind.Number ? SameNumbers(wanted, found) : SameWords(key, wanted.ToString(), found.ToString()),
        _ => false,
    };

    private static bool SameLists(string key, JsonArray expected, JsonArray read) =>
        key is "none_stated" or "pending"
            ? expected.All(item => read.Any(other => other!.ToString() == item!.ToString()))
            : expected.Count == read.Count && expected.Zip(read).All(pair => SameNumbers(pair.First!, pair.Second!, key == "vest_schedule" ? 0.4m : 0));

    private static bool SameNumbers(JsonNode expected, JsonNode read, decimal slack = 0) =>
        Number(expected) is { } wanted && Number(read) is { } found && Math.Abs(wanted - found) <= Math.Max(slack, Math.Abs(wanted) * Tolerance);

    private static decimal? Number(JsonNode node) => decimal.TryParse(node.ToJsonString(), System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;

    private static bool SameWords(string key, string expected, string read)
    {
        var (wanted, found) = (Plain(expected), Plain(read));
        return wanted == found || key switch
        {
            "role" or "region" or "company" => Long(wanted) == Long(found),
            "level" => wanted.Split(' ')[0] == found.Split(' ')[0] || wanted.Replace(" ", "") == found.Replace(" ", ""),
            "deadline" => Day(expected) is { } day && day == Day(read),
            "vague" => wanted.Split(' ').Order().SequenceEqual(found.Split(' ').Order()),
            _ => false,
        };
    }

    private static string Plain(string words) => string.Join(' ', words.ToLowerInvariant().Split([' ', '-', '.', ',', '/'], StringSplitOptions.RemoveEmptyEntries));

    private static string Long(string words) => ShortForms.FirstOrDefault(form => form.Short == words).Long ?? words;

    private static DateOnly? Day(string words) =>
        OfferText.Read($"deadline: {words}. base 200k", new ReadingContext(new Library(), Evaluator.Now)).Offers is [{ Deadline: { } day }, ..] ? day : null;
}
