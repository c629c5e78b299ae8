namespace CompBot.Storage.Tests;

/// <summary>A folder that goes with the test, and where a database and its keys lie in it.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string FullName { get; } = Directory.CreateTempSubdirectory("compbot-").FullName;

    public string Database => Path.Combine(FullName, "data", "compbot.db");

    public string Keys => Path.Combine(FullName, "data", "keys");

    public SqliteStore Open(SqliteSettings? settings = null, TimeProvider? clock = null) => SqliteStore.Open(Database, Keys, settings, clock);

    public void Dispose() => Directory.Delete(FullName, recursive: true);
}
