using CompBot.Core;
using CompBot.Core.Conversation.Outcomes;

namespace CompBot.Storage.Postgres;

/// <summary>What came out of cases, tied to nobody. It has no time of its own and is in no sweep.</summary>
public sealed partial class PostgresStore
{
    public Task KeepOutcomeAsync(string receipt, CommunityOutcome outcome, CancellationToken cancellationToken)
    {
        var hashed = _sealing.ReceiptOf(receipt);
        var body = _sealing.Seal(outcome, Binding.Outcome(hashed));
        return WriteAsync(null, Asked.Writing("INSERT INTO outcome (receipt, body) VALUES ($1, $2) ON CONFLICT DO NOTHING", Value.Of(hashed), Value.Of(body)));
    }

    public async Task<Sequence<CommunityOutcome>> OutcomesAsync(CancellationToken cancellationToken)
    {
        var rows = await ReadAsync(
            new("SELECT receipt, body FROM outcome"), reader => (Receipt: reader.GetFieldValue<byte[]>(0), Body: reader.GetFieldValue<byte[]>(1)));
        return rows.Select(row => Unseal<CommunityOutcome>(row.Body, Binding.Outcome(row.Receipt))).OfType<CommunityOutcome>().ToSequence();
    }
}
