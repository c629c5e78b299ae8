using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CompBot.Core;
using CompBot.Core.Chat;
using CompBot.Discord.Rendering;
using CompBot.Discord.Wire;
using CompBot.Testing;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CompBot.Discord.Tests;

public class RendererTests
{
    private const ulong Owner = 80351110224678912;
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Reply Band = new()
    {
        Title = "Midjourney · Diffusion Model Engineer",
        Parts =
        [
            new ReplyPart.Facts("San Francisco", [new("Base", "$240K to $325K"), new("Equity", "$100K to $200K+ a year")]),
            new ReplyPart.Table(["Offer", "Base", "Year 1"], [["OpenAI", "$300K", "$500K"], ["DeepMind", "$310K", "$460K"]]),
            new ReplyPart.Chart(new PayChart("Base", "The ask sits near the top of the band.", [new("Band", ChartBarKind.Band, 240, 325, "$240K to $325K"), new("Ask", ChartBarKind.Ask, 320, 320, "$320K")])),
            new ReplyPart.Script("I was hoping for $320K."),
            new ReplyPart.Note("Guide estimate, checked 2026-05."),
        ],
        Choices =
        [
            new Choice.Button("t1.share", "Share the band", ButtonStyle.Primary),
            new Choice.OpenForm("t1.form", "Fill a form", FormId.Case),
            new Choice.Select("t1.region", "Another region", [new("Remote US", "remote-us", "All states"), new("London", "london")]),
            new Choice.Button("t1.forget", "Forget me", ButtonStyle.Danger),
        ],
        Attachment = new Attachment("to send.md", "text/markdown", "# Hello"),
    };

    [Theory]
    [InlineData(Layout.Fitting, false, "band-card.json")]
    [InlineData(Layout.Fitting, true, "band-card-picture.json")]
    [InlineData(Layout.Plain, false, "band-plain.json")]
    [InlineData(Layout.Plain, true, "band-plain-picture.json")]
    public void A_band_in_each_layout(Layout layout, bool picture, string golden) =>
        Golden.Check(golden, Shown(DiscordRenderer.Render(Band, Owner, layout, picture ? [[1, 2, 3]] : [null])));

    [Fact]
    public void Words_to_copy_come_alone_and_undecorated()
    {
        var message = Assert.Single(Render(new Reply { Parts = [new ReplyPart.Script("I was hoping for $320K. Is there room?")] }));
        Assert.Equal("I was hoping for $320K. Is there room?", message.Body.Content);
        Assert.Null(message.Body.Components);
    }

    [Theory]
    [InlineData(2000, 1)]
    [InlineData(2001, 2)]
    [InlineData(8000, 4)]
    [InlineData(8001, 4)]
    public void Talk_at_the_limit_of_a_message_and_one_over(int length, int messages)
    {
        var rendered = Render(new Reply { Parts = [new ReplyPart.Text(new string('a', length))], Choices = [new Choice.Button("x", "Go on")] });
        Assert.Equal(messages, rendered.Count);
        Assert.All(rendered.SkipLast(1), message => Assert.Null(message.Body.Components));
        Assert.NotNull(rendered[^1].Body.Components);
        Assert.Equal(length > 8000, rendered[^1].Files.Count == 1);
    }

    [Theory]
    [InlineData(3500, 1)]
    [InlineData(3501, 2)]
    public void A_card_at_its_budget_and_one_over(int characters, int messages)
    {
        var title = "t";
        var body = new string('a', characters - "### t".Length);
        var rendered = Render(new Reply { Title = title, Parts = [new ReplyPart.Text(body[..1700]), new ReplyPart.Text(body[1700..])] });
        Assert.Equal(messages, rendered.Count);
    }

    [Fact]
    public void Three_byte_writing_stays_under_the_byte_budget()
    {
        var rendered = Render(new Reply { Title = "t", Parts = [new ReplyPart.Text(new string('漢', 3400))] });
        Assert.True(rendered.Count > 1);
        Assert.All(rendered, message => Assert.InRange(Encoding.UTF8.GetByteCount(string.Concat(TextsOf(message.Body))), 1, DiscordLimits.CardBytesBudget));
    }

    [Theory]
    [InlineData(25, 5, 0)]
    [InlineData(26, 5, 1)]
    public void Five_rows_of_five_buttons_and_one_over_is_named_in_words(int buttons, int rows, int named)
    {
        var reply = new Reply { Parts = [new ReplyPart.Text("Pick")], Choices = Enumerable.Range(1, buttons).Select(n => (Choice)new Choice.Button($"b{n}", $"Number{n}")).ToSequence() };
        var message = Assert.Single(Render(reply));
        Assert.Equal(rows, message.Body.Components!.Count);
        Assert.Equal(named == 1, message.Body.Content!.Contains("Number26", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(80, 80, false)]
    [InlineData(81, 80, true)]
    public void Button_labels_at_their_limit_and_one_over(int length, int shown, bool cut)
    {
        var reply = new Reply { Parts = [new ReplyPart.Text("x")], Choices = [new Choice.Button("b", new string('l', length))] };
        var label = DiscordLimits.All(Render(reply)[0].Body.Components).Single(component => component.Type == ComponentType.Button).Label!;
        Assert.Equal(shown, label.Length);
        Assert.Equal(cut, label.EndsWith('…'));
    }

    [Fact]
    public void A_reply_of_nothing_sends_nothing() => Assert.Empty(Render(new Reply()));

    [Fact]
    public void Every_form_opens_as_a_modal_within_its_limits()
    {
        foreach (var form in Enum.GetValues<FormId>())
        {
            var modal = Modal.Of(form, Owner, new string('a', 80));
            Assert.InRange(modal.CustomId.Length, 1, DiscordLimits.CustomIdLength);
            Assert.InRange(modal.Title.Length, 1, DiscordLimits.ModalTitleLength);
            Assert.InRange(modal.Components.Count, 1, DiscordLimits.ModalFields);
            Assert.Empty(DiscordLimits.Problems(new MessageJson { Components = modal.Components }));
            Golden.Check($"modal-{form}.json", JsonSerializer.Serialize(JsonSerializer.SerializeToElement(new ModalCallbackJson(modal), DiscordJson.Wire.ModalCallbackJson), Readable));
        }
    }

    /// <summary>Whatever the reply, in every layout: nothing that Discord would refuse, mentions off, at most four messages.</summary>
    [Fact]
    public void No_reply_breaks_a_limit() => Prop.ForAll(Replies, Gen.Elements(Enum.GetValues<Layout>()).ToArbitrary(), Gen.Elements(false, true).ToArbitrary(), (reply, layout, picture) =>
    {
        var rendered = DiscordRenderer.Render(reply, ulong.MaxValue, layout, Enumerable.Repeat(picture ? new byte[] { 1 } : null, 9).ToList());
        return rendered.Count <= DiscordRenderer.MostMessages && rendered.All(message => DiscordLimits.Problems(message.Body).Count == 0);
    }).Check(Seeded.Runs());

    private static Arbitrary<Reply> Replies { get; } = MakeReplies();

    private static Arbitrary<Reply> MakeReplies()
    {
        var text = Texts.Hostile.Generator.Select(some => string.Concat(Enumerable.Repeat(some, 1 + (some.Length % 40))));
        var part = Gen.OneOf(
            text.Select(body => (ReplyPart)new ReplyPart.Text(body)),
            text.Select(body => (ReplyPart)new ReplyPart.Script(body)),
            text.Select(body => (ReplyPart)new ReplyPart.Note(body)),
            text.Select(body => (ReplyPart)new ReplyPart.Facts(body, [new(body, body), new("", body)])),
            text.Select(body => (ReplyPart)new ReplyPart.Table([body, "b"], [[body, body], ["", body]])),
            text.Select(body => (ReplyPart)new ReplyPart.Chart(new PayChart(body, body, [new(body, ChartBarKind.Offer, 1, 2, body)]))));
        var choice = Gen.OneOf(
            text.Select(label => (Choice)new Choice.Button($"b{label.Length}", label)),
            text.Select(label => (Choice)new Choice.OpenForm($"f{label.Length}", label, FormId.Case)),
            text.Select(label => (Choice)new Choice.Select($"s{label.Length}", label, [.. Enumerable.Range(0, 1 + (label.Length % 30)).Select(n => new Option(label, $"v{n}", label))])));
        return (from title in Gen.OneOf(Gen.Constant<string?>(null), text.Select(some => (string?)some))
                from parts in part.ListOf()
                from choices in choice.ListOf()
                from file in Gen.Elements(null, new Attachment("a b.md", "text/markdown", "x"))
                select new Reply { Title = title, Parts = parts.ToSequence(), Choices = choices.ToSequence(), Attachment = file }).ToArbitrary();
    }

    private static Sequence<RenderedMessage> Render(Reply reply) => DiscordRenderer.Render(reply, Owner, Layout.Fitting, []);

    private static IEnumerable<string> TextsOf(MessageJson body) => DiscordLimits.All(body.Components).Select(component => component.Content).OfType<string>();

    private static string Shown(Sequence<RenderedMessage> messages) => string.Join('\n', messages.Select(message =>
        JsonSerializer.Serialize(JsonSerializer.SerializeToElement(message.Body, DiscordJson.Wire.MessageJson), Readable)
        + string.Concat(message.Files.Select(file => $"\n[{file.Name}, {file.ContentType}, {file.Content.Length} bytes, {file.Description}]")))) + "\n";
}
