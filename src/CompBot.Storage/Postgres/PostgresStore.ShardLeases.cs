using CompBot.Core;
using CompBot.Engine;

namespace CompBot.Storage.Postgres;

/// <summary>What workers share out among themselves.</summary>
public sealed partial class PostgresStore : IShardLeases
{
    public bool IsAlone => false;

    /// <summary>In this order: a worker that was taken for dead has its new number before it counts as living again.</summary>
    public long? Holder => _membership.Holds ? _membership.Number : null;

    public async Task<ShardLease> LeaseAsync(string what, int count, CancellationToken cancellationToken)
    {
        var rows = await WriteAsync(
            null, new("SELECT agreed, fair, own FROM lease_numbers($1, $2, $3)", Value.Of(what), Value.Of(count), Value.Of(Worker)),
            reader => (Agreed: reader.GetInt32(0), Fair: reader.GetInt32(1), Own: reader.GetFieldValue<int[]>(2)));
        var (agreed, fair, own) = rows[0];
        return new ShardLease(agreed, own.ToSequence()) { Surplus = own.Skip(fair).ToSequence() };
    }

    public Task GiveBackAsync(string what, int number, CancellationToken cancellationToken) => WriteAsync(
        null, Asked.Writing("UPDATE claim SET owner = 0 WHERE what = $1 AND number = $2 AND owner = $3", Value.Of(what), Value.Of(number), Value.Of(Worker)));
}
