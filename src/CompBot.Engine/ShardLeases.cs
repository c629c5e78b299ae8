using CompBot.Core;

namespace CompBot.Engine;

/// <summary>What a worker has of numbers that workers share out among themselves, from 0 up to Count, on which all agree.</summary>
public sealed record ShardLease(int Count, Sequence<int> Own)
{
    /// <summary>Those of Own that another worker should have: to be given back as soon as they are let go.</summary>
    public Sequence<int> Surplus { get; init; } = [];
}

/// <summary>Numbers that several workers share out among themselves, each to one of them at a time: the shards of a platform.</summary>
public interface IShardLeases
{
    /// <summary>There is no other worker, and everything is this one's for good.</summary>
    bool IsAlone { get; }

    /// <summary>The number under which this worker has what it has, another after it was taken for dead; null while others may think that it died. Tells without asking anybody.</summary>
    long? Holder { get; }

    /// <summary>Takes of what nobody has until this worker has its part, and answers what it has.</summary>
    /// <exception cref="StoreUnavailableException">It could not be found out.</exception>
    Task<ShardLease> LeaseAsync(string what, int count, CancellationToken cancellationToken);

    /// <summary>Leaves a number of its own to the others.</summary>
    Task GiveBackAsync(string what, int number, CancellationToken cancellationToken);
}

/// <summary>Where there is one worker.</summary>
public sealed class Alone : IShardLeases
{
    public bool IsAlone => true;

    public long? Holder => 0;

    public Task<ShardLease> LeaseAsync(string what, int count, CancellationToken cancellationToken) => Task.FromResult(new ShardLease(count, [.. Enumerable.Range(0, count)]));

    public Task GiveBackAsync(string what, int number, CancellationToken cancellationToken) => Task.CompletedTask;
}
