using CompBot.Core;
using CompBot.Playground;
using CompBot.Worker.Settings;

namespace CompBot.Worker.Platforms;

/// <summary>The local page.</summary>
public sealed class PagePlatform(WorkerSettings settings) : IPlatform
{
    public string Name => "Playground";

    public void Add(IServiceCollection services)
    {
        if (settings.Playground.Enabled)
        {
            services.AddPlayground(Options(settings));
        }
    }

    public void Map(IEndpointRouteBuilder routes)
    {
        if (settings.Playground.Enabled)
        {
            routes.MapPlayground();
        }
    }

    public Task<Sequence<Finding>> CheckAsync(CancellationToken cancellationToken) => Task.FromResult<Sequence<Finding>>([settings switch
    {
        { Playground.Enabled: false } => new(FindingHealth.Fine, Name, "off"),
        { Playground.Secret: not null } => new(FindingHealth.Fine, Name, $"on, {settings.HttpUrl}, and asks for its secret"),
        { PageIsReachable: true } => new(
            FindingHealth.Doubtful, Name, $"on, {settings.HttpUrl}: anybody who can reach it can use and read it; set Playground:Secret, or let a proxy ask for a login"),
        _ => new(FindingHealth.Fine, Name, $"on, {settings.HttpUrl}, for this machine only"),
    }]);

    public string Standing(IServiceProvider services) => settings.Playground.Enabled ? "on" : "off";

    /// <summary>The names it answers to and the secret it asks for; the status page has the same.</summary>
    public static PlaygroundOptions Options(WorkerSettings settings) => new(settings.Playground.AllowedHosts) { KeepDays = settings.Storage.KeepDays, Secret = settings.Playground.Secret };
}
