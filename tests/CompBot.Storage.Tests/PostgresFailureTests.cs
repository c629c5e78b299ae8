using CompBot.Core.Chat;
using CompBot.Core.Conversation;
using CompBot.Engine;
using CompBot.Storage.Postgres;
using CompBot.Testing;

namespace CompBot.Storage.Tests;

/// <summary>What FailureTests and DamageTests say of a file, for a server: told in one line, nothing lost, and taken up by itself.</summary>
[NeedsPostgres]
public sealed class PostgresFailureTests : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly string[] StateTables = ["conversation", "inbox", "outbox"];
    private readonly FakeClock _clock = new();
    private PostgresBench? _bench;

    private PostgresBench Bench => _bench ??= new();

    public void Dispose() => _bench?.Dispose();

    [StoreFact]
    public async Task A_server_that_goes_stops_everything_with_one_line_and_its_return_is_enough()
    {
        using var server = new PostgresServer();
        using var bench = new PostgresBench(server);
        var store = bench.Open(_clock);
        await store.CommitAsync(Turn("nelly"), None);
        server.Kill();

        var away = await Assert.ThrowsAsync<StoreUnavailableException>(() => store.CommitAsync(Turn("sam"), None));
        Assert.Equal(StoreFailure.Away, away.Failure);
        Assert.DoesNotContain('\n', away.Message);
        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.LoadAsync(Turn("nelly").Conversation, None));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.AcceptAsync(Accepted("kim"), None));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.CountAsync(None));
        Assert.StartsWith("Critical: Storage stopped: The PostgreSQL server", Assert.Single(bench.Log.Lines), StringComparison.Ordinal);

        server.Start();
        _clock.Advance(new PostgresSettings().TryAgainAfter);
        await store.BeatAsync();

        Assert.Null(store.Trouble);
        Assert.Equal("Information: The database works again", bench.Log.Lines[^1]);
        Assert.Equal(1, (await store.LoadAsync(Turn("nelly").Conversation, None)).Version);
        Assert.IsType<CommitResult.Stored>(await store.CommitAsync(Turn("sam"), None));
    }

    [StoreFact]
    public async Task A_turn_of_which_nobody_knows_whether_it_was_stored_is_sent_once_the_database_is_back()
    {
        await using var wire = new TcpGate(PostgresServer.Shared.Port);
        var store = PostgresStore.Open(
            Bench.Connection.Replace($"Port={PostgresServer.Shared.Port}", $"Port={wire.Port}", StringComparison.Ordinal), Bench.Keys, new() { Patience = TimeSpan.FromSeconds(1), BeatEvery = Timeout.InfiniteTimeSpan }, _clock);
        await using var _ = store;
        var turn = Turn("nelly") with { LeasedUntil = _clock.GetUtcNow() + TimeSpan.FromMinutes(2) };
        await store.CommitAsync(turn with { Conversation = Turn("sam").Conversation }, None);
        wire.SwallowsAnswers = true;
        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.CommitAsync(turn, None));
        wire.SwallowsAnswers = false;
        wire.Drop();
        _clock.Advance(TimeSpan.FromSeconds(1));
        await store.BeatAsync();

        Assert.IsType<CommitResult.AlreadySeen>(await store.CommitAsync(turn, None));
        var due = await store.TakeDueAsync(_clock.GetUtcNow(), _clock.GetUtcNow() + TimeSpan.FromMinutes(2), 10, None);
        Assert.Equal(turn.Conversation, Assert.Single(due).Conversation);
    }

    [StoreFact]
    public void A_server_that_is_not_there_is_refused_in_one_line()
    {
        var refused = Assert.Throws<StoreUnavailableException>(() => PostgresStore.Open("Host=127.0.0.1;Port=1;Username=nobody;Database=none", Bench.Keys));

        Assert.Equal(StoreFailure.Away, refused.Failure);
        Assert.DoesNotContain('\n', refused.Message);
    }

    [StoreFact]
    public void A_database_that_is_not_there_is_refused_in_one_line() => Assert.Equal(
        StoreFailure.Unwritable, Assert.Throws<StoreUnavailableException>(() => PostgresStore.Open($"{Bench.Connection}_other", Bench.Keys)).Failure);

    [StoreFact]
    public void A_database_with_other_keys_is_refused()
    {
        Bench.Open(_clock);

        var refused = Assert.Throws<StoreUnavailableException>(() => PostgresStore.Open(Bench.Connection, Path.Combine(Bench.Keys, "other")));

        Assert.Equal(StoreFailure.WrongKeys, refused.Failure);
    }

    [StoreFact]
    public async Task A_newer_database_is_used_where_it_says_that_this_program_can()
    {
        Bench.Open(_clock);
        Bench.Query("INSERT INTO migration (number, least) VALUES (99, 1)");
        Assert.Equal(0, (await Bench.Open(_clock).CountAsync(None)).Conversations);

        Bench.Query("UPDATE migration SET least = 99 WHERE number = 99");
        Assert.Contains("newer", Assert.Throws<StoreUnavailableException>(() => Bench.Open(_clock)).Message, StringComparison.Ordinal);
    }

    [StoreFact]
    public void A_server_that_only_reads_is_refused()
    {
        Bench.Open(_clock);
        Bench.Query("ALTER ROLE compbot IN DATABASE " + Bench.Connection.Split("Database=")[1] + " SET default_transaction_read_only = on");

        var refused = Assert.Throws<StoreUnavailableException>(() => Bench.Open(_clock));

        Assert.Equal(StoreFailure.Away, refused.Failure);
    }

    [StoreFact]
    public async Task One_mistaken_write_takes_none_of_its_transaction_with_it()
    {
        var store = Bench.Open(_clock);
        var writes = Enumerable.Range(0, 40).Select(n => n == 7
            ? store.RememberAsync("no text of PostgreSQL has a \0", "mistake", "value", None)
            : store.CommitAsync(Turn($"{n}"), None)).ToList();

        await Assert.ThrowsAnyAsync<Exception>(() => Task.WhenAll(writes));
        Assert.Equal([7], Enumerable.Range(0, 40).Where(n => !writes[n].IsCompletedSuccessfully));
        Assert.Equal(39, (await store.CountAsync(None)).Conversations);
        Assert.Null(store.Trouble);
    }

    [StoreFact]
    public async Task What_can_no_longer_be_read_starts_anew_and_is_set_aside()
    {
        var store = Bench.Open(_clock);
        await store.CommitAsync(Turn("nelly"), None);
        await store.AcceptAsync(Accepted("nelly"), None);
        Array.ForEach(StateTables, table => Bench.Query($"UPDATE {table} SET {(table == "conversation" ? "state" : "body")} = '\\x00112233'"));

        var saved = await store.LoadAsync(Turn("nelly").Conversation, None);
        Assert.Equal(new Saved(new ConversationState.NotStarted(), 1) { IsUnreadable = true }, saved);
        Assert.Empty(await store.TakeAcceptedAsync(None));
        Assert.Empty(await store.TakeDueAsync(_clock.GetUtcNow(), _clock.GetUtcNow(), 10, None));
        await store.CommitAsync(Turn("nelly", "again") with { ExpectedVersion = 1, SetsAside = true }, None);

        Assert.Equal((2, false), (await store.LoadAsync(Turn("nelly").Conversation, None)) switch { var now => (now.Version, now.IsUnreadable) });
        var counts = await store.CountAsync(None);
        Assert.Equal((2, 1), (counts.DeadLetters, counts.SetAside));
        Assert.Equal(3, Bench.Log.Lines.Count);
        Assert.All(Bench.Log.Lines, line => Assert.StartsWith("Error: ", line, StringComparison.Ordinal));

        await store.EraseAsync(Turn("nelly", "erased"), None);
        Assert.Equal((0, 0), (await store.CountAsync(None)) switch { var left => (left.Conversations, left.SetAside) });
    }

    [StoreFact]
    public async Task A_row_that_was_given_anothers_value_cannot_be_read()
    {
        var store = Bench.Open(_clock);
        await store.CommitAsync(Turn("nelly"), None);
        await store.CommitAsync(Turn("sam"), None);
        Bench.Query("UPDATE conversation AS c SET state = (SELECT o.state FROM conversation AS o WHERE o.id <> c.id)");
        Bench.Query("UPDATE outbox AS c SET body = (SELECT o.body FROM outbox AS o WHERE o.id <> c.id)");

        Assert.True((await store.LoadAsync(Turn("nelly").Conversation, None)).IsUnreadable);
        Assert.True((await store.LoadAsync(Turn("sam").Conversation, None)).IsUnreadable);
        Assert.Empty(await store.TakeDueAsync(_clock.GetUtcNow(), _clock.GetUtcNow(), 10, None));
        Assert.Equal(2, (await store.CountAsync(None)).DeadLetters);
    }

    private static Commit Turn(string person, string cause = "cause") => new(
        new ConversationKey("test", "app", person), 0, cause, new ConversationState.NotStarted(),
        [new Effect.Say(new Reply { Parts = [new ReplyPart.Text(person)] })], new DeliveryAddress(Place.Direct, "here"), DateTimeOffset.UnixEpoch);

    private static InboundMessage Accepted(string person) =>
        new(Turn(person).Conversation, "later", new ConversationEvent.Said("hi"), new DeliveryAddress(Place.Direct, "here"), DateTimeOffset.UnixEpoch);
}
