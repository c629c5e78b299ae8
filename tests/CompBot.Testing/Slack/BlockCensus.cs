using System.Text.Json;

namespace CompBot.Testing.Slack;

/// <summary>Rules about all blocks of a payload together.</summary>
internal static class BlockCensus
{
    private static readonly Dictionary<BlockSurface, string[]> Refused = new()
    {
        [BlockSurface.Message] = ["alert", "file", "input"],
        [BlockSurface.Modal] = ["card", "carousel", "context_actions", "data_visualization", "file", "markdown", "plan", "table", "task_card"],
        [BlockSurface.Home] = ["alert", "context_actions", "data_visualization", "file", "markdown", "plan", "table", "task_card"],
    };

    public static IEnumerable<BlockProblem> Check(JsonElement blocks, BlockSurface surface)
    {
        if (blocks.ValueKind != JsonValueKind.Array)
        {
            return [];
        }

        var all = blocks.EnumerateArray().Where(block => block.ValueKind == JsonValueKind.Object).ToList();
        return Kinds(all, surface).Concat(Ids(all)).Concat(all.SelectMany(Actions)).Concat(all.SelectMany(Shapes)).Concat(Size(all, surface));
    }

    /// <summary>A modal with inputs needs its submit button.</summary>
    public static IEnumerable<BlockProblem> CheckSubmit(JsonElement view, BlockSurface surface) =>
        surface == BlockSurface.Modal && !view.TryGetProperty("submit", out _) && view.GetProperty("blocks").EnumerateArray().Any(block => TypeOf(block) == "input")
            ? [new("/view/submit", "missing required field: submit")]
            : [];

    private static IEnumerable<BlockProblem> Kinds(List<JsonElement> blocks, BlockSurface surface)
    {
        for (var at = 0; at < blocks.Count; at++)
        {
            if (Refused[surface].Contains(TypeOf(blocks[at])))
            {
                yield return new($"/blocks/{at}", $"{TypeOf(blocks[at])} is not allowed here");
            }
        }

        if (blocks.Count(block => TypeOf(block) == "table") > 1)
        {
            yield return new("/blocks", "only_one_table_allowed");
        }

        if (blocks.Count(block => TypeOf(block) == "data_visualization") > 2)
        {
            yield return new("/blocks", "at most two charts");
        }
    }

    private static IEnumerable<BlockProblem> Ids(List<JsonElement> blocks) => blocks
        .Where(block => block.TryGetProperty("block_id", out _)).GroupBy(block => block.GetProperty("block_id").ToString())
        .Where(group => group.Count() > 1).Select(group => new BlockProblem("/blocks", $"duplicate block_id {group.Key}"));

    private static IEnumerable<BlockProblem> Actions(JsonElement block) => TypeOf(block) != "actions" || !block.TryGetProperty("elements", out var elements)
        ? []
        : elements.EnumerateArray().Where(it => it.TryGetProperty("action_id", out _)).GroupBy(it => it.GetProperty("action_id").ToString())
            .Where(group => group.Count() > 1).Select(group => new BlockProblem("/blocks", $"duplicate action_id {group.Key}"));

    private static IEnumerable<BlockProblem> Shapes(JsonElement block) => TypeOf(block) switch
    {
        "section" when !block.TryGetProperty("text", out _) && !block.TryGetProperty("fields", out _) => [new("/blocks", "section without text or fields")],
        "table" => Table(block),
        "data_visualization" => Chart(block),
        _ => [],
    };

    private static IEnumerable<BlockProblem> Table(JsonElement block)
    {
        if (!block.TryGetProperty("rows", out var rows))
        {
            yield break;
        }

        if (rows.EnumerateArray().Select(row => row.GetArrayLength()).Distinct().Count() > 1)
        {
            yield return new("/blocks", "rows of unequal width");
        }

        if (rows.EnumerateArray().SelectMany(row => row.EnumerateArray()).Sum(cell => cell.GetProperty("text").GetString()!.Length) > 10_000)
        {
            yield return new("/blocks", "table over 10000 characters");
        }
    }

    private static IEnumerable<BlockProblem> Chart(JsonElement block)
    {
        if (!block.TryGetProperty("chart", out var chart) || !chart.TryGetProperty("series", out var series) || !chart.TryGetProperty("axis_config", out var axis))
        {
            yield break;
        }

        var categories = axis.GetProperty("categories").EnumerateArray().Select(it => it.GetString()).ToList();
        if (categories.Distinct().Count() != categories.Count || series.EnumerateArray().Select(it => it.GetProperty("name").GetString()).Distinct().Count() != series.GetArrayLength())
        {
            yield return new("/blocks", "names of a chart must be unique");
        }

        if (series.EnumerateArray().Any(it => !it.GetProperty("data").EnumerateArray().Select(point => point.GetProperty("label").GetString()).SequenceEqual(categories)))
        {
            yield return new("/blocks", "a series needs one value for each category");
        }
    }

    private static IEnumerable<BlockProblem> Size(List<JsonElement> blocks, BlockSurface surface) =>
        surface == BlockSurface.Message && blocks.Sum(Characters) > 13_200 ? [new("/blocks", "msg_blocks_too_long")] : [];

    private static int Characters(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().Sum(it => it.Name == "text" && it.Value.ValueKind == JsonValueKind.String ? it.Value.GetString()!.Length : Characters(it.Value)),
        JsonValueKind.Array => element.EnumerateArray().Sum(Characters),
        JsonValueKind.Undefined or JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False or JsonValueKind.Null => 0,
    };

    private static string? TypeOf(JsonElement block) => block.TryGetProperty("type", out var type) ? type.GetString() : null;
}
