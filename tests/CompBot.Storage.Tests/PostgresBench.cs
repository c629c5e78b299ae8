using CompBot.Storage.Postgres;
using CompBot.Testing;

namespace CompBot.Storage.Tests;

/// <summary>A database of its own on the tests' PostgreSQL, its keys, and the workers on it.</summary>
internal sealed class PostgresBench(PostgresServer? server = null) : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<PostgresStore> _workers = [];

    public string Connection { get; } = (server ?? PostgresServer.Shared).NewDatabase();

    public string Keys => _folder.Keys;

    public CollectingLog<PostgresStore> Log { get; } = new();

    public string Query(string sql) => (server ?? PostgresServer.Shared).Query(Connection.Split("Database=")[1], sql);

    /// <summary>A worker that says that it lives when it is told to.</summary>
    public PostgresStore Open(TimeProvider? clock = null, PostgresSettings? settings = null)
    {
        var store = PostgresStore.Open(Connection, Keys, (settings ?? new()) with { BeatEvery = Timeout.InfiniteTimeSpan, Patience = TimeSpan.FromSeconds(30) }, clock, Log);
        lock (_workers)
        {
            _workers.Add(store);
        }

        return store;
    }

    public void Dispose()
    {
        _workers.ForEach(worker => worker.Dispose());
        _folder.Dispose();
    }
}
