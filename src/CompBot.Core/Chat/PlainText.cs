using System.Globalization;
using System.Text;
using CompBot.Core.Conversation;

namespace CompBot.Core.Chat;

/// <summary>A choice with the number it has in the plain text, and the event that picking it is. Form is set where picking it opens one.</summary>
public sealed record NumberedChoice(int Number, string Label, ConversationEvent Picked, FormId? Form = null, string? Description = null);

/// <summary>
/// A reply as text alone, complete by itself: the terminal, transcripts, and the fallback of every platform. Ends without a line break.
/// Choices are numbers from 1 in the order shown; each option of a select has a number of its own.
/// </summary>
public static class PlainText
{
    /// <summary>Widest table that is still written in columns, in characters.</summary>
    public const int WidestTable = 100;

    private const int ShortList = 3;
    private const string Between = " · ";

    /// <summary>
    /// Without its attachment's content where the platform sends that as a file of its own. Numbers begin at first: a turn of several replies counts on.
    /// </summary>
    public static string Render(Reply reply, bool withAttachment = true, int first = 1) =>
        Clean(string.Join("\n\n", Blocks(reply, withAttachment, first).Select(block => block.Trim('\n')).Where(block => block.Length > 0)));

    /// <summary>The parts alone, without choices and attachment.</summary>
    public static string RenderPart(ReplyPart part) => Clean(Part(part));

    public static Sequence<NumberedChoice> Numbered(Reply reply, int first = 1)
    {
        var numbered = new List<NumberedChoice>();
        foreach (var choice in reply.Choices)
        {
            numbered.AddRange(Picks(choice, first + numbered.Count));
        }

        return numbered.ToSequence();
    }

    /// <summary>The choice of a typed number ("2", " 2. ", "2)"); null where the text is no number of this reply.</summary>
    public static NumberedChoice? Pick(Reply reply, string typed) =>
        Number(typed) is { } number ? Numbered(reply).FirstOrDefault(choice => choice.Number == number) : null;

    /// <summary>The number that a whole line is ("2", " 2. ", "2)"); null where it is anything else.</summary>
    public static int? Number(string typed) =>
        int.TryParse(typed.Trim().TrimEnd('.', ')'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static IEnumerable<string> Blocks(Reply reply, bool withAttachment, int first)
    {
        if (reply.Title is { } title)
        {
            yield return title;
        }

        foreach (var part in reply.Parts)
        {
            yield return Part(part);
        }

        if (reply.Attachment is { } file)
        {
            yield return withAttachment ? $"File {file.FileName}:\n\n{file.Content.TrimEnd()}\n\n(end of {file.FileName})" : $"File: {file.FileName}";
        }

        yield return string.Join('\n', ChoiceLines(reply, first));
    }

    private static string Part(ReplyPart part) => part.Match(
        text => text.Body,
        facts => string.Join('\n', [.. Heading(facts.Heading), .. facts.Items.Select(fact => $"  {fact.Label}: {fact.Value}")]),
        Table,
        script => string.Join('\n', script.Body.Split('\n').Select(line => line.Length == 0 ? "|" : $"| {line}")),
        chart => ChartText.Render(chart.Picture),
        note => $"Note: {note.Body}");

    private static IEnumerable<string> Heading(string? heading) => heading is null ? [] : [heading];

    private static string Table(ReplyPart.Table table)
    {
        var widths = table.Headers.Select((header, column) =>
            Math.Max(header.Length, table.Rows.Select(row => row[column].Length).DefaultIfEmpty(0).Max())).ToArray();
        return widths.Sum() + (2 * widths.Length) <= WidestTable ? Columns(table, widths) : Cards(table);
    }

    private static string Columns(ReplyPart.Table table, int[] widths)
    {
        string Line(Sequence<string> cells) => string.Join("  ", cells.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd();
        return string.Join('\n', [Line(table.Headers), string.Join("  ", widths.Select(width => new string('-', width))), .. table.Rows.Select(Line)]);
    }

    private static string Cards(ReplyPart.Table table) => string.Join("\n\n", table.Rows.Select(row => string.Join('\n',
        row.Select((cell, column) => column == 0 ? cell : $"  {table.Headers[column]}: {cell}"))));

    private static IEnumerable<string> ChoiceLines(Reply reply, int first)
    {
        var numbered = Numbered(reply, first);
        var next = 0;
        foreach (var choice in reply.Choices)
        {
            if (choice is Choice.Select select)
            {
                yield return select.Prompt;
                if (reply.Choices.Count > 1 && select.Options.Count > ShortList)
                {
                    foreach (var line in Packed(numbered.Skip(next).Take(select.Options.Count)))
                    {
                        yield return line;
                    }

                    next += select.Options.Count;
                    continue;
                }
            }

            var count = choice.Match(button => 1, it => it.Options.Count, form => 1);
            for (var end = next + count; next < end; next++)
            {
                var line = numbered[next];
                yield return $"  {line.Number}. {line.Label}{(line.Description is null ? "" : $" ({line.Description})")}";
            }
        }
    }

    /// <summary>A long list beside other choices, several to a line: it is looked up, and not read.</summary>
    private static IEnumerable<string> Packed(IEnumerable<NumberedChoice> options)
    {
        var line = "";
        foreach (var option in options.Select(option => $"{option.Number}. {option.Label}"))
        {
            if (line.Length > 0 && line.Length + option.Length + Between.Length > WidestTable)
            {
                yield return $"  {line}";
                line = "";
            }

            line = line.Length == 0 ? option : $"{line}{Between}{option}";
        }

        yield return $"  {line}";
    }

    private static IEnumerable<NumberedChoice> Picks(Choice choice, int first) => choice.Match<IEnumerable<NumberedChoice>>(
        button => [new(first, button.Label, new ConversationEvent.Pressed(button.Id))],
        select => select.Options.Select((option, index) =>
            new NumberedChoice(first + index, option.Label, new ConversationEvent.Pressed(select.Id, option.Value), null, option.Description)),
        form => [new(first, form.Label, new ConversationEvent.Pressed(form.Id), form.Form)]);

    /// <summary>Without control characters (a terminal obeys them) and without marks that turn the direction of what follows.</summary>
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (character is '\n' or '\t' || !(char.IsControl(character) || character is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069')))
            {
                clean.Append(character);
            }
        }

        return clean.ToString();
    }
}
