using CompBot.Core.Conversation.Sharing;

namespace CompBot.Storage;

/// <summary>Which code opens whose case.</summary>
public sealed partial class SqliteStore
{
    public Task KeepShareAsync(SharedBy shared, string code, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var (hashed, owner) = (_sealing.CodeOf(code), _sealing.IdOf(shared.Owner));
        var body = _sealing.Seal(shared, Binding.Share(hashed));
        return WriteAsync(session => session.Execute(
            "INSERT OR IGNORE INTO share (code, conversation, ends_at, body) VALUES (@code, @conversation, @ends, @body)",
            ("@code", hashed), ("@conversation", owner), ("@ends", StoredTime.Milliseconds(until)), ("@body", body)));
    }

    public async Task<SharedBy?> FindShareAsync(string code, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var hashed = _sealing.CodeOf(code);
        var rows = await ReadAsync(session => session.Query(
            "SELECT body FROM share WHERE code = @code AND ends_at > @now", row => row.GetBytes(0), ("@code", hashed), ("@now", StoredTime.Milliseconds(now))));
        return rows is [var body] ? Unseal<SharedBy>(body, Binding.Share(hashed)) : null;
    }

    public Task EndShareAsync(string code, CancellationToken cancellationToken)
    {
        var hashed = _sealing.CodeOf(code);
        return WriteAsync(session => session.Execute("DELETE FROM share WHERE code = @code", ("@code", hashed)));
    }
}
