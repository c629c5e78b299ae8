using CompBot.Engine;
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
        services.AddSingleton<IConversationStore>(provider => provider.GetRequiredService<SqliteStore>());
        services.AddSingleton<IPlatformMemory>(provider => provider.GetRequiredService<SqliteStore>());
        services.AddSingleton<IKeptLines>(provider => provider.GetRequiredService<SqliteStore>());
        return services;
    }
}
