using System.Text;
using CompBot.Core.Chat;
using CompBot.Core.Conversation;
using CompBot.Engine;
using CompBot.Playground.Feed;
using CompBot.Testing;
using Xunit;

namespace CompBot.Playground.Tests;

public sealed class FeedTests
{
    private readonly InMemoryStore _store = new();
    private readonly PlaygroundFeed _feed;

    public FeedTests() => _feed = new(new FakeClock(), _store);

    [Fact]
    public async Task An_effect_delivered_twice_is_shown_once()
    {
        await DeliverAsync("p", 1, "Hello.");
        await DeliverAsync("p", 1, "Hello.");
        Assert.Single(await _feed.AfterAsync(Key("p"), 0, None));
    }

    [Fact]
    public async Task A_feed_keeps_its_newest_lines()
    {
        for (var id = 1; id <= ConversationFeed.MostEntries + 10; id++)
        {
            await DeliverAsync("p", id, $"Line {id}.");
        }

        var kept = await _feed.AfterAsync(Key("p"), 0, None);
        Assert.Equal(ConversationFeed.MostEntries, kept.Length);
        Assert.Equal(ConversationFeed.MostEntries + 10, kept[^1].Effect);
    }

    [Fact]
    public async Task The_quietest_conversations_make_room_for_others()
    {
        var half = new string('x', (int)(PlaygroundFeed.MostBytes / 4));
        await DeliverAsync("quiet", 1, half);
        await DeliverAsync("busy", 2, half);
        await _feed.ShowPersonAsync(Key("quiet"), "m", "still here", None);
        await DeliverAsync("new", 3, half);
        Assert.Empty(await _feed.AfterAsync(Key("busy"), 0, None));
        Assert.NotEmpty(await _feed.AfterAsync(Key("quiet"), 0, None));
        Assert.NotEmpty(await _feed.AfterAsync(Key("new"), 0, None));
    }

    [Fact]
    public void What_choices_are_called_counts_towards_the_memory_too()
    {
        var feed = new ConversationFeed();
        var empty = feed.Bytes;
        feed.Add(new FeedEntry(1, FeedSource.Bot, "m", 1, default) { Labels = [new ChoiceLabel("next", null, new string('x', 100))] });
        Assert.InRange(feed.Bytes - empty, 400, 1_000);
        feed.Clear();
        Assert.Equal(empty, feed.Bytes);
    }

    [Fact]
    public async Task Many_short_conversations_make_room_as_well()
    {
        await DeliverAsync("quiet", 1, "Hello.");
        for (var person = 0; person < PlaygroundFeed.MostConversations - 1_000; person++)
        {
            await _feed.ShowPersonAsync(Key($"{person}"), "m", "hi", None);
        }

        Assert.Empty(await _feed.AfterAsync(Key("quiet"), 0, None));
    }

    [Fact]
    public async Task An_erasure_leaves_one_line_that_clears_the_page()
    {
        await DeliverAsync("p", 1, "Secret.");
        var waiting = (await _feed.WatchAsync(Key("p"), 0, None)).More;
        Assert.Empty(await _feed.EraseMessagesAsync(Key("p"), [], CancellationToken.None));
        Assert.True(waiting.IsCompleted);
        Assert.Equal(FeedSource.Erased, Assert.Single(await _feed.AfterAsync(Key("p"), 0, None)).From);
    }

    [Fact]
    public async Task Lines_are_numbered_upwards_across_restarts_though_the_clock_was_set_back()
    {
        await _feed.ShowPersonAsync(Key("p"), "m", "one", None);
        var late = new FakeClock();
        late.Advance(TimeSpan.FromDays(-1));
        var after = new PlaygroundFeed(late, _store);
        await after.ShowPersonAsync(Key("p"), "n", "two", None);
        var lines = await after.AfterAsync(Key("p"), 0, None);
        Assert.Equal(["m", "n"], lines.Select(line => line.Message));
        Assert.True(lines[1].Seq > lines[0].Seq);
    }

    [Fact]
    public async Task What_was_said_on_the_page_survives_a_restart_with_what_its_choices_are_called()
    {
        await BeginAsync("p");
        await _feed.ShowPersonAsync(Key("p"), "m", "hello", None);
        await DeliverAsync("p", 7, new Reply { Title = "Hello.", Choices = [new Choice.Button("1.yes", "Yes"), new Choice.Select("1.pick", "Which?", [new Option("The first", "1")])] });
        var before = await _feed.AfterAsync(Key("p"), 0, None);
        var restarted = new PlaygroundFeed(new FakeClock(), _store);
        var after = await restarted.AfterAsync(Key("p"), 0, None);
        Assert.Equal(before.Select(line => Encoding.UTF8.GetString(line.Json.Span)), after.Select(line => Encoding.UTF8.GetString(line.Json.Span)));
        Assert.Equal("Yes", await restarted.LabelOfAsync(Key("p"), "1.yes", null, None));
        Assert.Equal("The first", await restarted.LabelOfAsync(Key("p"), "1.pick", "1", None));
        await restarted.ShowPersonAsync(Key("p"), "m", "hello", None);
        Assert.Equal(2, (await restarted.AfterAsync(Key("p"), 0, None)).Length);
    }

    [Fact]
    public async Task What_a_program_posts_is_not_kept()
    {
        var program = new ConversationKey(Playground.Platform, Playground.ProgramWorkspace, "p");
        await _feed.ShowPersonAsync(program, "m", "hello", None);
        Assert.Empty(await _store.KeptLinesAsync(program, None));
    }

    private static CancellationToken None => CancellationToken.None;

    private Task<CommitResult> BeginAsync(string person) => _store.CommitAsync(
        new Commit(Key(person), 0, "m", new ConversationState.NotStarted(), [], new DeliveryAddress(Place.Direct, "m"), DateTimeOffset.UnixEpoch), None);

    private static ConversationKey Key(string person) => new(Playground.Platform, "page", person);

    private Task<Delivery> DeliverAsync(string person, long id, string text) => DeliverAsync(person, id, new Reply { Parts = [new ReplyPart.Text(text)] });

    private Task<Delivery> DeliverAsync(string person, long id, Reply reply) => _feed.DeliverAsync(
        new QueuedEffect(id, Key(person), new Effect.Say(reply), new DeliveryAddress(Place.Direct, "m"), 0, DateTimeOffset.UnixEpoch), None);
}
