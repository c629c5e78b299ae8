using Npgsql;

namespace CompBot.Storage.Postgres;

/// <summary>One statement for the writer. Row is the conversation whose rows it locks: a transaction locks them in one order, so that two never wait for each other.</summary>
internal abstract class PostgresRequest(byte[]? row)
{
    /// <summary>Who takes rows of any conversation comes after all that are about one.</summary>
    public string Row { get; } = row is null ? "~" : Convert.ToHexString(row);

    /// <summary>How often it was tried by itself because another worker was on the same rows.</summary>
    public int Collisions { get; set; }

    /// <summary>Null where there is nothing left to write.</summary>
    public abstract Asked? Ask();

    public abstract Task ReadAsync(NpgsqlDataReader reader, CancellationToken cancellationToken);

    public abstract void Complete();

    public abstract void Fail(Exception failure);
}

internal sealed class PostgresRequest<T>(byte[]? row, Func<Asked?> ask, Func<NpgsqlDataReader, T> read) : PostgresRequest(row)
{
    private readonly TaskCompletionSource<List<T>> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private List<T> _rows = [];

    public Task<List<T>> Answer => _answer.Task;

    public override Asked? Ask()
    {
        _rows = [];
        return ask();
    }

    public override async Task ReadAsync(NpgsqlDataReader reader, CancellationToken cancellationToken)
    {
        while (await reader.ReadAsync(cancellationToken))
        {
            _rows.Add(read(reader));
        }
    }

    public override void Complete() => _answer.TrySetResult(_rows);

    public override void Fail(Exception failure) => _answer.TrySetException(failure);
}
