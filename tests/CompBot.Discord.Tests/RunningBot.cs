using CompBot.Core.Guides;
using CompBot.Engine;
using CompBot.Guides;
using CompBot.Testing;
using CompBot.Testing.Discord;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CompBot.Discord.Tests;

/// <summary>The adapter with the engine and an in-memory store, connected to a fake Discord. The store may outlive it, as a disk would.</summary>
internal sealed class RunningBot : IAsyncDisposable
{
    /// <summary>For a stop, on the real clock: a bot that waits for a clock that stands still would never end, and its test would never fail.</summary>
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(5);

    private readonly ServiceProvider _services;

    private RunningBot(FakeDiscord discord, IConversationStore store, TimeProvider clock, DiscordOptions options, Action<IServiceCollection>? more)
    {
        InMemoryStore.Restart(store);
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(new CollectingLogProvider(Log)));
        services.AddSingleton(store);
        services.AddSingleton(clock);
        services.AddSingleton<Func<Library>>(() => Bundled.Library);
        services.AddSingleton(all => new Conversations(store, all.GetRequiredService<Func<Library>>(), all.GetServices<IReplyChannel>(), clock));
        more?.Invoke(services);
        services.AddDiscord(options);
        (_services, Discord, Store) = (services.BuildServiceProvider(), discord, store);
    }

    public FakeDiscord Discord { get; }

    public IConversationStore Store { get; }

    public CollectingLog Log { get; } = new();

    public DiscordStatus Status => Get<DiscordStatus>();

    public Conversations Conversations => Get<Conversations>();

    public IReplyChannel Channel => Get<IReplyChannel>();

    /// <summary>Starts and waits for the connection, unless it is not to be expected.</summary>
    public static async Task<RunningBot> StartAsync(
        FakeDiscord discord, TimeProvider clock, IConversationStore? store = null, Func<DiscordOptions, DiscordOptions>? options = null, Action<IServiceCollection>? more = null, bool waits = true)
    {
        var standard = new DiscordOptions { Token = discord.Settings.Token, ApiBaseUrl = discord.ApiBaseUrl, MergeWithin = TimeSpan.Zero };
        var bot = new RunningBot(discord, store ?? new InMemoryStore(), clock, options?.Invoke(standard) ?? standard, more);
        await bot.Conversations.StartAsync(CancellationToken.None);
        await bot.Service.StartAsync(CancellationToken.None);
        if (waits)
        {
            await bot.UntilAsync(() => bot.Status.Snapshot().IsHealthy, "the bot is connected");
        }

        return bot;
    }

    /// <summary>Waits as the fake's journal does, and says what was logged where it waits in vain.</summary>
    public async Task UntilAsync(Func<bool> condition, string what)
    {
        try
        {
            await Discord.Journal.UntilAsync(condition, what);
        }
        catch (TimeoutException vain)
        {
            throw new TimeoutException($"{vain.Message}\nLogged:\n{string.Join('\n', Log.Lines.TakeLast(12))}");
        }
    }

    /// <summary>Moves the test's clock in steps until it is so, with real time for the sockets between them; as long as a wait on the journal lasts, and no longer.</summary>
    public async Task PassUntilAsync(FakeClock passing, TimeSpan step, Func<bool> condition, string what)
    {
        for (var started = TimeProvider.System.GetTimestamp(); !condition() && TimeProvider.System.GetElapsedTime(started) < Pace.Patience;)
        {
            passing.Advance(step);
            await Discord.Journal.GlanceAsync(condition);
        }

        await UntilAsync(condition, what);
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public IHostedService Service => _services.GetServices<IHostedService>().Single();

    /// <summary>What is under way is waited for, and left as a host would leave it; what does not even end then is a fault.</summary>
    public async Task StopAsync()
    {
        using var patience = new CancellationTokenSource(StopPatience);
        await StopAsync(patience.Token).WaitAsync(2 * StopPatience);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await _services.DisposeAsync();
    }

    private async Task StopAsync(CancellationToken patience)
    {
        await Service.StopAsync(patience);
        await Conversations.StopAsync(patience);
    }
}

/// <summary>The four guides of the repository.</summary>
internal static class Bundled
{
    public static Library Library { get; } = LibraryLoader.Load(Path.Combine(Repository.Root, "data"), []).Library;
}

/// <summary>Everything the program logs, in one place.</summary>
internal sealed class CollectingLogProvider(CollectingLog log) : ILoggerProvider
{
    public ILogger CreateLogger(string categoryName) => log;

    public void Dispose()
    {
    }
}
