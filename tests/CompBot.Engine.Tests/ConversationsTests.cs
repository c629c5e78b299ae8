using CompBot.Core.Chat;

namespace CompBot.Engine.Tests;

public sealed class ConversationsTests
{
    [Fact]
    public async Task A_handled_delivery_is_committed_and_answered_before_the_call_returns()
    {
        var bench = new Bench();

        var result = await bench.HandleAsync(bench.Say("hello"));

        Assert.IsType<CommitResult.Stored>(result);
        Assert.NotEmpty(bench.Channel.Replies);
        Assert.Equal(0, (await bench.Store.CountAsync(CancellationToken.None)).WaitingEffects);
    }

    [Fact]
    public async Task A_repeated_delivery_does_nothing()
    {
        var bench = new Bench();
        var message = bench.Say("hello");
        await bench.HandleAsync(message);
        var answered = bench.Channel.Attempts.Count;

        Assert.IsType<CommitResult.AlreadySeen>(await bench.HandleAsync(message));
        await bench.Conversations.AcceptAsync(message, CancellationToken.None);
        await bench.Conversations.IdleAsync();

        Assert.Equal(answered, bench.Channel.Attempts.Count);
    }

    [Fact]
    public async Task An_accepted_delivery_is_stored_when_the_call_returns_and_answered_in_the_background()
    {
        var bench = new Bench();
        var hold = new TaskCompletionSource();
        bench.Channel.BeforeDelivery = _ => hold.Task;

        await bench.Conversations.AcceptAsync(bench.Say("hello"), CancellationToken.None);
        Assert.Empty(bench.Channel.Replies);

        hold.SetResult();
        await bench.Conversations.IdleAsync();
        Assert.NotEmpty(bench.Channel.Replies);
        Assert.Empty(await bench.Store.TakeAcceptedAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Deliveries_of_one_conversation_are_answered_in_the_order_of_arrival()
    {
        var bench = new Bench();
        var handled = Enumerable.Range(1, 50).Select(n => bench.Say($"line {n}", route: $"{n:D2}"))
            .Select((message, n) => n % 2 == 0 ? (Task)bench.HandleAsync(message) : bench.Conversations.AcceptAsync(message, CancellationToken.None)).ToList();

        await Task.WhenAll(handled);
        await bench.Conversations.IdleAsync();

        var routes = bench.Channel.Delivered.Map(queued => queued.Address.Route);
        Assert.Equal(routes.Order(), routes);
        Assert.Equal(50, routes.Distinct().Count());
    }

    [Fact]
    public async Task A_slow_conversation_does_not_hold_up_another()
    {
        var bench = new Bench();
        var hold = new TaskCompletionSource();
        bench.Channel.BeforeDelivery = queued => queued.Conversation == Bench.Ada ? hold.Task : Task.CompletedTask;

        var slow = bench.HandleAsync(bench.Say("slow"));
        await bench.HandleAsync(bench.Say("quick", Bench.Bob));

        Assert.False(slow.IsCompleted);
        hold.SetResult();
        await slow;
    }

    [Fact]
    public async Task Idle_conversations_hold_no_queue()
    {
        var bench = new Bench();

        await Task.WhenAll(Enumerable.Range(0, 200).Select(n => bench.HandleAsync(bench.Say("hi", new ConversationKey("test", "app", $"person-{n}")))));
        await bench.Conversations.IdleAsync();

        Assert.Equal(0, bench.Conversations.Busy);
    }

    [Fact]
    public async Task A_full_queue_makes_the_next_delivery_wait_at_the_door()
    {
        var bench = new Bench(options: new EngineOptions { QueueLimit = 2 });
        var hold = new TaskCompletionSource();
        bench.Channel.BeforeDelivery = _ => hold.Task;
        var handled = Enumerable.Range(0, 6).Select(_ => bench.Say("hi")).Select(message => bench.HandleAsync(message)).ToList();

        hold.SetResult();

        Assert.All(await Task.WhenAll(handled), result => Assert.IsType<CommitResult.Stored>(result));
    }

    [Fact]
    public async Task A_wait_that_is_cancelled_before_its_turn_leaves_no_trace()
    {
        var bench = new Bench();
        var hold = new TaskCompletionSource();
        bench.Channel.BeforeDelivery = _ => hold.Task;
        var first = bench.HandleAsync(bench.Say("first"));
        using var impatient = new CancellationTokenSource();
        var second = bench.Conversations.HandleAsync(bench.Say("second", route: "second"), impatient.Token);

        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        hold.SetResult();
        await first;
        await bench.Conversations.IdleAsync();

        Assert.DoesNotContain(bench.Channel.Delivered, queued => queued.Address.Route == "second");
    }

    [Fact]
    public async Task What_was_accepted_before_a_crash_is_stepped_at_the_next_start()
    {
        var before = new Bench();
        await before.Store.AcceptAsync(before.Say("left behind"), CancellationToken.None);

        var after = new Bench(before.Store);
        await after.Conversations.StartAsync(CancellationToken.None);
        await after.Conversations.IdleAsync();

        Assert.NotEmpty(after.Channel.Replies);
        Assert.Empty(await after.Store.TakeAcceptedAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Effects_a_crash_left_behind_are_delivered_at_the_next_start()
    {
        var before = new Bench();
        before.Channel.BeforeDelivery = _ => throw new OperationCanceledException();
        await before.HandleAsync(before.Say("hello"));
        Assert.Empty(before.Channel.Delivered);

        var after = new Bench(before.Store);
        await after.Conversations.StartAsync(CancellationToken.None);
        await after.Conversations.IdleAsync();

        Assert.NotEmpty(after.Channel.Delivered);
        Assert.Equal(0, (await after.Store.CountAsync(CancellationToken.None)).WaitingEffects);
    }
}
