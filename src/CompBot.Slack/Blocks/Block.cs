using System.Text.Json.Serialization;
using CompBot.Core.Chat;

namespace CompBot.Slack.Blocks;

/// <summary>A block as Slack's API takes it. Absent properties are left out: Slack refuses a message with an empty or null one.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Header), "header")]
[JsonDerivedType(typeof(Section), "section")]
[JsonDerivedType(typeof(Context), "context")]
[JsonDerivedType(typeof(Divider), "divider")]
[JsonDerivedType(typeof(Actions), "actions")]
[JsonDerivedType(typeof(RichText), "rich_text")]
[JsonDerivedType(typeof(Table), "table")]
[JsonDerivedType(typeof(DataVisualization), "data_visualization")]
[JsonDerivedType(typeof(Input), "input")]
public abstract record Block
{
    private Block()
    {
    }

    public string? BlockId { get; init; }

    public sealed record Header(TextObject Text) : Block;

    public sealed record Section(TextObject Text) : Block;

    public sealed record Context(IReadOnlyList<TextObject> Elements) : Block;

    public sealed record Divider : Block;

    public sealed record Actions(IReadOnlyList<Element> Elements) : Block;

    public sealed record RichText(IReadOnlyList<RichPart> Elements) : Block;

    public sealed record Table(IReadOnlyList<IReadOnlyList<TableCell>> Rows) : Block
    {
        public IReadOnlyList<ColumnSetting>? ColumnSettings { get; init; }
    }

    public sealed record DataVisualization(string Title, BarChart Chart) : Block
    {
        /// <summary>What it was made from, for where Slack does not take this kind of block.</summary>
        [JsonIgnore]
        public PayChart? Source { get; init; }
    }

    public sealed record Input(TextObject Label, Element Element) : Block
    {
        public TextObject? Hint { get; init; }

        public bool? Optional { get; init; }
    }
}

/// <summary>Text in a block. Always plain text: what people wrote is never read as markup.</summary>
public sealed record TextObject(string Type, string Text, bool? Emoji)
{
    /// <summary>Escaped and cut to the limit of its place.</summary>
    public static TextObject Plain(string text, int most = SlackLimits.TextObject) =>
        new("plain_text", SlackText.Shown(text, most), Emoji: false);
}

public sealed record TableCell(string Type, string Text)
{
    /// <summary>Shown as it is, so nothing in it is escaped. A cell is never empty: Slack refuses the whole message for one.</summary>
    public static TableCell Raw(string text) => new("raw_text", SlackText.Raw(text));
}

public sealed record ColumnSetting(string Align, bool IsWrapped);

/// <summary>Bars side by side for each category.</summary>
public sealed record BarChart(string Type, IReadOnlyList<ChartSeries> Series, ChartAxis AxisConfig);

public sealed record ChartSeries(string Name, IReadOnlyList<ChartPoint> Data);

public sealed record ChartPoint(string Label, decimal Value);

public sealed record ChartAxis(IReadOnlyList<string> Categories, string? YLabel);
