namespace CompBot.Discord.Gateway;

/// <summary>
/// An event for the receiver. ReceivedAt is a monotonic timestamp: the three seconds of an interaction run from there. IsReplayed: it came before the connection was
/// ready, so that it may be old, and may have been handled before.
/// </summary>
public sealed record Dispatch(string Type, ReadOnlyMemory<byte> Data, long ReceivedAt, bool IsReplayed, Identity Identity, Action Done);

/// <summary>Who we are on Discord.</summary>
public sealed record Identity(string Application, string User);

/// <summary>A shard of so many.</summary>
public sealed record Shard(int Number, int Count);
