using CompBot.Engine;
using CompBot.Storage.Postgres;
using CompBot.Testing;

namespace CompBot.Storage.Tests;

[NeedsPostgres]
public sealed class PostgresStoreTests : StoreContract, IDisposable
{
    private readonly FakeClock _clock = new();
    private PostgresBench? _bench;
    private PostgresStore _store = null!;

    private PostgresBench Bench => _bench ??= new();

    public void Dispose() => _bench?.Dispose();

    protected override Task<IConversationStore> OpenAsync()
    {
        _store = Bench.Open(_clock);
        return Task.FromResult<IConversationStore>(_store);
    }

    protected override async Task<IConversationStore> ReopenAsync()
    {
        await _store.DisposeAsync();
        return await OpenAsync();
    }

    [StoreFact]
    public async Task Everything_is_there_after_a_restart()
    {
        await Store.AcceptAsync(Message("waiting"), None);
        await Store.CommitAsync(Turn("a", effects: Say("one")), None);
        await Store.RememberAsync("discord", "session", "two", None);

        var next = await ReopenAsync();

        Assert.Equal(1, (await next.LoadAsync(Ada, None)).Version);
        Assert.Equal([Message("waiting")], await next.TakeAcceptedAsync(None));
        Assert.Single(await next.TakeDueAsync(Morning, Morning, 10, None));
        Assert.Equal("two", await next.RecallAsync("discord", "session", None));
        Assert.IsType<CommitResult.AlreadySeen>(await next.CommitAsync(Turn("a"), None));
    }

    [StoreFact]
    public async Task Nothing_readable_lies_in_the_tables()
    {
        await Store.AcceptAsync(Message("secret-cause"), None);
        var queued = ((CommitResult.Stored)await Store.CommitAsync(Turn("b", effects: Say("secret-offer of 300K")), None)).Effects[0];
        await Store.RecordAsync(queued, new Delivery.Delivered("secret-reference"), null, None);
        await Store.CommitAsync(Turn("c", 1, effects: Say("secret-reply")), None);
        await Store.RememberAsync("discord", "session", "secret-session", None);

        var tables = Bench.Query("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'").Split('\n');
        var rows = string.Join('\n', tables.Select(table => Bench.Query($"SELECT encode(t::text::bytea, 'escape') FROM {table} AS t")));
        var bytes = string.Join('\n', tables.Where(table => table is "inbox" or "outbox").Select(table => Bench.Query($"SELECT encode(body, 'escape') FROM {table}")));
        Assert.All([rows, bytes], text =>
        {
            Assert.NotEmpty(text);
            Assert.DoesNotContain("secret", text, StringComparison.OrdinalIgnoreCase);

            // Bytes are shown in hexadecimal digits, of which three may read as a name.
            Assert.DoesNotContain("/ada", text, StringComparison.Ordinal);
            Assert.DoesNotContain("said", text, StringComparison.Ordinal);
        });
    }
}
