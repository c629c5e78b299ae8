using CompBot.Core;
using CompBot.Core.Chat;
using CompBot.Core.Conversation;
using CompBot.Engine;
using Npgsql;

namespace CompBot.Storage.Postgres;

/// <summary>The outbox, and the references of what was sent.</summary>
public sealed partial class PostgresStore
{
    private const int AddressDied = 1, DeadLetter = 2;
    private const string Columns = "id, body, attempts, queued_at, progress, may_be_sent, conversation, fence";

    /// <summary>A reference is kept only for an effect that was still this worker's.</summary>
    private const string Finish = """
        WITH done AS (DELETE FROM outbox WHERE id = $1 AND fence = $2 RETURNING id, conversation, queued_at),
        kept AS (INSERT INTO sent (effect, conversation, reference, sent_at) SELECT id, conversation, $3, queued_at FROM done WHERE $3 IS NOT NULL ON CONFLICT DO NOTHING)
        SELECT count(*) FROM done
        """;

    public async Task<Sequence<QueuedEffect>> TakeDueAsync(DateTimeOffset now, DateTimeOffset leasedUntil, int most, CancellationToken cancellationToken)
    {
        // Looking costs nobody else anything; only taking writes.
        if (!(await ReadAsync(new("SELECT EXISTS (SELECT 1 FROM outbox WHERE standing = 0 AND due_at <= $1)", Value.Of(StoredTime.Milliseconds(now))), reader => reader.GetBoolean(0)))[0])
        {
            return [];
        }

        var until = StoredTime.Milliseconds(leasedUntil);
        var rows = await MayLoseAsync([], until, () => WriteAsync(
            null, new($"SELECT {Columns} FROM take_due($1, $2, $3, $4) ORDER BY id", Value.Of(StoredTime.Milliseconds(now)), Value.Of(until), Value.Of(most), Value.Of(Worker)), ReadRow));
        return await ReadableAsync(rows);
    }

    /// <summary>What the dead had leased is freed by whoever buries them; here it is told.</summary>
    public Task<bool> TakeOverAsync(DateTimeOffset now, CancellationToken cancellationToken) => Task.FromResult(_membership.SomeoneDied());

    public async Task<Sequence<QueuedEffect>> TakeUndeliveredAsync(
        ConversationKey conversation, DeliveryAddress address, DateTimeOffset leasedUntil, CancellationToken cancellationToken)
    {
        var id = _sealing.IdOf(conversation);
        var rows = await ReadAsync(new($"SELECT {Columns} FROM outbox WHERE conversation = $1 AND standing = 1 ORDER BY id", Value.Of(id)), ReadRow);
        var moved = (await ReadableAsync(rows)).Map(queued => queued with { Address = address, Attempts = 0, Progress = null, MayBeSent = false, Fence = queued.Fence + 1 });
        var until = StoredTime.Milliseconds(leasedUntil);
        var taken = moved.Map(queued => MayLoseAsync(id, until, () => WriteAsync(id, Move(queued, address, until), ReadNumber)));
        await Task.WhenAll(taken);
        return moved.Zip(taken).Where(pair => pair.Second.Result[0] == 1).Select(pair => pair.First).ToSequence();
    }

    public Task PostponeAsync(QueuedEffect queued, DateTimeOffset until, CancellationToken cancellationToken) =>
        ChangeAsync(queued, "due_at = $3, leased = 0", Value.Of(StoredTime.Milliseconds(until)));

    /// <summary>A delivered effect is written down with the next transaction, because nothing depends on it: after a crash it is sent once more under the same key.</summary>
    public Task RecordAsync(QueuedEffect queued, Delivery delivery, DateTimeOffset? nextAttempt, CancellationToken cancellationToken) => delivery.Match(
        delivered => FinishAsync(queued, delivered),
        partly => ChangeAsync(queued, "progress = $3", Value.OfText(partly.Progress)),
        retryLater: _ => ChangeAsync(queued, "attempts = attempts + 1, may_be_sent = true, due_at = coalesce($3, due_at), leased = 0", Value.OfNumber(nextAttempt is { } next ? StoredTime.Milliseconds(next) : null)),
        addressDied: _ => EndAsync(queued, AddressDied, null),
        impossible => EndAsync(queued, DeadLetter, impossible.Why));

    public async Task<Sequence<string>> MessageReferencesAsync(ConversationKey conversation, CancellationToken cancellationToken)
    {
        await _writer.SettleAsync();
        var id = _sealing.IdOf(conversation);
        var rows = await ReadAsync(new("SELECT reference FROM sent WHERE conversation = $1 ORDER BY effect", Value.Of(id)), ReadBytes);
        return rows.Select(reference => Unseal<string>(reference, Binding.Sent(id))).OfType<string>().ToSequence();
    }

    private Task FinishAsync(QueuedEffect queued, Delivery.Delivered delivered)
    {
        var id = _sealing.IdOf(queued.Conversation);
        var reference = delivered.MessageReference is { } sent ? _sealing.Seal(sent, Binding.Sent(id)) : null;
        var request = new PostgresRequest<long>(id, () => new(Finish, Value.Of(queued.Id), Value.Of(queued.Fence), Value.OfBytes(reference)), ReadNumber);
        if (delivered.IsMarkedAtOnce)
        {
            return _writer.WriteAsync(request);
        }

        _writer.WriteSoon(request);
        return Task.CompletedTask;
    }

    private Task EndAsync(QueuedEffect queued, int standing, string? why) => ChangeAsync(queued, "standing = $3, why = $4, leased = 0", Value.Of(standing), Value.OfText(why));

    /// <summary>Nothing where another leased it since.</summary>
    private Task ChangeAsync(QueuedEffect queued, string change, params NpgsqlParameter[] values) => WriteAsync(
        _sealing.IdOf(queued.Conversation), Asked.Writing($"UPDATE outbox SET {change} WHERE id = $1 AND fence = $2", [Value.Of(queued.Id), Value.Of(queued.Fence), .. values]));

    private Asked Move(QueuedEffect queued, DeliveryAddress address, long until) => Asked.Writing(
        """
        UPDATE outbox SET body = $3, standing = 0, attempts = 0, progress = NULL, may_be_sent = false, due_at = $4, leased = $5, fence = $2
        WHERE id = $1 AND standing = 1 AND fence = $2 - 1
        """,
        Value.Of(queued.Id), Value.Of(queued.Fence),
        Value.Of(_sealing.Seal(new AddressedEffect(queued.Conversation, queued.Effect, address), Binding.Outbox(_sealing.IdOf(queued.Conversation)))), Value.Of(until), Value.Of(Worker));

    private static OutboxRow ReadRow(NpgsqlDataReader reader) => new(
        reader.GetInt64(0), reader.GetFieldValue<byte[]>(1), reader.GetInt32(2), reader.GetInt64(3), reader.IsDBNull(4) ? null : reader.GetString(4), reader.GetBoolean(5),
        reader.GetFieldValue<byte[]>(6), reader.GetInt64(7));

    /// <summary>What can no longer be read becomes a dead letter, so that it stops nothing else.</summary>
    private async Task<Sequence<QueuedEffect>> ReadableAsync(List<OutboxRow> rows)
    {
        var read = rows.ConvertAll(row => (Row: row, Queued: row.Read(_sealing, _logger)));
        foreach (var (row, _) in read.Where(one => one.Queued is null))
        {
            await WriteAsync(row.Conversation, Asked.Writing(
                "UPDATE outbox SET standing = 2, leased = 0, why = 'can no longer be read' WHERE id = $1 AND fence = $2", Value.Of(row.Id), Value.Of(row.Fence)));
        }

        return read.Select(one => one.Queued).OfType<QueuedEffect>().ToSequence();
    }
}
