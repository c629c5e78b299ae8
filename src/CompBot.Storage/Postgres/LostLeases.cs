namespace CompBot.Storage.Postgres;

/// <summary>
/// What may have been leased by a transaction of which nobody knows whether it was committed, because the connection was lost under it. It would wait until the lease
/// ends; so it is freed once the database is back.
/// </summary>
internal sealed class LostLeases
{
    private readonly Lock _lock = new();
    private readonly List<(byte[] Conversation, long Until)> _lost = [];

    /// <summary>Conversation is empty where it may be any.</summary>
    public void Add(byte[] conversation, long until)
    {
        lock (_lock)
        {
            _lost.Add((conversation, until));
        }
    }

    /// <summary>Null where nothing was lost. What it names is lost again unless it is forgotten.</summary>
    public (Asked Free, int Count)? Ask(long owner, long now)
    {
        lock (_lock)
        {
            return _lost.Count == 0 ? null : (Asked.Writing(
                """
                UPDATE outbox SET leased = 0, due_at = $1 FROM unnest($3, $4) AS lost (conversation, until)
                WHERE leased = $2 AND due_at = lost.until AND (lost.conversation = '' OR outbox.conversation = lost.conversation)
                """,
                Value.Of(now), Value.Of(owner), Value.Of(_lost.Select(one => one.Conversation).ToArray()), Value.Of(_lost.Select(one => one.Until).ToArray())), _lost.Count);
        }
    }

    public void Forget(int count)
    {
        lock (_lock)
        {
            _lost.RemoveRange(0, count);
        }
    }
}
