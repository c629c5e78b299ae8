using System.Text.Json;
using CompBot.Core.Chat;
using CompBot.Engine;
using CompBot.Testing.Slack;
using Moq;
using static CompBot.Slack.Tests.SlackBench;

namespace CompBot.Slack.Tests.Whole;

/// <summary>A chart as Slack's own bars where it takes them, else as a picture in the direct message, else as bars of text.</summary>
public sealed class ChartTests
{
    private const string Bars = "data_visualization";

    [Fact]
    public async Task A_chart_is_slacks_own_where_it_is_taken()
    {
        await using var bench = await BeginAsync(fake => { }, OnePixel());
        await BandsAsync(bench);
        Assert.Contains(bench.World.SeenBy(Ada), message => Has(message, Bars));
        Assert.Empty(bench.World.Files);
        bench.AssertClean();
    }

    [Fact]
    public async Task A_refused_chart_is_a_picture_with_words_for_those_who_do_not_see_it()
    {
        await using var bench = await BeginAsync(fake => fake.Faults.RefusedBlocks.Add(Bars), OnePixel());
        await BandsAsync(bench);
        var picture = Assert.Single(bench.World.Files);
        Assert.True(picture.IsPicture);
        Assert.Equal(bench.World.Direct(Ada), picture.Channel);
        Assert.Contains("==", AltText(bench), StringComparison.Ordinal);
        var message = bench.World.SeenBy(Ada)[^1];
        Assert.False(Has(message, Bars));
        Assert.True(Has(message, "actions"));
        bench.AssertClean();
    }

    [Fact]
    public async Task A_refusal_is_remembered()
    {
        await using var bench = await BeginAsync(fake => fake.Faults.RefusedBlocks.Add(Bars), OnePixel());
        await BandsAsync(bench);
        await BandsAsync(bench);
        Assert.Equal(2, bench.World.Files.Count);
        Assert.Single(bench.Fake.Journal.Calls, call => call.Error == "invalid_blocks");
        bench.AssertClean();
    }

    [Fact]
    public async Task Without_a_renderer_a_refused_chart_is_bars_of_text()
    {
        await using var bench = await BeginAsync(fake => fake.Faults.RefusedBlocks.Add(Bars), new NoChartPictures());
        await BandsAsync(bench);
        Assert.Contains("==", bench.World.SeenBy(Ada)[^1].Words, StringComparison.Ordinal);
        Assert.Empty(bench.World.Files);
        bench.AssertClean();
    }

    [Theory]
    [InlineData("files.getUploadURLExternal", "file_uploads_disabled")]
    [InlineData("files.completeUploadExternal", "storage_limit_reached")]
    public async Task Where_no_file_is_taken_a_refused_chart_is_bars_of_text(string method, string error)
    {
        await using var bench = await BeginAsync(fake => fake.Faults.RefusedBlocks.Add(Bars), OnePixel());
        bench.Fake.Faults.Next(method, SlackFault.Refuses(error));
        await BandsAsync(bench);
        Assert.Contains("==", bench.World.SeenBy(Ada)[^1].Words, StringComparison.Ordinal);
        Assert.Empty(bench.World.Files);
    }

    [Fact]
    public async Task A_message_that_is_tried_again_has_its_picture_once()
    {
        await using var bench = await BeginAsync(fake => fake.Faults.RefusedBlocks.Add(Bars), OnePixel());
        await BandsAsync(bench);
        bench.Fake.Faults.Next("chat.postMessage", SlackFault.RateLimited(10));
        await bench.People.CommandAsync(Ada, "/bands", "Midjourney, Diffusion Model Engineer, San Francisco", bench.World.Direct(Ada));
        await bench.IdleAsync();
        Assert.Equal(2, bench.World.Files.Count);
        var before = bench.Answers(Ada);
        await bench.DeliverPostponedAsync();
        Assert.Equal(before + 1, bench.Answers(Ada));
        Assert.Equal(2, bench.World.Files.Count);
    }

    [Fact]
    public async Task Forgetting_takes_the_picture_away_too()
    {
        await using var bench = await BeginAsync(fake => fake.Faults.RefusedBlocks.Add(Bars), OnePixel());
        await BandsAsync(bench);
        await bench.People.CommandAsync(Ada, "/forget", "", bench.World.Direct(Ada));
        await bench.People.WaitForAsync(() => bench.World.Files.Count == 0, "the picture gone");
    }

    /// <summary>Nobody hears a refusal of what rides in an acknowledgement.</summary>
    [Fact]
    public async Task In_a_channel_the_first_chart_goes_where_a_refusal_is_heard_and_later_ones_ride()
    {
        await using var bench = await BeginAsync(fake => { }, OnePixel());
        await BandsAsync(bench, "C1");
        Assert.Equal(1, bench.Fake.Journal.CountOf("response_url"));
        await BandsAsync(bench, "C1");
        Assert.Equal(1, bench.Fake.Journal.CountOf("response_url"));
        Assert.Empty(bench.World.SeenBy(Eve));
        bench.AssertClean();
    }

    [Fact]
    public async Task In_a_channel_a_refused_chart_is_bars_of_text_for_the_person_alone()
    {
        await using var bench = await BeginAsync(fake => fake.Faults.RefusedBlocks.Add(Bars), OnePixel());
        await BandsAsync(bench, "C1");
        var message = bench.World.SeenBy(Ada)[^1];
        Assert.Equal(Ada, message.OnlyFor);
        Assert.Contains("==", message.Words, StringComparison.Ordinal);
        Assert.Empty(bench.World.Files);
        Assert.Empty(bench.World.SeenBy(Eve));
        bench.AssertClean();
    }

    /// <summary>The direct message is known to the bot from a first word in it.</summary>
    private static async Task<SlackBench> BeginAsync(Action<FakeSlack> prepare, IChartPictures pictures)
    {
        var bench = await StartAsync(prepare, library: () => Playground.Bundled, pictures: pictures);
        await bench.TalkAsync(Ada, "hello");
        await bench.IdleAsync();
        return bench;
    }

    private static async Task BandsAsync(SlackBench bench, string? channel = null)
    {
        await bench.People.AskAsync(Ada, () => bench.People.CommandAsync(Ada, "/bands", "Midjourney, Diffusion Model Engineer, San Francisco", channel ?? bench.World.Direct(Ada)));
        await bench.IdleAsync();
    }

    private static bool Has(ShownMessage message, string type) =>
        message.Blocks.ValueKind == JsonValueKind.Array && message.Blocks.EnumerateArray().Any(block => block.GetProperty("type").GetString() == type);

    private static string AltText(SlackBench bench) =>
        bench.Fake.Journal.Calls.Single(call => call.Method == "files.getUploadURLExternal").Arguments.GetProperty("alt_txt").GetString()!;

    /// <summary>Paints every chart as the smallest PNG there is.</summary>
    private static IChartPictures OnePixel() =>
        Mock.Of<IChartPictures>(pictures => pictures.DrawAsync(It.IsAny<PayChart>(), It.IsAny<CancellationToken>()) == Task.FromResult<byte[]?>(Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")));
}
