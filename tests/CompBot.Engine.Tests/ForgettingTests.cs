using CompBot.Core.Conversation;

namespace CompBot.Engine.Tests;

public sealed class ForgettingTests
{
    private readonly Bench _bench = new();

    [Fact]
    public async Task Forgetting_erases_everything_and_confirms_what_remains()
    {
        _bench.Channel.Remaining = ["your own messages", "exports of the workspace"];
        await _bench.HandleAsync("one\ntwo");
        var sent = _bench.Channel.Delivered.Map(queued => $"message-{queued.Id}");

        await _bench.HandleAsync("forget");

        Assert.Equal("one | two | erased, but for your own messages and exports of the workspace", _bench.Heard);
        Assert.Equal(sent, _bench.Channel.ErasedReferences);
        Assert.Equal(new StoreCounts(0, 0, 0), await _bench.CountAsync());
        Assert.Equal(0, await _bench.VersionAsync());
    }

    [Fact]
    public async Task Replies_that_wait_and_replies_never_seen_go_with_the_rest()
    {
        _bench.Channel.AnswerNext(new Delivery.RetryLater(), new Delivery.AddressDied());
        await _bench.HandleAsync("waits");
        await _bench.HandleAsync("died");

        await _bench.HandleAsync("forget");
        _bench.Clock.Advance(TimeSpan.FromDays(1));
        await _bench.DeliverDueAsync();
        await _bench.HandleAsync("hello again");

        Assert.Equal("erased, but for  | hello again", _bench.Heard);
    }

    [Fact]
    public async Task A_confirmation_that_could_not_be_sent_waits_and_is_sent()
    {
        _bench.Channel.AnswerNext(new Delivery.RetryLater());
        await _bench.HandleAsync("forget");

        _bench.Clock.Advance(_bench.Options.FirstRetry);
        await _bench.DeliverDueAsync();

        Assert.Equal("erased, but for ", _bench.Heard);
    }

    [Theory]
    [InlineData("MessageReferences")]
    [InlineData("Erase")]
    public async Task A_crash_during_the_erasure_repeats_it(string where)
    {
        await _bench.HandleAsync("one");
        _bench.Store.Before = method => method == where ? throw new OperationCanceledException() : Task.CompletedTask;
        await _bench.HandleAsync("forget");

        var next = await _bench.RestartAsync();

        Assert.Equal("erased, but for ", next.Heard);
        Assert.Equal(new StoreCounts(0, 0, 0), await next.CountAsync());
    }

    [Fact]
    public async Task A_crash_right_after_the_erasure_leaves_the_confirmation()
    {
        await _bench.HandleAsync("one");
        _bench.Store.After = method => method == "Erase" ? throw new OperationCanceledException() : Task.CompletedTask;
        await _bench.HandleAsync("forget");

        var next = await _bench.RestartAsync();

        Assert.Equal("erased, but for ", next.Heard);
    }

    [Fact]
    public async Task What_was_said_after_the_request_is_a_new_contact_even_across_a_crash()
    {
        await _bench.HandleAsync("one");
        _bench.Store.Before = method => method is "MessageReferences" ? throw new OperationCanceledException() : Task.CompletedTask;
        await _bench.HandleAsync("forget");
        await _bench.Store.Inner.AcceptAsync(_bench.Say("hello again"), CancellationToken.None);

        var next = await _bench.RestartAsync();

        Assert.Equal("erased, but for  | hello again", next.Heard);
        Assert.Equal(1, await next.VersionAsync());
    }

    [Fact]
    public async Task An_erased_event_is_stepped_from_nothing()
    {
        await _bench.HandleAsync("forget");

        Assert.IsType<ConversationState.NotStarted>((await _bench.Store.LoadAsync(Bench.Ada, CancellationToken.None)).State);
    }
}
