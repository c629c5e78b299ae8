using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace CompBot.Storage;

/// <summary>Data Protection keys as files that only the owner of the process may read: 0600 in a folder with 0700.</summary>
internal sealed class OwnerOnlyKeys(string folder) : IXmlRepository
{
    private const UnixFileMode OwnerReadsAndWrites = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public IReadOnlyCollection<XElement> GetAllElements() =>
        Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, "*.xml").Order(StringComparer.Ordinal).Select(path => XElement.Load(path))] : [];

    public void StoreElement(XElement element, string friendlyName)
    {
        MakeFolder();
        var path = Path.Combine(folder, $"{friendlyName}.xml");
        var unfinished = path + ".new";
        try
        {
            using (var file = new FileStream(unfinished, OwnerOnly(FileMode.Create)))
            {
                element.Save(file);
                file.Flush(flushToDisk: true);
            }

            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            // Each try makes a key of another name: on a full disk what is left of them would pile up.
            File.Delete(unfinished);
        }
    }

    /// <summary>Options for a new file that nobody else may read.</summary>
    public static FileStreamOptions OwnerOnly(FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerReadsAndWrites;
        }

        return options;
    }

    private void MakeFolder()
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, OwnerReadsAndWrites | UnixFileMode.UserExecute);
        }
    }
}
