using SQLitePCL;

namespace CompBot.Storage;

/// <summary>
/// One connection with its prepared statements, straight on SQLite's own interface: a turn is a handful of tiny statements, and what ADO.NET does around
/// each cost more than the statement. Used by one thread at a time.
/// </summary>
internal sealed class SqliteSession : IDisposable
{
    private readonly sqlite3 _database;
    private readonly Dictionary<string, SqliteStatement> _prepared = [];
    private bool _emptiesLog;

    /// <summary>Opens the database file, makes it where there is none. Patience is how long a statement waits for another process.</summary>
    /// <exception cref="SqliteException">It cannot be opened.</exception>
    public SqliteSession(string file, TimeSpan patience)
    {
        SqliteNative.Use();
        const int How = raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE | raw.SQLITE_OPEN_NOMUTEX;
        var result = raw.sqlite3_open_v2(file, out _database, How, null);
        try
        {
            Check(_database, result);
            Check(_database, raw.sqlite3_busy_timeout(_database, (int)patience.TotalMilliseconds));
        }
        catch
        {
            _database.Dispose();
            throw;
        }
    }

    /// <summary>Runs one statement to its end; answers how many rows it changed.</summary>
    public int Execute(string sql, params ReadOnlySpan<(string Name, SqlValue Value)> values)
    {
        var statement = Prepare(sql, values);
        try
        {
            while (statement.Step())
            {
            }

            return raw.sqlite3_changes(_database);
        }
        finally
        {
            statement.Reset();
        }
    }

    /// <summary>Runs several statements that are not needed again.</summary>
    public void Script(string sql) => Check(_database, raw.sqlite3_exec(_database, sql));

    public List<T> Query<T>(string sql, Func<SqliteRow, T> read, params ReadOnlySpan<(string Name, SqlValue Value)> values)
    {
        var statement = Prepare(sql, values);
        try
        {
            var rows = new List<T>();
            while (statement.Step())
            {
                rows.Add(read(statement.Row));
            }

            return rows;
        }
        finally
        {
            statement.Reset();
        }
    }

    public long Number(string sql, params ReadOnlySpan<(string Name, SqlValue Value)> values) => Query(sql, row => row.GetInt64(0), values)[0];

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
        foreach (var statement in _prepared.Values)
        {
            statement.Dispose();
        }

        _database.Dispose();
    }

    internal static void Check(sqlite3 database, int result)
    {
        if (result != raw.SQLITE_OK)
        {
            throw new SqliteException(raw.sqlite3_errmsg(database).utf8_to_string(), result & 0xFF, raw.sqlite3_extended_errcode(database));
        }
    }

    private SqliteStatement Prepare(string sql, ReadOnlySpan<(string Name, SqlValue Value)> values)
    {
        if (!_prepared.TryGetValue(sql, out var statement))
        {
            statement = new SqliteStatement(_database, sql, values);
            _prepared.Add(sql, statement);
        }

        statement.Bind(values);
        return statement;
    }
}
