using System.CommandLine;
using CompBot.Core;
using CompBot.Slack.Hosting;
using CompBot.Slack.Manifest;
using CompBot.Worker.Settings;
using Microsoft.Extensions.Logging.Abstractions;

namespace CompBot.Worker.Platforms;

/// <summary>Slack, by Socket Mode or over HTTP.</summary>
public sealed class SlackPlatform(SlackOptions options) : IPlatform
{
    public string Name => "Slack";

    public static SlackOptions Read(SettingReader reader)
    {
        var slack = new SlackOptions
        {
            BotToken = reader.Secret("Slack:BotToken"),
            AppToken = reader.Secret("Slack:AppToken"),
            SigningSecret = reader.Secret("Slack:SigningSecret"),
            PreviousSigningSecret = reader.Secret("Slack:PreviousSigningSecret"),
            ApiBaseUrl = reader.Address("Slack:ApiBaseUrl", SlackOptions.DefaultApi).ToString(),
            CommandPrefix = reader.Text("Slack:CommandPrefix") ?? "",
        };
        if (slack.Problem() is { } problem && problem.Split(' ', 2) is [var key, var why])
        {
            reader.Wrong<string>(key, why);
        }

        return slack;
    }

    public static Command Command()
    {
        var prefix = new Option<string>("--prefix") { Description = "Goes before each command's name, where another app has the name", DefaultValueFactory = _ => "" };
        var host = new Option<string?>("--host") { Description = "The public https address, for HTTP mode; without it the manifest is for Socket Mode" };
        var manifest = new Command("manifest", "Prints the app manifest to create the Slack app from (config/slack-manifest.yaml)") { prefix, host };
        manifest.SetAction(parsed => Console.Out.Write(SlackManifest.Write(parsed.GetValue(prefix)!, parsed.GetValue(host))));
        return new Command("slack", "About the Slack adapter") { manifest };
    }

    public void Add(IServiceCollection services) => services.AddSlack(options);

    public void Map(IEndpointRouteBuilder routes) => routes.MapSlack();

    public async Task<Sequence<Finding>> CheckAsync(CancellationToken cancellationToken)
    {
        var findings = await SlackDoctor.CheckAsync(options, TimeProvider.System, NullLoggerFactory.Instance, cancellationToken);
        return findings.Select(finding => new Finding(
            finding.IsWell ? FindingHealth.Fine : FindingHealth.Broken, Name, finding.Advice is null ? finding.What : $"{finding.What}: {finding.Advice}")).ToSequence();
    }

    public string Standing(IServiceProvider services) => services.GetService<SlackAdapter>()?.Health() switch
    {
        null => "off",
        { Problem: { } problem } => problem,
        { Mode: SlackMode.Socket } health => $"on, {health.ReadySockets} connected",
        _ => "on, over HTTP",
    };
}
