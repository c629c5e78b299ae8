using CompBot.Core;
using CompBot.Core.Chat;
using CompBot.Engine;

namespace CompBot.Storage.Postgres;

/// <summary>What was said, for the page.</summary>
public sealed partial class PostgresStore
{
    private const string KeepLine = """
        INSERT INTO line (conversation, seq, effect, body, kept_at) SELECT $1, $2, $3, $4, $5 WHERE $3 = 0 OR EXISTS (SELECT 1 FROM conversation WHERE id = $1)
        ON CONFLICT DO NOTHING
        """;

    private const string DropOldLines =
        "DELETE FROM line WHERE conversation = $1 AND seq <= (SELECT seq FROM line WHERE conversation = $1 ORDER BY seq DESC LIMIT 1 OFFSET $2)";

    public async Task KeepLineAsync(ConversationKey conversation, KeptLine line, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var id = _sealing.IdOf(conversation);
        var body = _sealing.Seal(line.Body, Binding.Line(id, line.Seq));
        var kept = WriteAsync(id, Asked.Writing(KeepLine, Value.Of(id), Value.Of(line.Seq), Value.Of(line.Effect), Value.Of(body), Value.Of(StoredTime.Milliseconds(at))));
        await Task.WhenAll(kept, WriteAsync(id, Asked.Writing(DropOldLines, Value.Of(id), Value.Of(IKeptLines.MostLines))));
    }

    public async Task<Sequence<KeptLine>> KeptLinesAsync(ConversationKey conversation, CancellationToken cancellationToken)
    {
        var id = _sealing.IdOf(conversation);
        var rows = await ReadAsync(
            new("SELECT seq, effect, body FROM line WHERE conversation = $1 ORDER BY seq", Value.Of(id)),
            reader => (Seq: reader.GetInt64(0), Effect: reader.GetInt64(1), Body: reader.GetFieldValue<byte[]>(2)));
        return rows.Select(row => Unseal<string>(row.Body, Binding.Line(id, row.Seq)) is { } body ? new KeptLine(row.Seq, row.Effect, body) : null).OfType<KeptLine>().ToSequence();
    }
}
