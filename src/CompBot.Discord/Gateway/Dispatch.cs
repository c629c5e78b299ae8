namespace CompBot.Discord.Gateway;

/// <summary>An event for the receiver. ReceivedAt is a monotonic timestamp: the three seconds of an interaction run from there.</summary>
public sealed record Dispatch(string Type, ReadOnlyMemory<byte> Data, long ReceivedAt, Identity Identity, Action Done);

/// <summary>Who we are on Discord.</summary>
public sealed record Identity(string Application, string User);

/// <summary>A shard of so many.</summary>
public sealed record Shard(int Number, int Count);
