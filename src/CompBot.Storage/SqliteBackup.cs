using CompBot.Engine;

namespace CompBot.Storage;

/// <summary>A copy of the database, taken while it may be in use, and the way back. What is copied stays encrypted: the keys are copied by themselves.</summary>
public static class SqliteBackup
{
    /// <summary>
    /// So many starts are left out of the count of a restored database, because the ones after the backup gave numbers to replies: platforms know those by
    /// their number, and would take a new one for an old one.
    /// </summary>
    private const long StartsLeftOut = 10_000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Copies the database as it is at one instant into a new file that only its owner may read. The program may run beside it.</summary>
    /// <exception cref="StoreUnavailableException">There is none, it cannot be read, or the file cannot be made; one line for the operator.</exception>
    public static void Take(string database, string file)
    {
        if (!File.Exists(database))
        {
            throw Refusal($"There is no database {database}.");
        }

        if (File.Exists(file))
        {
            throw Refusal($"{file} exists already: name another file.");
        }

        var unfinished = file + ".new";
        Doing($"The backup {file} cannot be made", () =>
        {
            try
            {
                File.Open(unfinished, OwnerOnlyKeys.OwnerOnly(FileMode.Create)).Dispose();
                using (var session = new SqliteSession(database, Patience))
                {
                    session.Execute("VACUUM INTO @file", ("@file", unfinished));
                }

                Flush(unfinished);
                File.Move(unfinished, file);
            }
            finally
            {
                File.Delete(unfinished);
            }
        });
    }

    /// <summary>Copies the keys that are not there yet into a folder that only its owner may read; answers how many there are now.</summary>
    /// <exception cref="StoreUnavailableException">They cannot be read or written.</exception>
    public static int CopyKeys(string from, string into)
    {
        Doing($"The keys in {from} cannot be copied into {into}", () =>
        {
            var keys = new OwnerOnlyKeys(into);
            foreach (var key in Directory.EnumerateFiles(from, "*.xml").Where(key => !File.Exists(Path.Combine(into, Path.GetFileName(key)))))
            {
                keys.StoreElement(System.Xml.Linq.XElement.Load(key), Path.GetFileNameWithoutExtension(key));
            }
        });
        return Directory.EnumerateFiles(into, "*.xml").Count();
    }

    /// <summary>
    /// Puts a backup in the place of the database, once it is known to be whole and to be opened by the keys. What lay there is kept beside it; answers where, or
    /// null where there was nothing.
    /// </summary>
    /// <exception cref="StoreUnavailableException">A program uses the database, or the backup cannot be used; then nothing was changed.</exception>
    public static string? Restore(string file, string database, string keysFolder)
    {
        if (!File.Exists(file))
        {
            throw Refusal($"There is no backup {file}.");
        }

        var aside = database + ".before-restore";
        if (File.Exists(aside))
        {
            throw Refusal($"{aside} is still there from the restore before: move it away first.");
        }

        var copy = database + ".restoring";
        var wasThere = File.Exists(database);
        Doing($"{file} cannot be put in the place of {database}", () =>
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(database))!);
            using var hold = SqliteOpening.Hold(database);
            try
            {
                Copy(file, copy);
                Prove(copy, file, keysFolder);
                Array.ForEach(["", "-wal", "-shm"], ending => MoveIfThere(database + ending, aside + ending));
                File.Move(copy, database);
            }
            finally
            {
                Array.ForEach(["", "-wal", "-shm"], ending => File.Delete(copy + ending));
            }
        });
        return wasThere ? aside : null;
    }

    private static void Prove(string copy, string file, string keysFolder)
    {
        using var session = new SqliteSession(copy, Patience);
        if (session.Number("SELECT count(*) FROM sqlite_master WHERE name = 'memory'") == 0 || SqliteStore.FindHashKey(session) is not { } hashKey)
        {
            throw Refusal($"{file} is no backup of this program.");
        }

        SqliteOpening.Prepare(session, new SqliteSettings(), file);
        Sealing.From(keysFolder).UseHashKey(hashKey);
        session.Execute("UPDATE process SET starts = starts + @more", ("@more", StartsLeftOut));

        // One file again, without a log beside it.
        session.Query("PRAGMA journal_mode = DELETE", row => row.GetString(0));
    }

    private static void Copy(string from, string to)
    {
        using var source = File.OpenRead(from);
        using var target = File.Open(to, OwnerOnlyKeys.OwnerOnly(FileMode.Create));
        source.CopyTo(target);
        target.Flush(flushToDisk: true);
    }

    private static void Flush(string file)
    {
        using var written = File.Open(file, FileMode.Open, FileAccess.ReadWrite);
        written.Flush(flushToDisk: true);
    }

    private static void MoveIfThere(string from, string to)
    {
        if (File.Exists(from))
        {
            File.Move(from, to);
        }
    }

    private static void Doing(string cannot, Action work)
    {
        try
        {
            work();
        }
        catch (SqliteException error)
        {
            throw SqliteFailures.Explain(error) ?? Refusal($"{cannot}: SQLite {error.ExtendedErrorCode}.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Refusal($"{cannot}: {error.GetType().Name}.");
        }
    }

    private static StoreUnavailableException Refusal(string why) => new(StoreFailure.Unwritable, why);
}
