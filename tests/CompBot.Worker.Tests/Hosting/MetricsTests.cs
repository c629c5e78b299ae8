using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using CompBot.Testing;
using CompBot.Testing.Discord;
using CompBot.Worker.Hosting;
using CompBot.Worker.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using Xunit;

namespace CompBot.Worker.Tests.Hosting;

/// <summary>What is measured, as others read it: named and counted, and nothing of anybody in it.</summary>
public sealed partial class MetricsTests : IAsyncLifetime, IDisposable
{
    private const string Said = """{"conversation":"c-unlikely","event":{"type":"said","text":"Zebrafish Inc offers 123456 base"}}""";

    /// <summary>Every label there is, and what it may be. "le" is a bucket's bound.</summary>
    private static readonly Dictionary<string, string> Labels = new()
    {
        ["platform"] = "^(discord|slack|playground)$",
        ["outcome"] = "^(stored|already_seen|conflict|delivered|partly|retry|address_died|impossible)$",
        ["reason"] = "^(storage|signature|origin)$",
        ["kind"] = "^[a-z ]+$",
        ["le"] = @"^(\+Inf|[0-9.]+)$",
        ["otel_scope_name"] = @"^CompBot\.(Engine|Slack|Worker)$",
        ["service_name"] = "^compbot$",
        ["service_instance_id"] = "^[0-9a-f-]{36}$",
        ["telemetry_sdk_name"] = "^opentelemetry$",
        ["telemetry_sdk_language"] = "^dotnet$",
        ["telemetry_sdk_version"] = @"^[0-9.]+$",
    };

    private readonly Folder _folder = new();
    private readonly List<WebApplication> _hosts = [];

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var host in _hosts)
        {
            await host.DisposeAsync();
        }

        Dispose();
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Off_as_it_comes_there_is_no_page_and_nothing_listens()
    {
        using var client = await StartAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/metrics")).StatusCode);
        Assert.Null(_hosts[0].Services.GetService<MeterProvider>());
    }

    [Fact]
    public async Task The_page_counts_turns_replies_and_refusals_by_platform()
    {
        using var client = await StartAsync(("Metrics:Page", "true"), ("Slack:BotToken", "xoxb-1"), ("Slack:SigningSecret", "secret"), ("Slack:ApiBaseUrl", "http://127.0.0.1:9/"));
        await SayAsync(client);
        using var foreign = new HttpRequestMessage(HttpMethod.Get, "/status") { Headers = { Host = "zebrafish.example" } };
        await client.SendAsync(foreign);
        await client.PostAsync("/slack/events", new StringContent("{}", Encoding.UTF8, "application/json"));

        var page = await PageAsync(client, "compbot_conversations_stored");
        Assert.Matches("compbot_turn_duration_seconds_count{[^}]*outcome=\"stored\"[^}]*} [1-9]", page);
        Assert.Matches("compbot_reply_delay_seconds_bucket{[^}]*platform=\"playground\"[^}]*le=\"0.005\"[^}]*}", page);
        Assert.Matches("compbot_replies_total{[^}]*outcome=\"delivered\"[^}]*} [1-9]", page);
        Assert.Matches("compbot_commits_total{[^}]*platform=\"playground\"[^}]*} [1-9]", page);
        Assert.Matches("compbot_refusals_total{[^}]*platform=\"playground\"[^}]*reason=\"origin\"[^}]*} [1-9]", page);
        Assert.Matches("compbot_refusals_total{[^}]*platform=\"slack\"[^}]*reason=\"signature\"[^}]*} [1-9]", page);
        Assert.Matches("compbot_conversations_stored{[^}]*} [01]", page);
        Assert.Matches("compbot_outbox_lag_seconds{[^}]*} 0", page);
        Assert.Matches("compbot_storage_available{[^}]*} 1", page);
        Assert.Matches("process_memory_usage_bytes{[^}]*} [1-9]", page);
        HoldsNothingOfAnybody(page);
        AreDescribed(page);
    }

    [Fact]
    public async Task What_is_stored_is_counted_from_the_start()
    {
        using (var before = await StartAsync())
        {
            await SayAsync(before);
        }

        await _hosts[0].DisposeAsync();
        using var client = await StartAsync(("Metrics:Page", "true"));
        Assert.Matches("compbot_conversations_stored{[^}]*} 1", await PageAsync(client, "compbot_conversations_stored"));
    }

    [Fact]
    public async Task A_lost_connection_to_Discord_is_counted()
    {
        await using var discord = await FakeDiscord.StartAsync(TimeProvider.System);
        using var client = await StartAsync(("Metrics:Page", "true"), ("Discord:Token", discord.Settings.Token), ("Discord:ApiBaseUrl", discord.ApiBaseUrl));
        await discord.UntilReadyAsync();
        discord.Gateway.DropAll();
        var page = await PageAsync(client, "compbot_reconnects_total");
        Assert.Matches("compbot_reconnects_total{[^}]*platform=\"discord\"[^}]*} [1-9]", page);
        HoldsNothingOfAnybody(page);
    }

    [Fact]
    public void The_dashboard_asks_for_nothing_that_is_not_described() => AreDescribed(File.ReadAllText(Path.Combine(Repository.Root, "docs", "grafana-dashboard.json")));

    [Fact]
    public async Task A_collector_is_sent_the_same_by_OTLP()
    {
        var received = new TaskCompletionSource<(string Path, string Body)>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var collector = WebApplication.CreateSlimBuilder().Build();
        collector.Urls.Add("http://127.0.0.1:0");
        collector.Run(async http =>
        {
            using var body = new MemoryStream();
            await http.Request.Body.CopyToAsync(body);
            received.TrySetResult((http.Request.Path, Encoding.Latin1.GetString(body.ToArray())));
        });
        await collector.StartAsync();

        using var client = await StartAsync(("Metrics:OtlpEndpoint", collector.Urls.First()));
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/metrics")).StatusCode);
        await SayAsync(client);
        _hosts[0].Services.GetRequiredService<MeterProvider>().ForceFlush();

        var (path, sent) = await received.Task;
        Assert.Equal("/v1/metrics", path);
        Assert.Contains("compbot.turn.duration", sent, StringComparison.Ordinal);
        Assert.Contains("playground", sent, StringComparison.Ordinal);
        Assert.DoesNotContain("Zebrafish", sent, StringComparison.Ordinal);
        Assert.DoesNotContain("c-unlikely", sent, StringComparison.Ordinal);
    }

    private static void HoldsNothingOfAnybody(string page)
    {
        Assert.DoesNotContain("ebrafish", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("123456", page, StringComparison.Ordinal);
        Assert.DoesNotContain("c-unlikely", page, StringComparison.Ordinal);
        var labels = Label().Matches(page).Select(match => (Name: match.Groups[1].Value, Value: match.Groups[2].Value)).Distinct().ToList();
        Assert.NotEmpty(labels);
        Assert.All(labels, label => Assert.Matches(Labels.GetValueOrDefault(label.Name, $"no label {label.Name} is known"), label.Value));
    }

    /// <summary>Every name in the text, in Prometheus' form, is one of docs/metrics.md.</summary>
    private static void AreDescribed(string text)
    {
        var described = Described().Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs", "metrics.md"))).Select(match => match.Value.Replace('.', '_')).ToHashSet();
        var named = Named().Matches(text).Select(match => match.Groups[1].Value).Distinct().ToList();
        Assert.Contains("compbot_reply_delay", named);
        Assert.Empty(named.Except(described));
    }

    private static async Task SayAsync(HttpClient client) =>
        Assert.Equal(HttpStatusCode.OK, (await client.PostAsync("/api/events", new StringContent(Said, Encoding.UTF8, "application/json"))).StatusCode);

    /// <summary>The page once it holds a name: what the store counts is looked at in the background.</summary>
    private static async Task<string> PageAsync(HttpClient client, string name)
    {
        var page = "";
        await Pace.UntilAsync(async () => (page = await client.GetStringAsync("/metrics")).Contains(name, StringComparison.Ordinal), $"{name} is there");
        return page;
    }

    private async Task<HttpClient> StartAsync(params (string Key, string Value)[] settings)
    {
        var places = Places.Find(Path.GetTempPath(), AppContext.BaseDirectory);
        (string Key, string Value)[] all =
            [("Http:Url", "http://127.0.0.1:0"), ("Storage:ConnectionString", $"Data Source={_folder.Path}/test.db"), ("Log:Level", "None"), .. settings];
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(all.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value))).Build();
        var host = WorkerHost.Build(Assert.IsType<SettingsReading.Usable>(SettingsReader.Read(configuration, places)).Settings);
        _hosts.Add(host);
        await host.StartAsync();
        return new HttpClient { BaseAddress = new Uri(host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()) };
    }

    [GeneratedRegex(@"(?<=`)(compbot|process)\.[a-z_.]+(?=`)")]
    private static partial Regex Described();

    [GeneratedRegex(@"\b((?:compbot|process)_[a-z_]+?)(?:_seconds|_bytes)?(?:_total|_count|_sum|_bucket)?(?![a-z_])")]
    private static partial Regex Named();

    [GeneratedRegex("""(\w+)="([^"]*)"[,}]""")]
    private static partial Regex Label();
}
