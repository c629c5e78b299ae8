using Npgsql;

namespace CompBot.Storage.Postgres;

/// <summary>Where a PostgreSQL is.</summary>
public static class PostgresAddress
{
    /// <summary>Whether a connection string names a server and a database and holds no word that PostgreSQL's client does not know.</summary>
    public static bool IsOne(string text)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(text) is { Host.Length: > 0, Database.Length: > 0 };
        }
        catch (Exception unknown) when (unknown is ArgumentException or FormatException or InvalidCastException or OverflowException or KeyNotFoundException)
        {
            return false;
        }
    }

    /// <summary>Server and database, without user and password.</summary>
    public static string Place(string text)
    {
        var address = new NpgsqlConnectionStringBuilder(text);
        return $"PostgreSQL {address.Host}, database {address.Database}";
    }
}
