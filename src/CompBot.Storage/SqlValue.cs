using SQLitePCL;

namespace CompBot.Storage;

/// <summary>What a statement's parameter is given: a whole number, bytes, text, or nothing. Binding one allocates nothing.</summary>
internal readonly struct SqlValue
{
    private readonly long? _number;
    private readonly object? _content;

    private SqlValue(long? number, object? content) => (_number, _content) = (number, content);

    public static implicit operator SqlValue(long number) => new(number, null);

    public static implicit operator SqlValue(long? number) => new(number, null);

    public static implicit operator SqlValue(bool flag) => new(flag ? 1 : 0, null);

    public static implicit operator SqlValue(byte[] bytes) => new(null, bytes);

    public static implicit operator SqlValue(string? text) => new(null, text);

    /// <summary>Answers SQLite's result code.</summary>
    public int Bind(sqlite3_stmt statement, int place) => (_number, _content) switch
    {
        ({ } number, _) => raw.sqlite3_bind_int64(statement, place, number),
        (_, byte[] bytes) => raw.sqlite3_bind_blob(statement, place, bytes),
        (_, string text) => raw.sqlite3_bind_text(statement, place, text),
        _ => raw.sqlite3_bind_null(statement, place),
    };
}
