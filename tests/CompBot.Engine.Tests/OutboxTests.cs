using CompBot.Testing;

namespace CompBot.Engine.Tests;

public sealed class OutboxTests
{
    private readonly Bench _bench = new();

    [Fact]
    public async Task A_reply_that_failed_is_sent_when_its_time_comes_and_not_before()
    {
        _bench.Channel.AnswerNext(new Delivery.RetryLater());
        await _bench.HandleAsync("one");

        await _bench.DeliverDueAsync();
        Assert.Equal("", _bench.Heard);

        _bench.Clock.Advance(_bench.Options.FirstRetry);
        await _bench.DeliverDueAsync();
        Assert.Equal("one", _bench.Heard);
        Assert.Equal(0, (await _bench.CountAsync()).WaitingEffects);
    }

    [Fact]
    public async Task A_reply_that_is_out_in_part_is_marked_before_the_rest_of_it_is_sent()
    {
        _bench.Channel.AnswerNext(new Delivery.Partly("1"), new Delivery.Partly("2"), new Delivery.RetryLater());
        await _bench.HandleAsync("one");
        Assert.Equal([null, "1", "2"], _bench.Channel.Attempts.Select(queued => queued.Progress));

        _bench.Clock.Advance(_bench.Options.FirstRetry);
        await _bench.DeliverDueAsync();

        Assert.Equal(("2", true), (_bench.Channel.Attempts[^1].Progress, _bench.Channel.Attempts[^1].MayBeSent));
        Assert.Equal(0, (await _bench.CountAsync()).WaitingEffects);
    }

    [Fact]
    public async Task A_reply_waits_as_long_as_the_platform_asked()
    {
        _bench.Channel.AnswerNext(new Delivery.RetryLater(TimeSpan.FromMinutes(3)));
        await _bench.HandleAsync("one");

        _bench.Clock.Advance(TimeSpan.FromMinutes(3) - TimeSpan.FromTicks(1));
        await _bench.DeliverDueAsync();
        Assert.Equal("", _bench.Heard);

        _bench.Clock.Advance(_bench.Options.FirstRetry);
        await _bench.DeliverDueAsync();
        Assert.Equal("one", _bench.Heard);
    }

    [Fact]
    public async Task Replies_behind_a_failed_one_wait_and_keep_their_order()
    {
        _bench.Channel.AnswerNext(new Delivery.Delivered(), new Delivery.RetryLater());
        await _bench.HandleAsync("one\ntwo\nthree");
        Assert.Equal("one", _bench.Heard);

        _bench.Clock.Advance(_bench.Options.FirstRetry);
        await _bench.DeliverDueAsync();

        Assert.Equal("one | two | three", _bench.Heard);
        Assert.Equal(4, _bench.Channel.Attempts.Count);
    }

    [Fact]
    public async Task A_new_turn_is_answered_at_once_while_an_older_reply_waits()
    {
        _bench.Channel.AnswerNext(new Delivery.RetryLater());
        await _bench.HandleAsync("one");

        await _bench.HandleAsync("two");

        Assert.Equal("two", _bench.Heard);
    }

    [Fact]
    public async Task A_reply_that_never_gets_through_becomes_a_dead_letter_that_is_counted()
    {
        _bench.Channel.AnswerNext([.. Enumerable.Repeat(new Delivery.RetryLater(), 50)]);
        await _bench.HandleAsync("one");

        for (var day = 0; day < 50; day++)
        {
            _bench.Clock.Advance(TimeSpan.FromDays(1));
            await _bench.DeliverDueAsync();
        }

        Assert.Equal(_bench.Options.MaxAttempts, _bench.Channel.Attempts.Count);
        Assert.Equal((0, 1), ((await _bench.CountAsync()).WaitingEffects, (await _bench.CountAsync()).DeadLetters));
    }

    [Fact]
    public async Task What_can_never_be_delivered_is_a_dead_letter_at_once_and_does_not_hold_up_the_rest()
    {
        _bench.Channel.AnswerNext(new Delivery.Impossible("the channel is gone"));

        await _bench.HandleAsync("one\ntwo");

        Assert.Equal("two", _bench.Heard);
        Assert.Equal(1, (await _bench.CountAsync()).DeadLetters);
    }

    [Fact]
    public async Task A_reply_whose_address_died_is_offered_again_at_the_next_contact_and_before_the_new_answer()
    {
        _bench.Channel.AnswerNext(new Delivery.AddressDied());
        await _bench.HandleAsync("one", route: "old");
        _bench.Clock.Advance(TimeSpan.FromDays(1));
        await _bench.DeliverDueAsync();
        Assert.Equal("", _bench.Heard);

        await _bench.HandleAsync("two", route: "new");

        Assert.Equal("one | two", _bench.Heard);
        Assert.All(_bench.Channel.Delivered, queued => Assert.Equal("new", queued.Address.Route));
    }

    [Fact]
    public async Task A_platform_that_breaks_its_promise_and_throws_is_tried_again()
    {
        _bench.Channel.BeforeDelivery = _ => throw new InvalidOperationException();
        await _bench.HandleAsync("one");
        _bench.Channel.BeforeDelivery = null;

        _bench.Clock.Advance(_bench.Options.FirstRetry);
        await _bench.DeliverDueAsync();

        Assert.Equal("one", _bench.Heard);
    }

    [Fact]
    public async Task What_a_slow_platform_keeps_past_the_lease_is_begun_by_the_outbox_alone()
    {
        var hold = new TaskCompletionSource();
        _bench.Channel.BeforeDelivery = _ => hold.Task;
        var handled = _bench.HandleAsync("one\ntwo");
        await Pace.UntilAsync(async () => await _bench.VersionAsync() > 0, "the turn is committed");

        // The lease of the call ends while the platform keeps it waiting: what it has not begun is the outbox's.
        _bench.Clock.Advance(_bench.Options.Lease);
        var due = _bench.Conversations.DeliverDueAsync(CancellationToken.None);
        hold.SetResult();
        await handled;
        await due;
        await _bench.Conversations.IdleAsync();

        // "one" was under way when the lease ended: at least once. "two" was not: exactly once.
        Assert.Equal("one | one | two", _bench.Heard);
    }

    [Fact]
    public async Task A_reply_for_a_platform_that_is_switched_off_waits_for_it()
    {
        var options = new EngineOptions();
        var store = new InMemoryStore();
        using var without = new Conversations(store, () => new Core.Guides.Library(), [], _bench.Clock, options);
        await without.HandleAsync(_bench.Say("hello"), CancellationToken.None);
        _bench.Clock.Advance(TimeSpan.FromMinutes(1));

        var with = new Bench(store, clock: _bench.Clock);
        await with.DeliverDueAsync();

        Assert.NotEmpty(with.Channel.Delivered);
    }
}
