using CompBot.Core;
using CompBot.Core.Conversation;
using CompBot.Engine;

namespace CompBot.Storage;

/// <summary>A turn as it is stored: hashed and encrypted. Made where it is asked for, beside others, not where all writes pass.</summary>
internal sealed record SealedTurn(byte[] Conversation, byte[] Fingerprint, byte[] State, Sequence<byte[]> Effects)
{
    public static SealedTurn Of(Commit commit, Sealing sealing)
    {
        var id = sealing.IdOf(commit.Conversation);
        return new(
            id,
            sealing.FingerprintOf(commit.Conversation, commit.CauseId),
            sealing.Seal(commit.Next, Binding.State(id)),
            commit.Effects.Map(effect => sealing.Seal(new AddressedEffect(commit.Conversation, effect, commit.Address), Binding.Outbox(id))));
    }

    /// <summary>Its effects as they are queued, under these ids.</summary>
    public static Sequence<QueuedEffect> Queued(Commit commit, IEnumerable<long> ids) =>
        commit.Effects.Zip(ids, (effect, id) => new QueuedEffect(id, commit.Conversation, effect, commit.Address, 0, commit.At)).ToSequence();
}

/// <summary>Times as they are stored: milliseconds since 1970.</summary>
internal static class StoredTime
{
    public static long Milliseconds(DateTimeOffset at) => at.ToUnixTimeMilliseconds();

    /// <summary>The sweep runs once an hour, so a time to the hour is as good and changes seldom.</summary>
    public static long UpToTheHour(DateTimeOffset at)
    {
        const long Hour = 3_600_000;
        return (Milliseconds(at) + Hour - 1) / Hour * Hour;
    }
}
