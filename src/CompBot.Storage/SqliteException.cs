namespace CompBot.Storage;

/// <summary>SQLite refused a statement. ErrorCode is the primary result code, ExtendedErrorCode says more (https://sqlite.org/rescode.html).</summary>
internal sealed class SqliteException(string message, int errorCode, int? extendedErrorCode = null) : Exception(message)
{
    public int ErrorCode { get; } = errorCode;

    public int ExtendedErrorCode { get; } = extendedErrorCode ?? errorCode;
}
