using CompBot.Core;
using CompBot.Core.Chat;
using CompBot.Slack.Rendering;

namespace CompBot.Slack.Tests.Rendering;

public sealed class MessageRendererTests
{
    private static readonly Reply Full = new()
    {
        Title = "Your two offers",
        Parts =
        [
            new ReplyPart.Text("Runway is ahead in cash, Acme & Sons over four years."),
            new ReplyPart.Facts("Runway", [new Fact("Base", "$240K"), new Fact("Equity", "$280K over 4 years")]),
            new ReplyPart.Table(["Offer", "Year 1", "Average"], [["Runway", "$310K", "$310K"], ["Acme & Sons", "$295K", ""]]),
            new ReplyPart.Script("Thank you for the offer.\n\nIs <320> possible?"),
            new ReplyPart.Chart(new PayChart("Where $300K sits", "It is in the upper third.",
            [
                new ChartBar("Band", ChartBarKind.Band, 240_000, 325_000, "$240K to $325K"),
                new ChartBar("Ask", ChartBarKind.Ask, 320_000, 320_000, "$320K"),
            ])),
            new ReplyPart.Note("Guide estimate, checked 2026-08."),
        ],
        Choices =
        [
            new Choice.Button("t3:next", "Next section", ButtonStyle.Primary),
            new Choice.Button("t3:stop", "Stop", ButtonStyle.Danger),
            new Choice.OpenForm("t3:form", "Fill a form", FormId.Case),
            new Choice.Select("t3:pick", "Which role", [new Option("ML Engineer", "ml"), new Option("Research", "research", "Level 5 and up")]),
        ],
    };

    [Fact]
    public void Every_kind_of_part_and_choice_renders_as_in_its_golden() =>
        Repository.AssertGolden(Repository.Tests("Goldens", "every-part.json"), Rendered.Pretty(Rendered.Only(Full)));

    [Fact]
    public void A_place_without_tables_and_charts_gets_cards_and_bars_of_text() =>
        Repository.AssertGolden(Repository.Tests("Goldens", "every-part-in-a-view.json"), Rendered.Pretty(Rendered.ToJson(HomeRenderer.Render(Full, []))));

    [Fact]
    public void The_plain_text_is_complete_with_choices_as_numbers()
    {
        var page = Assert.Single(PlainRenderer.Render(Full));
        Assert.Empty(page.Blocks);
        Repository.AssertGolden(Repository.Tests("Goldens", "every-part.txt"), page.Text);
    }

    [Theory]
    [InlineData(150, false)]
    [InlineData(151, true)]
    public void A_title_is_cut_one_over_its_limit(int length, bool isCut)
    {
        var shown = Rendered.Only(new Reply { Title = new string('a', length) }).GetProperty("blocks")[0].GetProperty("text").GetProperty("text").GetString()!;
        Assert.Equal(150, shown.Length);
        Assert.Equal(isCut, shown.EndsWith('…'));
    }

    [Theory]
    [InlineData(3000, 1)]
    [InlineData(3001, 2)]
    public void A_paragraph_becomes_two_sections_one_over_its_limit(int length, int sections)
    {
        var message = Rendered.Only(new Reply { Parts = [new ReplyPart.Text(new string('a', length))] });
        Assert.Equal(sections, Rendered.Blocks(message, "section").Length);
    }

    [Theory]
    [InlineData(50, 1)]
    [InlineData(51, 2)]
    public void A_message_is_split_one_block_over_its_limit(int blocks, int messages)
    {
        var reply = new Reply { Parts = Enumerable.Range(0, blocks).Select(at => (ReplyPart)new ReplyPart.Text($"Line {at}")).ToSequence() };
        Assert.Equal(messages, Rendered.Messages(reply).Count);
    }

    [Theory]
    [InlineData(12_000, 1)]
    [InlineData(12_001, 2)]
    public void A_message_is_split_one_character_over_its_budget(int characters, int messages)
    {
        var reply = new Reply { Parts = [.. Enumerable.Repeat<ReplyPart>(new ReplyPart.Text(new string('a', 1000)), 11), new ReplyPart.Text(new string('b', characters - 11_000))] };
        Assert.Equal(messages, Rendered.Messages(reply).Count);
    }

    [Theory]
    [InlineData(99, true)]
    [InlineData(100, false)]
    public void A_table_becomes_cards_one_row_over_its_limit(int rows, bool isTable)
    {
        var table = new ReplyPart.Table(["Year", "Pay"], Enumerable.Range(0, rows).Select(at => (Sequence<string>)[$"{at}", "$1"]).ToSequence());
        var blocks = Rendered.Messages(new Reply { Parts = [table] }).SelectMany(message => Rendered.Blocks(message, "table"));
        Assert.Equal(isTable, blocks.Any());
    }

    [Theory]
    [InlineData(20, true)]
    [InlineData(21, false)]
    public void A_table_becomes_cards_one_column_over_its_limit(int columns, bool isTable)
    {
        var row = Enumerable.Range(0, columns).Select(at => $"{at}").ToSequence();
        Assert.Equal(isTable, Rendered.Blocks(Rendered.Only(new Reply { Parts = [new ReplyPart.Table(row, [row])] }), "table").Length == 1);
    }

    [Theory]
    [InlineData(4_998, true)]
    [InlineData(4_999, false)]
    public void A_table_becomes_cards_one_character_over_its_limit(int length, bool isTable)
    {
        var table = new ReplyPart.Table(["A", "B"], [[new string('a', length), new string('b', 5_000)]]);
        Assert.Equal(isTable, Rendered.Messages(new Reply { Parts = [table] }).Any(message => Rendered.Blocks(message, "table").Length == 1));
    }

    [Fact]
    public void The_second_table_and_the_third_chart_of_a_message_are_shown_otherwise()
    {
        var table = new ReplyPart.Table(["A", "B"], [["1", "2"]]);
        var chart = new ReplyPart.Chart(new PayChart("T", "S", [new ChartBar("a", ChartBarKind.Ask, 1, 2, "v")]));
        var message = Rendered.Only(new Reply { Parts = [table, table, chart, chart, chart] });
        Assert.Single(Rendered.Blocks(message, "table"));
        Assert.Equal(2, Rendered.Blocks(message, "data_visualization").Length);
        Assert.Contains("#", message.GetProperty("blocks").GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(20, 1)]
    [InlineData(21, 0)]
    public void A_chart_becomes_text_one_bar_over_its_limit(int bars, int charts)
    {
        var chart = new PayChart("T", "S", Enumerable.Range(0, bars).Select(at => new ChartBar($"bar {at}", ChartBarKind.Offer, at, at, $"{at}")).ToSequence());
        Assert.Equal(charts, Rendered.Blocks(Rendered.Only(new Reply { Parts = [new ReplyPart.Chart(chart)] }), "data_visualization").Length);
    }

    [Theory]
    [InlineData(75, false)]
    [InlineData(76, true)]
    public void A_label_is_cut_one_over_its_limit(int length, bool isCut)
    {
        var message = Rendered.Only(new Reply { Choices = [new Choice.Button("a", new string('x', length))] });
        var label = message.GetProperty("blocks")[0].GetProperty("elements")[0].GetProperty("text").GetProperty("text").GetString()!;
        Assert.Equal(isCut, label.EndsWith('…'));
    }

    [Fact]
    public void Twenty_five_options_and_six_buttons_fit()
    {
        var options = Enumerable.Range(0, 25).Select(at => new Option($"Role {at}", $"r{at}")).ToSequence();
        var choices = Enumerable.Range(0, 6).Select(at => (Choice)new Choice.Button($"b{at}", $"Button {at}")).Append(new Choice.Select("s", "Pick", options)).ToSequence();
        var rows = Rendered.Blocks(Rendered.Only(new Reply { Choices = choices }), "actions");
        Assert.Equal([5, 2], rows.Select(row => row.GetProperty("elements").GetArrayLength()));
    }

    [Theory]
    [InlineData("<!channel> <!here> <@U0HELPER> <https://evil.example|click>")]
    [InlineData("*bold* _it_ ~no~ `code` :smile: @everyone & <b>")]
    [InlineData("\u200f\u202eשלום\u200b\ud83d\ude00")]
    public void What_people_write_reaches_no_markup(string text)
    {
        var message = Rendered.Only(new Reply
        {
            Title = text,
            Parts =
            [
                new ReplyPart.Text(text), new ReplyPart.Facts(text, [new Fact(text, text)]), new ReplyPart.Table([text, text], [[text, text]]),
                new ReplyPart.Script(text), new ReplyPart.Note(text),
                new ReplyPart.Chart(new PayChart(text, text, [new ChartBar(text, ChartBarKind.Ask, 1, 1, text)])),
            ],
            Choices = [new Choice.Button("a", text), new Choice.Select("b", text, [new Option(text, "v", text)])],
        });
        Assert.DoesNotContain("<", message.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("mrkdwn", message.GetRawText(), StringComparison.Ordinal);
    }

    /// <summary>A table's cell, a run of rich text and a chart's label are shown as they are; only text objects undo entities.</summary>
    [Fact]
    public void Ampersands_and_brackets_are_escaped_in_text_objects_alone()
    {
        const string Text = "R&D <Labs>";
        var message = Rendered.Only(new Reply
        {
            Parts =
            [
                new ReplyPart.Text(Text), new ReplyPart.Table([Text], [[Text]]), new ReplyPart.Script(Text),
                new ReplyPart.Chart(new PayChart(Text, Text, [new ChartBar(Text, ChartBarKind.Ask, 1, 1, Text)])),
            ],
        });
        Assert.Equal("R&amp;D &lt;Labs&gt;", Rendered.Blocks(message, "section")[0].GetProperty("text").GetProperty("text").GetString());
        Assert.Equal(Text, Rendered.Blocks(message, "table")[0].GetProperty("rows")[1][0].GetProperty("text").GetString());
        Assert.Equal(Text, Rendered.Blocks(message, "rich_text")[0].GetProperty("elements")[0].GetProperty("elements")[0].GetProperty("text").GetString());
        Assert.Equal(Text, Rendered.Blocks(message, "data_visualization")[0].GetProperty("title").GetString());
    }

    [Theory]
    [InlineData("👩‍👩‍👧👩‍👩‍👧", 10, "👩‍👩‍👧…")]
    [InlineData("&&&", 3, "&&&")]
    [InlineData("abcd", 3, "ab…")]
    [InlineData("", 3, " ")]
    public void Text_shown_as_it_is_is_cut_between_graphemes(string text, int most, string expected) => Assert.Equal(expected, SlackText.Raw(text, most));

    [Fact]
    public void An_entity_or_a_grapheme_is_never_cut_in_two()
    {
        Assert.Equal("&amp;…", SlackText.Escape("&&&", 10));
        Assert.Equal("👩‍👩‍👧…", SlackText.Escape("👩‍👩‍👧👩‍👩‍👧", 10));
        Assert.All(SlackText.Split(string.Concat(Enumerable.Repeat("&", 100)), 12), piece => Assert.InRange(SlackText.Escape(piece).Length, 1, 12));
    }

    [Fact]
    public void A_hundred_thousand_characters_come_out_whole()
    {
        var text = string.Join("\n\n", Enumerable.Range(0, 10_000).Select(at => $"Paragraph {at}"));
        var shown = string.Join("\n\n", Rendered.Messages(new Reply { Parts = [new ReplyPart.Text(text)] })
            .SelectMany(message => Rendered.Blocks(message, "section")).Select(block => block.GetProperty("text").GetProperty("text").GetString()));
        Assert.Equal(text, shown);
    }
}
