using CompBot.Core.Guides;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace CompBot.Engine;

public static class EngineRegistration
{
    /// <summary>
    /// The engine for every IReplyChannel and the one IConversationStore that are registered. Library gives the library in force, which may be another after a
    /// reload; isWhole ends when all of it is read, and turns wait for that. To be registered before the adapters, so that it starts first and stops last.
    /// </summary>
    public static IServiceCollection AddEngine(this IServiceCollection services, Func<IServiceProvider, Func<Library>> library, EngineOptions? options = null, Func<IServiceProvider, Task>? isWhole = null)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options ?? new EngineOptions());
        services.AddSingleton(provider => new Conversations(
            provider.GetRequiredService<IConversationStore>(),
            library(provider),
            provider.GetServices<IReplyChannel>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<EngineOptions>(),
            provider.GetRequiredService<ILogger<Conversations>>())
        {
            LibraryIsWhole = isWhole?.Invoke(provider) ?? Task.CompletedTask,
        });
        services.AddSingleton<Retention>();
        services.AddSingleton<HealthCheck>();
        services.AddHostedService<EngineService>();
        return services;
    }
}
