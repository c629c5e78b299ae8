namespace CompBot.Storage;

/// <summary>
/// Which row and column an encrypted value belongs to. It takes part in the encryption, so that a value which is put into another row cannot be read there: who can
/// write the file and has no key cannot give one person another's case.
/// </summary>
internal readonly record struct Binding(string Column, string Key)
{
    public static Binding State(byte[] conversation) => new("conversation.state", Convert.ToHexString(conversation));

    public static Binding Inbox(byte[] conversation) => new("inbox.body", Convert.ToHexString(conversation));

    public static Binding Outbox(byte[] conversation) => new("outbox.body", Convert.ToHexString(conversation));

    public static Binding Sent(byte[] conversation) => new("sent.reference", Convert.ToHexString(conversation));

    public static Binding Line(byte[] conversation, long seq) => new("line.body", $"{Convert.ToHexString(conversation)}/{seq}");

    public static Binding Share(byte[] code) => new("share.body", Convert.ToHexString(code));

    public static Binding Outcome(byte[] receipt) => new("outcome.body", Convert.ToHexString(receipt));

    public static Binding Memory(string platform, string name) => new("memory.value", $"{platform}/{name}");
}

/// <summary>Databases from before values were bound to their rows: each is encrypted anew, all in one transaction.</summary>
internal static class Rebinding
{
    private const string Done = "SELECT EXISTS (SELECT 1 FROM memory WHERE platform = '' AND name = 'bound')";

    private static readonly (string Table, string Column, Func<byte[], Binding> To)[] Tables =
    [
        ("conversation", "state", Binding.State),
        ("inbox", "body", Binding.Inbox),
        ("outbox", "body", Binding.Outbox),
        ("sent", "reference", Binding.Sent),
    ];

    /// <summary>What cannot be read stays as it is, and is set aside when it is met.</summary>
    public static void Run(SqliteSession session, Sealing sealing)
    {
        if (session.Number(Done) == 1)
        {
            return;
        }

        session.Execute("BEGIN IMMEDIATE");
        try
        {
            Array.ForEach(Tables, table => Rebind(session, sealing, table));
            RebindMemory(session, sealing);
            session.Execute("INSERT INTO memory (platform, name, value) VALUES ('', 'bound', @value)", ("@value", sealing.Seal("yes", Binding.Memory("", "bound"))));
            session.Execute("COMMIT");
        }
        catch
        {
            session.Execute("ROLLBACK");
            throw;
        }
    }

    private static void Rebind(SqliteSession session, Sealing sealing, (string Table, string Column, Func<byte[], Binding> To) table)
    {
        var key = table.Table == "conversation" ? "id" : "conversation";
        var rows = session.Query($"SELECT rowid, {key}, {table.Column} FROM {table.Table}", row => (Id: row.GetInt64(0), Key: row.GetBytes(1), Value: row.GetBytes(2)));
        foreach (var (id, conversation, value) in rows)
        {
            if (sealing.Rebound(value, table.To(conversation)) is { } bound)
            {
                session.Execute($"UPDATE {table.Table} SET {table.Column} = @value WHERE rowid = @id", ("@value", bound), ("@id", id));
            }
        }
    }

    private static void RebindMemory(SqliteSession session, Sealing sealing)
    {
        var rows = session.Query(
            "SELECT platform, name, value FROM memory WHERE NOT (platform = '' AND name = 'hash-key')", row => (Platform: row.GetString(0), Name: row.GetString(1), Value: row.GetBytes(2)));
        foreach (var (platform, name, value) in rows)
        {
            if (sealing.Rebound(value, Binding.Memory(platform, name)) is { } bound)
            {
                session.Execute("UPDATE memory SET value = @value WHERE platform = @platform AND name = @name", ("@value", bound), ("@platform", platform), ("@name", name));
            }
        }
    }
}
