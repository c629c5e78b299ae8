using CompBot.Worker.Settings;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;

namespace CompBot.Worker.Measuring;

/// <summary>Hands on what is measured: a page for Prometheus, OTLP to a collector, each where its setting asks for it. Without either nothing listens.</summary>
public static class MetricsExport
{
    public const string Page = "/metrics";

    private const string OtlpPath = "/v1/metrics";

    public static IServiceCollection AddMetricsExport(this IServiceCollection services, MetricsSettings settings)
    {
        if (!settings.IsOn)
        {
            return services;
        }

        services.AddSingleton<HealthGauges>();
        services.AddHostedService(provider => provider.GetRequiredService<HealthGauges>());
        return services.AddSingleton(_ => Provider(settings));
    }

    public static void MapMetrics(this WebApplication host, MetricsSettings settings)
    {
        if (settings.IsOn)
        {
            // Made now: it listens from its making on.
            var provider = host.Services.GetRequiredService<MeterProvider>();
            if (settings.Page)
            {
                host.MapPrometheusScrapingEndpoint(Page, provider, configureBranchedPipeline: null, optionsName: null);
            }
        }
    }

    private static MeterProvider Provider(MetricsSettings settings)
    {
        var builder = Sdk.CreateMeterProviderBuilder().ConfigureResource(resource => resource.AddService("compbot")).AddMeter("CompBot.*");
        if (settings.Page)
        {
            builder.AddPrometheusExporter();
        }

        if (settings.Otlp is { } collector)
        {
            builder.AddOtlpExporter(otlp =>
            {
                otlp.Protocol = OtlpExportProtocol.HttpProtobuf;
                otlp.Endpoint = collector.AbsolutePath == "/" ? new Uri(collector, OtlpPath) : collector;
            });
        }

        return builder.Build();
    }
}
