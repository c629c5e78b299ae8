using CompBot.Core;
using CompBot.Core.Conversation;
using CompBot.Engine;

namespace CompBot.Storage.Postgres;

/// <summary>Erasing, sweeping, counting, and the adapters' memory.</summary>
public sealed partial class PostgresStore
{
    private const int MostSweptAtOnce = 200;

    private const string EraseAndConfirm = "SELECT erase_and_confirm($1, $2, $3, $4, $5, $6, $7, $8)";

    private const string Counts = """
        SELECT (SELECT count(*) FROM conversation), (SELECT count(*) FROM outbox WHERE standing <> 2),
            (SELECT count(*) FROM outbox WHERE standing = 2) + (SELECT count(*) FROM inbox WHERE rejected),
            (SELECT count(*) FROM outbox WHERE standing = 1), (SELECT count(*) FROM set_aside),
            (SELECT queued_at FROM outbox WHERE standing = 0 ORDER BY id LIMIT 1)
        """;

    private const string Remembering =
        "INSERT INTO memory (platform, name, value) VALUES ($1, $2, $3) ON CONFLICT (platform, name) DO UPDATE SET value = excluded.value";

    public async Task<Sequence<QueuedEffect>> EraseAsync(Commit confirmation, CancellationToken cancellationToken)
    {
        var turn = SealedTurn.Of(confirmation, _sealing);
        var due = StoredTime.Milliseconds(confirmation.LeasedUntil ?? confirmation.At);
        var asked = new Asked(
            EraseAndConfirm, Value.Of(turn.Fingerprint), Value.Of(turn.Conversation), Value.OfBytes(confirmation.Next is ConversationState.NotStarted ? null : turn.State),
            Value.Of(StoredTime.UpToTheHour(confirmation.RelevantUntil ?? confirmation.At)), Value.Of(StoredTime.Milliseconds(confirmation.At)), Value.Of(due), Value.Of(OwnerOf(confirmation)), Value.Of(turn.Effects.ToArray()));
        var rows = await MayLoseAsync(turn.Conversation, due, () => WriteAsync(turn.Conversation, asked, reader => reader.GetFieldValue<long[]>(0)));
        return SealedTurn.Queued(confirmation, rows[0]);
    }

    /// <summary>A few at a time, so that nobody waits for it. Workers that sweep at once share the work.</summary>
    public async Task<int> SweepAsync(DateTimeOffset untouchedSince, CancellationToken cancellationToken)
    {
        var since = StoredTime.Milliseconds(untouchedSince);
        var erased = 0;
        for (var last = MostSweptAtOnce; last == MostSweptAtOnce; erased += last)
        {
            last = (await WriteAsync(null, new("SELECT sweep_conversations($1, $2)", Value.Of(since), Value.Of(MostSweptAtOnce)), reader => reader.GetInt32(0)))[0];
        }

        await WriteAsync(null, new("SELECT sweep_leftovers($1)", Value.Of(since)));
        return erased;
    }

    public async Task<StoreCounts> CountAsync(CancellationToken cancellationToken)
    {
        await _writer.SettleAsync();
        return (await ReadAsync(new(Counts), reader => new StoreCounts(reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2))
        {
            AwaitingContact = reader.GetInt64(3),
            SetAside = reader.GetInt64(4),
            OldestWaiting = reader.IsDBNull(5) ? null : DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(5)),
        }))[0];
    }

    public async Task<string?> RecallAsync(string platform, string name, CancellationToken cancellationToken)
    {
        var rows = await ReadAsync(new("SELECT value FROM memory WHERE platform = $1 AND name = $2", Value.Of(platform), Value.Of(name)), ReadBytes);
        return rows is [var value] ? Unseal<string>(value, Binding.Memory(platform, name)) : null;
    }

    public Task RememberAsync(string platform, string name, string value, CancellationToken cancellationToken) => _writer.WriteAsync(new PostgresRequest<long>(
        null,
        () =>
        {
            // What was to be written soon is older than this.
            _soon.TryRemove((platform, name), out _);
            return Remember(platform, name, value);
        },
        ReadNumber));

    public void RememberSoon(string platform, string name, Func<string> value)
    {
        _soon[(platform, name)] = value;
        _writer.WriteSoon(new PostgresRequest<long>(null, () => _soon.TryRemove((platform, name), out var latest) ? Remember(platform, name, latest()) : null, ReadNumber));
    }

    public Task ForgetAsync(string platform, string name, CancellationToken cancellationToken) => _writer.WriteAsync(new PostgresRequest<long>(
        null,
        () =>
        {
            _soon.TryRemove((platform, name), out _);
            return Asked.Writing("DELETE FROM memory WHERE platform = $1 AND name = $2", Value.Of(platform), Value.Of(name));
        },
        ReadNumber));

    private Asked Remember(string platform, string name, string value) =>
        Asked.Writing(Remembering, Value.Of(platform), Value.Of(name), Value.Of(_sealing.Seal(value, Binding.Memory(platform, name))));
}
