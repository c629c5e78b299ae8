using CompBot.Core.Conversation;
using CompBot.Engine;
using Microsoft.Extensions.Logging;

namespace CompBot.Storage;

/// <summary>A row of the outbox as a database gives it; the body is sealed. docs/what-we-store.md describes every column.</summary>
internal sealed record OutboxRow(long Id, byte[] Body, int Attempts, long QueuedAt, string? Progress, bool MayBeSent, byte[] Conversation, long Fence)
{
    /// <summary>The effect; null where it can no longer be read.</summary>
    public QueuedEffect? Read(Sealing sealing, ILogger logger) => sealing.TryUnseal<AddressedEffect>(Body, Binding.Outbox(Conversation), logger) is { } stored
        ? new QueuedEffect(Id, stored.Conversation, stored.Effect, stored.Address, Attempts, DateTimeOffset.FromUnixTimeMilliseconds(QueuedAt))
        {
            Progress = Progress,
            MayBeSent = MayBeSent,
            Fence = Fence,
        }
        : null;
}
