using CompBot.Discord;
using CompBot.Playground;
using CompBot.Playground.Page;
using CompBot.Slack.Hosting;
using CompBot.Worker.Health;
using CompBot.Worker.Measuring;
using CompBot.Worker.Settings;

namespace CompBot.Worker.Hosting;

/// <summary>The resident program: engine, storage, page, and the adapters whose tokens are set.</summary>
public static class WorkerHost
{
    /// <summary>Change lets a test put its own clock or store in.</summary>
    public static WebApplication Build(WorkerSettings settings, Action<IServiceCollection>? change = null)
    {
        var readiness = new Readiness();
        var builder = Listening(settings, readiness);
        builder.Services.AddConversations(settings);
        AddAdapters(builder.Services, settings);
        builder.Services.AddSingleton(readiness);
        builder.Services.AddMetricsExport(settings.Metrics);
        change?.Invoke(builder.Services);
        var host = builder.Build();
        Map(host, settings);
        return host;
    }

    /// <summary>What listens while the program cannot start yet: it lives and is not ready, and whoever delivers something is told to come again.</summary>
    public static WebApplication BuildWaiting(WorkerSettings settings)
    {
        var host = Listening(settings, new Readiness()).Build();
        host.UseRouting();
        HealthPages.MapWaiting(host);
        host.MapFallback(StoreTrouble.RefuseAsync);
        return host;
    }

    private static WebApplicationBuilder Listening(WorkerSettings settings, Readiness readiness)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = settings.Places.Home, ApplicationName = "CompBot" });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = PlaygroundApi.LargestBody;
        });
        builder.WebHost.UseUrls(settings.HttpUrl.GetLeftPart(UriPartial.Authority));
        builder.Services.AddRoutingCore();
        builder.Logging.AddOneLineConsole(settings.LogLevel, LogTarget.Output);
        // What keeps the program from starting is one line on standard error; the framework would say it too, with a stack trace.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting", level => readiness.IsReady && level >= LogLevel.Warning);
        return builder;
    }

    private static void AddAdapters(IServiceCollection services, WorkerSettings settings)
    {
        if (settings.Playground.Enabled)
        {
            services.AddPlayground(Page(settings));
        }

        if (settings.Discord.Options() is { } discord)
        {
            services.AddDiscord(discord);
        }

        services.AddSlack(settings.Slack);
    }

    private static void Map(WebApplication host, WorkerSettings settings)
    {
        host.UseRouting();
        host.Use(StoreTrouble.AnswerAsync);
        if (settings.Playground.Enabled)
        {
            host.MapPlayground();
        }

        host.MapSlack();
        host.MapMetrics(settings.Metrics);
        HealthPages.Map(host, Page(settings));
    }

    private static PlaygroundOptions Page(WorkerSettings settings) => new(settings.Playground.AllowedHosts) { KeepDays = settings.Storage.KeepDays, Secret = settings.Playground.Secret };
}
