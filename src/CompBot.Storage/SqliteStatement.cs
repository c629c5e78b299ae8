using SQLitePCL;

namespace CompBot.Storage;

/// <summary>One prepared statement. Its parameters keep their places, so that a further run only binds values.</summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private readonly int[] _places;

    /// <exception cref="SqliteException">SQLite does not take the text.</exception>
    public SqliteStatement(sqlite3 database, string sql, ReadOnlySpan<(string Name, SqlValue Value)> values)
    {
        _database = database;
        Check(raw.sqlite3_prepare_v2(database, sql, out _statement));
        _places = new int[values.Length];
        for (var n = 0; n < values.Length; n++)
        {
            _places[n] = raw.sqlite3_bind_parameter_index(_statement, values[n].Name);
        }
    }

    public SqliteRow Row => new(_statement);

    public void Bind(ReadOnlySpan<(string Name, SqlValue Value)> values)
    {
        for (var n = 0; n < values.Length; n++)
        {
            Check(values[n].Value.Bind(_statement, _places[n]));
        }
    }

    /// <summary>Whether there is a (further) row.</summary>
    /// <exception cref="SqliteException">The statement failed.</exception>
    public bool Step()
    {
        var result = raw.sqlite3_step(_statement);
        if (result is not (raw.SQLITE_ROW or raw.SQLITE_DONE))
        {
            Check(result);
        }

        return result == raw.SQLITE_ROW;
    }

    /// <summary>Ends a run. A failure was told by Step already.</summary>
    public void Reset() => raw.sqlite3_reset(_statement);

    public void Dispose() => _statement.Dispose();

    private void Check(int result) => SqliteSession.Check(_database, result);
}
