using System.Reflection;
using CompBot.Engine;
using Npgsql;

namespace CompBot.Storage.Postgres;

/// <summary>Finds the server, brings the tables up to date, and the key of the hashes. One worker does it at a time.</summary>
internal static class PostgresOpening
{
    /// <summary>Any number that no other program takes for its lock in the same database.</summary>
    private const long OpeningLock = 0x436F6D70426F74;

    /// <summary>Seconds. Nobody waits for a worker that begins, and another may be at it.</summary>
    private const int Patience = 120;

    /// <summary>Migrations name the oldest program that can still run beside them; see the first line of each.</summary>
    private const string Least = "-- least: ";

    /// <exception cref="ArgumentException">It is no connection string.</exception>
    public static NpgsqlDataSource Source(string connectionString, PostgresSettings settings)
    {
        var text = new NpgsqlConnectionStringBuilder(connectionString)
        {
            Timeout = (int)settings.Patience.TotalSeconds,
            CommandTimeout = (int)settings.Patience.TotalSeconds,
            CancellationTimeout = 500,
            MaxAutoPrepare = 40,
            AutoPrepareMinUsages = 2,
            NoResetOnClose = true,
            IncludeErrorDetail = false,
        };
        text.ApplicationName ??= "CompBot";
        if (!connectionString.Contains("pool size", StringComparison.OrdinalIgnoreCase))
        {
            text.MaxPoolSize = 16;
        }

        var builder = new NpgsqlSlimDataSourceBuilder(text.ConnectionString);
        builder.EnableArrays();
        builder.EnableTransportSecurity();
        return builder.Build();
    }

    public static void Prepare(NpgsqlDataSource source, Sealing sealing)
    {
        using var connection = source.OpenConnection();
        using var transaction = connection.BeginTransaction();
        Execute(connection, "SELECT pg_advisory_xact_lock($1)", Value.Of(OpeningLock));
        Migrate(connection);
        sealing.UseHashKey(HashKey(connection, sealing));
        transaction.Commit();
    }

    /// <summary>Migrations are numbered from 1. A newer database is used where its last migration says that this program can.</summary>
    private static void Migrate(NpgsqlConnection connection)
    {
        Execute(connection, "CREATE TABLE IF NOT EXISTS migration (number integer NOT NULL PRIMARY KEY, least integer NOT NULL, taken_at timestamptz NOT NULL DEFAULT clock_timestamp())");
        var (done, least) = (Number(connection, "SELECT coalesce(max(number), 0) FROM migration"), Number(connection, "SELECT coalesce(max(least), 0) FROM migration"));
        var assembly = Assembly.GetExecutingAssembly();
        var names = assembly.GetManifestResourceNames().Where(name => name.StartsWith("postgres/", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        if (least > names.Count)
        {
            throw new StoreUnavailableException(StoreFailure.Unwritable, "The PostgreSQL database was written by a newer CompBot that this one cannot run beside: use that one.");
        }

        for (var number = done + 1; number <= names.Count; number++)
        {
            using var text = new StreamReader(assembly.GetManifestResourceStream(names[number - 1])!);
            var script = text.ReadToEnd();
            Execute(connection, script);
            Execute(connection, "INSERT INTO migration (number, least) VALUES ($1, $2)", Value.Of(number), Value.Of(LeastOf(script, number)));
        }
    }

    private static int LeastOf(string script, int number) =>
        script.StartsWith(Least, StringComparison.Ordinal) && int.TryParse(script.AsSpan(Least.Length, script.IndexOf('\n', StringComparison.Ordinal) - Least.Length), out var least) ? least : number;

    /// <summary>It lies sealed in the database, so opening it also proves that the keys are the right ones.</summary>
    private static byte[] HashKey(NpgsqlConnection connection, Sealing sealing)
    {
        using var find = new NpgsqlCommand("SELECT value FROM memory WHERE platform = '' AND name = 'hash-key'", connection);
        if (find.ExecuteScalar() is byte[] found)
        {
            return found;
        }

        var made = sealing.NewHashKey();
        Execute(connection, "INSERT INTO memory (platform, name, value) VALUES ('', 'hash-key', $1)", Value.Of(made));
        return made;
    }

    private static void Execute(NpgsqlConnection connection, string sql, params NpgsqlParameter[] values)
    {
        using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = Patience };
        command.Parameters.AddRange(values);
        command.ExecuteNonQuery();
    }

    private static int Number(NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        return (int)command.ExecuteScalar()!;
    }
}
