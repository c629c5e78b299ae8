using System.Net.Http.Json;
using System.Text.Json;
using CompBot.Core.Chat;
using CompBot.Core.Conversation;
using CompBot.Core.Guides;
using CompBot.Engine;
using CompBot.Playground.Feed;
using CompBot.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CompBot.Playground.Tests;

/// <summary>The playground on a real port, with a store in memory.</summary>
public abstract class PlaygroundHost(Library library, string? secret = null) : IAsyncLifetime
{
    private WebApplication? _host;
    private long _lastEffect;

    public Uri Address { get; private set; } = new("http://127.0.0.1");

    public PlaygroundFeed Feed => _host!.Services.GetRequiredService<PlaygroundFeed>();

    public InMemoryStore Store { get; } = new();

    public PushedClock Clock { get; } = new();

    public Task InitializeAsync() => StartAsync("http://127.0.0.1:0");

    public async Task DisposeAsync() => await _host!.DisposeAsync();

    /// <summary>Ends the program; its store stays, as a file would.</summary>
    public async Task StopAsync()
    {
        await _host!.StopAsync();
        await _host.DisposeAsync();
    }

    /// <summary>Begins it anew under the same address.</summary>
    public Task StartAgainAsync() => StartAsync(Address.GetLeftPart(UriPartial.Authority));

    private async Task StartAsync(string address)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls(address);
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.Services.AddSingleton<IConversationStore>(Store);
        builder.Services.AddSingleton<IKeptLines>(Store);
        builder.Services.AddSingleton<Func<Library>>(() => library);
        builder.Services.AddSingleton<Conversations>();
        builder.Services.AddPlayground(new PlaygroundOptions(["coach.example.org"]) { Secret = secret });
        _host = builder.Build();
        _host.UseRouting();
        _host.MapPlayground();
        await _host.StartAsync();
        Address = new Uri(_host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    public HttpClient Client() => new() { BaseAddress = Address };

    /// <summary>Delivers a reply to the page of a person, as the engine would.</summary>
    public Task<Delivery> DeliverAsync(string person, string message, Reply reply) => Feed.DeliverAsync(
        new QueuedEffect(
            ++_lastEffect, new ConversationKey(Playground.Platform, "page", person), new Effect.Say(reply),
            new DeliveryAddress(Place.Direct, message), 0, DateTimeOffset.UnixEpoch),
        CancellationToken.None);

    public static async Task<JsonElement> PostAsync(HttpClient client, object body)
    {
        var response = await client.PostAsJsonAsync("/api/events", body);
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }
}

/// <summary>The time of day, and more where a test does not want to wait.</summary>
public sealed class PushedClock : TimeProvider
{
    private TimeSpan _ahead;

    public void Push(TimeSpan by) => _ahead += by;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _ahead;
}

/// <summary>The playground with a secret.</summary>
public sealed class LockedPlayground() : PlaygroundHost(SampleLibrary.Value, Secret)
{
    public const string Secret = "correct-horse-battery";
}

/// <summary>The playground with guides of companies that do not exist.</summary>
public sealed class PlaygroundApp() : PlaygroundHost(SampleLibrary.Value);

/// <summary>The playground with the bundled guides.</summary>
public sealed class BundledPlayground() : PlaygroundHost(BundledLibrary.Value);
