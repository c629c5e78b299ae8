using System.Reflection;
using CompBot.Engine;

namespace CompBot.Storage;

/// <summary>Makes the file, takes it for this process, checks it and brings its tables up to date.</summary>
internal static class SqliteOpening
{
    /// <summary>A file larger than this is not read through at the start; damage then shows when it is met.</summary>
    private const long LargestChecked = 64 << 20;

    /// <summary>Creates the file readable by its owner only; SQLite gives its log the same mode.</summary>
    public static FileStream TakeFile(string path)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            if (!File.Exists(path))
            {
                File.Open(path, OwnerOnlyKeys.OwnerOnly(FileMode.OpenOrCreate)).Dispose();
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw SqliteFailures.ExplainFile($"The database file {path}", error);
        }

        return Hold(path);
    }

    public static void Prepare(SqliteSession session, SqliteSettings settings, string path)
    {
        session.Query("PRAGMA journal_mode = WAL", row => row.GetString(0));
        session.Execute("PRAGMA synchronous = FULL");
        session.Execute("PRAGMA secure_delete = ON");

        // 62 MiB of log before it is moved into the file: that costs two more flushes and writes every page touched since once more. 8 MiB of pages in memory.
        session.Query("PRAGMA wal_autocheckpoint = 16000", row => row.GetInt64(0));
        session.Execute("PRAGMA cache_size = -8000");
        if (settings.MaxPages is { } pages)
        {
            session.Query($"PRAGMA max_page_count = {pages}", row => row.GetInt64(0));
        }

        Check(session, path);
        Migrate(session);
    }

    /// <summary>Two processes on one database would both send what waits. The operating system gives the lock back when the process ends, however it ends.</summary>
    public static FileStream Hold(string path)
    {
        try
        {
            return File.Open(path + ".lock", OwnerOnlyKeys.OwnerOnly(FileMode.OpenOrCreate));
        }
        catch (Exception error) when (error is UnauthorizedAccessException || (error is IOException && !IsHeld(error)))
        {
            throw SqliteFailures.ExplainFile($"The file {path}.lock", error);
        }
        catch (IOException error)
        {
            throw new StoreUnavailableException(StoreFailure.Locked, $"Another CompBot uses the database {path}: end it first.", error);
        }
    }

    /// <summary>Somebody has the file open for themselves: what Linux, macOS and Windows answer then.</summary>
    private static bool IsHeld(Exception error) => error.HResult is 11 or 35 or unchecked((int)0x80070020);

    private static void Check(SqliteSession session, string path)
    {
        if (new FileInfo(path).Length <= LargestChecked && session.Query("PRAGMA quick_check(1)", row => row.GetString(0)) is not ["ok"])
        {
            throw new StoreUnavailableException(
                StoreFailure.Damaged, $"The database {path} is damaged: put a backup in its place or move it away, and start again.");
        }
    }

    /// <summary>Migrations are numbered from 1; user_version is the number of the last that ran.</summary>
    private static void Migrate(SqliteSession session)
    {
        var done = session.Number("PRAGMA user_version");
        var assembly = Assembly.GetExecutingAssembly();
        var names = assembly.GetManifestResourceNames().Where(name => char.IsAsciiDigit(name[0])).Order(StringComparer.Ordinal).ToList();
        if (done > names.Count)
        {
            throw new StoreUnavailableException(StoreFailure.Unwritable, "The database was written by a newer CompBot: use that one.");
        }

        foreach (var (name, number) in names.Select((name, index) => (name, index + 1)).Where(migration => migration.Item2 > done))
        {
            using var text = new StreamReader(assembly.GetManifestResourceStream(name)!);
            session.Script($"BEGIN IMMEDIATE; {text.ReadToEnd()}; PRAGMA user_version = {number}; COMMIT");
        }
    }
}
