using CompBot.Core.Chat;
using CompBot.Core.Conversation;
using CompBot.Engine;
using CompBot.Worker.Terminal;
using Spectre.Console;
using Xunit;

namespace CompBot.Worker.Tests.Terminal;

public sealed class TerminalTests
{
    private static readonly Reply TwoChoices = new()
    {
        Title = "Is [this] right?",
        Parts = [new ReplyPart.Facts("OpenAI", [new("Base", "$300K")]), new ReplyPart.Table(["Offer"], [["OpenAI"]]), new ReplyPart.Script("Thank you.\u001b[2J")],
        Choices = [new Choice.Button("t1.yes", "Yes"), new Choice.OpenForm("t1.form", "Fill a form", FormId.Alternative)],
        Attachment = new Attachment("to-send.md", "text/markdown", "# Hello [b]"),
    };

    [Fact]
    public void A_form_is_asked_one_field_after_another()
    {
        var (screen, output) = Screen("OpenAI\n300K base\nsomewhat\n1\n\n");
        var filled = TerminalForm.Ask(screen, FormCatalog.Find(FormId.Alternative));
        Assert.Equal(
            new ConversationEvent.Filled(FormId.Alternative, [new("company", "OpenAI"), new("offer", "300K base"), new("evidence", "written")]), filled);
        Assert.Contains("One of the numbers, please.", output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("OpenAI\n")]
    [InlineData("OpenAI\n/cancel\n")]
    public void A_form_can_be_left(string typed) => Assert.Null(TerminalForm.Ask(Screen(typed).Screen, FormCatalog.Find(FormId.Alternative)));

    [Fact]
    public void A_needed_field_is_asked_until_it_is_given()
    {
        var (screen, output) = Screen("\n\n300K\n1\n\n");
        Assert.Equal("300K", TerminalForm.Ask(screen, FormCatalog.Find(FormId.Alternative))?.Find("offer"));
        Assert.Contains("This one is needed.", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Numbers_run_through_the_replies_of_a_turn_and_begin_anew_with_the_next()
    {
        var (screen, output) = Screen("");
        var channel = new TerminalChannel(screen);
        channel.BeginTurn();
        await DeliverAsync(channel, TwoChoices);
        await DeliverAsync(channel, new Reply { Choices = [new Choice.Button("t1.more", "More")] });
        Assert.Equal(new ConversationEvent.Pressed("t1.yes"), channel.Pick("1")?.Picked);
        Assert.Equal(FormId.Alternative, channel.Pick("2")?.Form);
        Assert.Equal(new ConversationEvent.Pressed("t1.more"), channel.Pick("3")?.Picked);
        Assert.Contains("  3. More", output.ToString(), StringComparison.Ordinal);
        channel.BeginTurn();
        await DeliverAsync(channel, new Reply { Choices = [new Choice.Button("t2.on", "Go on")] });
        Assert.Equal(new ConversationEvent.Pressed("t2.on"), channel.Pick("1")?.Picked);
        Assert.Null(channel.Pick("2"));
    }

    [Fact]
    public void Brackets_and_control_characters_are_plain_text_in_a_coloured_terminal()
    {
        using var output = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Out = new AnsiConsoleOutput(output) });
        new SpectreScreen(console, TextReader.Null, () => false).Show(TwoChoices, 1);
        var text = output.ToString();
        Assert.Contains("Is [this] right?", text, StringComparison.Ordinal);
        Assert.Contains("# Hello [b]", text, StringComparison.Ordinal);
        Assert.Contains("1. Yes", text, StringComparison.Ordinal);
        Assert.Contains("$300K", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', text);
    }

    private static (PlainScreen Screen, StringWriter Output) Screen(string typed)
    {
        var output = new StringWriter();
        return (new PlainScreen(new StringReader(typed), output), output);
    }

    private static Task<Delivery> DeliverAsync(TerminalChannel channel, Reply reply) => channel.DeliverAsync(
        new QueuedEffect(1, new ConversationKey("terminal", "local", "me"), new Effect.Say(reply), new DeliveryAddress(Place.Direct, "terminal"), 0, DateTimeOffset.UnixEpoch),
        CancellationToken.None);
}
