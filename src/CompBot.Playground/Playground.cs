using CompBot.Engine;
using CompBot.Playground.Feed;
using CompBot.Playground.Page;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CompBot.Playground;

/// <summary>The local web page: a third adapter beside Discord and Slack, and a JSON endpoint that does the same for programs.</summary>
public static class Playground
{
    public const string Platform = "playground";

    /// <summary>Where the page's people are, and where a program's conversations: the two never reach each other's.</summary>
    public const string PageWorkspace = "page", ProgramWorkspace = "api";

    public static IServiceCollection AddPlayground(this IServiceCollection services, PlaygroundOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton<PlaygroundFeed>();
        services.AddSingleton<PageLogin>();
        services.AddSingleton<IReplyChannel>(provider => provider.GetRequiredService<PlaygroundFeed>());
        return services;
    }

    public static IEndpointRouteBuilder MapPlayground(this IEndpointRouteBuilder endpoints)
    {
        var guarded = endpoints.MapGroup("").AddEndpointFilter(new PageGuard(
            endpoints.ServiceProvider.GetRequiredService<PlaygroundOptions>(), endpoints.ServiceProvider.GetRequiredService<PageLogin>()));
        PageFiles.Map(guarded);
        PageLogin.Map(guarded);
        PlaygroundApi.Map(guarded);
        return endpoints;
    }
}
