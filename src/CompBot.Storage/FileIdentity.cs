using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace CompBot.Storage;

/// <summary>
/// Which file lies under a name: its device and number on Linux, its time of creation elsewhere. A database that was deleted or replaced while it is open would go
/// on working in memory and on blocks that nobody can reach, and all would be gone with the process.
/// </summary>
internal readonly record struct FileIdentity(long Device, long Number)
{
    private const int CurrentFolder = -100, BasicStats = 0x7ff, NumberAt = 32, DeviceAt = 136, Length = 256;

    /// <summary>The default one where there is no such file.</summary>
    public static FileIdentity Of(string path)
    {
        if (!OperatingSystem.IsLinux())
        {
            return File.Exists(path) ? new(0, File.GetCreationTimeUtc(path).Ticks) : default;
        }

        var status = new byte[Length];
        return Status(CurrentFolder, Encoding.UTF8.GetBytes(path + '\0'), 0, BasicStats, status) == 0
            ? new(BinaryPrimitives.ReadInt64LittleEndian(status.AsSpan(DeviceAt)), BinaryPrimitives.ReadInt64LittleEndian(status.AsSpan(NumberAt)))
            : default;
    }

    [DllImport("libc", EntryPoint = "statx")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Status(int folder, byte[] path, int flags, uint mask, byte[] status);
}

/// <summary>A file that was opened, and whether it still lies under its name.</summary>
internal sealed class OpenFile(string path)
{
    private readonly FileIdentity _opened = FileIdentity.Of(path);

    /// <exception cref="Engine.StoreUnavailableException">It was deleted, moved or replaced.</exception>
    public void Check()
    {
        if (FileIdentity.Of(path) != _opened)
        {
            throw new Engine.StoreUnavailableException(
                Engine.StoreFailure.Gone, $"The database file {path} was deleted, moved or replaced while it is in use: nothing more is accepted. Put it back, or stop and start again with the file that is to be used.");
        }
    }
}
