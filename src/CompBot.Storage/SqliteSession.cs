using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CompBot.Storage;

/// <summary>One connection with its prepared statements. Used by one thread at a time.</summary>
internal sealed class SqliteSession : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, (SqliteCommand Command, SqliteParameter[] Parameters)> _prepared = [];
    private bool _emptiesLog;

    public SqliteSession(string connectionString)
    {
        _connection = new SqliteConnection(connectionString);
        _connection.Open();
    }

    public int Execute(string sql, params ReadOnlySpan<(string Name, object Value)> values) => Prepare(sql, values).ExecuteNonQuery();

    public List<T> Query<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<(string Name, object Value)> values)
    {
        using var reader = Prepare(sql, values).ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    /// <summary>Runs an insert; answers the id of the new row.</summary>
    public long Insert(string sql, params ReadOnlySpan<(string Name, object Value)> values)
    {
        Execute(sql, values);
        return raw.sqlite3_last_insert_rowid(_connection.Handle);
    }

    public long Number(string sql, params ReadOnlySpan<(string Name, object Value)> values) => Query(sql, row => row.GetInt64(0), values)[0];

    /// <summary>Asks that the write-ahead log is emptied after this transaction: older copies of what was erased lie in it.</summary>
    public void EmptyLogAfterwards() => _emptiesLog = true;

    /// <summary>Outside of a transaction. What a reader keeps from being emptied now is emptied when SQLite next moves the log.</summary>
    public void EmptyLogIfAsked()
    {
        if (_emptiesLog)
        {
            _emptiesLog = false;
            Query("PRAGMA wal_checkpoint(TRUNCATE)", row => row.GetInt64(0));
        }
    }

    public void Dispose()
    {
        foreach (var (command, _) in _prepared.Values)
        {
            command.Dispose();
        }

        _connection.Dispose();
    }

    /// <summary>A statement's parameters keep their places, so that a further run only sets values.</summary>
    private SqliteCommand Prepare(string sql, ReadOnlySpan<(string Name, object Value)> values)
    {
        if (!_prepared.TryGetValue(sql, out var statement))
        {
            var command = _connection.CreateCommand();
            command.CommandText = sql;
            statement = (command, Array.ConvertAll(values.ToArray(), value => command.Parameters.AddWithValue(value.Name, value.Value)));
            _prepared.Add(sql, statement);
        }

        for (var place = 0; place < values.Length; place++)
        {
            statement.Parameters[place].Value = values[place].Value;
        }

        return statement.Command;
    }
}
