using CompBot.Core.Guides;
using CompBot.Guides;

namespace CompBot.Playground.Tests;

/// <summary>The guides and data files of the repository.</summary>
public static class BundledLibrary
{
    public static readonly Library Value = LibraryLoader.Load(Folder(), []).Library;

    private static string Folder()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (Directory.Exists(Path.Combine(at.FullName, "data", "guides")))
            {
                return Path.Combine(at.FullName, "data");
            }
        }

        throw new DirectoryNotFoundException("No data folder above the test's binaries.");
    }
}
