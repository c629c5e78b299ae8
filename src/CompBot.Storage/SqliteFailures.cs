using System.Security.Cryptography;
using System.Xml;
using CompBot.Engine;

namespace CompBot.Storage;

/// <summary>What SQLite's result codes mean to an operator.</summary>
internal static class SqliteFailures
{
    private const int Busy = 5, LockedTable = 6, ReadOnly = 8, InputOutput = 10, Corrupt = 11, DiskFull = 13, CannotOpen = 14, NotADatabase = 26;

    /// <summary>Beside the file lies one that is memory shared with readers: there was no room to make it.</summary>
    private const int SharedMemorySize = 4874;

    /// <summary>What the system answers where the disk, or what one may use of it, is full: on Linux, macOS and Windows.</summary>
    private static readonly int[] NoRoom = [28, 122, 69, unchecked((int)0x80070070), unchecked((int)0x80070027)];

    /// <summary>What goes wrong while the file and its keys are opened. Null where it is a mistake of ours rather than a store that cannot serve.</summary>
    public static StoreUnavailableException? ExplainOpening(Exception failure, string path) => failure switch
    {
        StoreUnavailableException known => known,
        SqliteException { ErrorCode: CannotOpen } error => ExplainBeside(path) ?? Explain(error),
        SqliteException error => Explain(error),
        XmlException => new(StoreFailure.WrongKeys, "A file in the keys folder is no key: put the right one back.", failure),
        IOException or UnauthorizedAccessException => ExplainFile("A file of the keys folder", failure),

        // The keys say so of whatever kept them from being made.
        CryptographicException { InnerException: { } behind } => ExplainOpening(behind, path),
        _ => null,
    };

    /// <summary>Why a file cannot be made or written: what is it called, and what the system said of it.</summary>
    public static StoreUnavailableException ExplainFile(string file, Exception failure) => Array.IndexOf(NoRoom, failure.HResult) >= 0
        ? new(StoreFailure.Full, $"{file} cannot be written, because the disk is full: make room.", failure)
        : new(StoreFailure.Unwritable, $"{file} cannot be made or written: {failure.GetType().Name}.", failure);

    /// <summary>Null where the error is a mistake of ours rather than a store that cannot serve.</summary>
    public static StoreUnavailableException? Explain(Exception error) => error as StoreUnavailableException ?? (error is SqliteException of ? Explain(of) : null);

    private static StoreUnavailableException? Explain(SqliteException error) => (error.ExtendedErrorCode == SharedMemorySize ? DiskFull : error.ErrorCode) switch
    {
        DiskFull => Unavailable(StoreFailure.Full, "The disk or the database's limit is full: make room; nothing is lost and work goes on by itself.", error),
        Busy or LockedTable => Unavailable(StoreFailure.Locked, "Another process holds the database: end it; nothing is lost and work goes on by itself.", error),
        Corrupt or NotADatabase => Unavailable(StoreFailure.Damaged, "The database file is damaged: stop, put a backup in its place or move it away, and start again.", error),
        ReadOnly or CannotOpen or InputOutput => Unavailable(StoreFailure.Unwritable, "The database file cannot be read or written: check its folder, owner and disk.", error),
        _ => null,
    };

    /// <summary>SQLite makes its log beside the file and says of none that it "cannot open": making one tells why. Null where it can be made.</summary>
    private static StoreUnavailableException? ExplainBeside(string path)
    {
        try
        {
            var probe = path + ".new";
            File.Open(probe, OwnerOnlyKeys.OwnerOnly(FileMode.Create)).Dispose();
            File.Delete(probe);
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return ExplainFile("A file beside the database", error);
        }
    }

    private static StoreUnavailableException Unavailable(StoreFailure failure, string message, SqliteException error) =>
        new(failure, $"{message} (SQLite {error.ExtendedErrorCode})", error);
}
