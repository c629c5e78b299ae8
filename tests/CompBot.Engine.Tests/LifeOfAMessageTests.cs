namespace CompBot.Engine.Tests;

/// <summary>The rows of docs/life-of-a-message.md, by number and column.</summary>
public sealed class LifeOfAMessageTests
{
    private readonly Bench _bench = new();
    private readonly TaskCompletionSource _held = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void DieBefore(string method) => _bench.Store.Before = name => name == method ? throw new OperationCanceledException() : Task.CompletedTask;

    private void DieAfter(string method) => _bench.Store.After = name => name == method ? throw new OperationCanceledException() : Task.CompletedTask;

    private async Task DieDuringAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (OperationCanceledException)
        {
            // The process died here.
        }

        await _bench.Conversations.IdleAsync();
    }

    /// <summary>Takes a delivery whose reply is held back, so that what follows in this conversation waits behind it.</summary>
    private async Task BeBusyAsync()
    {
        _bench.Channel.BeforeDelivery = _ => _held.Task;
        await _bench.Conversations.AcceptAsync(_bench.Say("first"), CancellationToken.None);
    }

    [Theory]
    [InlineData("Load")]
    [InlineData("Commit")]
    public async Task Rows_1_and_2_a_crash_before_it_is_stored_leaves_it_to_the_platform_which_sends_it_again(string where)
    {
        var message = _bench.Say("one");
        var dead = false;
        _bench.Store.Before = name => (dead |= name == where) ? throw new OperationCanceledException() : Task.CompletedTask;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _bench.AcceptAsync(message));
        await _bench.Conversations.IdleAsync();

        var next = await _bench.RestartAsync();
        Assert.Equal("", next.Heard);
        await next.AcceptAsync(message);

        Assert.Equal("one", next.Heard);
    }

    [Fact]
    public async Task Rows_1_and_2_a_crash_before_it_is_stored_behind_other_work_leaves_it_to_the_platform()
    {
        var message = _bench.Say("one");
        await BeBusyAsync();
        DieBefore("Accept");
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _bench.Conversations.AcceptAsync(message, CancellationToken.None));

        var next = await _bench.RestartAsync();
        Assert.Equal("first", next.Heard);
        await next.AcceptAsync(message);

        Assert.Equal("first | one", next.Heard);
    }

    [Fact]
    public async Task Rows_1_and_2_what_comes_to_a_free_conversation_is_stored_with_its_turn()
    {
        _bench.Store.Before = name => name == "Accept" ? throw new OperationCanceledException() : Task.CompletedTask;

        await _bench.AcceptAsync(_bench.Say("one"));

        Assert.Equal(("one", 1), (_bench.Heard, await _bench.VersionAsync()));
    }

    [Fact]
    public async Task Rows_1_and_2_a_crash_behind_other_work_is_made_good_from_the_inbox()
    {
        await BeBusyAsync();
        await _bench.Conversations.AcceptAsync(_bench.Say("one"), CancellationToken.None);

        var next = await _bench.RestartAsync();

        Assert.Equal(("first | one", 2), (next.Heard, await next.VersionAsync()));
    }

    [Fact]
    public async Task Rows_1_and_2_a_slow_turn_delays_no_acknowledgement()
    {
        _bench.Store.Before = name => name == "Commit" ? _held.Task : Task.CompletedTask;
        var accepted = _bench.Conversations.AcceptAsync(_bench.Say("one"), CancellationToken.None);
        Assert.False(accepted.IsCompleted);

        _bench.Clock.Advance(_bench.Options.AcceptPatience);
        await accepted;
        Assert.Single(await _bench.Store.TakeAcceptedAsync(CancellationToken.None));

        _held.SetResult();
        await _bench.Conversations.IdleAsync();
        Assert.Equal("one", _bench.Heard);
        Assert.Empty(await _bench.Store.TakeAcceptedAsync(CancellationToken.None));
    }

    [Theory]
    [InlineData("Load")]
    [InlineData("Commit")]
    public async Task Rows_1_and_2_what_cannot_be_stepped_now_is_kept_in_the_inbox(string where)
    {
        DieBefore(where);
        await _bench.AcceptAsync(_bench.Say("one"));

        var next = await _bench.RestartAsync();

        Assert.Equal(("one", 1), (next.Heard, await next.VersionAsync()));
    }

    [Fact]
    public async Task Rows_1_and_2_a_crash_after_the_commit_is_made_good_from_the_outbox()
    {
        DieAfter("Commit");
        await _bench.AcceptAsync(_bench.Say("one"));

        var next = await _bench.RestartAsync();

        Assert.Equal(("one", 1), (next.Heard, await next.VersionAsync()));
    }

    [Fact]
    public async Task Rows_1_and_2_a_crash_after_sending_sends_again_with_the_same_key()
    {
        DieBefore("Record");
        await _bench.AcceptAsync(_bench.Say("one"));

        var next = await _bench.RestartAsync();

        Assert.Equal(("one", "one"), (_bench.Heard, next.Heard));
        Assert.Equal(_bench.Channel.Delivered[0].Id, next.Channel.Delivered[0].Id);
    }

    [Theory]
    [InlineData("Load")]
    [InlineData("Commit")]
    public async Task Rows_3_and_7_a_crash_before_the_commit_stores_nothing_and_a_second_press_is_answered_once(string where)
    {
        var message = _bench.Say("one");
        DieBefore(where);
        await DieDuringAsync(() => _bench.HandleAsync(message));

        var next = await _bench.RestartAsync();
        Assert.Equal(("", 0), (next.Heard, await next.VersionAsync()));
        await next.HandleAsync(message);

        Assert.Equal(("one", 1), (next.Heard, await next.VersionAsync()));
    }

    [Fact]
    public async Task Row_3_a_crash_after_the_commit_tries_the_token_and_offers_the_reply_again_where_it_died()
    {
        DieAfter("Commit");
        await DieDuringAsync(() => _bench.HandleAsync("one", route: "old token"));
        var next = new Bench(_bench.Store.Inner, clock: _bench.Clock);
        next.Channel.AnswerNext(new Delivery.AddressDied());
        await next.Conversations.StartAsync(CancellationToken.None);
        await next.Conversations.IdleAsync();
        Assert.Equal(("old token", ""), (next.Channel.Attempts[0].Address.Route, next.Heard));

        await next.HandleAsync("two", route: "new token");

        Assert.Equal("one | two", next.Heard);
    }

    [Fact]
    public async Task Row_6_a_repeated_delivery_is_stepped_once_whatever_way_it_comes()
    {
        var message = _bench.Say("one");
        await Task.WhenAll(Enumerable.Range(0, 20).Select(n => n % 2 == 0 ? (Task)_bench.HandleAsync(message) : _bench.Conversations.AcceptAsync(message, CancellationToken.None)));
        await _bench.Conversations.IdleAsync();

        var next = await _bench.RestartAsync();
        await next.AcceptAsync(message);

        Assert.Equal(("one", "", 1), (_bench.Heard, next.Heard, await next.VersionAsync()));
    }

    [Fact]
    public async Task Row_7_a_crash_after_the_commit_leaves_the_reply_in_the_outbox()
    {
        DieAfter("Commit");
        await DieDuringAsync(() => _bench.HandleAsync("one"));

        Assert.Equal("one", (await _bench.RestartAsync()).Heard);
    }

    [Fact]
    public async Task Row_9_a_store_that_cannot_serve_is_told_to_the_caller_and_nothing_is_sent()
    {
        _bench.Store.Before = _ => throw new StoreUnavailableException(StoreFailure.Full, "full");

        await Assert.ThrowsAsync<StoreUnavailableException>(() => _bench.HandleAsync("one"));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => _bench.AcceptAsync(_bench.Say("two")));

        Assert.Empty(_bench.Channel.Attempts);
    }

    [Fact]
    public async Task Row_9_what_was_accepted_before_the_store_failed_is_stepped_when_it_works_again()
    {
        _bench.Store.Before = method => method == "Accept" ? Task.CompletedTask : throw new StoreUnavailableException(StoreFailure.Full, "full");
        await _bench.AcceptAsync(_bench.Say("one"));
        var pass = new OutboxPass(_bench.Conversations);
        await Assert.ThrowsAsync<StoreUnavailableException>(() => pass.RunAsync(CancellationToken.None));

        _bench.Store.Before = _ => Task.CompletedTask;
        await pass.RunAsync(CancellationToken.None);
        await _bench.Conversations.IdleAsync();

        Assert.Equal("one", _bench.Heard);
    }

    [Fact]
    public async Task What_was_sent_and_could_not_be_recorded_is_sent_again_when_the_lease_ends()
    {
        _bench.Store.Before = method => method == "Record" ? throw new StoreUnavailableException(StoreFailure.Locked, "locked") : Task.CompletedTask;
        Assert.IsType<CommitResult.Stored>(await _bench.HandleAsync("one"));
        _bench.Store.Before = _ => Task.CompletedTask;

        _bench.Clock.Advance(_bench.Options.Lease);
        await _bench.DeliverDueAsync();

        Assert.Equal("one | one", _bench.Heard);
    }
}
