using CompBot.Core.Chat;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace CompBot.Worker.Terminal;

/// <summary>A terminal with colours. Text always goes in as text, never as Spectre's markup, and is cleaned of what terminals obey.</summary>
public sealed class SpectreScreen(IAnsiConsole console, TextReader input, Func<bool> isMoreWaiting) : ITerminalScreen
{
    private static readonly Style Soft = new(Color.Grey);
    private static readonly Style Strong = new(decoration: Decoration.Bold);
    private static readonly Style Accent = new(Color.Teal);

    public void Show(Reply reply, int firstNumber)
    {
        if (reply.Title is { } title)
        {
            console.Write(new Rule(Markup.Escape(Clean(title))) { Justification = Justify.Left, Style = Accent });
        }

        foreach (var part in reply.Parts)
        {
            console.Write(Part(part));
            console.WriteLine();
        }

        if (reply.Attachment is { } file)
        {
            console.Write(new Panel(new Text(Clean(file.Content.TrimEnd()))) { Header = new PanelHeader(Markup.Escape(Clean(file.FileName))) });
        }

        ShowChoices(reply, firstNumber);
        console.WriteLine();
    }

    public void Line(string text) => console.WriteLine(Clean(text), Soft);

    /// <summary>Several lines pasted at once are one message.</summary>
    public string? Ask(string prompt)
    {
        console.Write(new Text(prompt, Accent));
        var line = input.ReadLine();
        while (line is not null && isMoreWaiting() && input.ReadLine() is { } next)
        {
            line += "\n" + next;
        }

        return line;
    }

    private static IRenderable Part(ReplyPart part) => part.Match<IRenderable>(
        text => new Rows(new Text(Clean(text.Body)), Text.Empty),
        facts => new Rows(Facts(facts), Text.Empty),
        table => new Rows(Table(table), Text.Empty),
        script => new Rows(new Padder(new Text(Clean(script.Body), Strong), new Padding(2, 0, 2, 1))),
        chart => new Rows(new Text(PlainText.RenderPart(chart)), Text.Empty),
        note => new Text(PlainText.RenderPart(note), Soft));

    private static Rows Facts(ReplyPart.Facts facts)
    {
        var grid = new Grid().AddColumn(new GridColumn { NoWrap = true, Padding = new Padding(2, 0, 2, 0) }).AddColumn();
        foreach (var fact in facts.Items)
        {
            grid.AddRow(new Text(Clean(fact.Label), Soft), new Text(Clean(fact.Value)));
        }

        return facts.Heading is { } heading ? new Rows(new Text(Clean(heading), Strong), grid) : new Rows(grid);
    }

    private static Table Table(ReplyPart.Table part)
    {
        var table = new Table { Border = TableBorder.Rounded, BorderStyle = Soft };
        foreach (var header in part.Headers)
        {
            table.AddColumn(new TableColumn(new Text(Clean(header), Strong)));
        }

        foreach (var row in part.Rows)
        {
            table.AddRow(row.Select(cell => new Text(Clean(cell))));
        }

        return table;
    }

    private void ShowChoices(Reply reply, int first)
    {
        var numbered = new Queue<NumberedChoice>(PlainText.Numbered(reply, first));
        foreach (var choice in reply.Choices)
        {
            if (choice is Choice.Select select)
            {
                console.WriteLine(Clean(select.Prompt), Soft);
            }

            var count = choice.Match(button => 1, it => it.Options.Count, form => 1);
            for (var left = count; left > 0; left--)
            {
                var line = numbered.Dequeue();
                console.Write(new Text($"  {line.Number}. ", Accent));
                console.WriteLine(Clean(line.Description is null ? line.Label : $"{line.Label} ({line.Description})"), Strong);
            }
        }
    }

    private static string Clean(string text) => PlainText.RenderPart(new ReplyPart.Text(text));
}
