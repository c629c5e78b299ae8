using CompBot.Core.Conversation.Sharing;

namespace CompBot.Storage.Postgres;

/// <summary>Which code opens whose case.</summary>
public sealed partial class PostgresStore
{
    private const string KeepShare = "INSERT INTO share (code, conversation, ends_at, body) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING";

    public Task KeepShareAsync(SharedBy shared, string code, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var (hashed, owner) = (_sealing.CodeOf(code), _sealing.IdOf(shared.Owner));
        var body = _sealing.Seal(shared, Binding.Share(hashed));
        return WriteAsync(owner, Asked.Writing(KeepShare, Value.Of(hashed), Value.Of(owner), Value.Of(StoredTime.Milliseconds(until)), Value.Of(body)));
    }

    public async Task<SharedBy?> FindShareAsync(string code, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var hashed = _sealing.CodeOf(code);
        var rows = await ReadAsync(new("SELECT body FROM share WHERE code = $1 AND ends_at > $2", Value.Of(hashed), Value.Of(StoredTime.Milliseconds(now))), ReadBytes);
        return rows is [var body] ? Unseal<SharedBy>(body, Binding.Share(hashed)) : null;
    }

    public Task EndShareAsync(string code, CancellationToken cancellationToken) =>
        WriteAsync(null, Asked.Writing("DELETE FROM share WHERE code = $1", Value.Of(_sealing.CodeOf(code))));
}
