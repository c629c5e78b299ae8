using CompBot.Core.Chat;
using CompBot.Core.Conversation;
using CompBot.Engine;
using CompBot.Storage.Postgres;
using CompBot.Testing;

namespace CompBot.Storage.Tests;

/// <summary>Several workers on one database: what one has no other takes while it lives, and a number keeps out who was late.</summary>
[NeedsPostgres]
public sealed class PostgresWorkersTests : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;

    /// <summary>Whoever was not heard of since the last look is dead.</summary>
    private static readonly PostgresSettings Impatient = new() { DeadAfter = TimeSpan.Zero, TrustsFor = TimeSpan.FromHours(1) };
    private readonly FakeClock _clock = new();
    private PostgresBench? _bench;

    private PostgresBench Bench => _bench ??= new();

    private DateTimeOffset Now => _clock.GetUtcNow();

    public void Dispose() => _bench?.Dispose();

    [StoreFact]
    public async Task Workers_that_begin_at_once_make_one_database_and_read_each_other()
    {
        var bench = Bench;
        var workers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => bench.Open(_clock))));

        await Task.WhenAll(workers.Select((worker, n) => worker.CommitAsync(Turn($"{n}"), None)));

        Assert.Equal(4, workers.Select(worker => worker.Worker).Distinct().Count());
        foreach (var (worker, n) in workers.Select((worker, n) => (worker, (n + 1) % 4)))
        {
            Assert.Equal((1, false), (await worker.LoadAsync(Turn($"{n}").Conversation, None)) switch { var saved => (saved.Version, saved.IsUnreadable) });
        }
    }

    [StoreFact]
    public async Task Of_turns_of_several_workers_on_one_version_one_wins()
    {
        PostgresStore[] workers = [Bench.Open(_clock), Bench.Open(_clock), Bench.Open(_clock)];
        for (var version = 0; version < 20; version++)
        {
            var results = await Task.WhenAll(Enumerable.Range(0, 9).Select(n => Task.Run(() =>
                workers[n % 3].CommitAsync(Turn("nelly", $"{version}-{n}") with { ExpectedVersion = version }, None))));
            Assert.Single(results, result => result is CommitResult.Stored);
        }

        var order = (await workers[0].TakeDueAsync(Now, Now, 100, None)).Map(queued => queued.Id);
        Assert.Equal(20, order.Count);
        Assert.Equal(order.Order(), order);
    }

    [StoreFact]
    public async Task One_cause_that_comes_to_several_workers_is_stepped_once()
    {
        PostgresStore[] workers = [Bench.Open(_clock), Bench.Open(_clock), Bench.Open(_clock)];
        var results = await Task.WhenAll(Enumerable.Range(0, 30).Select(n => Task.Run(() => workers[n % 3].CommitAsync(Turn($"{n / 3}"), None))));

        Assert.Equal(10, results.Count(result => result is CommitResult.Stored));
        Assert.Equal(10, (await workers[0].CountAsync(None)).WaitingEffects);
    }

    [StoreFact]
    public async Task Each_effect_is_taken_by_one_worker_and_those_of_a_conversation_in_order()
    {
        PostgresStore[] workers = [Bench.Open(_clock), Bench.Open(_clock), Bench.Open(_clock)];
        await Task.WhenAll(Enumerable.Range(0, 60).Select(n => workers[n % 3].CommitAsync(Turn($"{n}") with { Effects = [Say("1"), Say("2"), Say("3")] }, None)));

        var taken = new List<(int Worker, QueuedEffect Effect)>[3];
        await Task.WhenAll(Enumerable.Range(0, 3).Select(async n =>
        {
            taken[n] = [];
            while (taken.Sum(some => some?.Count ?? 0) < 180)
            {
                var some = await workers[n].TakeDueAsync(Now, Now.AddMinutes(2), 7, None);
                await Task.WhenAll(some.Select(effect => workers[n].RecordAsync(effect, new Delivery.Delivered { IsMarkedAtOnce = true }, null, None)));
                taken[n].AddRange(some.Select(effect => (n, effect)));
            }
        }));

        var all = taken.SelectMany(some => some).ToList();
        Assert.Equal(180, all.Select(one => one.Effect.Id).Distinct().Count());
        Assert.Equal(180, all.Count);
        foreach (var some in taken)
        {
            Assert.All(some.GroupBy(one => one.Effect.Conversation), own => Assert.Equal(own.Select(one => one.Effect.Id).Order(), own.Select(one => one.Effect.Id)));
        }
    }

    [StoreFact]
    public async Task What_a_living_worker_has_nobody_takes_and_what_a_dead_one_had_goes_on()
    {
        var (dying, heir) = (Bench.Open(_clock), Bench.Open(_clock, Impatient));
        Assert.True(await heir.TakeOverAsync(Now, None));
        var leased = await dying.CommitAsync(Turn("nelly") with { LeasedUntil = Now.AddMinutes(2) }, None);
        await dying.AcceptAsync(Delivered("sam"), None);

        await dying.BeatAsync();
        Assert.Empty(await heir.TakeDueAsync(Now, Now.AddMinutes(2), 10, None));
        Assert.Empty(await heir.TakeAcceptedAsync(None));
        Assert.False(await heir.TakeOverAsync(Now, None));

        _clock.Advance(TimeSpan.FromSeconds(0.1));
        await heir.BeatAsync();
        Assert.True(await heir.TakeOverAsync(Now, None));
        var taken = Assert.Single(await heir.TakeDueAsync(Now, Now.AddMinutes(2), 10, None));
        Assert.Equal((true, "sam"), (taken.MayBeSent, Assert.Single(await heir.TakeAcceptedAsync(None)).Conversation.Person));

        // It was only slow, and what it says of what it had has no effect.
        await dying.RecordAsync(((CommitResult.Stored)leased).Effects[0], new Delivery.Delivered("late") { IsMarkedAtOnce = true }, null, None);
        Assert.Empty(await heir.MessageReferencesAsync(Turn("nelly").Conversation, None));
        await heir.RecordAsync(taken, new Delivery.Delivered("mine"), null, None);
        Assert.Equal(["mine"], await heir.MessageReferencesAsync(Turn("nelly").Conversation, None));
    }

    [StoreFact]
    public async Task Who_was_taken_for_dead_goes_on_under_another_number()
    {
        var (slow, other) = (Bench.Open(_clock), Bench.Open(_clock, Impatient));
        await slow.TakeOverAsync(Now, None);
        var before = slow.Worker;
        _clock.Advance(TimeSpan.FromSeconds(0.1));
        await other.BeatAsync();

        await slow.BeatAsync();

        Assert.NotEqual(before, slow.Worker);
        Assert.True(await slow.TakeOverAsync(Now, None));
        Assert.Contains(Bench.Log.Lines, line => line.Contains("took this one for dead", StringComparison.Ordinal));
    }

    [StoreFact]
    public async Task A_worker_that_reaches_nobody_lets_go_before_another_may_take_over()
    {
        var settings = new PostgresSettings();
        var worker = Bench.Open(_clock);
        await worker.BeatAsync();
        Assert.True(worker.HoldsLeases);
        _clock.Advance(settings.TrustsFor);

        Assert.False(worker.HoldsLeases);
        Assert.Null(worker.Holder);
        Assert.True(settings.TrustsFor < settings.DeadAfter);
        await worker.BeatAsync();
        Assert.True(worker.HoldsLeases);
    }

    [StoreFact]
    public async Task After_the_database_was_away_nobody_is_buried_before_it_could_say_that_it_lives()
    {
        var settings = new PostgresSettings { DeadAfter = TimeSpan.FromTicks(10), TrustsFor = TimeSpan.FromTicks(10) };
        var (one, other) = (Bench.Open(_clock, settings), Bench.Open(_clock));
        _clock.Advance(TimeSpan.FromSeconds(1));
        await one.BeatAsync();
        Assert.Equal("2", Bench.Query("SELECT count(*) FROM worker"));

        _clock.Advance(TimeSpan.FromTicks(5));
        await one.BeatAsync();
        Assert.Equal("2", Bench.Query("SELECT count(*) FROM worker"));

        _clock.Advance(TimeSpan.FromTicks(7));
        await one.BeatAsync();
        Assert.Equal("1", Bench.Query("SELECT count(*) FROM worker"));
        await other.BeatAsync();
    }

    [StoreFact]
    public async Task Workers_share_numbers_out_and_each_is_one_workers_at_a_time()
    {
        var (one, other, heir) = (Bench.Open(_clock), Bench.Open(_clock), Bench.Open(_clock, Impatient));
        Bench.Query("UPDATE worker SET began_at = began_at - interval '1 minute'");

        var shares = await Task.WhenAll(new[] { one, other, heir }.Select(worker => worker.LeaseAsync("shards", 5, None)));
        Assert.Equal([0, 1, 2, 3, 4], shares.SelectMany(share => share.Own).Order());
        Assert.All(shares, share => Assert.InRange(share.Own.Count, 1, 2));

        // The count that was agreed on stays while somebody has one.
        Assert.Equal(5, (await one.LeaseAsync("shards", 7, None)).Count);

        await one.DisposeAsync();
        await other.BeatAsync();
        await heir.BeatAsync();
        await heir.LeaseAsync("shards", 5, None);
        Assert.Equal(5, (await other.LeaseAsync("shards", 5, None)).Own.Count + (await heir.LeaseAsync("shards", 5, None)).Own.Count);
    }

    [StoreFact]
    public async Task What_a_worker_has_too_much_it_gives_back_and_the_one_that_came_takes_it()
    {
        var first = Bench.Open(_clock);
        Assert.Equal([0, 1, 2, 3], (await first.LeaseAsync("shards", 4, None)).Own);
        var second = Bench.Open(_clock);
        Assert.Empty((await first.LeaseAsync("shards", 4, None)).Surplus);

        Bench.Query("UPDATE worker SET began_at = began_at - interval '1 minute'");
        Assert.Empty((await second.LeaseAsync("shards", 4, None)).Own);
        Assert.Equal([2, 3], (await first.LeaseAsync("shards", 4, None)).Surplus);
        await first.GiveBackAsync("shards", 2, None);
        await second.GiveBackAsync("shards", 3, None);

        Assert.Equal([2], (await second.LeaseAsync("shards", 4, None)).Own);
        Assert.Equal([0, 1, 3], (await first.LeaseAsync("shards", 4, None)).Own);
    }

    [StoreFact]
    public async Task Who_was_taken_for_dead_has_nothing_left_of_what_it_had()
    {
        var (slow, heir) = (Bench.Open(_clock), Bench.Open(_clock, Impatient));
        await slow.LeaseAsync("shards", 2, None);
        var held = slow.Holder;
        _clock.Advance(TimeSpan.FromSeconds(0.1));
        await heir.BeatAsync();
        Assert.Equal([0, 1], (await heir.LeaseAsync("shards", 2, None)).Own);

        await slow.BeatAsync();
        Assert.NotEqual(held, slow.Holder);
        Assert.Empty((await slow.LeaseAsync("shards", 2, None)).Own);
    }

    [StoreFact]
    public async Task A_worker_that_stops_leaves_what_it_had_to_the_others()
    {
        var (going, staying) = (Bench.Open(_clock), Bench.Open(_clock));
        await going.CommitAsync(Turn("nelly") with { LeasedUntil = Now.AddMinutes(2) }, None);
        await going.AcceptAsync(Delivered("sam"), None);

        await going.DisposeAsync();

        Assert.Single(await staying.TakeDueAsync(Now, Now.AddMinutes(2), 10, None));
        Assert.Single(await staying.TakeAcceptedAsync(None));
    }

    [StoreFact]
    public async Task An_older_delivery_that_another_worker_has_keeps_the_younger_ones_back()
    {
        var (one, dying, heir) = (Bench.Open(_clock), Bench.Open(_clock), Bench.Open(_clock, Impatient));
        await one.AcceptAsync(Delivered("nelly", "older"), None);
        await dying.AcceptAsync(Delivered("nelly", "younger"), None);
        await dying.DisposeAsync();

        Assert.Empty(await heir.TakeAcceptedAsync(None));
        await one.CommitAsync(Turn("nelly", "older"), None);
        Assert.Equal("younger", Assert.Single(await heir.TakeAcceptedAsync(None)).CauseId);
    }

    [StoreFact]
    public async Task Workers_that_sweep_at_once_erase_each_conversation_once()
    {
        PostgresStore[] workers = [Bench.Open(_clock), Bench.Open(_clock), Bench.Open(_clock)];
        await Task.WhenAll(Enumerable.Range(0, 500).Select(n => workers[n % 3].CommitAsync(Turn($"{n}"), None)));

        var erased = await Task.WhenAll(workers.Select(worker => worker.SweepAsync(Now.AddDays(1), None)));

        Assert.Equal(500, erased.Sum());
        Assert.Equal(new StoreCounts(0, 0, 0), await workers[0].CountAsync(None));
    }

    private Commit Turn(string person, string cause = "cause") => new(
        new ConversationKey("test", "app", person), 0, cause, new ConversationState.NotStarted(), [Say(person)], new DeliveryAddress(Place.Direct, "here"), Now);

    private static Effect.Say Say(string text) => new(new Reply { Parts = [new ReplyPart.Text(text)] });

    private InboundMessage Delivered(string person, string cause = "later") =>
        new(Turn(person).Conversation, cause, new ConversationEvent.Said("hi"), new DeliveryAddress(Place.Direct, "here"), Now);
}
