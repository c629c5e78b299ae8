using CompBot.Engine.Venues;
using CompBot.Slack.Workspaces;
using CompBot.Testing.Slack;
using static CompBot.Slack.Tests.SlackBench;

namespace CompBot.Slack.Tests.Whole;

/// <summary>What a workspace settles, on the App Home of its admins.</summary>
public sealed class WorkspaceSettingsTests
{
    [Fact]
    public async Task An_admin_settles_the_workspace_from_the_home_tab()
    {
        await using var bench = await AdminsAsync();
        await OpenAsync(bench);

        await bench.People.TypeAsync(Ada, ("channels", "C1 C2"), ("sharing", "no"), ("region", "London"), ("language", "EN"), ("notice", "Coaches: Tuesdays"), ("limit", "3"));
        await bench.People.SubmitAsync(Ada);

        await bench.People.WaitForAsync(() => Home(bench, Ada).Contains("Answers in: 2 channels", StringComparison.Ordinal) || Advance(bench), "the card with what was settled");
        Assert.Contains("Usual region: London", Home(bench, Ada), StringComparison.Ordinal);
        Assert.Equal(
            new VenueSettings { Channels = ["C1", "C2"], SharesBands = false, Region = "London", Language = "en", Notice = "Coaches: Tuesdays", DailyLimit = 3 },
            await Book(bench).FindAsync(SlackWorld.Team));
        bench.AssertClean();
    }

    [Fact]
    public async Task What_cannot_be_taken_is_said_beside_its_field_and_nothing_is_kept()
    {
        await using var bench = await AdminsAsync();
        await OpenAsync(bench);

        await bench.People.TypeAsync(Ada, ("region", "Berlin"), ("language", "Klingon"), ("limit", "many"));
        await bench.People.SubmitAsync(Ada);

        Assert.Equal(["language", "limit"], bench.World.Views(Ada)[0].Errors!.Keys.Order());
        Assert.Equal(VenueSettings.Open, await Book(bench).FindAsync(SlackWorld.Team));
        bench.AssertClean();
    }

    [Fact]
    public async Task Others_see_no_settings_and_cannot_send_any()
    {
        await using var bench = await AdminsAsync();
        await bench.People.OpenHomeAsync(Bob);
        await bench.People.WaitForAsync(() => bench.World.Home(Bob) is not null, "the tab");
        Assert.DoesNotContain(WorkspaceWording.Title, Home(bench, Bob), StringComparison.Ordinal);

        await OpenAsync(bench);
        bench.World.AddUser(new SlackUser(Ada));
        await bench.People.TypeAsync(Ada, ("region", "Berlin"));
        await bench.People.SubmitAsync(Ada);

        Assert.Equal(WorkspaceWording.OnlyForAdmins, bench.World.Views(Ada)[0].Errors!["region"]);
        Assert.Equal(VenueSettings.Open, await Book(bench).FindAsync(SlackWorld.Team));
        bench.AssertClean();
    }

    [Fact]
    public async Task Only_the_channels_that_were_settled_are_answered_and_directly_everybody()
    {
        await using var bench = await AdminsAsync();
        await SettleAsync(bench, new() { Channels = ["C9"], Notice = "Our coaches sit in coaching-help." });

        var here = await bench.People.AskAsync(Ada, () => bench.People.CommandAsync(Ada, "/negotiate", "", "C1"));
        await bench.People.MentionAsync(Bob, "C1", "and me?");
        var directly = await bench.TalkAsync(Bob, "OpenAI offers me in writing 257K base");

        Assert.Contains(WorkspaceWording.NotInThisChannel, here, StringComparison.Ordinal);
        Assert.Contains("Our coaches sit in coaching-help.", directly, StringComparison.Ordinal);
        Assert.DoesNotContain(bench.World.SeenBy(Bob), message => message.Channel == "C1" && message.Author == SlackWorld.Bot);
        bench.AssertClean();
    }

    [Fact]
    public async Task A_day_s_limit_holds_in_channels()
    {
        await using var bench = await AdminsAsync();
        await SettleAsync(bench, new() { DailyLimit = 1 });

        await bench.People.AskAsync(Ada, () => bench.People.CommandAsync(Ada, "/negotiate", "", "C1"));
        var second = await bench.People.AskAsync(Ada, () => bench.People.CommandAsync(Ada, "/help", "", "C1"));

        Assert.Contains(VenueWording.LimitUsedUp, second, StringComparison.Ordinal);
        bench.AssertClean();
    }

    [Fact]
    public async Task Removing_the_app_erases_what_was_settled()
    {
        await using var bench = await AdminsAsync();
        await SettleAsync(bench, new() { Region = "London" });

        await bench.People.DeliverEventAsync(SlackWorldEvents.Removed());

        Assert.Equal(VenueSettings.Open, await Book(bench).FindAsync(SlackWorld.Team));
    }

    private static Task<SlackBench> AdminsAsync() => StartAsync(fake => fake.World.AddUser(new SlackUser(Ada, IsAdmin: true)), library: () => Playground.Bundled);

    private static async Task OpenAsync(SlackBench bench)
    {
        await bench.People.OpenHomeAsync(Ada);
        await bench.People.WaitForAsync(() => bench.World.Home(Ada) is not null && Home(bench, Ada).Contains(WorkspaceWording.Title, StringComparison.Ordinal), "the card");
        await bench.People.ClickAsync(Ada, WorkspaceWording.Open);
        await bench.People.WaitForAsync(() => bench.World.Views(Ada) is [{ CallbackId: "settings" }], "the form");
    }

    private static string Home(SlackBench bench, string user) => SlackScreen.Words(bench.World.Home(user)!.Value);

    /// <summary>The tab follows a moment later.</summary>
    private static bool Advance(SlackBench bench)
    {
        bench.Clock.Advance(TimeSpan.FromMilliseconds(200));
        return false;
    }

    private static VenueBook Book(SlackBench bench) => new(bench.Store, SlackPlatform.Name, bench.Clock);

    private static Task SettleAsync(SlackBench bench, VenueSettings settings) => Book(bench).KeepAsync(SlackWorld.Team, settings);
}
