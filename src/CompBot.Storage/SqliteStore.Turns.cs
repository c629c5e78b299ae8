using CompBot.Core;
using CompBot.Core.Chat;
using CompBot.Core.Conversation;
using CompBot.Engine;

namespace CompBot.Storage;

/// <summary>States, turns and the inbox.</summary>
public sealed partial class SqliteStore
{
    public async Task<Saved> LoadAsync(ConversationKey conversation, CancellationToken cancellationToken)
    {
        var id = _sealing.IdOf(conversation);
        var rows = await ReadAsync(session => session.Query(
            "SELECT version, state FROM conversation WHERE id = @id", row => (Version: row.GetInt64(0), State: row.GetBytes(1)), ("@id", id)));
        return rows is not [var (version, stored)] ? new Saved(new ConversationState.NotStarted(), 0)
            : Unseal<ConversationState>(stored, Binding.State(id)) is { } state ? new Saved(state, version)
            : new Saved(new ConversationState.NotStarted(), version) { IsUnreadable = true };
    }

    public Task<CommitResult> CommitAsync(Commit commit, CancellationToken cancellationToken)
    {
        var turn = SealedTurn.Of(commit, _sealing);
        return WriteAsync<CommitResult>(session =>
        {
            if (!TryMarkSeen(session, turn, commit))
            {
                RemoveAccepted(session, turn.Fingerprint);
                return new CommitResult.AlreadySeen();
            }

            if (!TryStoreState(session, turn, commit))
            {
                session.Execute("DELETE FROM seen WHERE fingerprint = @fingerprint", ("@fingerprint", turn.Fingerprint));
                return new CommitResult.Conflict();
            }

            return new CommitResult.Stored(StoreEffects(session, turn, commit), commit.Next);
        });
    }

    public Task AcceptAsync(InboundMessage message, CancellationToken cancellationToken)
    {
        var fingerprint = _sealing.FingerprintOf(message.Conversation, message.CauseId);
        var conversation = _sealing.IdOf(message.Conversation);
        var body = _sealing.Seal(message, Binding.Inbox(conversation));
        return WriteAsync(session => IsSeen(session, fingerprint)
            ? 0
            : session.Execute(
                "INSERT OR IGNORE INTO inbox (fingerprint, conversation, body, sent_at) VALUES (@fingerprint, @conversation, @body, @sent)",
                ("@fingerprint", fingerprint),
                ("@conversation", conversation),
                ("@body", body),
                ("@sent", StoredTime.Milliseconds(message.SentAt))));
    }

    public Task RejectAsync(InboundMessage message, CancellationToken cancellationToken)
    {
        var fingerprint = _sealing.FingerprintOf(message.Conversation, message.CauseId);
        return WriteAsync(session => session.Execute("UPDATE inbox SET rejected = 1 WHERE fingerprint = @fingerprint", ("@fingerprint", fingerprint)));
    }

    public Task<bool> KnowsAsync(ConversationKey conversation, string causeId, CancellationToken cancellationToken)
    {
        const string Known = "SELECT EXISTS (SELECT 1 FROM seen WHERE fingerprint = @fingerprint) OR EXISTS (SELECT 1 FROM inbox WHERE fingerprint = @fingerprint)";
        var fingerprint = _sealing.FingerprintOf(conversation, causeId);
        return ReadAsync(session => session.Number(Known, ("@fingerprint", fingerprint)) == 1);
    }

    /// <summary>The file has one owner, so that all of them are this process's.</summary>
    public async Task<Sequence<InboundMessage>> TakeAcceptedAsync(CancellationToken cancellationToken)
    {
        var rows = await ReadAsync(session => session.Query(
            "SELECT id, conversation, body FROM inbox WHERE rejected = 0 ORDER BY id", row => (Id: row.GetInt64(0), Conversation: row.GetBytes(1), Body: row.GetBytes(2))));
        var messages = rows.ConvertAll(row => (row.Id, Message: Unseal<InboundMessage>(row.Body, Binding.Inbox(row.Conversation))));
        foreach (var (id, _) in messages.Where(row => row.Message is null))
        {
            await WriteAsync(session => session.Execute("UPDATE inbox SET rejected = 1 WHERE id = @id", ("@id", id)));
        }

        return messages.Select(row => row.Message).OfType<InboundMessage>().ToSequence();
    }

    private static bool IsSeen(SqliteSession session, byte[] fingerprint) =>
        session.Number("SELECT EXISTS (SELECT 1 FROM seen WHERE fingerprint = @fingerprint)", ("@fingerprint", fingerprint)) == 1;

    private static bool TryMarkSeen(SqliteSession session, SealedTurn turn, Commit commit) => session.Execute(
        "INSERT OR IGNORE INTO seen (fingerprint, seen_at) VALUES (@fingerprint, @at)", ("@fingerprint", turn.Fingerprint), ("@at", StoredTime.Milliseconds(commit.At))) == 1;

    private static void RemoveAccepted(SqliteSession session, byte[] fingerprint) =>
        session.Execute("DELETE FROM inbox WHERE fingerprint = @fingerprint", ("@fingerprint", fingerprint));

    private static bool TryStoreState(SqliteSession session, SealedTurn turn, Commit commit)
    {
        (string, SqlValue) id = ("@id", turn.Conversation), relevant = ("@relevant", StoredTime.UpToTheHour(commit.RelevantUntil ?? commit.At));
        if (commit.SetsAside)
        {
            session.Execute(
                "INSERT INTO set_aside (conversation, state, set_aside_at) SELECT id, state, @at FROM conversation WHERE id = @id AND version = @expected",
                id, ("@at", StoredTime.Milliseconds(commit.At)), ("@expected", commit.ExpectedVersion));
        }

        if (commit.ExpectedVersion == 0)
        {
            return session.Execute("INSERT OR IGNORE INTO conversation (id, version, state, relevant_until) VALUES (@id, 1, @state, @relevant)", id, ("@state", turn.State), relevant) == 1;
        }

        var isStored = session.Execute(
            "UPDATE conversation SET version = version + 1, state = @state WHERE id = @id AND version = @expected", id, ("@state", turn.State), ("@expected", commit.ExpectedVersion)) == 1;

        if (isStored)
        {
            // By itself, because it would write two more pages each time.
            session.Execute("UPDATE conversation SET relevant_until = @relevant WHERE id = @id AND relevant_until <> @relevant", id, relevant);
        }

        return isStored;
    }

    private Sequence<QueuedEffect> StoreEffects(SqliteSession session, SealedTurn turn, Commit commit)
    {
        RemoveAccepted(session, turn.Fingerprint);
        return SealedTurn.Queued(commit, turn.Effects.Map(body => StoreEffect(session, turn.Conversation, body, commit)));
    }

    private long StoreEffect(SqliteSession session, byte[] conversation, byte[] body, Commit commit)
    {
        var id = ++_lastEffect;
        session.Execute(
            "INSERT INTO outbox (id, conversation, body, due_at, leased, queued_at) VALUES (@id, @conversation, @body, @due, @leased, @queued)",
            ("@id", id),
            ("@conversation", conversation),
            ("@body", body),
            ("@due", StoredTime.Milliseconds(commit.LeasedUntil ?? commit.At)),
            ("@leased", commit.LeasedUntil is null ? 0 : Owner),
            ("@queued", StoredTime.Milliseconds(commit.At)));
        return id;
    }
}
