using CompBot.Core;
using CompBot.Core.Conversation;
using CompBot.Engine;

namespace CompBot.Storage;

/// <summary>Erasing, sweeping, counting, and the adapters' memory.</summary>
public sealed partial class SqliteStore
{
    public async Task<Sequence<QueuedEffect>> EraseAsync(Commit confirmation, CancellationToken cancellationToken)
    {
        var turn = SealedTurn.Of(confirmation, _sealing);
        return await WriteAsync(session =>
        {
            if (!TryMarkSeen(session, turn, confirmation))
            {
                return [];
            }

            EraseWhere(session, "@conversation", ("@conversation", turn.Conversation));
            if (confirmation.Next is not ConversationState.NotStarted)
            {
                TryStoreState(session, turn, confirmation with { ExpectedVersion = 0 });
            }

            return StoreEffects(session, turn, confirmation);
        });
    }

    public async Task<int> SweepAsync(DateTimeOffset untouchedSince, CancellationToken cancellationToken)
    {
        (string, SqlValue) since = ("@since", StoredTime.Milliseconds(untouchedSince));
        return await WriteAsync(session =>
        {
            var old = (int)session.Number("SELECT count(*) FROM conversation WHERE relevant_until < @since", since);
            EraseWhere(session, "SELECT id FROM conversation WHERE relevant_until < @since", since);
            session.Execute("DELETE FROM outbox WHERE queued_at < @since AND conversation NOT IN (SELECT id FROM conversation)", since);
            session.Execute("DELETE FROM sent WHERE sent_at < @since AND conversation NOT IN (SELECT id FROM conversation)", since);
            session.Execute("DELETE FROM line WHERE kept_at < @since AND conversation NOT IN (SELECT id FROM conversation)", since);
            session.Execute("DELETE FROM share WHERE ends_at < @since OR conversation NOT IN (SELECT id FROM conversation)", since);
            session.Execute("DELETE FROM inbox WHERE rejected = 1 AND sent_at < @since", since);
            session.Execute("DELETE FROM set_aside WHERE set_aside_at < @since", since);
            session.Execute("DELETE FROM seen WHERE seen_at < @since", since);
            return old;
        });
    }

    public async Task<StoreCounts> CountAsync(CancellationToken cancellationToken)
    {
        // A store that cannot write still counts. An empty transaction finds out whether one could; whether there is room again only a page that is written.
        await ((Task)WriteAsync(session => Trouble is null ? 0 : session.Execute("UPDATE process SET starts = starts"))).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return await ReadAsync(session => new StoreCounts(
            session.Number("SELECT count(*) FROM conversation"),
            session.Number("SELECT count(*) FROM outbox WHERE standing <> 2"),
            session.Number("SELECT (SELECT count(*) FROM outbox WHERE standing = 2) + (SELECT count(*) FROM inbox WHERE rejected = 1)"))
        {
            OldestWaiting = session.Query("SELECT queued_at FROM outbox WHERE standing = 0 ORDER BY id LIMIT 1", row => row.GetInt64(0)) is [var queued] ? DateTimeOffset.FromUnixTimeMilliseconds(queued) : null,
            AwaitingContact = session.Number("SELECT count(*) FROM outbox WHERE standing = 1"),
            SetAside = session.Number("SELECT count(*) FROM set_aside"),
        });
    }

    public async Task<string?> RecallAsync(string platform, string name, CancellationToken cancellationToken)
    {
        var rows = await ReadAsync(session => session.Query(
            "SELECT value FROM memory WHERE platform = @platform AND name = @name", row => row.GetBytes(0), ("@platform", platform), ("@name", name)));
        return rows is [var value] ? Unseal<string>(value, Binding.Memory(platform, name)) : null;
    }

    public Task RememberAsync(string platform, string name, string value, CancellationToken cancellationToken)
    {
        var sealedValue = _sealing.Seal(value, Binding.Memory(platform, name));
        return WriteAsync(session =>
        {
            // What was to be written soon is older than this.
            _soon.TryRemove((platform, name), out _);
            return Remember(session, platform, name, sealedValue);
        });
    }

    public void RememberSoon(string platform, string name, Func<string> value)
    {
        _soon[(platform, name)] = value;
        _writer.WriteSoon(session => RememberNow(session, platform, name));
    }

    public Task ForgetAsync(string platform, string name, CancellationToken cancellationToken) => WriteAsync(session =>
    {
        _soon.TryRemove((platform, name), out _);
        return session.Execute("DELETE FROM memory WHERE platform = @platform AND name = @name", ("@platform", platform), ("@name", name));
    });

    private void RememberNow(SqliteSession session, string platform, string name)
    {
        if (_soon.TryRemove((platform, name), out var value))
        {
            Remember(session, platform, name, _sealing.Seal(value(), Binding.Memory(platform, name)));
        }
    }

    private static int Remember(SqliteSession session, string platform, string name, byte[] sealedValue) => session.Execute(
        "INSERT INTO memory (platform, name, value) VALUES (@platform, @name, @value) ON CONFLICT (platform, name) DO UPDATE SET value = excluded.value",
        ("@platform", platform), ("@name", name), ("@value", sealedValue));

    /// <summary>Conversations is an SQL expression for their ids. The state goes last, because the others may be found through it.</summary>
    private static void EraseWhere(SqliteSession session, string conversations, (string, SqlValue) value)
    {
        session.Execute($"DELETE FROM outbox WHERE conversation IN ({conversations})", value);
        session.Execute($"DELETE FROM sent WHERE conversation IN ({conversations})", value);
        session.Execute($"DELETE FROM line WHERE conversation IN ({conversations})", value);
        session.Execute($"DELETE FROM share WHERE conversation IN ({conversations})", value);
        session.Execute($"DELETE FROM inbox WHERE rejected = 1 AND conversation IN ({conversations})", value);
        session.Execute($"DELETE FROM set_aside WHERE conversation IN ({conversations})", value);
        session.Execute($"DELETE FROM conversation WHERE id IN ({conversations})", value);
        session.EmptyLogAfterwards();
    }
}
