using CompBot.Core;
using CompBot.Core.Chat;
using CompBot.Engine;

namespace CompBot.Storage;

/// <summary>What was said, for the page.</summary>
public sealed partial class SqliteStore
{
    private const string KeepLine = """
        INSERT OR IGNORE INTO line (conversation, seq, effect, body, kept_at)
        SELECT @id, @seq, @effect, @body, @at WHERE @effect = 0 OR EXISTS (SELECT 1 FROM conversation WHERE id = @id)
        """;

    private const string DropOldLines =
        "DELETE FROM line WHERE conversation = @id AND seq <= (SELECT seq FROM line WHERE conversation = @id ORDER BY seq DESC LIMIT 1 OFFSET @most)";

    public Task KeepLineAsync(ConversationKey conversation, KeptLine line, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var id = _sealing.IdOf(conversation);
        var body = _sealing.Seal(line.Body, Binding.Line(id, line.Seq));
        return WriteAsync(session =>
        {
            session.Execute(KeepLine, ("@id", id), ("@seq", line.Seq), ("@effect", line.Effect), ("@body", body), ("@at", StoredTime.Milliseconds(at)));
            return session.Execute(DropOldLines, ("@id", id), ("@most", IKeptLines.MostLines));
        });
    }

    public async Task<Sequence<KeptLine>> KeptLinesAsync(ConversationKey conversation, CancellationToken cancellationToken)
    {
        var id = _sealing.IdOf(conversation);
        var rows = await ReadAsync(session => session.Query(
            "SELECT seq, effect, body FROM line WHERE conversation = @id ORDER BY seq",
            row => (Seq: row.GetInt64(0), Effect: row.GetInt64(1), Body: row.GetBytes(2)),
            ("@id", id)));
        return rows.Select(row => Unseal<string>(row.Body, Binding.Line(id, row.Seq)) is { } body ? new KeptLine(row.Seq, row.Effect, body) : null).OfType<KeptLine>().ToSequence();
    }
}
