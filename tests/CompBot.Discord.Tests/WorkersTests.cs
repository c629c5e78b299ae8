using CompBot.Engine;
using CompBot.Testing;
using CompBot.Testing.Discord;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CompBot.Discord.Tests;

/// <summary>Several workers with one bot: each shard is one worker's, and moves by a resume.</summary>
public sealed class WorkersTests
{
    private readonly FakeClock _clock = new();
    private readonly InMemoryStore _store = new();
    private readonly SharedNumbers _numbers = new();

    [Fact]
    public async Task A_worker_that_joins_takes_its_part_of_the_shards_over_by_a_resume()
    {
        await using var discord = await FakeDiscord.StartAsync(_clock, new() { Shards = 4 });
        await using var first = await StartAsync(discord, _numbers.Join());
        await PassAsync(discord, () => discord.Gateway.Ready == 4, "all shards are ready");

        await using var second = await StartAsync(discord, _numbers.Join());
        await PassAsync(discord, () => discord.Gateway.Resumes == 2 && discord.Gateway.Ready == 4, "two shards moved");

        Assert.Equal((4, 0), (discord.Gateway.Identifies, discord.Gateway.TwoSessions));
        await PassAsync(discord, () => Shards(first) == 2 && Shards(second) == 2, "each has its part");
        Assert.All([first, second], bot => Assert.True(bot.Status.Snapshot().IsHealthy));
        discord.Throw();
    }

    [Fact]
    public async Task The_shards_of_a_worker_that_died_are_resumed_by_another_within_five_seconds()
    {
        await using var discord = await FakeDiscord.StartAsync(_clock, new() { Shards = 2 });
        var dies = _numbers.Join();
        await using var first = await StartAsync(discord, dies);
        await PassAsync(discord, () => discord.Gateway.Ready == 2, "all shards are ready");
        await using var second = await StartAsync(discord, _numbers.Join());
        await PassAsync(discord, () => discord.Gateway.Ready == 2 && Shards(first) == 1 && Shards(second) == 1, "each has one");
        var (identifies, resumes) = (discord.Gateway.Identifies, discord.Gateway.Resumes);

        dies.CutOff();
        await first.Service.StopAsync(new CancellationToken(true));
        dies.Bury();
        var before = _clock.GetUtcNow();
        await PassAsync(discord, () => discord.Gateway.Ready == 2 && Shards(second) == 2, "the other has both");

        Assert.InRange(_clock.GetUtcNow() - before, TimeSpan.Zero, TimeSpan.FromSeconds(5));
        Assert.Equal((identifies, resumes + 1, 0), (discord.Gateway.Identifies, discord.Gateway.Resumes, discord.Gateway.TwoSessions));
        discord.Throw();
    }

    [Fact]
    public async Task A_worker_that_was_cut_off_keeps_its_socket_until_another_resumes_and_takes_nothing_back()
    {
        await using var discord = await FakeDiscord.StartAsync(_clock, new() { Shards = 2 });
        var cut = _numbers.Join();
        await using var first = await StartAsync(discord, cut);
        await PassAsync(discord, () => discord.Gateway.Ready == 2, "all shards are ready");
        await using var second = await StartAsync(discord, _numbers.Join());
        await PassAsync(discord, () => discord.Gateway.Ready == 2 && Shards(first) == 1 && Shards(second) == 1, "each has one");

        var resumes = discord.Gateway.Resumes;

        cut.CutOff();
        await PassForAsync(discord, TimeSpan.FromSeconds(3));
        Assert.Equal((2, resumes), (discord.Gateway.Ready, discord.Gateway.Resumes));

        cut.Bury();
        await PassAsync(discord, () => discord.Gateway.Resumes == resumes + 1 && Shards(second) == 2, "the other resumed it");
        await PassForAsync(discord, TimeSpan.FromSeconds(10));
        Assert.Equal((2, resumes + 1), (discord.Gateway.Ready, discord.Gateway.Resumes));

        // Back among the living it has its part again, once the other has given it back.
        cut.Return();
        await PassAsync(discord, () => Shards(first) == 1 && Shards(second) == 1 && discord.Gateway.Ready == 2, "each has one again");
        Assert.Equal(0, discord.Gateway.TwoSessions);
        discord.Throw();
    }

    [Fact]
    public async Task A_worker_without_a_shard_stands_by_and_is_well()
    {
        await using var discord = await FakeDiscord.StartAsync(_clock);
        await using var first = await StartAsync(discord, _numbers.Join());
        await PassAsync(discord, () => discord.Gateway.Ready == 1, "the bot is ready");
        await using var second = await StartAsync(discord, _numbers.Join());
        await PassAsync(discord, () => second.Status.Snapshot().IsHealthy, "the second stands by");

        Assert.Empty(second.Status.Snapshot().Shards);
        Assert.Equal(1, discord.Gateway.Ready);
    }

    private static int Shards(RunningBot bot) => bot.Status.Snapshot().Shards.Count(shard => shard.State == ShardState.Connected);

    private Task<RunningBot> StartAsync(FakeDiscord discord, IShardLeases worker) =>
        RunningBot.StartAsync(discord, _clock, _store, more: services => services.AddSingleton(worker), waits: false);

    private async Task PassForAsync(FakeDiscord discord, TimeSpan time)
    {
        var end = _clock.GetUtcNow() + time;
        await PassAsync(discord, () => _clock.GetUtcNow() >= end, "time passes");
    }

    private async Task PassAsync(FakeDiscord discord, Func<bool> isSo, string what)
    {
        for (var steps = 0; steps < 2000 && !isSo(); steps++)
        {
            await discord.Journal.UntilAsync(() => isSo() || !discord.Gateway.AwaitsClient, "a client that was greeted goes on");
            _clock.Advance(TimeSpan.FromMilliseconds(100));
            await discord.Journal.GlanceAsync(isSo);
            await Pace.BeatAsync();
        }

        await discord.Journal.UntilAsync(isSo, what);
    }
}
