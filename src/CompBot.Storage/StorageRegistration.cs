using CompBot.Engine;
using CompBot.Storage.Postgres;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CompBot.Storage;

public static class StorageRegistration
{
    /// <summary>
    /// Keeps conversations in a SQLite file, with the keys in a folder of their own. It is opened when first asked for and refuses with a StoreUnavailableException of one line where it cannot be used.
    /// </summary>
    public static IServiceCollection AddSqliteStorage(this IServiceCollection services, string file, string keysFolder, SqliteSettings? settings = null)
    {
        services.AddSingleton(provider => SqliteStore.Open(
            file, keysFolder, settings, provider.GetService<TimeProvider>(), provider.GetService<ILogger<SqliteStore>>()));
        return services.AddAs<SqliteStore>();
    }

    /// <summary>Keeps conversations in a PostgreSQL that several workers share, with the keys in a folder of their own; otherwise as AddSqliteStorage.</summary>
    public static IServiceCollection AddPostgresStorage(this IServiceCollection services, string connectionString, string keysFolder, PostgresSettings? settings = null)
    {
        services.AddSingleton(provider => PostgresStore.Open(
            connectionString, keysFolder, settings, provider.GetService<TimeProvider>(), provider.GetService<ILogger<PostgresStore>>()));
        services.AddSingleton<IShardLeases>(provider => provider.GetRequiredService<PostgresStore>());
        return services.AddAs<PostgresStore>();
    }

    private static IServiceCollection AddAs<TStore>(this IServiceCollection services)
        where TStore : class, IConversationStore
    {
        services.AddSingleton<IConversationStore>(provider => provider.GetRequiredService<TStore>());
        services.AddSingleton<IPlatformMemory>(provider => provider.GetRequiredService<TStore>());
        services.AddSingleton<IKeptLines>(provider => provider.GetRequiredService<TStore>());
        return services;
    }
}
