using System.Runtime.CompilerServices;
using Xunit;

namespace CompBot.Testing;

/// <summary>Expected text in a file of the folder Goldens beside the test. COMPBOT_WRITE_GOLDENS=1 writes what came out instead, to be read before it is committed.</summary>
public static class Golden
{
    public static void Check(string name, string actual, [CallerFilePath] string test = "")
    {
        // Only the part below the repository is used: a continuous-integration build shortens what stands before it.
        var below = test.Replace('\\', '/');
        below = below[(below.LastIndexOf("/tests/", StringComparison.Ordinal) + 1)..];
        var file = Path.Combine(Repository.Root, Path.GetDirectoryName(below)!, "Goldens", name);
        if (Environment.GetEnvironmentVariable("COMPBOT_WRITE_GOLDENS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, actual);
        }

        Assert.True(File.Exists(file), $"{file} is missing");
        Assert.Equal(File.ReadAllText(file), actual);
    }
}
