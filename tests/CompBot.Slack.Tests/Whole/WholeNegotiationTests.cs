using System.Globalization;
using System.Text.Json;
using CompBot.Core.Chat;
using CompBot.Core.Conversation;
using CompBot.Core.Guides;
using CompBot.Slack.Hosting;
using CompBot.Testing.Slack;
using static CompBot.Slack.Tests.SlackBench;

namespace CompBot.Slack.Tests.Whole;

/// <summary>From the first word to the last section, for each bundled guide, in three ways and over both transports.</summary>
public sealed class WholeNegotiationTests
{
    public static TheoryData<string, SlackMode> Guides
    {
        get
        {
            var data = new TheoryData<string, SlackMode>();
            foreach (var guide in Playground.Bundled.Guides.Guides)
            {
                data.Add(guide.File, SlackMode.Socket);
                data.Add(guide.File, SlackMode.Http);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Guides))]
    public async Task By_direct_message(string file, SlackMode mode)
    {
        var story = new Story(file);
        await using var bench = await StartAsync(mode, library: () => Playground.Bundled);
        await bench.TalkAsync(Ada, story.InOneMessage);
        await ReadAsync(bench, Playground.Sections(new ConversationEvent.Said(story.InOneMessage)));
        Assert.All(bench.World.SeenBy(Ada), message => Assert.Equal(bench.World.Direct(Ada), message.Channel));
    }

    [Theory]
    [MemberData(nameof(Guides))]
    public async Task By_the_form_from_a_command_in_a_channel(string file, SlackMode mode)
    {
        var story = new Story(file);
        await using var bench = await StartAsync(mode, library: () => Playground.Bundled);
        await bench.People.AskAsync(Ada, () => bench.People.CommandAsync(Ada, "/negotiate", "", "C1"));
        await bench.People.ClickAsync(Ada, "Fill a form");
        await bench.People.WaitForAsync(() => bench.World.Views(Ada) is [{ CallbackId: "form:case" }], "the form");
        await bench.People.ClickAsync(Ada, "Add another offer");
        await bench.People.WaitForAsync(() => bench.World.Views(Ada)[0].View.GetRawText().Contains("offer1.company", StringComparison.Ordinal), "room for an offer");
        await bench.People.TypeAsync(Ada, ("company", story.Guide.Company), ("role", story.Guide.Role), ("region", story.Region), ("alternatives", story.First));
        await bench.People.TypeAsync(Ada, ("offer1.company", "Google"), ("offer1.offer", story.SecondTerms), ("offer1.evidence", "written"));
        await bench.People.AskAsync(Ada, () => bench.People.SubmitAsync(Ada));
        Assert.Empty(bench.World.Views(Ada));
        await ReadAsync(bench, Playground.Sections(new ConversationEvent.Filled(FormId.Case,
        [
            new FilledField("company", story.Guide.Company), new FilledField("role", story.Guide.Role), new FilledField("region", story.Region),
            new FilledField("alternatives", $"{story.First}\nGoogle, written: {story.SecondTerms}"),
        ])));
        Assert.Empty(bench.World.SeenBy(Eve));
    }

    [Theory]
    [MemberData(nameof(Guides))]
    public async Task Beginning_with_a_mention_in_a_channel(string file, SlackMode mode)
    {
        var story = new Story(file);
        await using var bench = await StartAsync(mode, library: () => Playground.Bundled);
        await bench.People.AskAsync(Ada, () => bench.People.MentionAsync(Ada, "C1", "I have an offer and need help"));
        Assert.Equal(Ada, bench.World.SeenBy(Ada)[^1].OnlyFor);
        await bench.People.AskAsync(Ada, () => bench.People.ClickAsync(Ada, "Continue in direct messages"));
        await bench.People.WaitForAsync(() => bench.World.SeenBy(Ada).Any(message => message.Channel == bench.World.Direct(Ada)), "the direct message");
        await bench.IdleAsync();
        await bench.TalkAsync(Ada, story.InOneMessage);
        await ReadAsync(bench, Playground.Sections(new ConversationEvent.Said(story.InOneMessage)));
        Assert.Single(bench.World.SeenBy(Eve));
    }

    private static async Task ReadAsync(SlackBench bench, IReadOnlyList<string> expected)
    {
        await bench.IdleAsync();
        for (var press = 0; !Labels(bench).Any(label => label.StartsWith("Next:", StringComparison.Ordinal)); press++)
        {
            Assert.True(press < Playground.MostPresses, $"It goes round in a circle: {bench.World.SeenBy(Ada)[^1].Words}");
            await PressAsync(bench, Playground.Next(Labels(bench)) ?? throw new InvalidOperationException($"No way on from: {bench.World.SeenBy(Ada)[^1].Words}"));
        }

        for (var press = 0; Labels(bench).FirstOrDefault(label => label.StartsWith("Next:", StringComparison.Ordinal)) is { } next; press++)
        {
            Assert.True(press < Playground.MostPresses, $"There is no last section: {bench.World.SeenBy(Ada)[^1].Words}");
            await PressAsync(bench, next);
        }

        var screen = bench.World.Screen(Ada);
        Assert.All(expected, section => Assert.Contains(section, screen, StringComparison.Ordinal));
        await PressAsync(bench, "Script and e-mail as a file");
        await bench.People.WaitForAsync(() => bench.World.Files.Count == 1, "the file");
        Assert.Equal(bench.World.Direct(Ada), bench.World.Files[0].Channel);
        bench.AssertClean();
    }

    private static async Task PressAsync(SlackBench bench, string label)
    {
        await bench.People.AskAsync(Ada, () => bench.People.ClickAsync(Ada, label));
        await bench.IdleAsync();
    }

    /// <summary>The buttons of the latest message that has any.</summary>
    private static List<string> Labels(SlackBench bench) => bench.World.SeenBy(Ada).Reverse().Select(LabelsOf).FirstOrDefault(labels => labels.Count > 0) ?? [];

    private static List<string> LabelsOf(ShownMessage message) => message.Blocks.ValueKind == JsonValueKind.Array
        ? [.. message.Blocks.EnumerateArray().Where(block => block.GetProperty("type").GetString() == "actions").SelectMany(block => block.GetProperty("elements").EnumerateArray())
            .Where(element => element.GetProperty("type").GetString() == "button").Select(element => SlackScreen.Unescape(element.GetProperty("text").GetProperty("text").GetString()!))]
        : [];

    /// <summary>A person with two written offers, whose figures nobody else has.</summary>
    private sealed class Story(string file)
    {
        public Guide Guide { get; } = Playground.Bundled.Guides.Guides.First(guide => guide.File == file);

        public string Region => Guide.Bands[0].Region;

        public string First => $"OpenAI, written: {Amount(17)} base";

        public string SecondTerms => $"{Amount(23)} base";

        public string InOneMessage =>
            $"I'm interviewing with {Guide.Company} for {Guide.Role} in {Region}. OpenAI offers me in writing {Amount(17)} base. Google offers me in writing {SecondTerms}";

        /// <summary>A little above the band's low end, in its currency.</summary>
        private string Amount(int thousands) =>
            string.Create(CultureInfo.InvariantCulture, $"{Guide.Bands[0].Currency.Code} {(int)((Guide.Bands[0].Base?.Low ?? 100_000) / 1000) + thousands}K");
    }
}
