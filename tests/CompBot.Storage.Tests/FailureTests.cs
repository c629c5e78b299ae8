using CompBot.Core.Chat;
using CompBot.Core.Conversation;
using CompBot.Engine;
using CompBot.Testing;

namespace CompBot.Storage.Tests;

/// <summary>A store that cannot serve says so in one line, stops safely, loses nothing, and takes up work by itself where that can be.</summary>
public sealed class FailureTests : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly TemporaryFolder _folder = new();
    private readonly FakeClock _clock = new();
    private readonly CollectingLog<SqliteStore> _log = new();

    public void Dispose() => _folder.Dispose();

    private SqliteStore Open(SqliteSettings? settings = null) => SqliteStore.Open(_folder.Database, _folder.Keys, settings, _clock, _log);

    private SqliteWriter Writer() => new(new SqliteSession(_folder.Database, TimeSpan.FromSeconds(30)), new StoreGate(_clock, TimeSpan.Zero, SqliteFailures.Explain, _log), _clock, new OpenFile(_folder.Database));

    private static Commit Turn(int number, int size = 10) => new(
        new ConversationKey("test", "app", $"person-{number}"),
        0,
        "cause",
        new ConversationState.NotStarted(),
        [new Effect.Say(new Reply { Parts = [new ReplyPart.Text(new string('x', size))] })],
        new DeliveryAddress(Place.Direct, "here"),
        DateTimeOffset.UnixEpoch);

    private static async Task<int> FillAsync(SqliteStore store)
    {
        for (var stored = 0; ; stored++)
        {
            try
            {
                await store.CommitAsync(Turn(stored, size: 4000), None);
            }
            catch (StoreUnavailableException full) when (full.Failure == StoreFailure.Full)
            {
                return stored;
            }
        }
    }

    [Fact]
    public async Task A_full_disk_stops_writing_with_one_line_and_keeps_what_was_stored()
    {
        using (var store = Open(new SqliteSettings { MaxPages = 80 }))
        {
            var stored = await FillAsync(store);
            Assert.InRange(stored, 5, 80);

            for (var again = 0; again < 10; again++)
            {
                await Assert.ThrowsAsync<StoreUnavailableException>(() => store.CommitAsync(Turn(1000 + again), None));
            }

            Assert.Equal(1, (await store.LoadAsync(Turn(0).Conversation, None)).Version);
            Assert.Equal(StoreFailure.Full, store.Trouble?.Failure);
            Assert.StartsWith("Critical: Storage stopped: The disk or the database's limit is full", Assert.Single(_log.Lines), StringComparison.Ordinal);
        }

        using var roomier = Open();
        var counts = await roomier.CountAsync(None);
        Assert.Equal(counts.Conversations, counts.WaitingEffects);
        Assert.IsType<CommitResult.Stored>(await roomier.CommitAsync(Turn(2000), None));
    }

    [Fact]
    public async Task When_there_is_room_again_work_goes_on_by_itself()
    {
        using var store = Open(new SqliteSettings { MaxPages = 80 });
        var stored = await FillAsync(store);
        _clock.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal(stored, await store.SweepAsync(_clock.GetUtcNow(), None));
        await store.CommitAsync(Turn(3000, size: 4000), None);

        Assert.Null(store.Trouble);
        Assert.Equal("Information: The database works again", _log.Lines[^1]);
    }

    [Fact]
    public async Task A_database_somebody_else_locks_is_waited_for_then_told_and_tried_again()
    {
        using var store = Open(new SqliteSettings { BusyTimeout = TimeSpan.FromSeconds(1) });
        using var other = new SqliteSession(_folder.Database, TimeSpan.FromSeconds(30));
        other.Execute("BEGIN IMMEDIATE");

        var locked = await Assert.ThrowsAsync<StoreUnavailableException>(() => store.CommitAsync(Turn(1), None));
        Assert.Equal(StoreFailure.Locked, locked.Failure);
        other.Execute("ROLLBACK");
        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.CommitAsync(Turn(1), None));

        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.IsType<CommitResult.Stored>(await store.CommitAsync(Turn(1), None));
        Assert.Equal(2, _log.Lines.Count);
    }

    [Fact]
    public void A_second_process_on_the_same_database_is_refused()
    {
        using var store = Open();

        var refused = Assert.Throws<StoreUnavailableException>(() => Open());

        Assert.Equal(StoreFailure.Locked, refused.Failure);
        Assert.DoesNotContain('\n', refused.Message);
    }

    [Fact]
    public void A_lock_that_cannot_be_made_is_not_another_process()
    {
        Directory.CreateDirectory(_folder.Database + ".lock");

        var refused = Assert.Throws<StoreUnavailableException>(() => Open());

        Assert.Equal(StoreFailure.Unwritable, refused.Failure);
        Assert.DoesNotContain("Another CompBot", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(28, StoreFailure.Full)]
    [InlineData(unchecked((int)0x80070070), StoreFailure.Full)]
    [InlineData(5, StoreFailure.Unwritable)]
    public void A_file_that_cannot_be_written_tells_whether_room_would_help(int code, StoreFailure failure)
    {
        var asKeysSay = new System.Security.Cryptography.CryptographicException("It failed.", new IOException("It failed.", code));

        Assert.Equal(failure, SqliteFailures.ExplainOpening(asKeysSay, _folder.Database)?.Failure);
        Assert.Equal(failure, SqliteFailures.ExplainFile("It", new IOException("It failed.", code)).Failure);
    }

    [Fact]
    public async Task A_damaged_database_is_refused_at_the_start_and_left_as_it_is()
    {
        using (var store = Open())
        {
            for (var n = 0; n < 50; n++)
            {
                await store.CommitAsync(Turn(n, size: 2000), None);
            }
        }

        var bytes = await File.ReadAllBytesAsync(_folder.Database);
        Array.Fill(bytes, (byte)0xA5, bytes.Length / 2, 8192);
        await File.WriteAllBytesAsync(_folder.Database, bytes);

        var refused = Assert.Throws<StoreUnavailableException>(() => Open());

        Assert.Equal(StoreFailure.Damaged, refused.Failure);
        Assert.DoesNotContain('\n', refused.Message);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(_folder.Database));
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder.Database)!);
        File.WriteAllText(_folder.Database, string.Concat(Enumerable.Repeat("This is a letter, not a database. ", 100)));

        Assert.Equal(StoreFailure.Damaged, Assert.Throws<StoreUnavailableException>(() => Open()).Failure);
    }

    [Fact]
    public void A_database_with_other_keys_is_refused()
    {
        Open().Dispose();

        var refused = Assert.Throws<StoreUnavailableException>(() => SqliteStore.Open(_folder.Database, Path.Combine(_folder.FullName, "other")));

        Assert.Equal(StoreFailure.WrongKeys, refused.Failure);
    }

    [Fact]
    public void A_place_where_no_file_can_be_made_is_refused()
    {
        var file = Path.Combine(_folder.FullName, "a-file");
        File.WriteAllText(file, "");

        var refused = Assert.Throws<StoreUnavailableException>(() => SqliteStore.Open(Path.Combine(file, "compbot.db"), _folder.Keys));

        Assert.Equal(StoreFailure.Unwritable, refused.Failure);
    }

    [Fact]
    public void A_database_of_the_first_version_keeps_what_it_holds()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder.Database)!);
        using (var session = new SqliteSession(_folder.Database, TimeSpan.FromSeconds(30)))
        using (var first = new StreamReader(typeof(SqliteStore).Assembly.GetManifestResourceStream("0001-conversations")!))
        {
            session.Script(first.ReadToEnd());
            session.Script("""
                INSERT INTO conversation (id, version, state, relevant_until) VALUES (x'01', 7, x'02', 3);
                INSERT INTO outbox (id, conversation, body, standing, attempts, due_at, leased, queued_at, why) VALUES (41, x'01', x'04', 2, 5, 6, 1, 8, 'because');
                PRAGMA user_version = 1;
                """);
        }

        Open().Dispose();

        using var after = new SqliteSession(_folder.Database, TimeSpan.FromSeconds(30));
        Assert.Equal(["01 7 02 3"], after.Query("SELECT hex(id) || ' ' || version || ' ' || hex(state) || ' ' || relevant_until FROM conversation", row => row.GetString(0)));
        Assert.Equal(
            ["41 01 04 2 5 6 1 8 because"],
            after.Query("SELECT id || ' ' || hex(conversation) || ' ' || hex(body) || ' ' || standing || ' ' || attempts || ' ' || due_at || ' ' || leased || ' ' || queued_at || ' ' || why FROM outbox", row => row.GetString(0)));
    }

    [Fact]
    public void A_database_of_a_newer_version_is_refused()
    {
        Open().Dispose();
        using (var session = new SqliteSession(_folder.Database, TimeSpan.FromSeconds(30)))
        {
            session.Execute("PRAGMA user_version = 99");
        }

        Assert.Contains("newer", Assert.Throws<StoreUnavailableException>(() => Open()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Damage_met_while_running_is_told_once_and_never_touched_again()
    {
        var gate = new StoreGate(_clock, TimeSpan.FromSeconds(30), SqliteFailures.Explain, _log);
        var touched = 0;

        for (var n = 0; n < 5; n++)
        {
            Assert.Throws<StoreUnavailableException>(() => gate.Write(() =>
            {
                touched++;
                throw new SqliteException("malformed", 11);
            }));
            _clock.Advance(TimeSpan.FromHours(1));
        }

        Assert.Equal(1, touched);
        Assert.Throws<StoreUnavailableException>(() => gate.Read(() => 1));
        Assert.Single(_log.Lines);
    }

    [Fact]
    public async Task One_mistaken_write_takes_none_of_its_transaction_with_it()
    {
        Open().Dispose();
        using var writer = Writer();
        using var begun = new ManualResetEventSlim();
        using var gathered = new ManualResetEventSlim();
        var holding = writer.WriteAsync(_ =>
        {
            begun.Set();
            return gathered.Wait(TimeSpan.FromSeconds(30));
        });
        begun.Wait();
        var writes = Enumerable.Range(0, 20).Select(n => writer.WriteAsync(session => n == 7
            ? throw new InvalidOperationException("a mistake")
            : session.Execute("INSERT INTO memory VALUES ('test', @name, x'00')", ("@name", $"{n}")))).ToList();
        gathered.Set();

        await Assert.ThrowsAsync<InvalidOperationException>(() => Task.WhenAll(writes));

        Assert.True(await holding);
        Assert.Equal([7], Enumerable.Range(0, 20).Where(n => !writes[n].IsCompletedSuccessfully));
        Assert.Equal(19, await writer.WriteAsync(session => session.Number("SELECT count(*) FROM memory WHERE platform = 'test'")));
    }

    [Fact]
    public async Task What_is_to_be_written_soon_goes_before_the_next_write()
    {
        Open().Dispose();
        using var writer = Writer();
        writer.WriteSoon(session => session.Execute("INSERT INTO memory VALUES ('test', 'soon', x'00')"));

        Assert.Equal(1, await writer.WriteAsync(session => session.Number("SELECT count(*) FROM memory WHERE platform = 'test'")));
    }

    [Fact]
    public async Task What_is_to_be_written_soon_is_written_without_company_when_its_time_is_up()
    {
        Open().Dispose();
        using var writer = Writer();
        var written = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        writer.WriteSoon(_ => written.SetResult());
        Assert.False(written.Task.IsCompleted);

        _clock.Advance(TimeSpan.FromMilliseconds(100));

        await written.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task What_is_to_be_written_soon_is_on_disk_after_closing_and_a_mistake_in_it_harms_nothing_else()
    {
        Open().Dispose();
        using (var writer = Writer())
        {
            writer.WriteSoon(_ => throw new InvalidOperationException("a mistake"));
            writer.WriteSoon(session => session.Execute("INSERT INTO memory VALUES ('test', 'first', x'00')"));
            await writer.SettleAsync();
            writer.WriteSoon(session => session.Execute("INSERT INTO memory VALUES ('test', 'second', x'00')"));
        }

        using var after = new SqliteSession(_folder.Database, TimeSpan.FromSeconds(30));
        Assert.Equal(2, after.Number("SELECT count(*) FROM memory WHERE platform = 'test'"));
    }

    [Fact]
    public async Task What_can_no_longer_be_read_starts_anew_and_is_set_aside()
    {
        using var store = Open();
        var ada = Turn(1).Conversation;
        await store.CommitAsync(Turn(1), None);
        await store.AcceptAsync(new InboundMessage(ada, "later", new ConversationEvent.Said("hi"), new DeliveryAddress(Place.Direct, "here"), DateTimeOffset.UnixEpoch), None);
        await store.RememberAsync("test", "old", """{"$type":"a case that is gone"}""", None);
        using (var session = new SqliteSession(_folder.Database, TimeSpan.FromSeconds(30)))
        {
            const string Old = "(SELECT value FROM memory WHERE name = 'old')";
            session.Script($"UPDATE conversation SET state = {Old}; UPDATE inbox SET body = {Old}; UPDATE outbox SET body = {Old}");
        }

        Assert.Equal(new Saved(new ConversationState.NotStarted(), 1) { IsUnreadable = true }, await store.LoadAsync(ada, None));
        Assert.Empty(await store.TakeAcceptedAsync(None));
        Assert.Empty(await store.TakeDueAsync(_clock.GetUtcNow(), _clock.GetUtcNow(), 10, None));
        Assert.Equal(2, (await store.CountAsync(None)).DeadLetters);
        Assert.All(_log.Lines, line => Assert.StartsWith("Error: ", line, StringComparison.Ordinal));
        Assert.Equal(3, _log.Lines.Count);
    }
}
