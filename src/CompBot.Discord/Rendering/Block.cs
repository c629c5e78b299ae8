using CompBot.Core;
using CompBot.Core.Chat;

namespace CompBot.Discord.Rendering;

/// <summary>A stretch of a message, already in Discord's markup. Divided: a line above it. Picture: index of a chart's picture that stands in its place.</summary>
internal sealed record Block(string Text, bool IsCode = false, bool IsDivided = false, int? Picture = null, string? Alt = null);

/// <summary>The parts of a reply as blocks.</summary>
internal static class Blocks
{
    public static IEnumerable<Block> Of(Reply reply, IReadOnlyList<byte[]?> pictures, bool asCard)
    {
        if (!string.IsNullOrWhiteSpace(reply.Title))
        {
            yield return new(asCard ? $"### {Markdown.Escape(reply.Title.ReplaceLineEndings(" "))}" : Markdown.Bold(reply.Title));
        }

        var charts = reply.Parts.Where(part => part is ReplyPart.Chart).ToList();
        foreach (var block in reply.Parts.SelectMany(part => OfPart(part, reply, pictures, charts.FindIndex(chart => ReferenceEquals(chart, part)))))
        {
            if (block.Text.Length > 0 || block.Picture is not null)
            {
                yield return block;
            }
        }
    }

    private static IEnumerable<Block> OfPart(ReplyPart part, Reply reply, IReadOnlyList<byte[]?> pictures, int chart) =>
        part.Match<IEnumerable<Block>>(
            text => [new(Markdown.Escape(text.Body))],
            facts => [new(string.Join('\n', [.. Line(Markdown.Bold(facts.Heading ?? "")), .. facts.Items.Select(item => Fact(item.Label, item.Value))]))],
            table => table.Rows.Select(row => new Block(Row(table.Headers, row))),
            script => [new(Markdown.Escape(script.Body), IsDivided: reply.Parts.Count > 1)],
            it => ChartBlocks(it.Picture, chart, pictures),
            note => [new(Markdown.Aside(note.Body))]);

    private static Block[] ChartBlocks(PayChart chart, int index, IReadOnlyList<byte[]?> pictures) => pictures.ElementAtOrDefault(index) is null
        ? [new(Markdown.CodeBlock(ChartText.Render(chart)), IsCode: true)]
        : [new("", Picture: index, Alt: chart.Summary), new(Markdown.Escape(chart.Summary))];

    /// <summary>One short card per row: a wide table cannot be read on a phone.</summary>
    private static string Row(Sequence<string> headers, Sequence<string> row) => string.Join('\n', row.Select((cell, column) =>
        column == 0 ? Markdown.Bold(cell) : Fact(headers.ElementAtOrDefault(column) ?? "", cell)).Where(line => line.Length > 0));

    private static string Fact(string label, string value) => string.IsNullOrWhiteSpace(label) ? Markdown.Escape(value) : $"{Markdown.Escape(label)}: {Markdown.Bold(value)}";

    private static string[] Line(string text) => text.Length == 0 ? [] : [text];
}
