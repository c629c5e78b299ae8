using CompBot.Engine;
using CompBot.Storage;
using CompBot.Worker.Charts;
using CompBot.Worker.Settings;

namespace CompBot.Worker.Hosting;

/// <summary>What every way to talk needs: guides, storage, engine and charts.</summary>
public static class ConversationServices
{
    public static IServiceCollection AddConversations(this IServiceCollection services, WorkerSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton<LibraryShelf>();
        services.AddHostedService(provider => provider.GetRequiredService<LibraryShelf>());
        _ = settings.Storage.Server is { } server ? services.AddPostgresStorage(server, settings.Storage.Keys) : services.AddSqliteStorage(settings.Storage.File, settings.Storage.Keys);
        services.AddEngine(
            provider => () => provider.GetRequiredService<LibraryShelf>().Library,
            new EngineOptions { Retention = TimeSpan.FromDays(settings.Storage.KeepDays), Burst = settings.Limits.Burst, PerMinute = settings.Limits.PerMinute },
            provider => provider.GetRequiredService<LibraryShelf>().IsRead);
        services.AddSingleton<IChartPictures>(_ => new ChartProcess());
        return services;
    }
}
