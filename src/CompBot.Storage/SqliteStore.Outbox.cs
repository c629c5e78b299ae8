using CompBot.Core;
using CompBot.Core.Chat;
using CompBot.Core.Conversation;
using CompBot.Engine;

namespace CompBot.Storage;

/// <summary>The outbox, and the references of what was sent.</summary>
public sealed partial class SqliteStore
{
    private const int Waiting = 0, AddressDied = 1, DeadLetter = 2;

    /// <summary>Each conversation's effects up to the first that waits for later. Both are told from one index, however much has piled up.</summary>
    private const string Due = """
        WITH held AS (SELECT conversation, min(id) AS id FROM outbox WHERE standing = 0 AND due_at > @now GROUP BY conversation)
        SELECT o.id, o.body, o.attempts, o.queued_at, o.progress, o.may_be_sent, o.conversation, o.fence FROM outbox AS o LEFT JOIN held USING (conversation)
        WHERE o.standing = 0 AND o.due_at <= @now AND (held.id IS NULL OR o.id < held.id) ORDER BY o.id LIMIT @most
        """;

    public async Task<Sequence<QueuedEffect>> TakeDueAsync(DateTimeOffset now, DateTimeOffset leasedUntil, int most, CancellationToken cancellationToken)
    {
        // Looking is free; only taking needs the writer.
        if (await ReadAsync(session => session.Number("SELECT EXISTS (SELECT 1 FROM outbox WHERE standing = 0 AND due_at <= @now)", ("@now", StoredTime.Milliseconds(now)))) == 0)
        {
            return [];
        }

        var rows = await WriteAsync(session => Lease(session, leasedUntil, session.Query(Due, ReadRow, ("@now", StoredTime.Milliseconds(now)), ("@most", most))));
        return await ReadableAsync(rows);
    }

    /// <summary>The file has one owner at a time, so whoever else leased something died before this process began: there is something to do once.</summary>
    public async Task<bool> TakeOverAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (_tookOver)
        {
            return false;
        }

        await WriteAsync(session => session.Execute(
            "UPDATE outbox SET leased = 0, may_be_sent = 1, due_at = @now WHERE leased NOT IN (0, @owner)", ("@now", StoredTime.Milliseconds(now)), ("@owner", Owner)));
        return _tookOver = true;
    }

    public async Task<Sequence<QueuedEffect>> TakeUndeliveredAsync(
        ConversationKey conversation, DeliveryAddress address, DateTimeOffset leasedUntil, CancellationToken cancellationToken)
    {
        if (!_someUndelivered)
        {
            return [];
        }

        var rows = await ReadAsync(session => session.Query(
            "SELECT id, body, attempts, queued_at, progress, may_be_sent, conversation, fence FROM outbox WHERE conversation = @id AND standing = 1 ORDER BY id", ReadRow, ("@id", _sealing.IdOf(conversation))));
        if (rows.Count == 0)
        {
            return [];
        }

        var moved = (await ReadableAsync(rows)).Map(queued => queued with { Address = address, Attempts = 0, Progress = null, MayBeSent = false, Fence = queued.Fence + 1 });
        var bodies = moved.Map(queued => _sealing.Seal(new AddressedEffect(conversation, queued.Effect, address), Binding.Outbox(_sealing.IdOf(conversation))));
        return await WriteAsync(session => moved.Zip(bodies).Where(pair => Move(session, pair.First, pair.Second, leasedUntil)).Select(pair => pair.First).ToSequence());
    }

    public Task PostponeAsync(QueuedEffect queued, DateTimeOffset until, CancellationToken cancellationToken) => WriteAsync(session =>
        session.Execute("UPDATE outbox SET due_at = @due, leased = 0 WHERE id = @id AND fence = @fence", ("@due", StoredTime.Milliseconds(until)), ("@id", queued.Id), ("@fence", queued.Fence)));

    /// <summary>A delivered effect is written down with the next transaction, because nothing depends on it: after a crash it is sent once more under the same key.</summary>
    public Task RecordAsync(QueuedEffect queued, Delivery delivery, DateTimeOffset? nextAttempt, CancellationToken cancellationToken) => delivery.Match(
        delivered =>
        {
            var reference = delivered.MessageReference is { } sent ? _sealing.Seal(sent, Binding.Sent(_sealing.IdOf(queued.Conversation))) : null;
            if (delivered.IsMarkedAtOnce)
            {
                return WriteAsync(session => Finish(session, queued, reference));
            }

            _writer.WriteSoon(session => Finish(session, queued, reference));
            return Task.CompletedTask;
        },
        partly => WriteAsync(session => session.Execute(
            "UPDATE outbox SET progress = @progress WHERE id = @id AND fence = @fence", ("@progress", partly.Progress), ("@id", queued.Id), ("@fence", queued.Fence))),
        retryLater: _ => WriteAsync(session => session.Execute(
            "UPDATE outbox SET attempts = attempts + 1, may_be_sent = 1, due_at = ifnull(@due, due_at), leased = 0 WHERE id = @id AND fence = @fence",
            ("@due", nextAttempt is { } next ? StoredTime.Milliseconds(next) : (long?)null),
            ("@id", queued.Id),
            ("@fence", queued.Fence))),
        addressDied: _ =>
        {
            _someUndelivered = true;
            return WriteAsync(session => End(session, (queued.Id, queued.Fence), AddressDied, null));
        },
        impossible => WriteAsync(session => End(session, (queued.Id, queued.Fence), DeadLetter, impossible.Why)));

    public async Task<Sequence<string>> MessageReferencesAsync(ConversationKey conversation, CancellationToken cancellationToken)
    {
        await _writer.SettleAsync();
        var id = _sealing.IdOf(conversation);
        var rows = await ReadAsync(session => session.Query("SELECT reference FROM sent WHERE conversation = @id ORDER BY effect", row => row.GetBytes(0), ("@id", id)));
        return rows.Select(reference => Unseal<string>(reference, Binding.Sent(id))).OfType<string>().ToSequence();
    }

    private static OutboxRow ReadRow(SqliteRow row) => new(row.GetInt64(0), row.GetBytes(1), row.GetInt32(2), row.GetInt64(3), row.GetText(4), row.GetInt64(5) == 1, row.GetBytes(6), row.GetInt64(7));

    /// <summary>What can no longer be read becomes a dead letter, so that it stops nothing else.</summary>
    private async Task<Sequence<QueuedEffect>> ReadableAsync(List<OutboxRow> rows)
    {
        var read = rows.ConvertAll(row => (Id: (row.Id, row.Fence), Queued: row.Read(_sealing, _logger)));
        foreach (var (id, _) in read.Where(row => row.Queued is null))
        {
            await WriteAsync(session => End(session, id, DeadLetter, "can no longer be read"));
        }

        return read.Select(row => row.Queued).OfType<QueuedEffect>().ToSequence();
    }

    private List<OutboxRow> Lease(SqliteSession session, DateTimeOffset until, List<OutboxRow> rows)
    {
        foreach (var row in rows)
        {
            session.Execute("UPDATE outbox SET due_at = @due, leased = @owner, fence = fence + 1 WHERE id = @id", ("@due", StoredTime.Milliseconds(until)), ("@owner", Owner), ("@id", row.Id));
        }

        return rows.ConvertAll(row => row with { Fence = row.Fence + 1 });
    }

    private bool Move(SqliteSession session, QueuedEffect queued, byte[] body, DateTimeOffset leasedUntil) => session.Execute(
        "UPDATE outbox SET body = @body, standing = 0, attempts = 0, progress = NULL, may_be_sent = 0, due_at = @due, leased = @owner, fence = @fence WHERE id = @id AND standing = 1",
        ("@body", body), ("@due", StoredTime.Milliseconds(leasedUntil)), ("@owner", Owner), ("@fence", queued.Fence), ("@id", queued.Id)) == 1;

    /// <summary>A reference is kept only for an effect that was still ours: after an erasure none is.</summary>
    private static int Finish(SqliteSession session, QueuedEffect queued, byte[]? reference)
    {
        if (reference is not null)
        {
            session.Execute(
                "INSERT OR REPLACE INTO sent (effect, conversation, reference, sent_at) SELECT id, conversation, @reference, queued_at FROM outbox WHERE id = @id AND fence = @fence",
                ("@reference", reference), ("@id", queued.Id), ("@fence", queued.Fence));
        }

        return session.Execute("DELETE FROM outbox WHERE id = @id AND fence = @fence", ("@id", queued.Id), ("@fence", queued.Fence));
    }

    private static int End(SqliteSession session, (long Id, long Fence) row, int standing, string? why) => session.Execute(
        "UPDATE outbox SET standing = @standing, leased = 0, why = @why WHERE id = @id AND fence = @fence", ("@standing", standing), ("@why", why), ("@id", row.Id), ("@fence", row.Fence));
}
