using System.Text.Json.Nodes;

namespace CompBot.Testing.Offers;

public enum Verdict
{
    Right,
    Wrong,
    Missed,
    Invented,
    NotAsked,
}

/// <summary>How one key of one line came out.</summary>
public sealed record KeyScore(string Key, Verdict Verdict, string Expected, string Read);

/// <summary>How one line came out. Inventions are figures or names that nobody wrote.</summary>
public sealed record LineScore(LabelledLine Line, IReadOnlyList<KeyScore> Keys)
{
    public bool IsExact => Keys.All(key => key.Verdict is Verdict.Right or Verdict.NotAsked);

    public IEnumerable<KeyScore> Faults => Keys.Where(key => key.Verdict is Verdict.Wrong or Verdict.Missed or Verdict.Invented);

    /// <summary>A figure of pay that the labels do not have.</summary>
    public bool InventsFigure => Keys.Any(key => key.Verdict is Verdict.Invented or Verdict.Wrong && LabelScore.IsFigure(key.Key));

    /// <summary>A figure that would be read aloud and is not so: a wrong one of any kind, an invented part of pay that is not 0, or a part of pay in an offer nobody labelled.</summary>
    public bool HasWrongFigure => Keys.Any(key => key.Verdict switch
    {
        Verdict.Wrong => LabelScore.IsAnyFigure(key.Key),
        Verdict.Invented => LabelScore.IsFigure(key.Key) && key.Read != "0",
        Verdict.Right or Verdict.Missed or Verdict.NotAsked => false,
        _ => false,
    });
}

/// <summary>
/// Holds a reading against its labels. The main keys are compared on every line: null in the labels means that nothing may be read, except on
/// lines tagged ambiguous. Other keys are compared where the labels have them.
/// </summary>
public static class LabelScore
{
    public static readonly IReadOnlyList<string> MainKeys =
        ["company", "role", "region", "level", "currency", "base", "base_range", "equity_total", "equity_annual", "vest_years", "equity_kind", "bonus_annual", "bonus_pct", "signon", "total", "deadline"];

    private static readonly IReadOnlyList<string> OtherKeys =
        ["current_total", "current_base", "ask", "relocation", "rate", "rate_period", "equity_units", "equity_percent", "equity_currency", "strike_price", "share_price", "signon_schedule", "vest_schedule", "positional",
            "none_stated", "pending", "current_currency", "bonus_annual_range", "signon_range", "vague", "bonus_pct_range", "equity_total_range", "equity_annual_range", "total_range", "currency_hint"];

    private static readonly HashSet<string> Figures =
        ["base", "base_range", "equity_total", "equity_annual", "bonus_annual", "bonus_pct", "signon", "total"];

    private static readonly HashSet<string> OtherFigures =
        ["current_total", "current_base", "ask", "relocation", "equity_units", "equity_percent", "bonus_pct_range", "equity_total_range", "equity_annual_range", "total_range", "bonus_annual_range", "signon_range"];

    public static bool IsFigure(string key) => Figures.Contains(Plain(key));

    public static bool IsAnyFigure(string key) => IsFigure(key) || OtherFigures.Contains(Plain(key));

    private static string Plain(string key) => key.Split(' ')[^1];

    /// <summary>The best of the readings that are right: the one with the fewest wrong figures, then the fewest faults.</summary>
    public static LineScore Score(LabelledLine line, JsonObject read) =>
        line.Or.Prepend(line.Expect).Select(expect => Score(line, expect, read)).OrderBy(score => score.HasWrongFigure).ThenBy(score => score.Faults.Count()).First();

    private static LineScore Score(LabelledLine line, JsonObject expect, JsonObject read)
    {
        var keys = new List<KeyScore>();
        Compare(keys, "", expect, read, line.IsAmbiguous);
        foreach (var key in OtherKeys.Where(key => expect[key] is not null))
        {
            keys.Add(KeyScoreOf(key, "", expect, read, line.IsAmbiguous));
        }

        if (expect["offers"] is JsonArray expected)
        {
            CompareOffers(keys, expected, read["offers"] as JsonArray ?? [], line.IsAmbiguous);
        }
        else if (read["offers"] is JsonArray { Count: > 1 } several)
        {
            keys.Add(new KeyScore("offers", Verdict.Invented, "one", several.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        }

        return new LineScore(line, keys);
    }

    private static void CompareOffers(List<KeyScore> keys, JsonArray expected, JsonArray read, bool ambiguous)
    {
        keys.Add(new KeyScore("offers", expected.Count == read.Count ? Verdict.Right : expected.Count > read.Count ? Verdict.Missed : Verdict.Invented, $"{expected.Count}", $"{read.Count}"));
        for (var at = 1; at < expected.Count; at++)
        {
            Compare(keys, $"#{at + 1} ", expected[at]!.AsObject(), at < read.Count ? read[at]!.AsObject() : [], ambiguous);
        }
    }

    private static void Compare(List<KeyScore> keys, string prefix, JsonObject expected, JsonObject read, bool ambiguous) =>
        keys.AddRange(MainKeys.Select(key => KeyScoreOf(key, prefix, expected, read, ambiguous)));

    private static KeyScore KeyScoreOf(string key, string prefix, JsonObject expected, JsonObject read, bool ambiguous)
    {
        var (wanted, found) = (expected[key], read[key]);
        var verdict = VerdictOf(key, wanted, found, ambiguous);
        var accepted = verdict is not (Verdict.Right or Verdict.NotAsked) && expected[key + "_any"] is JsonArray any
            && any.Any(other => VerdictOf(key, other, found, ambiguous) is Verdict.Right or Verdict.NotAsked);
        return new(prefix + key, !accepted ? verdict : wanted is null || found is null ? Verdict.NotAsked : Verdict.Right, wanted?.ToJsonString() ?? "", found?.ToJsonString() ?? "");
    }

    private static Verdict VerdictOf(string key, JsonNode? expected, JsonNode? read, bool ambiguous) => (expected, read) switch
    {
        (null, null) => Verdict.NotAsked,
        (null, _) when ambiguous => Verdict.NotAsked,
        (null, _) => Verdict.Invented,
        (_, null) => Verdict.Missed,
        _ => LabelMatch.Same(key, expected, read) ? Verdict.Right : Verdict.Wrong,
    };
}
