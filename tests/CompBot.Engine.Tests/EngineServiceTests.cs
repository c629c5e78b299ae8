using CompBot.Core.Guides;
using CompBot.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace CompBot.Engine.Tests;

public sealed class EngineServiceTests
{
    private readonly Bench _bench = new();

    private EngineService Service() => new(
        _bench.Conversations,
        new Retention(_bench.Store, _bench.Options, _bench.Clock, NullLogger<Retention>.Instance),
        _bench.Options,
        _bench.Clock,
        NullLogger<EngineService>.Instance);

    /// <summary>Moves the clock by one look at the outbox, once the loops wait for it.</summary>
    private async Task NextLookAsync()
    {
        await LoopsWaitAsync();

        _bench.Clock.Advance(_bench.Options.OutboxPoll);
        await LoopsWaitAsync();

        await _bench.Conversations.IdleAsync();
    }

    private Task LoopsWaitAsync() => Pace.UntilAsync(() => Task.FromResult(_bench.Clock.Waiting >= 2), "the loops wait for the clock");

    [Fact]
    public async Task It_takes_up_what_was_left_and_goes_on_delivering()
    {
        await _bench.Store.AcceptAsync(_bench.Say("left"), CancellationToken.None);
        using var service = Service();
        await service.StartAsync(CancellationToken.None);
        await _bench.Conversations.IdleAsync();
        Assert.Equal("left", _bench.Heard);

        _bench.Channel.AnswerNext(new Delivery.RetryLater(TimeSpan.FromSeconds(1)));
        await _bench.HandleAsync("later");
        for (var look = 0; look < 5; look++)
        {
            await NextLookAsync();
        }

        Assert.Equal("left | later", _bench.Heard);
        await service.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task A_disk_that_is_full_at_the_start_does_not_end_it_and_what_was_left_is_taken_up_later()
    {
        await _bench.Store.AcceptAsync(_bench.Say("left"), CancellationToken.None);
        _bench.Store.Before = method => method == "TakeDue" ? throw new StoreUnavailableException(StoreFailure.Full, "full") : Task.CompletedTask;
        using var service = Service();
        await service.StartAsync(CancellationToken.None);
        await NextLookAsync();
        Assert.Equal("", _bench.Heard);

        _bench.Store.Before = _ => Task.CompletedTask;
        await NextLookAsync();

        Assert.Equal("left", _bench.Heard);
        await service.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task It_outlives_a_store_that_is_away_and_takes_up_what_waited()
    {
        using var service = Service();
        await service.StartAsync(CancellationToken.None);
        await NextLookAsync();
        _bench.Store.Before = method => method == "Accept" ? Task.CompletedTask : throw new StoreUnavailableException(StoreFailure.Full, "full");
        await _bench.AcceptAsync(_bench.Say("waited"));
        await NextLookAsync();
        Assert.Equal("", _bench.Heard);

        _bench.Store.Before = _ => Task.CompletedTask;
        await NextLookAsync();
        await NextLookAsync();

        Assert.Equal("waited", _bench.Heard);
        await service.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task A_stop_waits_for_turns_under_way()
    {
        var hold = new TaskCompletionSource();
        _bench.Channel.BeforeDelivery = _ => hold.Task;
        using var service = Service();
        await service.StartAsync(CancellationToken.None);
        var handled = _bench.HandleAsync("one");

        var stopping = service.StopAsync(CancellationToken.None);
        Assert.False(stopping.IsCompleted);
        hold.SetResult();
        await stopping;

        await handled;
        Assert.Equal("one", _bench.Heard);
    }

    [Fact]
    public async Task Health_counts_and_says_in_one_line_why_the_store_rests()
    {
        await _bench.HandleAsync("one");
        await _bench.Conversations.IdleAsync();
        var check = new HealthCheck(_bench.Conversations, _bench.Store);
        Assert.Equal(new EngineHealth(0, new StoreCounts(1, 0, 0), null, null), await check.ReadAsync(CancellationToken.None));

        _bench.Store.Before = _ => throw new StoreUnavailableException(StoreFailure.Full, "The disk is full.");
        var ill = await check.ReadAsync(CancellationToken.None);

        Assert.False(ill.IsWell);
        Assert.Equal("The disk is full.", ill.Trouble);
    }

    [Fact]
    public async Task Registered_it_finds_every_channel_and_the_library_in_force()
    {
        var library = new Library();
        var services = new ServiceCollection().AddLogging()
            .AddSingleton<IConversationStore>(new InMemoryStore())
            .AddSingleton<IReplyChannel>(_bench.Channel)
            .AddEngine(_ => () => library);
        await using var provider = services.BuildServiceProvider();
        var conversations = provider.GetRequiredService<Conversations>();

        await conversations.HandleAsync(_bench.Say("hello"), CancellationToken.None);

        Assert.NotEmpty(_bench.Channel.Delivered);
        Assert.Same(library, conversations.Library);
        library = new Library();
        Assert.Same(library, conversations.Library);
        Assert.Single(provider.GetServices<IHostedService>().OfType<EngineService>());
    }
}
