using CompBot.Core;
using CompBot.Playground.Page;
using CompBot.Worker.Health;
using CompBot.Worker.Measuring;
using CompBot.Worker.Platforms;
using CompBot.Worker.Settings;

namespace CompBot.Worker.Hosting;

/// <summary>The resident program: engine, storage, and the platforms that are switched on.</summary>
public static class WorkerHost
{
    /// <summary>Change lets a test put its own clock or store in.</summary>
    public static WebApplication Build(WorkerSettings settings, Action<IServiceCollection>? change = null)
    {
        var readiness = new Readiness();
        var platforms = AllPlatforms.Of(settings);
        var builder = Listening(settings, readiness);
        builder.Services.AddConversations(settings);
        foreach (var platform in platforms)
        {
            platform.Add(builder.Services);
        }

        builder.Services.AddSingleton(readiness);
        builder.Services.AddMetricsExport(settings.Metrics);
        change?.Invoke(builder.Services);
        var host = builder.Build();
        Map(host, settings, platforms);
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

    private static void Map(WebApplication host, WorkerSettings settings, Sequence<IPlatform> platforms)
    {
        host.UseRouting();
        host.Use(StoreTrouble.AnswerAsync);
        foreach (var platform in platforms)
        {
            platform.Map(host);
        }

        host.MapMetrics(settings.Metrics);
        HealthPages.Map(host, PagePlatform.Options(settings));
    }
}
