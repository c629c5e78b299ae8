using Npgsql;
using NpgsqlTypes;

namespace CompBot.Storage.Postgres;

/// <summary>A statement with its values ($1, $2 …). It answers rows, even where it only writes: what a transaction answers is told apart by them.</summary>
internal sealed record Asked(string Sql, params NpgsqlParameter[] Values)
{
    /// <summary>A statement that writes; answers how many rows.</summary>
    public static Asked Writing(string sql, params NpgsqlParameter[] values) => new($"WITH done AS ({sql} RETURNING 1) SELECT count(*) FROM done", values);

    public NpgsqlBatchCommand InBatch()
    {
        var command = new NpgsqlBatchCommand(Sql);
        command.Parameters.AddRange(Values);
        return command;
    }
}

/// <summary>Values of statements.</summary>
internal static class Value
{
    public static NpgsqlParameter Of<T>(T value)
        where T : notnull => new NpgsqlParameter<T> { TypedValue = value };

    public static NpgsqlParameter OfText(string? value) => new() { NpgsqlDbType = NpgsqlDbType.Text, Value = (object?)value ?? DBNull.Value };

    public static NpgsqlParameter OfNumber(long? value) => new() { NpgsqlDbType = NpgsqlDbType.Bigint, Value = (object?)value ?? DBNull.Value };

    public static NpgsqlParameter OfBytes(byte[]? value) => new() { NpgsqlDbType = NpgsqlDbType.Bytea, Value = (object?)value ?? DBNull.Value };
}
