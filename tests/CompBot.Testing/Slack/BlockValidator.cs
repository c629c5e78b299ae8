using System.Text.Json;
using static CompBot.Testing.Slack.BlockRules;

namespace CompBot.Testing.Slack;

/// <summary>Refuses what Slack refuses: limits, unknown or empty properties, kinds a surface does not take, repeated ids.</summary>
public static class BlockValidator
{
    private static readonly Dictionary<string, BlockRule> Common = new() { ["block_id"] = Text(255) };

    private static readonly BlockRule Option = Object(
        new() { ["text"] = AnyText(75), ["value"] = Text(150) }, new() { ["description"] = AnyText(75) });

    private static readonly BlockRule Confirm = Object(
        new() { ["title"] = PlainText(100), ["text"] = AnyText(300), ["confirm"] = PlainText(30), ["deny"] = PlainText(30) },
        new() { ["style"] = OneOf("primary", "danger") });

    private static readonly Dictionary<string, BlockRule> Inputs = new()
    {
        ["plain_text_input"] = Object(
            new() { ["type"] = Type("plain_text_input"), ["action_id"] = Text(255) },
            new() { ["placeholder"] = PlainText(150), ["multiline"] = Flag, ["min_length"] = Whole(0, 3000), ["max_length"] = Whole(1, 3000), ["initial_value"] = Text(3000), ["focus_on_load"] = Flag }),
        ["static_select"] = Object(
            new() { ["type"] = Type("static_select"), ["action_id"] = Text(255), ["options"] = List(1, 100, Option) },
            new() { ["placeholder"] = PlainText(150), ["initial_option"] = Option, ["confirm"] = Confirm, ["focus_on_load"] = Flag }),
        ["multi_conversations_select"] = Object(
            new() { ["type"] = Type("multi_conversations_select"), ["action_id"] = Text(255) },
            new() { ["placeholder"] = PlainText(150), ["initial_conversations"] = List(1, 100, Text(20)), ["filter"] = Object(new() { ["include"] = List(1, 4, OneOf("im", "mpim", "private", "public")) }) }),
        ["external_select"] = Object(
            new() { ["type"] = Type("external_select"), ["action_id"] = Text(255) },
            new() { ["placeholder"] = PlainText(150), ["initial_option"] = Option, ["min_query_length"] = Whole(0, 3000), ["confirm"] = Confirm, ["focus_on_load"] = Flag }),
    };

    private static readonly BlockRule ActionElement = ByType(new(Inputs.Where(it => it.Key != "plain_text_input"))
    {
        ["button"] = Object(
            new() { ["type"] = Type("button"), ["action_id"] = Text(255), ["text"] = PlainText(75) },
            new() { ["value"] = Text(2000), ["url"] = Text(3000), ["style"] = OneOf("primary", "danger"), ["confirm"] = Confirm, ["accessibility_label"] = Text(75) }),
    });

    private static readonly BlockRule Run = Object(
        new() { ["type"] = Type("text"), ["text"] = Raw(12_000) },
        new() { ["style"] = Object([], new() { ["bold"] = Flag, ["italic"] = Flag, ["strike"] = Flag, ["code"] = Flag }) });

    private static readonly BlockRule RichSection = Object(new() { ["type"] = Type("rich_text_section"), ["elements"] = List(1, 1000, Run) });

    private static readonly BlockRule RichPart = ByType(new()
    {
        ["rich_text_section"] = RichSection,
        ["rich_text_preformatted"] = Object(new() { ["type"] = Type("rich_text_preformatted"), ["elements"] = List(1, 1000, Run) }, new() { ["border"] = Whole(0, 1) }),
        ["rich_text_quote"] = Object(new() { ["type"] = Type("rich_text_quote"), ["elements"] = List(1, 1000, Run) }, new() { ["border"] = Whole(0, 1) }),
        ["rich_text_list"] = Object(
            new() { ["type"] = Type("rich_text_list"), ["style"] = OneOf("bullet", "ordered"), ["elements"] = List(1, 1000, RichSection) },
            new() { ["indent"] = Whole(0, 8), ["offset"] = Whole(0, 1000), ["border"] = Whole(0, 1) }),
    });

    private static readonly BlockRule Cell = Object(new() { ["type"] = OneOf("raw_text"), ["text"] = Raw(10_000) });

    private static readonly BlockRule Series = Object(new()
    {
        ["name"] = Raw(20),
        ["data"] = List(1, 20, Object(new() { ["label"] = Raw(20), ["value"] = Number })),
    });

    private static readonly BlockRule Chart = Object(new()
    {
        ["type"] = OneOf("bar", "line", "area"),
        ["series"] = List(1, 6, Series),
        ["axis_config"] = Object(new() { ["categories"] = List(1, 20, Raw(20)) }, new() { ["x_label"] = Text(50), ["y_label"] = Text(50) }),
    });

    private static readonly BlockRule AnyBlock = ByType(new()
    {
        ["header"] = Block("header", new() { ["text"] = PlainText(150) }),
        ["section"] = Block("section", [], new() { ["text"] = AnyText(3000), ["fields"] = List(1, 10, AnyText(2000)), ["accessory"] = ActionElement, ["expand"] = Flag }),
        ["context"] = Block("context", new() { ["elements"] = List(1, 10, AnyText(3000)) }),
        ["divider"] = Block("divider", []),
        ["actions"] = Block("actions", new() { ["elements"] = List(1, 25, ActionElement) }),
        ["rich_text"] = Block("rich_text", new() { ["elements"] = List(1, 1000, RichPart) }),
        ["input"] = Block("input", new() { ["label"] = PlainText(2000), ["element"] = ByType(Inputs) },
            new() { ["hint"] = PlainText(2000), ["optional"] = Flag, ["dispatch_action"] = Flag }),
        ["table"] = Block("table", new() { ["rows"] = List(1, 100, List(1, 20, Cell)) },
            new() { ["column_settings"] = List(1, 20, Object([], new() { ["align"] = OneOf("left", "center", "right"), ["is_wrapped"] = Flag })) }),
        ["data_visualization"] = Block("data_visualization", new() { ["title"] = Raw(50), ["chart"] = Chart }),
    });

    private static readonly BlockRule AnyView = ByType(new()
    {
        ["modal"] = Object(
            new() { ["type"] = Type("modal"), ["title"] = PlainText(24), ["blocks"] = List(1, 100, AnyBlock) },
            new()
            {
                ["submit"] = PlainText(24),
                ["close"] = PlainText(24),
                ["callback_id"] = Text(255),
                ["external_id"] = Text(255),
                ["private_metadata"] = Text(3000),
                ["clear_on_close"] = Flag,
                ["notify_on_close"] = Flag,
            }),
        ["home"] = Object(
            new() { ["type"] = Type("home"), ["blocks"] = List(1, 100, AnyBlock) },
            new() { ["callback_id"] = Text(255), ["external_id"] = Text(255), ["private_metadata"] = Text(3000) }),
    });

    public static IReadOnlyList<BlockProblem> CheckMessage(JsonElement blocks) =>
        [.. List(0, 50, AnyBlock)(blocks, "/blocks"), .. BlockCensus.Check(blocks, BlockSurface.Message)];

    public static IReadOnlyList<BlockProblem> CheckView(JsonElement view)
    {
        var problems = AnyView(view, "/view").ToList();
        if (problems.Count == 0)
        {
            var surface = view.GetProperty("type").GetString() == "home" ? BlockSurface.Home : BlockSurface.Modal;
            problems.AddRange(BlockCensus.Check(view.GetProperty("blocks"), surface));
            problems.AddRange(BlockCensus.CheckSubmit(view, surface));
            problems.AddRange(view.GetRawText().Length > 250_000 ? [new("/view", "view_too_large")] : []);
        }

        return problems;
    }

    /// <summary>The answer to a block_suggestion.</summary>
    public static IReadOnlyList<BlockProblem> CheckOptions(JsonElement answer) =>
        [.. Object(new() { ["options"] = List(0, 100, Option) })(answer, "")];

    private static BlockRule Block(string type, Dictionary<string, BlockRule> required, Dictionary<string, BlockRule>? optional = null) =>
        Object(new(required) { ["type"] = Type(type) }, new(Common.Concat(optional ?? [])));
}
