using CompBot.Core;
using CompBot.Core.Conversation.Outcomes;

namespace CompBot.Storage;

/// <summary>What came out of cases, tied to nobody. It has no time of its own and is in no sweep.</summary>
public sealed partial class SqliteStore
{
    public Task KeepOutcomeAsync(string receipt, CommunityOutcome outcome, CancellationToken cancellationToken)
    {
        var hashed = _sealing.ReceiptOf(receipt);
        var body = _sealing.Seal(outcome, Binding.Outcome(hashed));
        return WriteAsync(session => session.Execute("INSERT OR IGNORE INTO outcome (receipt, body) VALUES (@receipt, @body)", ("@receipt", hashed), ("@body", body)));
    }

    public async Task<Sequence<CommunityOutcome>> OutcomesAsync(CancellationToken cancellationToken)
    {
        var rows = await ReadAsync(session => session.Query("SELECT receipt, body FROM outcome", row => (Receipt: row.GetBytes(0), Body: row.GetBytes(1))));
        return rows.Select(row => Unseal<CommunityOutcome>(row.Body, Binding.Outcome(row.Receipt))).OfType<CommunityOutcome>().ToSequence();
    }
}
