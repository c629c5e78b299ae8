using CompBot.Core;
using CompBot.Core.Chat;
using CompBot.Slack.Rendering;
using CompBot.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace CompBot.Slack.Tests.Rendering;

/// <summary>Whatever a reply holds, Slack accepts what comes out.</summary>
public sealed class AnyReplyTests
{
    private static readonly string[] Pieces = ["", " ", "a", "$320K", "<!channel>", "&", "👩‍👩‍👧", "e\u0301", "\n\n", "\0", "long " + new string('x', 400), "שלום", "`*_~", "|"];

    private static readonly Gen<string> Texts =
        Gen.Elements(Pieces).ArrayOf().Resize(12).Select(string.Concat);

    private static readonly Gen<ReplyPart> Parts = Gen.OneOf(
        Texts.Select(text => (ReplyPart)new ReplyPart.Text(text)),
        Texts.Select(text => (ReplyPart)new ReplyPart.Script(text)),
        Texts.Select(text => (ReplyPart)new ReplyPart.Note(text)),
        Texts.Two().ArrayOf().Resize(8).Select(pairs => (ReplyPart)new ReplyPart.Facts("h", pairs.Select(pair => new Fact(pair.Item1, pair.Item2)).ToSequence())),
        Texts.Two().ArrayOf().Resize(8).Select(pairs => (ReplyPart)new ReplyPart.Table(["A", "B"], pairs.Select(pair => (Sequence<string>)[pair.Item1, pair.Item2]).ToSequence())),
        Texts.ArrayOf().Resize(6).Select(labels => (ReplyPart)new ReplyPart.Chart(
            new PayChart("t", "s", labels.Select((label, at) => new ChartBar(label, ChartBarKind.Offer, at, at * 2, label)).ToSequence()))));

    private static readonly Gen<Choice> Choices = Gen.OneOf(
        Texts.Select(text => (Choice)new Choice.Button($"b{text.Length}", text)),
        Texts.Select(text => (Choice)new Choice.OpenForm("f", text, FormId.AboutYou)),
        Texts.ArrayOf().Resize(30).Select(texts => (Choice)new Choice.Select("s", "Pick", texts.Select((text, at) => new Option(text, $"v{at}", text)).ToSequence())));

    private static readonly Gen<Reply> Replies =
        from title in Texts
        from parts in Parts.ArrayOf().Resize(14)
        from choices in Choices.ArrayOf().Resize(12)
        select new Reply { Title = title, Parts = parts.ToSequence(), Choices = choices.ToSequence() };

    [Fact]
    public void Any_reply_renders_to_what_slack_takes() => Prop.ForAll(Replies.ToArbitrary(), reply =>
    {
        Rendered.Messages(reply);
        Rendered.Messages(reply, new Surface(Tables: true, Charts: false));
        Assert.All(PlainRenderer.Render(reply), page => Assert.InRange(page.Text.Length, 1, SlackLimits.FallbackText));
    }).Check(Seeded.Runs());
}
