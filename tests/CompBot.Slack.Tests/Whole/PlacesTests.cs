using CompBot.Slack.Hosting;
using CompBot.Testing.Slack;
using static CompBot.Slack.Tests.SlackBench;

namespace CompBot.Slack.Tests.Whole;

/// <summary>Channels, the App Home, sharing and forgetting: who sees what.</summary>
public sealed class PlacesTests
{
    [Fact]
    public async Task A_mention_with_an_amount_says_that_others_can_read_it()
    {
        await using var bench = await StartAsync(library: () => Playground.Bundled);
        var answer = await bench.People.AskAsync(Ada, () => bench.People.MentionAsync(Ada, "C1", "Runway offers me $243K base"));
        Assert.Contains("others can read it", answer, StringComparison.Ordinal);
        Assert.Single(bench.World.SeenBy(Eve));
        bench.AssertClean();
    }

    [Fact]
    public async Task A_message_of_somebody_can_be_asked_about_in_private()
    {
        await using var bench = await StartAsync(library: () => Playground.Bundled);
        var message = bench.World.Show(new ShownMessage("C1", bench.World.NextTs(), Bob, null, null, "Runway pays ML engineers 251K base in New York", default, default));
        await bench.People.AskAsync(Ada, () => bench.People.AskAboutAsync(Ada, message));
        Assert.Equal(Ada, bench.World.SeenBy(Ada)[^1].OnlyFor);
        Assert.Single(bench.World.SeenBy(Eve));
        bench.AssertClean();
    }

    [Theory]
    [InlineData(SlackMode.Socket)]
    [InlineData(SlackMode.Http)]
    public async Task A_band_is_shared_only_after_its_preview(SlackMode mode)
    {
        await using var bench = await StartAsync(mode, library: () => Playground.Bundled);
        await bench.People.AskAsync(Ada, () => bench.People.CommandAsync(Ada, "/bands", "Midjourney, Diffusion Model Engineer, San Francisco", "C1"));
        Assert.Empty(bench.World.SeenBy(Eve));
        await bench.People.AskAsync(Ada, () => bench.People.ClickAsync(Ada, ShareLabel(bench)));
        Assert.Empty(bench.World.SeenBy(Eve));
        await bench.People.ClickAsync(Ada, ShareLabel(bench));
        await bench.People.WaitForAsync(() => bench.World.SeenBy(Eve).Count == 1, "the shared band");
        Assert.Contains("Midjourney", bench.World.SeenBy(Eve)[0].Words, StringComparison.Ordinal);
        bench.AssertClean();
    }

    /// <summary>Two people at once in one channel, errors and refusals included: each sees their own, the third nothing.</summary>
    [Fact]
    public async Task No_figure_of_one_person_is_ever_visible_to_another()
    {
        await using var bench = await StartAsync(library: () => Playground.Bundled);
        foreach (var (user, text) in ((string, string)[])
        [
            (Ada, "Runway ML/AI Engineer New York, Stability offers 243117 base in writing"),
            (Bob, "Midjourney ML/AI Engineer London, Google offers 271339 base in writing"),
            (Ada, "my minimum is 231771"),
            (Bob, "nonsense 998877 <!channel> *&"),
        ])
        {
            await bench.People.AskAsync(user, () => bench.People.CommandAsync(user, "/negotiate", text, "C1"));
            await bench.TalkAsync(user, $"my base is {text.Length + 187_000}");
            await bench.People.AskAsync(user, () => bench.People.CommandAsync(user, "/compare", "", "C1"));
            await bench.People.AskAsync(user, () => bench.People.CommandAsync(user, "/export", "", "C1"));
        }

        await bench.IdleAsync();
        Assert.Empty(bench.World.SeenBy(Eve));
        bench.AssertClean();
    }

    [Fact]
    public async Task The_home_tab_shows_the_case_and_follows_each_change()
    {
        await using var bench = await StartAsync(library: () => Playground.Bundled);
        await bench.People.OpenHomeAsync(Ada);
        await bench.People.WaitForAsync(() => bench.World.Home(Ada) is not null, "the tab");
        await bench.TalkAsync(Ada, "I talk to Midjourney about Diffusion Model Engineer in San Francisco. OpenAI offers me in writing 257K base");
        await bench.People.WaitForAsync(() => SlackScreen.Words(bench.World.Home(Ada)!.Value).Contains("$257K", StringComparison.Ordinal), "the offer on the tab");
        Assert.Null(bench.World.Home(Bob));
        bench.AssertClean();
    }

    [Fact]
    public async Task The_home_tab_follows_changes_after_a_restart_for_those_who_ever_opened_it()
    {
        await using var bench = await StartAsync(library: () => Playground.Bundled);
        await bench.People.OpenHomeAsync(Ada);
        await bench.People.WaitForAsync(() => bench.World.Home(Ada) is not null, "the tab");
        await bench.RestartAsync();
        await bench.TalkAsync(Ada, "I talk to Midjourney about Diffusion Model Engineer in San Francisco. OpenAI offers me in writing 257K base");
        await bench.TalkAsync(Bob, "hello");
        await bench.People.WaitForAsync(() => SlackScreen.Words(bench.World.Home(Ada)!.Value).Contains("$257K", StringComparison.Ordinal), "the offer on the tab");
        Assert.Null(bench.World.Home(Bob));
        bench.AssertClean();
    }

    [Fact]
    public async Task A_button_of_the_home_tab_answers_in_the_direct_message()
    {
        await using var bench = await StartAsync(library: () => Playground.Bundled);
        await bench.TalkAsync(Ada, "I talk to Midjourney about Diffusion Model Engineer in San Francisco. OpenAI offers me in writing 257K base");
        await bench.People.OpenHomeAsync(Ada);
        await bench.People.WaitForAsync(() => bench.World.Home(Ada) is not null, "the tab");
        await bench.People.AskAsync(Ada, () => bench.People.ClickAsync(Ada, "Go on"));
        Assert.Equal(bench.World.Direct(Ada), bench.World.SeenBy(Ada)[^1].Channel);
        bench.AssertClean();
    }

    [Fact]
    public async Task The_home_tab_exports_and_forgets()
    {
        await using var bench = await StartAsync(library: () => Playground.Bundled);
        await bench.TalkAsync(Ada, "I talk to Midjourney about Diffusion Model Engineer in San Francisco. OpenAI offers me in writing 257K base");
        await bench.People.OpenHomeAsync(Ada);
        await bench.People.WaitForAsync(() => bench.World.Home(Ada) is not null, "the tab");
        await bench.People.ClickAsync(Ada, "Export my data");
        await bench.People.WaitForAsync(() => bench.World.Files.Count == 1, "the file");
        await bench.IdleAsync();
        await bench.People.ClickAsync(Ada, "Forget me");
        await bench.People.WaitForAsync(() => bench.World.Files.Count == 0, "the file gone");
        await bench.People.WaitForAsync(() => !SlackScreen.Words(bench.World.Home(Ada)!.Value).Contains("$257K", StringComparison.Ordinal), "an empty tab");
        bench.AssertClean();
    }

    [Fact]
    public async Task A_delivery_of_another_workspace_is_not_answered_with_this_ones_token()
    {
        var workspace = new Sending.Workspace("xoxb-1");
        Assert.NotNull(await workspace.FindAsync("T200", CancellationToken.None));
        workspace.Learn(SlackWorld.Team, "E100");
        Assert.Null(await workspace.FindAsync("T200", CancellationToken.None));
        Assert.NotNull(await workspace.FindAsync(SlackWorld.Team, CancellationToken.None));
        Assert.NotNull(await workspace.FindAsync("E100", CancellationToken.None));
    }

    [Fact]
    public async Task The_welcome_comes_once_even_after_a_restart()
    {
        await using var bench = await StartAsync(library: () => Playground.Bundled);
        await bench.People.AskAsync(Ada, () => bench.People.OpenHomeAsync(Ada, "messages"));
        await bench.People.OpenHomeAsync(Ada, "messages");
        await bench.RestartAsync();
        await bench.People.OpenHomeAsync(Ada, "messages");
        await bench.IdleAsync();
        Assert.Equal(1, bench.Answers(Ada));
        bench.AssertClean();
    }

    [Fact]
    public async Task Forgetting_deletes_the_bots_own_messages_and_files()
    {
        await using var bench = await StartAsync(library: () => Playground.Bundled);
        await bench.TalkAsync(Ada, "I talk to Midjourney about Diffusion Model Engineer in San Francisco. OpenAI offers me in writing 257K base");
        await bench.People.AskAsync(Ada, () => bench.People.CommandAsync(Ada, "/export", "", "C1"));
        await bench.People.WaitForAsync(() => bench.World.Files.Count > 0, "the file");
        await bench.People.CommandAsync(Ada, "/forget", "", "C1");
        await bench.People.WaitForAsync(() => bench.World.Files.Count == 0, "the file gone");
        await bench.People.WaitForAsync(() => bench.World.SeenBy(Ada)[^1].Words.Contains("export", StringComparison.OrdinalIgnoreCase), "the receipt");
        Assert.DoesNotContain(bench.World.Messages, message => message.OnlyFor is null && message.Author == SlackWorld.Bot && message.Words.Contains("$257K", StringComparison.Ordinal));
        Assert.Equal(0, (await bench.Store.CountAsync(CancellationToken.None)).Conversations);
        bench.AssertClean();
    }

    [Fact]
    public async Task Revoked_tokens_are_told_to_the_operator()
    {
        await using var bench = await StartAsync();
        await bench.People.DeliverEventAsync(SlackWorldEvents.Removed());
        Assert.Contains("removed", bench.Adapter.Health().Problem, StringComparison.Ordinal);
    }

    private static string ShareLabel(SlackBench bench) => bench.World.SeenBy(Ada).Reverse()
        .SelectMany(message => message.Words.Split('\n').Reverse()).First(line => line.Length < 40 && line.Contains("hare", StringComparison.Ordinal));
}
