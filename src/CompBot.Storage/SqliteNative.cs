using System.Reflection;
using System.Runtime.InteropServices;
using SQLitePCL;

namespace CompBot.Storage;

/// <summary>
/// Loads SQLite once. The system's own library is kept up to date by the system, so it comes first; the copy that comes with the
/// package is for systems without one.
/// </summary>
internal static class SqliteNative
{
    /// <summary>Older ones have never been tried with the statements here.</summary>
    private const int OldestGood = 3_035_000;

    private static readonly string[] SystemNames = ["libsqlite3.so.0", "libsqlite3.so", "libsqlite3.dylib"];

    private static readonly Lazy<string> Loaded = new(Load);

    /// <summary>Loads the library where that has not happened; answers its version.</summary>
    public static string Use() => Loaded.Value;

    private static string Load()
    {
        var system = FindSystem();
        if (system != IntPtr.Zero)
        {
            NativeLibrary.SetDllImportResolver(
                typeof(SQLite3Provider_e_sqlite3).Assembly, (name, _, _) => name == "e_sqlite3" ? system : IntPtr.Zero);
        }

        raw.SetProvider(new SQLite3Provider_e_sqlite3());
        return raw.sqlite3_libversion().utf8_to_string();
    }

    private static IntPtr FindSystem()
    {
        foreach (var name in SystemNames)
        {
            if (!NativeLibrary.TryLoad(name, Assembly.GetExecutingAssembly(), null, out var handle))
            {
                continue;
            }

            if (Version(handle) >= OldestGood)
            {
                return handle;
            }

            NativeLibrary.Free(handle);
        }

        return IntPtr.Zero;
    }

    private static int Version(IntPtr library) =>
        NativeLibrary.TryGetExport(library, "sqlite3_libversion_number", out var number)
            ? Marshal.GetDelegateForFunctionPointer<VersionNumber>(number)()
            : 0;

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate int VersionNumber();
}
