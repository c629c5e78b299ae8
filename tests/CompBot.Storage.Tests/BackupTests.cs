using System.Runtime.Versioning;
using CompBot.Core.Chat;
using CompBot.Core.Conversation;
using CompBot.Engine;

namespace CompBot.Storage.Tests;

/// <summary>A copy taken while the program works is whole, says nothing without its keys, and comes back.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class BackupTests : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly TemporaryFolder _folder = new();

    private string Copy => Path.Combine(_folder.FullName, "copy.db");

    private string KeysCopy => Path.Combine(_folder.FullName, "keys-copy");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Taken_while_it_is_written_it_holds_all_that_was_committed_before()
    {
        using (var store = _folder.Open())
        {
            await FillAsync(store, 0, 50);
            var busy = FillAsync(store, 50, 250);
            SqliteBackup.Take(_folder.Database, Copy);
            await busy;
            Assert.Equal(250, (await store.CountAsync(None)).Conversations);
        }

        SqliteBackup.CopyKeys(_folder.Keys, KeysCopy);
        using var copied = SqliteStore.Open(Copy, KeysCopy);
        Assert.InRange((await copied.CountAsync(None)).Conversations, 50, 250);
        Assert.IsType<ConversationState.NotStarted>((await copied.LoadAsync(Person(0), None)).State);
        Assert.Equal(1, (await copied.LoadAsync(Person(49), None)).Version);
    }

    [Fact]
    public async Task Only_its_owner_may_read_it_and_the_keys()
    {
        using var store = _folder.Open();
        await FillAsync(store, 0, 1);
        SqliteBackup.Take(_folder.Database, Copy);
        Assert.Equal(1, SqliteBackup.CopyKeys(_folder.Keys, KeysCopy));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Copy));
        Assert.All(Directory.GetFiles(KeysCopy), key => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(key)));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(KeysCopy));
        Assert.Equal(["copy.db", "data", "keys-copy"], Directory.EnumerateFileSystemEntries(_folder.FullName).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task Restored_it_is_as_it_was_and_what_lay_there_is_kept()
    {
        using (var store = _folder.Open())
        {
            await FillAsync(store, 0, 3);
            SqliteBackup.Take(_folder.Database, Copy);
            await FillAsync(store, 3, 9);
        }

        Assert.Equal(_folder.Database + ".before-restore", SqliteBackup.Restore(Copy, _folder.Database, _folder.Keys));

        using (var restored = _folder.Open())
        {
            Assert.Equal(3, (await restored.CountAsync(None)).Conversations);
        }

        using var before = SqliteStore.Open(_folder.Database + ".before-restore", _folder.Keys);
        Assert.Equal(9, (await before.CountAsync(None)).Conversations);
    }

    [Fact]
    public async Task Replies_after_a_restore_get_no_number_that_was_given_after_the_backup()
    {
        long last = 0;
        using (_folder.Open())
        {
            SqliteBackup.Take(_folder.Database, Copy);
        }

        for (var start = 0; start < 3; start++)
        {
            using var store = _folder.Open();
            last = await FillAsync(store, start, start + 1);
        }

        SqliteBackup.Restore(Copy, _folder.Database, _folder.Keys);
        using var restored = _folder.Open();
        Assert.True(await FillAsync(restored, 5, 6) > last);
    }

    [Fact]
    public async Task Without_its_keys_it_is_not_put_in_place_and_with_them_it_is()
    {
        using (var store = _folder.Open())
        {
            await FillAsync(store, 0, 1);
            SqliteBackup.Take(_folder.Database, Copy);
            SqliteBackup.CopyKeys(_folder.Keys, KeysCopy);
        }

        using var elsewhere = new TemporaryFolder();
        Assert.Equal(StoreFailure.WrongKeys, Assert.Throws<StoreUnavailableException>(() => SqliteBackup.Restore(Copy, elsewhere.Database, elsewhere.Keys)).Failure);
        Assert.False(File.Exists(elsewhere.Database));

        SqliteBackup.CopyKeys(KeysCopy, elsewhere.Keys);
        Assert.Null(SqliteBackup.Restore(Copy, elsewhere.Database, elsewhere.Keys));
        using var restored = elsewhere.Open();
        Assert.Equal(1, (await restored.CountAsync(None)).Conversations);
    }

    [Fact]
    public void While_a_program_uses_the_database_nothing_is_put_in_its_place()
    {
        using var store = _folder.Open();
        SqliteBackup.Take(_folder.Database, Copy);
        Assert.Equal(StoreFailure.Locked, Assert.Throws<StoreUnavailableException>(() => SqliteBackup.Restore(Copy, _folder.Database, _folder.Keys)).Failure);
        Assert.Null(store.Trouble);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no database at all, but some text that is long enough to be looked at as one")]
    public void What_is_no_backup_changes_nothing(string content)
    {
        using (_folder.Open())
        {
        }

        File.WriteAllText(Copy, content);
        Assert.Throws<StoreUnavailableException>(() => SqliteBackup.Restore(Copy, _folder.Database, _folder.Keys));
        using var still = _folder.Open();
        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(_folder.Database)!, "*restor*"));
    }

    [Fact]
    public void What_cannot_be_done_is_said_in_one_line()
    {
        Says("There is no database", () => SqliteBackup.Take(_folder.Database, Copy));
        Says("There is no backup", () => SqliteBackup.Restore(Copy, _folder.Database, _folder.Keys));
        using var store = _folder.Open();
        Says("cannot be made: DirectoryNotFoundException", () => SqliteBackup.Take(_folder.Database, Path.Combine(_folder.FullName, "no", "copy.db")));
        File.WriteAllText(Copy, "");
        Says("exists already", () => SqliteBackup.Take(_folder.Database, Copy));
        Says("cannot be copied", () => SqliteBackup.CopyKeys(Path.Combine(_folder.FullName, "none"), KeysCopy));
    }

    private static void Says(string part, Action work)
    {
        var said = Assert.Throws<StoreUnavailableException>(work).Message;
        Assert.Contains(part, said, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', said);
    }

    private static ConversationKey Person(int number) => new("test", "app", $"person-{number}");

    /// <summary>Answers the number of the last reply.</summary>
    private static async Task<long> FillAsync(SqliteStore store, int from, int to)
    {
        long last = 0;
        for (var number = from; number < to; number++)
        {
            var stored = await store.CommitAsync(
                new Commit(Person(number), 0, "cause", new ConversationState.NotStarted(), [new Effect.Say(new Reply { Title = "x" })], new DeliveryAddress(Place.Direct, "here"), DateTimeOffset.UnixEpoch), None);
            last = Assert.IsType<CommitResult.Stored>(stored).Effects[0].Id;
        }

        return last;
    }
}
