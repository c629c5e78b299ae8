namespace CompBot.Engine.Tests;

/// <summary>Somebody who sends ten thousand messages keeps nobody else waiting, and is told.</summary>
public sealed class FloodTests
{
    private readonly Bench _bench = new(options: new EngineOptions { Burst = 5, PerMinute = 2 });

    [Fact]
    public async Task What_is_too_much_is_told_once_and_then_dropped()
    {
        foreach (var number in Enumerable.Range(1, 10_000))
        {
            await _bench.Conversations.AcceptAsync(_bench.Say($"{number}"), CancellationToken.None);
        }

        await _bench.Conversations.IdleAsync();

        Assert.Equal("1 | 2 | 3 | 4 | 5 | not understood: TooMuch", _bench.Heard);
        Assert.Equal(6, await _bench.VersionAsync());
    }

    [Fact]
    public async Task Nobody_else_notices()
    {
        await SendAsync(100);

        await _bench.HandleAsync(_bench.Say("and Bob?", by: Bench.Bob));

        Assert.EndsWith("| and Bob?", _bench.Heard, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_time_a_person_may_send_again_and_is_told_again()
    {
        await SendAsync(100);
        _bench.Clock.Advance(TimeSpan.FromMinutes(1));

        await SendAsync(100);

        Assert.EndsWith("TooMuch | 1 | 2 | not understood: TooMuch", _bench.Heard, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_press_that_is_too_much_says_so_to_its_adapter()
    {
        await SendAsync(6);

        Assert.IsType<CommitResult.TooMuch>(await _bench.HandleAsync("one more"));
    }

    [Fact]
    public async Task Without_a_limit_all_is_read()
    {
        var bench = new Bench(options: new EngineOptions { Burst = 0 });

        foreach (var _ in Enumerable.Range(0, 300))
        {
            Assert.IsType<CommitResult.Stored>(await bench.HandleAsync("again"));
        }
    }

    private async Task SendAsync(int count)
    {
        foreach (var number in Enumerable.Range(1, count))
        {
            await _bench.HandleAsync($"{number}");
        }
    }
}
