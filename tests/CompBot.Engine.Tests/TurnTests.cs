using CompBot.Testing;

namespace CompBot.Engine.Tests;

public sealed class TurnTests
{
    [Fact]
    public async Task Where_another_process_came_first_the_turn_is_stepped_anew()
    {
        var shared = new InMemoryStore();
        var (one, other) = (new Bench(shared), new Bench(shared));
        var interrupted = false;
        one.Store.Before = async method =>
        {
            if (method == "Commit" && !interrupted)
            {
                interrupted = true;
                await other.HandleAsync("first");
            }
        };

        Assert.IsType<CommitResult.Stored>(await one.HandleAsync("second"));

        Assert.Equal(("first", "second", 2), (other.Heard, one.Heard, await one.VersionAsync()));
    }

    [Fact]
    public async Task A_conflict_without_end_is_given_up_and_told()
    {
        var shared = new InMemoryStore();
        var (one, other) = (new Bench(shared), new Bench(shared));
        one.Store.Before = method => method == "Commit" ? other.HandleAsync("in between") : Task.CompletedTask;

        Assert.IsType<CommitResult.Conflict>(await one.HandleAsync("never"));

        Assert.Equal(1 + one.Options.ConflictRetries, other.Channel.Delivered.Count);
        Assert.Equal("", one.Heard);
    }

    [Fact]
    public async Task A_step_that_throws_is_answered_and_logged_without_a_word_of_the_person()
    {
        var log = new CollectingLog();
        var bench = new Bench(logger: log);

        Assert.IsType<CommitResult.Stored>(await bench.HandleAsync("boom"));

        Assert.Equal("not understood: Unreadable", bench.Heard);
        var line = Assert.Single(log.Lines);
        Assert.StartsWith("Error: A step failed on Said in NotStarted: InvalidOperationException", line, StringComparison.Ordinal);
        Assert.DoesNotContain("quotes", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_a_person_said_reaches_the_log_when_a_platform_fails()
    {
        var log = new CollectingLog();
        var bench = new Bench(logger: log);
        bench.Channel.BeforeDelivery = queued => throw new InvalidOperationException(queued.Effect.ToString());

        await bench.HandleAsync("300K at Midjourney");

        Assert.Equal(["Error: test failed on effect 1: InvalidOperationException"], log.Lines);
    }

    [Fact]
    public async Task A_case_that_can_no_longer_be_read_is_told_to_its_person_and_set_aside()
    {
        var bench = new Bench();
        bench.Store.Loaded = saved => saved with { IsUnreadable = true };

        Assert.IsType<CommitResult.Stored>(await bench.HandleAsync("hello"));

        Assert.StartsWith("What I had stored of your case can no longer be read.", bench.Heard, StringComparison.Ordinal);
        Assert.EndsWith("| hello", bench.Heard, StringComparison.Ordinal);
        Assert.True(bench.Store.LastCommit!.SetsAside);
    }

    [Fact]
    public async Task A_turn_waits_until_the_library_is_read()
    {
        var read = new TaskCompletionSource();
        var channel = new CollectingChannel();
        using var conversations = new Conversations(new InMemoryStore(), (Bench.Repeat, () => new Core.Guides.Library()), [channel], new FakeClock(), (new EngineOptions(), null))
        {
            LibraryIsWhole = read.Task,
        };
        var handling = conversations.HandleAsync(new Bench().Say("hello"), CancellationToken.None);
        await Task.Yield();
        Assert.False(handling.IsCompleted);

        read.SetResult();

        Assert.IsType<CommitResult.Stored>(await handling);
    }
}
