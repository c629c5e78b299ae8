using CompBot.Core;
using CompBot.Core.Chat;
using CompBot.Slack.Blocks;

namespace CompBot.Slack.Rendering;

/// <summary>Tables and cards. A table too large for Slack, or in a place without tables, is one card a row.</summary>
internal static class Cards
{
    public static bool FitsTable(ReplyPart.Table table) =>
        table.Headers.Count is > 0 and <= SlackLimits.TableColumns
        && table.Rows.Count is > 0 and < SlackLimits.TableRows
        && table.Rows.All(row => row.Count == table.Headers.Count)
        && Cells(table).Sum(cell => SlackText.Raw(cell).Length) <= SlackLimits.TableCharacters;

    public static Piece Table(ReplyPart.Table table)
    {
        IReadOnlyList<IReadOnlyList<TableCell>> rows = [.. table.Rows.Prepend(table.Headers).Select(row => (IReadOnlyList<TableCell>)[.. row.Select(TableCell.Raw)])];
        IReadOnlyList<ColumnSetting> columns = [.. table.Headers.Select((_, column) => new ColumnSetting(Align(table, column), IsWrapped: true))];
        var words = string.Join("\n", table.Rows.Select(row => InWords(Row(table.Headers, row))));
        return new Piece(new Block.Table(rows) { ColumnSettings = columns }, words) { Characters = Cells(table).Sum(cell => SlackText.Raw(cell).Length) };
    }

    public static ReplyPart.Facts Row(Sequence<string> headers, Sequence<string> row) =>
        new(row.Count > 0 ? row[0] : null, row.Skip(1).Select((value, at) => new Fact(at + 1 < headers.Count ? headers[at + 1] : "", value)).ToSequence());

    /// <summary>Runs of items whose text stays within one block.</summary>
    public static IEnumerable<Sequence<Fact>> WithinLimit(Sequence<Fact> items)
    {
        var run = Sequence<Fact>.Empty;
        var used = 0;
        foreach (var item in items.SelectMany(Pieces))
        {
            var size = SlackText.Escape($"{item.Label}: {item.Value}").Length;
            if (run.Count > 0 && used + size > SlackLimits.TextObject)
            {
                yield return run;
                (run, used) = (Sequence<Fact>.Empty, 0);
            }

            run = run.Add(item);
            used += size;
        }

        yield return run;
    }

    public static Piece Card(string? heading, Sequence<Fact> items)
    {
        var parts = new List<RichPart>();
        if (!string.IsNullOrEmpty(heading))
        {
            parts.Add(new RichPart.Section([RichRun.Bold(heading)]));
        }

        if (items.Count > 0)
        {
            parts.Add(new RichPart.BulletList("bullet", [.. items.Select(Item)]));
        }

        return new Piece(new Block.RichText(parts.Count > 0 ? parts : [new RichPart.Section([RichRun.Plain(" ")])]), InWords(new ReplyPart.Facts(heading, items)));
    }

    private static RichPart Item(Fact fact) => new RichPart.Section(
        fact.Label.Length == 0 ? [RichRun.Plain(fact.Value)] : [RichRun.Bold($"{fact.Label}: "), RichRun.Plain(fact.Value)]);

    private static IEnumerable<Fact> Pieces(Fact fact) =>
        fact.Value.Length == 0 ? [fact] : SlackText.Split(fact.Value, SlackLimits.TextObject / 2).Select((value, at) => new Fact(at == 0 ? fact.Label : "", value));

    private static string InWords(ReplyPart.Facts card) => string.Join("\n",
        (IEnumerable<string>)[.. card.Heading is null ? Array.Empty<string>() : [card.Heading], .. card.Items.Select(item => item.Label.Length == 0 ? item.Value : $"{item.Label}: {item.Value}")]);

    private static IEnumerable<string> Cells(ReplyPart.Table table) => table.Rows.Prepend(table.Headers).SelectMany(row => row);

    private static string Align(ReplyPart.Table table, int column) =>
        column > 0 && table.Rows.Any(row => row[column].AsSpan().IndexOfAnyInRange('0', '9') >= 0) ? "right" : "left";
}
