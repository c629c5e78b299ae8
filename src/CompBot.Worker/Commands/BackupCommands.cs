using CompBot.Engine;
using CompBot.Storage;
using CompBot.Worker.Hosting;
using CompBot.Worker.Settings;

namespace CompBot.Worker.Commands;

/// <summary>backup and restore: the database, and by a word of its own the keys, never into one folder.</summary>
public static class BackupCommands
{
    /// <summary>Keys is the folder that a copy of the keys goes to; null: they are not copied.</summary>
    public static int Take(StorageSettings storage, string file, string? keys) => InOneLine(() =>
    {
        RefuseServer(storage);
        if (keys is not null && Path.GetFullPath(keys) == Path.GetDirectoryName(Path.GetFullPath(file)))
        {
            throw new StoreUnavailableException(StoreFailure.Unwritable, "--keys names the folder of the backup: with both together anybody can read it, so keep the keys elsewhere.");
        }

        SqliteBackup.Take(storage.File, file);
        Console.WriteLine($"{file}: the database, encrypted");
        Console.WriteLine(keys is null
            ? $"The keys in {storage.Keys} are not in it, and without them it cannot be read: keep a copy of them elsewhere (--keys FOLDER)."
            : $"{keys}: {SqliteBackup.CopyKeys(storage.Keys, keys)} keys");
    });

    /// <summary>Keys is a folder of keys to be put back as well; null: those that are there are used.</summary>
    public static int Restore(StorageSettings storage, string file, string? keys) => InOneLine(() =>
    {
        RefuseServer(storage);
        if (keys is not null)
        {
            SqliteBackup.CopyKeys(keys, storage.Keys);
        }

        var aside = SqliteBackup.Restore(file, storage.File, storage.Keys);
        Console.WriteLine($"{storage.File}: as it was in {file}");
        if (aside is not null)
        {
            Console.WriteLine($"{aside}: what lay there before; delete it when you do not need it");
        }
    });

    private static void RefuseServer(StorageSettings storage)
    {
        if (storage.Server is not null)
        {
            throw new StoreUnavailableException(StoreFailure.Unwritable, "The conversations are in PostgreSQL: use pg_dump and pg_restore, and keep a copy of the keys folder elsewhere.");
        }
    }

    private static int InOneLine(Action work)
    {
        try
        {
            work();
            return ExitCodes.Fine;
        }
        catch (StoreUnavailableException unavailable)
        {
            Console.Error.WriteLine($"Storage: {unavailable.Message}");
            return ExitCodes.CouldNotStart;
        }
    }
}
