using CompBot.Core.Chat;
using CompBot.Core.Conversation;
using CompBot.Engine;
using CompBot.Playground.Feed;
using CompBot.Testing;
using Xunit;

namespace CompBot.Playground.Tests;

public sealed class FeedTests
{
    private readonly PlaygroundFeed _feed = new(new FakeClock());

    [Fact]
    public async Task An_effect_delivered_twice_is_shown_once()
    {
        await DeliverAsync("p", 1, "Hello.");
        await DeliverAsync("p", 1, "Hello.");
        Assert.Single(_feed.After(Key("p"), 0));
    }

    [Fact]
    public async Task A_feed_keeps_its_newest_lines()
    {
        for (var id = 1; id <= ConversationFeed.MostEntries + 10; id++)
        {
            await DeliverAsync("p", id, $"Line {id}.");
        }

        var kept = _feed.After(Key("p"), 0);
        Assert.Equal(ConversationFeed.MostEntries, kept.Length);
        Assert.Equal(ConversationFeed.MostEntries + 10, kept[^1].Effect);
    }

    [Fact]
    public async Task The_quietest_conversations_make_room_for_others()
    {
        var half = new string('x', (int)(PlaygroundFeed.MostBytes / 4));
        await DeliverAsync("quiet", 1, half);
        await DeliverAsync("busy", 2, half);
        _feed.ShowPerson(Key("quiet"), "m", "still here");
        await DeliverAsync("new", 3, half);
        Assert.Empty(_feed.After(Key("busy"), 0));
        Assert.NotEmpty(_feed.After(Key("quiet"), 0));
        Assert.NotEmpty(_feed.After(Key("new"), 0));
    }

    [Fact]
    public void What_choices_are_called_counts_towards_the_memory_too()
    {
        var feed = new ConversationFeed();
        var empty = feed.Bytes;
        feed.Label(new NumberedChoice(1, new string('x', 100), new ConversationEvent.Pressed("next", null)));
        var labelled = feed.Bytes;
        Assert.InRange(labelled - empty, 200, 1_000);
        feed.Label(new NumberedChoice(1, new string('x', 60), new ConversationEvent.Pressed("next", null)));
        Assert.Equal(labelled - 80, feed.Bytes);
        feed.Clear();
        Assert.Equal(empty, feed.Bytes);
    }

    [Fact]
    public async Task Many_short_conversations_make_room_as_well()
    {
        await DeliverAsync("quiet", 1, "Hello.");
        for (var person = 0; person < PlaygroundFeed.MostConversations - 1_000; person++)
        {
            _feed.ShowPerson(Key($"{person}"), "m", "hi");
        }

        Assert.Empty(_feed.After(Key("quiet"), 0));
    }

    [Fact]
    public async Task An_erasure_leaves_one_line_that_clears_the_page()
    {
        await DeliverAsync("p", 1, "Secret.");
        var waiting = _feed.Watch(Key("p"), 0).More;
        Assert.Empty(await _feed.EraseMessagesAsync(Key("p"), [], CancellationToken.None));
        Assert.True(waiting.IsCompleted);
        Assert.Equal(FeedSource.Erased, Assert.Single(_feed.After(Key("p"), 0)).From);
    }

    [Fact]
    public void Lines_are_numbered_upwards_across_restarts()
    {
        var clock = new FakeClock();
        var before = new PlaygroundFeed(clock);
        before.ShowPerson(Key("p"), "m", "one");
        clock.Advance(TimeSpan.FromSeconds(1));
        var after = new PlaygroundFeed(clock);
        after.ShowPerson(Key("p"), "m", "two");
        Assert.True(after.After(Key("p"), 0)[0].Seq > before.After(Key("p"), 0)[0].Seq);
    }

    private static ConversationKey Key(string person) => new(Playground.Platform, "page", person);

    private Task<Delivery> DeliverAsync(string person, long id, string text) => _feed.DeliverAsync(
        new QueuedEffect(
            id, Key(person), new Effect.Say(new Reply { Parts = [new ReplyPart.Text(text)] }), new DeliveryAddress(Place.Direct, "m"), 0, DateTimeOffset.UnixEpoch),
        CancellationToken.None);
}
