using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace CompBot.Testing;

/// <summary>
/// A PostgreSQL server of the tests' own, on a free loopback port and in a folder that goes with it. As root it runs as the user "postgres", because PostgreSQL refuses
/// root. It can be stopped and started again, and killed.
/// </summary>
public sealed class PostgresServer : IDisposable
{
    public const string Missing = "PostgreSQL is not installed";

    private static readonly string? Binaries = Find();
    private static readonly Lazy<PostgresServer> Lazily = new(StartForAll);

    private readonly string _folder = Directory.CreateTempSubdirectory("compbot-postgres-").FullName;
    private int _databases;

    public PostgresServer()
    {
        Port = FreePort();
        Run("chmod", ["0777", _folder], asPostgres: false);
        Run(Path.Combine(Binaries!, "initdb"), ["-D", Data, "-U", "compbot", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync", "--no-instructions"]);
        Start();
    }

    public static bool IsInstalled => Binaries is not null;

    /// <summary>One server for all tests of the process that do it no harm.</summary>
    public static PostgresServer Shared => Lazily.Value;

    public int Port { get; }

    private string Data => Path.Combine(_folder, "data");

    /// <summary>A database of its own; answers its connection string.</summary>
    public string NewDatabase()
    {
        var name = $"test_{Interlocked.Increment(ref _databases)}";
        Query("postgres", $"CREATE DATABASE {name}");
        return $"Host=127.0.0.1;Port={Port};Username=compbot;Database={name}";
    }

    /// <summary>What psql prints, a row a line.</summary>
    public string Query(string database, string sql) =>
        Run(Path.Combine(Binaries!, "psql"), ["-h", "127.0.0.1", "-p", $"{Port}", "-U", "compbot", "-d", database, "-v", "ON_ERROR_STOP=1", "-X", "-q", "-A", "-t", "-c", sql]);

    public void Start() => Control("start", "-w", "-l", Path.Combine(_folder, "log"), "-o", $"-c listen_addresses=127.0.0.1 -c port={Port} -c unix_socket_directories= -c fsync=off -c max_connections=200");

    /// <summary>As if its machine lost power.</summary>
    public void Kill() => Control("stop", "-m", "immediate");

    public void Dispose()
    {
        Control("stop", "-m", "immediate");
        Run("rm", ["-rf", Data]);
        Directory.Delete(_folder, recursive: true);
    }

    private static PostgresServer StartForAll()
    {
        var server = new PostgresServer();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => server.Dispose();
        return server;
    }

    private void Control(string what, params string[] how) => Run(Path.Combine(Binaries!, "pg_ctl"), [what, "-D", Data, .. how]);

    private static string Run(string program, string[] arguments, bool asPostgres = true)
    {
        string[] all = asPostgres && Environment.IsPrivilegedProcess ? ["runuser", "-u", "postgres", "--", program, .. arguments] : [program, .. arguments];

        // What pg_ctl starts would hold a pipe open for ever, so its output goes to the server's own log.
        var isControl = program.EndsWith("pg_ctl", StringComparison.Ordinal);
        var start = new ProcessStartInfo("/bin/sh", isControl ? ["-c", "\"$@\" >/dev/null 2>&1", "sh", .. all] : ["-c", "\"$@\"", "sh", .. all])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output.Trim() : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: {errors.Result}");
    }

    private static string? Find()
    {
        var places = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Where(folder => folder.Length > 0);
        var debian = Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").OrderDescending(StringComparer.Ordinal).Select(version => Path.Combine(version, "bin")) : [];
        return OperatingSystem.IsWindows() ? null : debian.Concat(places).FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "pg_ctl")));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
