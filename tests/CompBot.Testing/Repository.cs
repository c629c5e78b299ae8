namespace CompBot.Testing;

/// <summary>Where the tests were built from.</summary>
public static class Repository
{
    /// <summary>The folder that holds CompBot.sln, above the folder the tests run in.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string folder) => File.Exists(Path.Combine(folder, "CompBot.sln")) ? folder : Find(Path.GetDirectoryName(folder)!);
}
