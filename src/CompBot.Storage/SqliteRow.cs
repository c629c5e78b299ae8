using SQLitePCL;

namespace CompBot.Storage;

/// <summary>The row a query stands on. Columns count from 0.</summary>
internal readonly struct SqliteRow(sqlite3_stmt statement)
{
    public long GetInt64(int column) => raw.sqlite3_column_int64(statement, column);

    public int GetInt32(int column) => raw.sqlite3_column_int(statement, column);

    public string GetString(int column) => raw.sqlite3_column_text(statement, column).utf8_to_string();

    /// <summary>Null for nothing.</summary>
    public string? GetText(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL ? null : GetString(column);

    public byte[] GetBytes(int column) => raw.sqlite3_column_blob(statement, column).ToArray();
}
