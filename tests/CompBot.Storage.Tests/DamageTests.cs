using System.Reflection;
using CompBot.Core.Chat;
using CompBot.Core.Conversation;
using CompBot.Engine;
using CompBot.Testing;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption.ConfigurationModel;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;
using SQLitePCL;

namespace CompBot.Storage.Tests;

/// <summary>A damaged or exchanged row stops nothing but itself; a file that is gone is noticed; whatever SQLite throws, the writer lives.</summary>
public sealed class DamageTests : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly TemporaryFolder _folder = new();
    private readonly FakeClock _clock = new();
    private readonly CollectingLog<SqliteStore> _log = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_log_that_cannot_be_emptied_does_not_end_the_writer()
    {
        using var store = Open();
        await store.CommitAsync(Turn("nelly"), None);
        var writer = (SqliteWriter)Field(store, "_writer")!;
        var database = (sqlite3)Field(Field(writer, "_session")!, "_database")!;

        // A statement that was not finished keeps SQLite from emptying the log, with an exception.
        raw.sqlite3_prepare_v2(database, "SELECT 1 FROM sqlite_schema", out var open);
        raw.sqlite3_step(open);
        await store.SweepAsync(DateTimeOffset.UnixEpoch, None);
        await store.CommitAsync(Turn("sam"), None);
        open.Dispose();

        Assert.IsType<CommitResult.Stored>(await store.CommitAsync(Turn("kim"), None));
        Assert.Null(store.Trouble);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_database_that_is_gone_is_noticed_and_accepted_no_more(bool isReplaced)
    {
        using var store = Open();
        await store.CommitAsync(Turn("nelly"), None);
        var elsewhere = _folder.Database + ".moved";
        File.Move(_folder.Database, elsewhere);
        if (isReplaced)
        {
            File.Copy(elsewhere, _folder.Database);
        }

        var gone = await Assert.ThrowsAsync<StoreUnavailableException>(() => store.CommitAsync(Turn("sam"), None));
        Assert.Equal(StoreFailure.Gone, gone.Failure);
        Assert.Equal(StoreFailure.Gone, store.Trouble?.Failure);
        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.LoadAsync(Turn("nelly").Conversation, None));
        Assert.StartsWith("Critical: Storage stopped: The database file", Assert.Single(_log.Lines), StringComparison.Ordinal);

        File.Move(elsewhere, _folder.Database, overwrite: true);
        _clock.Advance(TimeSpan.FromSeconds(5));
        Assert.IsType<CommitResult.Stored>(await store.CommitAsync(Turn("sam"), None));
        Assert.Equal(1, (await store.LoadAsync(Turn("nelly").Conversation, None)).Version);
    }

    [Fact]
    public async Task A_health_check_notices_it_though_nobody_writes()
    {
        using var store = Open();
        await store.CommitAsync(Turn("nelly"), None);
        File.Delete(_folder.Database);

        var gone = await Assert.ThrowsAsync<StoreUnavailableException>(() => store.CountAsync(None));

        Assert.Equal(StoreFailure.Gone, gone.Failure);
    }

    [Fact]
    public async Task A_damaged_state_is_set_aside_and_its_person_starts_over()
    {
        using var store = Open();
        await store.CommitAsync(Turn("nelly"), None);
        await store.CommitAsync(Turn("sam"), None);
        Change("UPDATE conversation SET state = randomblob(200) WHERE rowid = 1");

        var saved = await store.LoadAsync(Turn("nelly").Conversation, None);
        Assert.Equal((new ConversationState.NotStarted(), 1, true), (saved.State, saved.Version, saved.IsUnreadable));
        await store.CommitAsync(Turn("nelly", "again") with { ExpectedVersion = saved.Version, SetsAside = true }, None);

        Assert.Equal((2, false), (await store.LoadAsync(Turn("nelly").Conversation, None)) switch { var now => (now.Version, now.IsUnreadable) });
        Assert.False((await store.LoadAsync(Turn("sam").Conversation, None)).IsUnreadable);
        Assert.Equal(1, (await store.CountAsync(None)).SetAside);
        Assert.Null(store.Trouble);
        Assert.Contains(_log.Lines, line => line.StartsWith("Error: A stored value of conversation.state", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Forgetting_works_though_nothing_of_the_person_can_be_read()
    {
        using var store = Open();
        var stored = (CommitResult.Stored)await store.CommitAsync(Turn("nelly"), None);
        await store.RecordAsync(stored.Effects[0], new Delivery.Delivered("a message"), null, None);
        await store.CountAsync(None);
        Change("UPDATE conversation SET state = randomblob(200); UPDATE sent SET reference = randomblob(99)");
        await store.CommitAsync(Turn("nelly", "again") with { ExpectedVersion = 1, SetsAside = true }, None);

        Assert.Empty(await store.MessageReferencesAsync(Turn("nelly").Conversation, None));
        await store.EraseAsync(Turn("nelly", "erased"), None);

        Assert.Equal((0, 0), (await store.CountAsync(None)) switch { var left => (left.Conversations, left.SetAside) });
    }

    [Fact]
    public async Task A_memory_that_can_no_longer_be_read_is_none()
    {
        using var store = Open();
        await store.RememberAsync("discord", "session/0", "a session", None);
        Change("UPDATE memory SET value = randomblob(80) WHERE name = 'session/0'");

        Assert.Null(await store.RecallAsync("discord", "session/0", None));
    }

    [Fact]
    public async Task A_row_that_was_given_anothers_value_cannot_be_read()
    {
        using var store = Open();
        await store.CommitAsync(Turn("nelly"), None);
        await store.CommitAsync(Turn("sam"), None);
        await store.AcceptAsync(new InboundMessage(Turn("nelly").Conversation, "waits", new ConversationEvent.Said("mine"), Turn("nelly").Address, _clock.GetUtcNow()), None);
        Change("CREATE TEMP TABLE was AS SELECT rowid AS row, state FROM conversation; UPDATE conversation SET state = (SELECT state FROM was WHERE row <> conversation.rowid)");
        Change("CREATE TEMP TABLE was AS SELECT id AS row, body FROM outbox; UPDATE outbox SET body = (SELECT body FROM was WHERE row <> outbox.id)");
        Change("UPDATE inbox SET conversation = (SELECT id FROM conversation WHERE id <> inbox.conversation)");

        Assert.True((await store.LoadAsync(Turn("nelly").Conversation, None)).IsUnreadable);
        Assert.True((await store.LoadAsync(Turn("sam").Conversation, None)).IsUnreadable);
        Assert.Empty(await store.TakeDueAsync(_clock.GetUtcNow(), _clock.GetUtcNow(), 10, None));
        Assert.Empty(await store.TakeAcceptedAsync(None));
        Assert.Equal(3, (await store.CountAsync(None)).DeadLetters);
    }

    [Fact]
    public async Task What_was_stored_before_values_were_bound_to_their_rows_is_read()
    {
        using (var store = Open())
        {
            await store.CommitAsync(Turn("nelly"), None);
            await store.RememberAsync("discord", "session/0", "a session", None);
        }

        var older = Protector();
        using (var session = new SqliteSession(_folder.Database, TimeSpan.FromSeconds(30)))
        {
            session.Execute("UPDATE conversation SET state = @value", ("@value", older.Protect("""{"$type":"not-started"}"""u8.ToArray())));
            session.Execute("UPDATE memory SET value = @value WHERE name = 'session/0'", ("@value", older.Protect("\"an older session\""u8.ToArray())));
            session.Execute("DELETE FROM memory WHERE name = 'bound'");
        }

        using var newer = Open();
        Assert.Equal((1, false), (await newer.LoadAsync(Turn("nelly").Conversation, None)) switch { var saved => (saved.Version, saved.IsUnreadable) });
        Assert.Equal("an older session", await newer.RecallAsync("discord", "session/0", None));
    }

    [Fact]
    public async Task What_is_remembered_soon_is_there_with_the_next_transaction_at_its_latest_value()
    {
        using var store = Open();
        var position = 1;
        store.RememberSoon("discord", "session/0", () => $"{position}");
        position = 2;
        await store.CommitAsync(Turn("nelly"), None);

        Assert.Equal("2", await store.RecallAsync("discord", "session/0", None));
    }

    [Fact]
    public async Task What_may_have_been_sent_is_told_with_how_far_it_came()
    {
        using (var store = Open())
        {
            var stored = (CommitResult.Stored)await store.CommitAsync(Turn("nelly") with { LeasedUntil = _clock.GetUtcNow() + TimeSpan.FromMinutes(2) }, None);
            await store.RecordAsync(stored.Effects[0], new Delivery.Partly("1p"), null, None);
        }

        using var next = Open();
        await next.TakeOverAsync(_clock.GetUtcNow(), None);
        var queued = Assert.Single(await next.TakeDueAsync(_clock.GetUtcNow(), _clock.GetUtcNow() + TimeSpan.FromMinutes(2), 10, None));

        Assert.Equal(("1p", true), (queued.Progress, queued.MayBeSent));
    }

    private SqliteStore Open() => SqliteStore.Open(_folder.Database, _folder.Keys, null, _clock, _log);

    private static Commit Turn(string person, string cause = "cause") => new(
        new ConversationKey("test", "app", person), 0, cause, new ConversationState.NotStarted(),
        [new Effect.Say(new Reply { Parts = [new ReplyPart.Text(person)] })], new DeliveryAddress(Place.Direct, "here"), DateTimeOffset.UnixEpoch);

    private void Change(string sql)
    {
        using var session = new SqliteSession(_folder.Database, TimeSpan.FromSeconds(30));
        session.Script(sql);
    }

    private static object? Field(object of, string name) => of.GetType().GetField(name, BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(of);

    private IDataProtector Protector()
    {
        var services = new ServiceCollection();
        services.AddDataProtection().SetApplicationName("CompBot").UseCryptographicAlgorithms(new AuthenticatedEncryptorConfiguration { EncryptionAlgorithm = EncryptionAlgorithm.AES_256_GCM });
        services.Configure<KeyManagementOptions>(options => options.XmlRepository = new OwnerOnlyKeys(_folder.Keys));
        return services.BuildServiceProvider().GetRequiredService<IDataProtectionProvider>().CreateProtector("storage");
    }
}
