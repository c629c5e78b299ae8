using CompBot.Engine;
using CompBot.Slack.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CompBot.Slack.Hosting;

/// <summary>What the program calls to have Slack.</summary>
public static class SlackServices
{
    /// <summary>Registers the channel and the hosted adapter; nothing where Slack is off. IConversationStore, Conversations and TimeProvider must be registered too.</summary>
    /// <exception cref="InvalidOperationException">A setting is wrong; the message is the one line that says which and why.</exception>
    public static IServiceCollection AddSlack(this IServiceCollection services, SlackOptions options)
    {
        if (options.Problem() is { } problem)
        {
            throw new InvalidOperationException(problem);
        }

        services.AddSingleton(options);
        if (options.Mode == SlackMode.Off)
        {
            return services;
        }

        services.TryAddSingleton<IChartPictures, NoChartPictures>();
        services.AddSingleton<SlackSending>();
        services.AddSingleton<IReplyChannel>(provider => provider.GetRequiredService<SlackSending>().Channel);
        services.AddSingleton(provider => new SlackAdapter(
            options, provider.GetRequiredService<SlackSending>(), provider.GetRequiredService<Conversations>(), provider.GetRequiredService<IConversationStore>(),
            provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILoggerFactory>()));
        return services.AddHostedService<SlackWorker>();
    }

    /// <summary>The addresses of HTTP mode; none in Socket Mode or where Slack is off.</summary>
    public static IEndpointRouteBuilder MapSlack(this IEndpointRouteBuilder routes)
    {
        if (routes.ServiceProvider.GetService<SlackOptions>() is not { Mode: SlackMode.Http })
        {
            return routes;
        }

        var endpoints = routes.ServiceProvider.GetRequiredService<SlackAdapter>().Endpoints;
        routes.MapPost(SlackPaths.Events, endpoints.EventsAsync);
        routes.MapPost(SlackPaths.Commands, endpoints.CommandsAsync);
        routes.MapPost(SlackPaths.Interactivity, endpoints.InteractivityAsync);
        routes.MapPost(SlackPaths.Options, endpoints.InteractivityAsync);
        return routes;
    }
}

/// <summary>Runs the adapter with the program.</summary>
internal sealed class SlackWorker(SlackAdapter adapter) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => adapter.RunAsync(stoppingToken);
}
