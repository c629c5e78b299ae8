using CompBot.Core.Chat;
using CompBot.Core.Conversation;
using Xunit;

namespace CompBot.Core.Tests.Chat;

public sealed class PlainTextTests
{
    private static readonly Reply Everything = new()
    {
        Title = "Your number",
        Parts =
        [
            new ReplyPart.Text("Ask for $320K."),
            new ReplyPart.Facts("OpenAI", [new("Base", "$300K"), new("Evidence", "in writing")]),
            new ReplyPart.Table(["Offer", "Year 1"], [["OpenAI", "$500K"], ["DeepMind", "$460K"]]),
            new ReplyPart.Script("Thank you for the offer."),
            new ReplyPart.Chart(new PayChart("Base", "Your ask is near the top.",
            [
                new("Band", ChartBarKind.Band, 240, 325, "$240K–$325K"),
                new("OpenAI", ChartBarKind.Offer, 300, 300, "$300K"),
                new("Your ask", ChartBarKind.Ask, 325, 325, "$325K"),
            ])),
            new ReplyPart.Note("Estimate of March 2026."),
        ],
        Choices =
        [
            new Choice.Button("t1.yes", "Yes"),
            new Choice.Select("t1.stage", "Where are they?", [new("Told to me", "verbal"), new("In writing", "written", "a letter or e-mail")]),
            new Choice.OpenForm("t1.form", "Fill a form", FormId.Case),
        ],
        Attachment = new Attachment("to-send.md", "text/markdown", "# To send\n"),
    };

    [Fact]
    public void Every_part_choice_and_file_is_written()
    {
        const string expected = """
            Your number

            Ask for $320K.

            OpenAI
              Base: $300K
              Evidence: in writing

            Offer     Year 1
            --------  ------
            OpenAI    $500K
            DeepMind  $460K

            | Thank you for the offer.

            Base
              Band      ================================  $240K–$325K
              OpenAI                          o           $300K
              Your ask                                 #  $325K
            Your ask is near the top.

            Note: Estimate of March 2026.

            File to-send.md:

            # To send

            (end of to-send.md)

              1. Yes
            Where are they?
              2. Told to me
              3. In writing (a letter or e-mail)
              4. Fill a form
            """;
        Assert.Equal(expected, PlainText.Render(Everything));
    }

    [Fact]
    public void A_number_picks_the_choice_it_stands_before()
    {
        Assert.Equal(new ConversationEvent.Pressed("t1.yes"), PlainText.Pick(Everything, "1")?.Picked);
        Assert.Equal(new ConversationEvent.Pressed("t1.stage", "written"), PlainText.Pick(Everything, " 3. ")?.Picked);
        Assert.Equal(new ConversationEvent.Pressed("t1.form"), PlainText.Pick(Everything, "4)")?.Picked);
        Assert.Equal(FormId.Case, PlainText.Pick(Everything, "4")?.Form);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("5")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("300K")]
    [InlineData("")]
    [InlineData("99999999999999")]
    public void Anything_else_picks_nothing(string typed) => Assert.Null(PlainText.Pick(Everything, typed));

    [Fact]
    public void A_table_too_wide_for_a_terminal_becomes_one_card_a_row()
    {
        var wide = new ReplyPart.Table(["Offer", "Terms"], [["OpenAI", new string('x', PlainText.WidestTable)]]);
        Assert.Equal($"OpenAI\n  Terms: {new string('x', PlainText.WidestTable)}", PlainText.RenderPart(wide));
    }

    [Fact]
    public void Characters_a_terminal_obeys_are_left_out()
    {
        var reply = new Reply { Parts = [new ReplyPart.Text("a\u001b[31mred\u0007\r\nb\u202Ec\u0085")] };
        Assert.Equal("a[31mred\nbc", PlainText.Render(reply));
    }
}
