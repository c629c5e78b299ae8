using System.Reflection;
using System.Runtime.InteropServices;
using SQLitePCL;

namespace CompBot.Storage;

/// <summary>
/// Loads SQLite once: the newer of the system's own library and the copy that comes with the package. A system that is kept up to date brings repairs
/// sooner; one that is not may be years behind.
/// </summary>
internal static class SqliteNative
{
    private static readonly Assembly Bundled = typeof(SQLite3Provider_e_sqlite3).Assembly;

    private static readonly Candidate[] Candidates =
        [new("e_sqlite3", "its own"), new("libsqlite3.so.0", "the system's"), new("libsqlite3.so", "the system's"), new("libsqlite3.dylib", "the system's")];

    private static readonly Lazy<string> Loaded = new(Load);

    /// <summary>Loads the library where that has not happened; answers its version and whose it is.</summary>
    public static string Use() => Loaded.Value;

    private static string Load()
    {
        var newest = Newest([.. Candidates.Select(Open).OfType<Opened>()]);
        if (newest is not null)
        {
            NativeLibrary.SetDllImportResolver(Bundled, (name, _, _) => name == "e_sqlite3" ? newest.Handle : IntPtr.Zero);
        }

        raw.SetProvider(new SQLite3Provider_e_sqlite3());
        var version = raw.sqlite3_libversion().utf8_to_string();
        return newest is null ? version : $"{version}, {newest.Whose}";
    }

    /// <summary>The first of equals, so that the one which was tried with the statements here goes before. The others are let go.</summary>
    private static Opened? Newest(IReadOnlyList<Opened> opened)
    {
        var newest = opened.MaxBy(library => library.Version);
        foreach (var older in opened.Where(library => library != newest))
        {
            NativeLibrary.Free(older.Handle);
        }

        return newest;
    }

    private static Opened? Open(Candidate candidate)
    {
        if (!NativeLibrary.TryLoad(candidate.Name, Bundled, null, out var handle))
        {
            return null;
        }

        return NativeLibrary.TryGetExport(handle, "sqlite3_libversion_number", out var number)
            ? new Opened(handle, Marshal.GetDelegateForFunctionPointer<VersionNumber>(number)(), candidate.Whose)
            : null;
    }

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate int VersionNumber();

    private sealed record Candidate(string Name, string Whose);

    private sealed record Opened(IntPtr Handle, int Version, string Whose);
}
