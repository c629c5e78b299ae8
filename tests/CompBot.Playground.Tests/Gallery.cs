using CompBot.Core.Chat;

namespace CompBot.Playground.Tests;

/// <summary>One reply of every kind of part and choice, with markup where people could put it.</summary>
public static class Gallery
{
    public static readonly Reply Card = new()
    {
        Title = "Here is what I have, is it right?",
        Parts =
        [
            new ReplyPart.Text("You negotiate with Acorn Labs for the role of Engineer in San Francisco. They have not offered yet.\n\nTwo offers to compare it with:"),
            new ReplyPart.Facts("OpenAI, written offer", [new("Base", "$300K"), new("Equity", "$800K over 4 years, private stock"), new("If the stock is worth half", "$400K a year"), new("Answer due", "28 November")]),
            new ReplyPart.Facts("Google DeepMind, written offer", [new("Base", "$310K"), new("Equity", "$600K RSU over 4 years"), new("Average year", "$460K")]),
            new ReplyPart.Note("I take both grants as four years, vesting evenly. Say so if it differs."),
        ],
        Choices =
        [
            new Choice.Button("t1.yes", "That is right", ButtonStyle.Primary),
            new Choice.OpenForm("t1.form", "Fill a form", FormId.Case),
            new Choice.OpenForm("t1.other", "Add an offer", FormId.Alternative),
            new Choice.Button("t1.over", "Start over", ButtonStyle.Danger),
            new Choice.Select("t1.stage", "Where is Acorn Labs with you?", [new("No offer yet", "none"), new("Told to me", "verbal"), new("In writing", "written", "a letter or e-mail")]),
        ],
    };

    public static readonly Reply Number = new()
    {
        Title = "Ask for $320K base and $180K a year of profit sharing",
        IsDurable = true,
        Parts =
        [
            new ReplyPart.Text("That is $500K in an average year. Both of your written offers stay below it, and both are inside the band."),
            new ReplyPart.Chart(new PayChart("Base pay, in thousands of dollars", "Your ask of $320K stands near the top of the band of $240K to $325K; OpenAI is at $300K and DeepMind at $310K.",
            [
                new("Band", ChartBarKind.Band, 240_000, 325_000, "$240K–$325K"),
                new("OpenAI", ChartBarKind.Offer, 300_000, 300_000, "$300K"),
                new("DeepMind", ChartBarKind.Offer, 310_000, 310_000, "$310K"),
                new("Your ask", ChartBarKind.Ask, 320_000, 320_000, "$320K"),
            ])),
            new ReplyPart.Table(["Offer", "Base", "Year 1", "Average year"],
            [
                ["OpenAI", "$300K", "$400K", "$400K"],
                ["Google DeepMind", "$310K", "$460K", "$460K"],
                ["Your ask", "$320K", "$500K", "$500K"],
            ]),
            new ReplyPart.Note("Band: guide estimate, last checked in March 2026."),
        ],
        Choices = [new Choice.Button("t2.script", "Give me the words", ButtonStyle.Primary), new Choice.Button("t2.why", "Why $320K?")],
    };

    public static readonly Reply Script = new()
    {
        Parts =
        [
            new ReplyPart.Script("Thank you, I am glad about this offer and I want to work with this team.\n\nI have two written offers, and with them in mind the base I am looking for is $320K, with $180K a year of profit sharing.\n\nWhat can you do?"),
        ],
    };

    public static readonly Reply Hostile = new()
    {
        Title = "<img src=x onerror=alert(1)>",
        Visibility = Visibility.Everyone,
        Parts =
        [
            new ReplyPart.Text("<script>window.hacked = true</script> **bold** @everyone [link](javascript:alert(1))"),
            new ReplyPart.Facts("<b>x</b>", [new("<i>label</i>", "\"><svg onload=alert(1)>")]),
            new ReplyPart.Table(["<u>h</u>"], [["<a href=javascript:alert(1)>c</a>"]]),
            new ReplyPart.Note("שלום \u202E evil"),
        ],
        Attachment = new Attachment("to-send.md", "text/markdown", "# To send\n\nHello <b>there</b>\n"),
    };

    public static readonly Reply[] All = [Card, Number, Script, Hostile];
}
