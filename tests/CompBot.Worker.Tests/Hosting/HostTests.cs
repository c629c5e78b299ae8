using System.Net;
using CompBot.Storage;
using CompBot.Worker.Hosting;
using CompBot.Worker.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SQLitePCL;
using Xunit;

namespace CompBot.Worker.Tests.Hosting;

/// <summary>The whole host on a port of its own: page, health and status.</summary>
public sealed class HostTests : IAsyncLifetime, IDisposable
{
    private readonly Folder _folder = new();
    private WebApplication _host = null!;
    private HttpClient _client = null!;

    public async Task InitializeAsync()
    {
        var places = Places.Find(Path.GetTempPath(), AppContext.BaseDirectory);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
        [
            KeyValuePair.Create("Http:Url", (string?)"http://127.0.0.1:0"),
            KeyValuePair.Create("Storage:ConnectionString", (string?)$"Data Source={_folder.Path}/test.db"),
            KeyValuePair.Create("Log:Level", (string?)"None"),
        ]).Build();
        var settings = Assert.IsType<SettingsReading.Usable>(SettingsReader.Read(configuration, places)).Settings;
        _host = WorkerHost.Build(settings);
        await _host.StartAsync();
        var address = _host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        _client = new HttpClient { BaseAddress = new Uri(address) };
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        Dispose();
    }

    public void Dispose()
    {
        _client.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task It_is_alive_before_it_is_ready()
    {
        Assert.Equal(HttpStatusCode.OK, await StatusOfAsync("/health/live"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusOfAsync("/health/ready"));
        _host.Services.GetRequiredService<Readiness>().MarkReady();
        Assert.Equal(HttpStatusCode.OK, await StatusOfAsync("/health/ready"));
        Assert.Equal(HttpStatusCode.OK, await StatusOfAsync("/health"));
    }

    [Fact]
    public async Task It_is_not_ready_where_the_database_is_gone()
    {
        _host.Services.GetRequiredService<Readiness>().MarkReady();
        Assert.Equal(HttpStatusCode.OK, await StatusOfAsync("/health/ready"));
        File.Delete(Path.Combine(_folder.Path, "test.db"));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusOfAsync("/health/ready"));
        Assert.Equal(HttpStatusCode.OK, await StatusOfAsync("/health/live"));
        Assert.Contains("was deleted, moved or replaced", await _client.GetStringAsync("/status"), StringComparison.Ordinal);
    }

    /// <summary>A person whose case was damaged on the disk, and who only wants to be forgotten.</summary>
    [Fact]
    public async Task Forget_works_first_on_a_damaged_case_and_a_new_message_sets_it_aside()
    {
        async Task SayAsync(string person, string text)
        {
            using var posted = await _client.PostAsync("/api/events", new StringContent(
                $$$"""{"conversation":"{{{person}}}","message":"m-{{{Guid.NewGuid():N}}}","event":{"type":"said","text":"{{{text}}}"}}""", System.Text.Encoding.UTF8, "application/json"));
            Assert.Equal(HttpStatusCode.OK, posted.StatusCode);
        }

        await SayAsync("c-forgets", "hello");
        Damage();
        await SayAsync("c-forgets", "/forget");
        await SayAsync("c-forgets", "yes");
        Assert.Contains(SetAside("0"), await _client.GetStringAsync("/status"), StringComparison.Ordinal);

        await SayAsync("c-goes-on", "hello");
        Damage();
        await SayAsync("c-goes-on", "hello again");
        Assert.Contains(SetAside("1"), await _client.GetStringAsync("/status"), StringComparison.Ordinal);
    }

    private static string SetAside(string count) => $"<tr><th scope=\"row\">Cases that can no longer be read, set aside</th><td>{count}</td></tr>";

    /// <summary>Every state on the disk is something else.</summary>
    private void Damage()
    {
        Assert.Equal(raw.SQLITE_OK, raw.sqlite3_open(Path.Combine(_folder.Path, "test.db"), out var database));
        using (database)
        {
            Assert.Equal(raw.SQLITE_OK, raw.sqlite3_exec(database, "UPDATE conversation SET state = randomblob(200)"));
        }
    }

    [Fact]
    public async Task The_status_page_shows_counts_and_nothing_of_what_was_said()
    {
        using var posted = await _client.PostAsync("/api/events", new StringContent(
            """{"conversation":"c-unlikely","event":{"type":"said","text":"Zebrafish Inc offers 123456"}}""", System.Text.Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.OK, posted.StatusCode);
        var page = await _client.GetStringAsync("/status");
        Assert.Contains(SqliteStore.Library, page, StringComparison.Ordinal);
        Assert.Contains("<tr><th scope=\"row\">Conversations stored</th><td>1</td></tr>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Zebrafish", page, StringComparison.Ordinal);
        Assert.DoesNotContain("123", page, StringComparison.Ordinal);
        Assert.DoesNotContain("c-unlikely", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_foreign_host_name_may_ask_for_health_and_for_nothing_else()
    {
        Assert.Equal(HttpStatusCode.OK, await StatusOfAsync("/health/live", "10.0.0.7"));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusOfAsync("/status", "10.0.0.7"));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusOfAsync("/", "10.0.0.7"));
    }

    private async Task<HttpStatusCode> StatusOfAsync(string path, string? host = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Host = host;
        using var response = await _client.SendAsync(request);
        return response.StatusCode;
    }
}
