using CompBot.Core.Chat;
using CompBot.Core.Conversation;
using CompBot.Engine;
using CompBot.Slack.Reading;
using CompBot.Testing;
using CompBot.Testing.Slack;
using static CompBot.Slack.Tests.SlackBench;

namespace CompBot.Slack.Tests.Whole;

/// <summary>A process that is killed at the worst moments, and the next one on the same store: what has a mark is looked for, and what has none is marked on the disk at once.</summary>
public sealed class KilledTests
{
    private readonly HookedStore _store = new(new InMemoryStore());

    [Fact]
    public async Task Killed_between_the_post_and_its_mark_the_next_process_finds_it_by_its_metadata()
    {
        await using var bench = await StartAsync(store: _store);
        var dying = _store.DieAt("before Record");
        await bench.People.SayAsync(Ada, "hello");
        await dying;
        Assert.Equal(1, bench.Answers(Ada));
        await StartAgainAsync(bench);

        Assert.Equal((1, 1), (bench.Answers(Ada), bench.Fake.Journal.CountOf("chat.postMessage")));
        Assert.Equal(1, bench.Fake.Journal.CountOf("conversations.history"));
        Assert.Equal(0, (await _store.CountAsync(CancellationToken.None)).WaitingEffects);
        bench.AssertClean();
    }

    [Fact]
    public async Task Killed_before_the_post_the_next_process_makes_it()
    {
        await using var bench = await StartAsync(store: _store);
        var dying = _store.DieAt("after Commit");
        var said = bench.People.SayAsync(Ada, "hello");
        await dying;
        Assert.Equal(0, bench.Answers(Ada));
        await StartAgainAsync(bench);
        await said;

        Assert.Equal(1, bench.Answers(Ada));
        bench.AssertClean();
    }

    [Fact]
    public async Task A_text_in_place_of_a_file_is_found_like_any_message()
    {
        await using var bench = await StartAsync();
        bench.Fake.Faults.Next("files.getUploadURLExternal", SlackFault.Refuses("not_allowed"), SlackFault.Refuses("not_allowed"));
        var queued = Queued(bench, Place.Direct, new Reply { Parts = [new ReplyPart.Text("Here it is.")], Attachment = new Attachment("case.txt", "text/plain", "All of it.") });
        Assert.IsType<Delivery.Delivered>(await bench.Channel.DeliverAsync(queued, CancellationToken.None));
        var before = bench.Answers(Ada);
        await bench.RestartAsync();

        Assert.IsType<Delivery.Delivered>(await bench.Channel.DeliverAsync(queued with { MayBeSent = true }, CancellationToken.None));

        Assert.Equal((2, 2), (before, bench.Answers(Ada)));
        bench.AssertClean();
    }

    [Fact]
    public async Task A_file_is_marked_at_once_as_it_cannot_be_found()
    {
        await using var bench = await StartAsync();
        var queued = Queued(bench, Place.Direct, new Reply { Parts = [new ReplyPart.Text("Here it is.")], Attachment = new Attachment("case.txt", "text/plain", "All of it.") });

        Assert.True(Assert.IsType<Delivery.Delivered>(await bench.Channel.DeliverAsync(queued, CancellationToken.None)).IsMarkedAtOnce);
        Assert.Equal(1, bench.Fake.Journal.CountOf("files.completeUploadExternal"));
    }

    [Fact]
    public async Task Sharing_that_was_interrupted_is_not_repeated_before_everyone()
    {
        await using var bench = await StartAsync();
        var queued = Queued(bench, Place.Shared, new Reply { Parts = [new ReplyPart.Text("For all.")], Visibility = Visibility.Everyone });

        Assert.IsType<Delivery.Impossible>(await bench.Channel.DeliverAsync(queued with { MayBeSent = true }, CancellationToken.None));
        Assert.Equal(0, bench.Answers(Bob));

        Assert.IsType<Delivery.Delivered>(await bench.Channel.DeliverAsync(queued, CancellationToken.None));
        Assert.Equal(1, bench.Answers(Bob));
    }

    /// <summary>The old process does nothing more; the new one has a disk again.</summary>
    private async Task StartAgainAsync(SlackBench bench)
    {
        (_store.Before, _store.After) = (_ => Task.CompletedTask, _ => Task.CompletedTask);
        await bench.RestartAsync();
        await bench.IdleAsync();
    }

    private static QueuedEffect Queued(SlackBench bench, Place place, Reply reply)
    {
        var channel = place == Place.Direct ? bench.World.Direct(Ada) : "C1";
        var address = new Route { Kind = ContactKind.Message, Team = SlackWorld.Team, User = Ada, Channel = channel }.At(place);
        return new QueuedEffect(1, new ConversationKey(SlackPlatform.Name, SlackWorld.Team, Ada), new Effect.Say(reply), address, 0, bench.Clock.GetUtcNow());
    }
}
