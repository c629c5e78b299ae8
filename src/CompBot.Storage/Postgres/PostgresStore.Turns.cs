using CompBot.Core;
using CompBot.Core.Chat;
using CompBot.Core.Conversation;
using CompBot.Engine;

namespace CompBot.Storage.Postgres;

/// <summary>States, turns and the inbox.</summary>
public sealed partial class PostgresStore
{
    private const string TakeTurn = "SELECT outcome, ids, undelivered FROM take_turn($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";

    private const string Accept = """
        WITH done AS (
            INSERT INTO inbox (fingerprint, conversation, body, sent_at, leased) SELECT $1, $2, $3, $4, $5 WHERE NOT EXISTS (SELECT 1 FROM seen WHERE fingerprint = $1)
            ON CONFLICT DO NOTHING RETURNING 1)
        SELECT count(*) FROM done
        """;

    private const string Known = "SELECT EXISTS (SELECT 1 FROM seen WHERE fingerprint = $1) OR EXISTS (SELECT 1 FROM inbox WHERE fingerprint = $1)";

    public async Task<Saved> LoadAsync(ConversationKey conversation, CancellationToken cancellationToken)
    {
        var id = _sealing.IdOf(conversation);
        var rows = await ReadAsync(
            new("SELECT version, state FROM conversation WHERE id = $1", Value.Of(id)), reader => (Version: reader.GetInt64(0), State: reader.GetFieldValue<byte[]>(1)));
        return rows is not [var (version, stored)] ? new Saved(new ConversationState.NotStarted(), 0)
            : Unseal<ConversationState>(stored, Binding.State(id)) is { } state ? new Saved(state, version)
            : new Saved(new ConversationState.NotStarted(), version) { IsUnreadable = true };
    }

    public async Task<CommitResult> CommitAsync(Commit commit, CancellationToken cancellationToken)
    {
        var turn = SealedTurn.Of(commit, _sealing);
        var due = StoredTime.Milliseconds(commit.LeasedUntil ?? commit.At);
        var asked = new Asked(
            TakeTurn, Value.Of(turn.Fingerprint), Value.Of(turn.Conversation), Value.Of(commit.ExpectedVersion), Value.Of(turn.State), Value.Of(StoredTime.UpToTheHour(commit.RelevantUntil ?? commit.At)),
            Value.Of(StoredTime.Milliseconds(commit.At)), Value.Of(commit.SetsAside), Value.Of(due), Value.Of(OwnerOf(commit)), Value.Of(turn.Effects.ToArray()));
        var rows = await MayLoseAsync(turn.Conversation, due, () => WriteAsync(
            turn.Conversation, asked, reader => (Outcome: reader.GetInt32(0), Ids: reader.GetFieldValue<long[]>(1), HasUndelivered: reader.GetBoolean(2))));
        return rows[0].Outcome switch
        {
            0 => new CommitResult.Stored(SealedTurn.Queued(commit, rows[0].Ids), commit.Next) { MayHaveUndelivered = rows[0].HasUndelivered },
            1 => new CommitResult.AlreadySeen(),
            _ => new CommitResult.Conflict(),
        };
    }

    public Task AcceptAsync(InboundMessage message, CancellationToken cancellationToken)
    {
        var fingerprint = _sealing.FingerprintOf(message.Conversation, message.CauseId);
        var conversation = _sealing.IdOf(message.Conversation);
        return WriteAsync(conversation, new(
            Accept, Value.Of(fingerprint), Value.Of(conversation), Value.Of(_sealing.Seal(message, Binding.Inbox(conversation))), Value.Of(StoredTime.Milliseconds(message.SentAt)), Value.Of(Worker)));
    }

    public Task RejectAsync(InboundMessage message, CancellationToken cancellationToken) => WriteAsync(
        _sealing.IdOf(message.Conversation), Asked.Writing("UPDATE inbox SET rejected = true WHERE fingerprint = $1", Value.Of(_sealing.FingerprintOf(message.Conversation, message.CauseId))));

    public async Task<bool> KnowsAsync(ConversationKey conversation, string causeId, CancellationToken cancellationToken) =>
        (await ReadAsync(new(Known, Value.Of(_sealing.FingerprintOf(conversation, causeId))), reader => reader.GetBoolean(0)))[0];

    public async Task<Sequence<InboundMessage>> TakeAcceptedAsync(CancellationToken cancellationToken)
    {
        var rows = await WriteAsync(
            null, new("SELECT id, conversation, body FROM take_accepted($1) ORDER BY id", Value.Of(Worker)),
            reader => (Id: reader.GetInt64(0), Conversation: reader.GetFieldValue<byte[]>(1), Body: reader.GetFieldValue<byte[]>(2)));
        var messages = rows.ConvertAll(row => (row.Id, row.Conversation, Message: Unseal<InboundMessage>(row.Body, Binding.Inbox(row.Conversation))));
        foreach (var (id, conversation, _) in messages.Where(row => row.Message is null))
        {
            await WriteAsync(conversation, Asked.Writing("UPDATE inbox SET rejected = true WHERE id = $1", Value.Of(id)));
        }

        return messages.Select(row => row.Message).OfType<InboundMessage>().ToSequence();
    }

    private long OwnerOf(Commit commit) => commit.LeasedUntil is null ? 0 : Worker;

    /// <summary>Where nobody knows whether the transaction was committed, what it may have leased is freed when the database is back.</summary>
    private async Task<T> MayLoseAsync<T>(byte[] conversation, long until, Func<Task<T>> write)
    {
        try
        {
            return await write();
        }
        catch (StoreUnavailableException)
        {
            _membership.Lost.Add(conversation, until);
            throw;
        }
    }
}
