using System.CommandLine;
using CompBot.Core;
using CompBot.Discord;
using CompBot.Worker.Settings;

namespace CompBot.Worker.Platforms;

/// <summary>Discord, over its gateway.</summary>
public sealed class DiscordPlatform(DiscordSettings settings) : IPlatform
{
    public string Name => "Discord";

    public static DiscordSettings Read(SettingReader reader) => new(reader.Secret("Discord:Token"), reader.Address("Discord:ApiBaseUrl", DiscordOptions.DefaultApiBaseUrl));

    public static Command Command()
    {
        var commands = new Command("commands", "Prints the slash commands as they are registered (config/discord-commands.json)");
        commands.SetAction(_ => Console.Out.Write(CommandManifest.Text()));
        return new Command("discord", "About the Discord adapter") { commands };
    }

    public void Add(IServiceCollection services)
    {
        if (settings.Options() is { } options)
        {
            services.AddDiscord(options);
        }
    }

    /// <summary>It opens the connection itself.</summary>
    public void Map(IEndpointRouteBuilder routes)
    {
    }

    public async Task<Sequence<Finding>> CheckAsync(CancellationToken cancellationToken)
    {
        if (settings.Options() is not { } options)
        {
            return [new(FindingHealth.Fine, Name, "off: Discord:Token is not set")];
        }

        var findings = await DiscordDoctor.CheckAsync(options, TimeProvider.System, cancellationToken);
        return findings.Select(finding => new Finding(
            finding.CheckUp switch
            {
                CheckUp.Fine => FindingHealth.Fine,
                CheckUp.Doubtful => FindingHealth.Doubtful,
                CheckUp.Broken => FindingHealth.Broken,
            },
            Name,
            finding.Words)).ToSequence();
    }

    public string Standing(IServiceProvider services) => services.GetService<DiscordStatus>()?.Snapshot() switch
    {
        null => "off",
        { IsHealthy: true, Message: null } health => $"on, {health.Shards.Count} connected",
        { } health => health.Message ?? "on, not connected",
    };
}
