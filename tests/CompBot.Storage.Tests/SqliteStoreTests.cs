using System.Runtime.Versioning;
using System.Text;
using CompBot.Engine;

namespace CompBot.Storage.Tests;

[UnsupportedOSPlatform("windows")]
public sealed class SqliteStoreTests : StoreContract, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private SqliteStore _store = null!;

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    protected override Task<IConversationStore> OpenAsync()
    {
        _store = _folder.Open();
        return Task.FromResult<IConversationStore>(_store);
    }

    protected override Task<IConversationStore> ReopenAsync()
    {
        _store.Dispose();
        return OpenAsync();
    }

    [Fact]
    public async Task Everything_is_there_after_a_restart()
    {
        await Store.AcceptAsync(Message("waiting"), None);
        await Store.CommitAsync(Turn("a", effects: Say("one")), None);
        await Store.RememberAsync("discord", "session", "two", None);
        _store.Dispose();

        _store = _folder.Open();

        Assert.Equal(1, (await _store.LoadAsync(Ada, None)).Version);
        Assert.Equal([Message("waiting")], await _store.TakeAcceptedAsync(None));
        Assert.Single(await _store.TakeDueAsync(Morning, Morning, 10, None));
        Assert.Equal("two", await _store.RecallAsync("discord", "session", None));
        Assert.IsType<CommitResult.AlreadySeen>(await _store.CommitAsync(Turn("a"), None));
    }

    [Fact]
    public async Task What_was_delivered_last_is_still_known_after_a_restart()
    {
        var queued = ((CommitResult.Stored)await Store.CommitAsync(Turn("a", effects: Say("one")), None)).Effects[0];
        await Store.RecordAsync(queued, new Delivery.Delivered("ref-1"), null, None);
        _store.Dispose();

        _store = _folder.Open();

        Assert.Empty(await _store.TakeDueAsync(Morning, Morning, 10, None));
        Assert.Equal(["ref-1"], await _store.MessageReferencesAsync(Ada, None));
    }

    [Fact]
    public async Task An_effect_id_is_never_used_twice()
    {
        var first = await IdOfNewEffectAsync("a", 0);
        await Store.EraseAsync(Turn("erased"), None);
        _store.Dispose();
        _store = _folder.Open();

        Assert.True(await IdOfNewEffectAsync("b", 0) > first);
    }

    [Fact]
    public async Task Nothing_readable_lies_on_the_disk()
    {
        await Store.AcceptAsync(Message("secret-cause"), None);
        var queued = ((CommitResult.Stored)await Store.CommitAsync(Turn("b", effects: Say("secret-offer of 300K")), None)).Effects[0];
        await Store.RecordAsync(queued, new Delivery.Delivered("secret-reference"), null, None);
        await Store.CommitAsync(Turn("c", 1, effects: Say("secret-reply")), None);
        await Store.RememberAsync("discord", "session", "secret-session", None);

        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(_folder.Database)!).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)))
        {
            var content = Encoding.Latin1.GetString(ReadShared(file));
            Assert.DoesNotContain("secret", content, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("ada", content, StringComparison.Ordinal);
            Assert.DoesNotContain("said", content, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Erased_content_is_overwritten_in_the_file_and_its_log()
    {
        await Store.CommitAsync(Turn("a", effects: Say(new string('x', 3000))), None);
        var body = Row("SELECT body FROM outbox");
        Assert.True(Contains(body));

        await Store.EraseAsync(Turn("erased", effects: Say("gone")), None);
        await Store.RememberAsync("test", "after", "the log is emptied behind the erasure", None);

        Assert.False(Contains(body));
    }

    [Fact]
    public void Keys_and_data_are_for_the_owner_only()
    {
        Assert.NotEmpty(Directory.EnumerateFiles(_folder.Keys));
        Assert.Equal("0700", Mode(_folder.Keys));
        Assert.All(Directory.EnumerateFiles(_folder.Keys).Concat(Directory.EnumerateFiles(Path.GetDirectoryName(_folder.Database)!)), file => Assert.Equal("0600", Mode(file)));
    }

    [Fact]
    public void Settings_are_those_that_survive_a_power_cut()
    {
        using var session = new SqliteSession(_folder.Database, TimeSpan.FromSeconds(30));
        Assert.Equal("wal", session.Query("PRAGMA journal_mode", row => row.GetString(0))[0]);
        SqliteOpening.Prepare(session, new SqliteSettings(), _folder.Database);
        Assert.Equal(2, session.Number("PRAGMA synchronous"));
    }

    private async Task<long> IdOfNewEffectAsync(string cause, long expected) =>
        ((CommitResult.Stored)await _store.CommitAsync(Turn(cause, expected, effects: Say("hi")), None)).Effects[0].Id;

    private byte[] Row(string sql)
    {
        using var session = new SqliteSession(_folder.Database, TimeSpan.FromSeconds(30));
        return session.Query(sql, row => row.GetBytes(0))[0];
    }

    /// <summary>Looks for a stretch from the middle, which lies in one page.</summary>
    private bool Contains(byte[] body) => Directory.EnumerateFiles(Path.GetDirectoryName(_folder.Database)!, "compbot.db*")
        .Where(file => !file.EndsWith(".lock", StringComparison.Ordinal))
        .Any(file => ReadShared(file).AsSpan().IndexOf(body.AsSpan(100, 64)) >= 0);

    private static byte[] ReadShared(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    private static string Mode(string path) => $"0{Convert.ToString((int)File.GetUnixFileMode(path), 8)}";
}
