using System.Runtime.InteropServices;

namespace CompBot.Worker.Hosting;

/// <summary>What is allocated outside of .NET: SQLite, TLS, the compiler.</summary>
internal static class NativeHeap
{
    /// <summary>M_ARENA_MAX of malloc.h.</summary>
    private const int MostArenas = -8;

    /// <summary>
    /// glibc gives every thread a heap of its own, up to eight for each core, and each keeps its largest size. One for all is enough here. To be called before
    /// there are many threads; false where the C library has no such choice.
    /// </summary>
    public static bool TryShareOne()
    {
        if (!OperatingSystem.IsLinux())
        {
            return false;
        }

        try
        {
            return SetOption(MostArenas, 1) == 1;
        }
        catch (Exception missing) when (missing is DllNotFoundException or EntryPointNotFoundException)
        {
            // musl has one heap as it is.
            return false;
        }
    }

    [DllImport("libc", EntryPoint = "mallopt")]
    private static extern int SetOption(int option, int value);
}
