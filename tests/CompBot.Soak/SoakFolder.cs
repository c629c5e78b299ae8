namespace CompBot.Soak;

/// <summary>What the processes of one soak share: the database, its keys, and a file with each thing the platform was sent.</summary>
internal sealed record SoakFolder(string Path) : IDisposable
{
    public static SoakFolder Temporary() => new(Directory.CreateTempSubdirectory("compbot-soak-").FullName);

    public string Database => System.IO.Path.Combine(Path, "soak.db");

    public string Keys => System.IO.Path.Combine(Path, "keys");

    public string Deliveries => System.IO.Path.Combine(Path, "deliveries.txt");

    /// <summary>Where several processes write at once, each has a file of its own.</summary>
    public string DeliveriesOf(int process) => System.IO.Path.Combine(Path, $"deliveries-{process}.txt");

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
