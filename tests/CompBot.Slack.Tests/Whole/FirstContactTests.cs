using CompBot.Slack.Hosting;

namespace CompBot.Slack.Tests.Whole;

public sealed class FirstContactTests
{
    public static TheoryData<SlackMode> Transports => new(SlackMode.Socket, SlackMode.Http);

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task A_direct_message_is_answered_where_it_was_written(SlackMode mode)
    {
        await using var bench = await SlackBench.StartAsync(mode);
        await bench.People.AskAsync(SlackBench.Ada, () => bench.People.SayAsync(SlackBench.Ada, "I have an offer"));
        var answer = bench.World.SeenBy(SlackBench.Ada)[^1];
        Assert.Equal(bench.World.Direct(SlackBench.Ada), answer.Channel);
        Assert.Null(answer.OnlyFor);
        bench.AssertClean();
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task A_command_in_a_channel_is_answered_in_its_acknowledgement_for_one_person(SlackMode mode)
    {
        await using var bench = await SlackBench.StartAsync(mode);
        await bench.People.AskAsync(SlackBench.Ada, () => bench.People.CommandAsync(SlackBench.Ada, "/help", "", "C1"));
        Assert.Equal(SlackBench.Ada, bench.World.SeenBy(SlackBench.Ada)[^1].OnlyFor);
        Assert.Empty(bench.World.SeenBy(SlackBench.Bob));
        Assert.Equal(0, bench.Fake.Journal.CountOf("chat.postMessage") + bench.Fake.Journal.CountOf("response_url") + bench.Fake.Journal.CountOf("chat.postEphemeral"));
        bench.AssertClean();
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task A_mention_in_a_channel_is_answered_for_one_person(SlackMode mode)
    {
        await using var bench = await SlackBench.StartAsync(mode);
        await bench.People.AskAsync(SlackBench.Ada, () => bench.People.MentionAsync(SlackBench.Ada, "C1", "help me with my offer"));
        Assert.Equal(SlackBench.Ada, bench.World.SeenBy(SlackBench.Ada)[^1].OnlyFor);
        Assert.Single(bench.World.SeenBy(SlackBench.Eve));
        bench.AssertClean();
    }

    [Theory]
    [InlineData("/negotiate", "")]
    [InlineData("/bands", "Midjourney")]
    [InlineData("/compare", "")]
    [InlineData("/practice", "")]
    [InlineData("/export", "")]
    [InlineData("/forget", "")]
    [InlineData("/help", "")]
    [InlineData("/compbot", "")]
    [InlineData("/compbot", "bands Midjourney")]
    [InlineData("/compbot", "practice")]
    public async Task Every_command_is_answered_for_one_person(string command, string text)
    {
        await using var bench = await SlackBench.StartAsync(library: () => Playground.Bundled);
        await bench.People.AskAsync(SlackBench.Ada, () => bench.People.CommandAsync(SlackBench.Ada, command, text, "C1"));
        await bench.IdleAsync();
        Assert.Empty(bench.World.SeenBy(SlackBench.Eve));
        bench.AssertClean();
    }

    /// <summary>What was said counts as it was said: an edit or a deletion is no new word.</summary>
    [Theory]
    [MemberData(nameof(Transports))]
    public async Task An_edited_or_deleted_message_is_not_answered(SlackMode mode)
    {
        await using var bench = await SlackBench.StartAsync(mode);
        await bench.TalkAsync(SlackBench.Ada, "hello");
        var told = bench.World.SeenBy(SlackBench.Ada).First(message => message.Author == SlackBench.Ada);
        await bench.People.EditAsync(told, "I have an offer of 243117");
        await bench.People.DeleteAsync(told);
        await bench.IdleAsync();
        Assert.Equal(1, bench.Answers(SlackBench.Ada));
        bench.AssertClean();
    }
}
