using System.Globalization;
using CompBot.Core.Guides;
using CompBot.Engine;
using CompBot.Slack.Hosting;
using CompBot.Slack.Receiving;
using CompBot.Slack.Socket;
using CompBot.Testing;
using CompBot.Testing.Slack;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CompBot.Slack.Tests;

/// <summary>The whole bot against a fake Slack on a fake clock, over either transport. Two people, Ada and Bob, share the channel C1; Eve only reads it.</summary>
internal sealed class SlackBench : IAsyncDisposable
{
    public const string Ada = "UADA";
    public const string Bob = "UBOB";
    public const string Eve = "UEVE";

    /// <summary>As shipped, except that a socket that is left lingers a shorter while.</summary>
    private static readonly SocketTimings Quick = new() { Linger = TimeSpan.FromMilliseconds(300) };

    private readonly CancellationTokenSource _stopping = new();
    private readonly Func<Library> _library;
    private readonly SocketTimings _timings;
    private WebApplication? _web;
    private Task _running = Task.CompletedTask;

    private SlackBench(FakeSlack fake, FakeClock clock, IConversationStore store, SocketTimings? timings, Func<Library>? library)
    {
        (Fake, Clock, Store, _timings, _library) = (fake, clock, store, timings ?? Quick, library ?? (() => new Library()));
        Log = new LinesLogged(fake.Journal);
    }

    public FakeSlack Fake { get; }

    public FakeClock Clock { get; }

    public IConversationStore Store { get; }

    public SlackAdapter Adapter { get; private set; } = null!;

    public LiveEnvelopes Live { get; private set; } = null!;

    public IReplyChannel Channel { get; private set; } = null!;

    public Conversations Conversations { get; private set; } = null!;

    public SlackOptions Options { get; private set; } = new();

    public LinesLogged Log { get; }

    public required IChartPictures Pictures { get; init; }

    public SlackHttpDriver? Http { get; private set; }

    public SlackPeople People => Fake.People;

    public SlackWorld World => Fake.World;

    public static Task<SlackBench> StartAsync(SlackMode mode = SlackMode.Socket, IConversationStore? store = null, SocketTimings? timings = null, Func<Library>? library = null) =>
        StartAsync(_ => { }, mode, store, timings, library);

    /// <summary>Prepare: faults that are there before the bot starts.</summary>
    public static async Task<SlackBench> StartAsync(
        Action<FakeSlack> prepare, SlackMode mode = SlackMode.Socket, IConversationStore? store = null, SocketTimings? timings = null, Func<Library>? library = null, bool wait = true, IChartPictures? pictures = null)
    {
        var clock = new FakeClock();
        var fake = await FakeSlack.StartAsync(clock);
        foreach (var user in (string[])[Ada, Bob, Eve])
        {
            fake.World.AddUser(new SlackUser(user));
        }

        fake.World.AddChannel("C1", hasBot: true, Ada, Bob, Eve, SlackWorld.Bot);
        prepare(fake);
        var bench = new SlackBench(fake, clock, store ?? new InMemoryStore(), timings, library) { Pictures = pictures ?? new NoChartPictures() };
        await bench.RunAsync(mode);
        if (wait && mode == SlackMode.Socket)
        {
            await fake.People.WaitForAsync(() => bench.Adapter.Health().ReadySockets > 0, "a socket");
        }

        return bench;
    }

    /// <summary>Says something in the direct message and waits for the answer.</summary>
    public Task<string> TalkAsync(string user, string text) => People.AskAsync(user, () => People.SayAsync(user, text));

    /// <summary>What was postponed is tried again, as the outbox does every second.</summary>
    public async Task DeliverPostponedAsync()
    {
        // A minute must not pass over an acknowledgement that is on its way; one that a fault swallowed never comes.
        var patience = Environment.TickCount64 + 2_000;
        await People.WaitForAsync(() => Fake.Sockets.AllAcknowledged || Environment.TickCount64 > patience, "acknowledgements");
        Clock.Advance(TimeSpan.FromMinutes(1));
        InMemoryStore.Restart(Store);
        await Conversations.StartAsync(CancellationToken.None);
        await IdleAsync();
    }

    /// <summary>Messages of the bot that a person sees.</summary>
    public int Answers(string user) => World.SeenBy(user).Count(message => message.Author == SlackWorld.Bot);

    /// <summary>Until everything begun is done.</summary>
    public Task IdleAsync() => People.WaitForAsync(() => Conversations.Busy == 0, "quiet");

    /// <summary>Stops this bot and starts another on the same store, as after a restart.</summary>
    public async Task RestartAsync()
    {
        await StopAsync();
        await RunAsync(Options.Mode);
        InMemoryStore.Restart(Store);
        await Conversations.StartAsync(CancellationToken.None);
        if (Options.Mode == SlackMode.Socket)
        {
            await People.WaitForAsync(() => Adapter.Health().ReadySockets > 0, "a socket");
        }
    }

    /// <summary>No rule of Slack's was broken and nobody saw a figure of somebody else.</summary>
    public void AssertClean()
    {
        Assert.Empty(Fake.Journal.Violations);
        Assert.Empty(World.Leaks());
        Assert.DoesNotContain(Log.Lines, line => line.Contains("xoxb", StringComparison.Ordinal) || line.Contains("xapp", StringComparison.Ordinal)
            || line.Contains("ticket", StringComparison.Ordinal) || line.Contains("hooks", StringComparison.Ordinal));
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await Fake.DisposeAsync();
        _stopping.Dispose();
    }

    private async Task RunAsync(SlackMode mode)
    {
        Options = new SlackOptions
        {
            BotToken = Fake.BotToken,
            AppToken = mode == SlackMode.Socket ? Fake.AppToken : null,
            SigningSecret = mode == SlackMode.Http ? Fake.SigningSecret : null,
            ApiBaseUrl = Fake.ApiBaseUrl,
        };
        Assert.Null(Options.Problem());
        var loggers = LoggerFactory.Create(logging => logging.AddProvider(Log).SetMinimumLevel(LogLevel.Debug));
        var sending = new SlackSending(Options, Pictures, Clock, loggers);
        (Channel, Live) = (sending.Channel, sending.Live);
        Conversations = new Conversations(Store, _library, [Channel], Clock, logger: loggers.CreateLogger<Conversations>());
        Adapter = new SlackAdapter(Options, sending, Conversations, Store, Clock, loggers, _timings);
        if (mode == SlackMode.Http)
        {
            await ServeAsync();
        }

        _lifetime = new CancellationTokenSource();
        _running = Task.Run(() => Adapter.RunAsync(_lifetime.Token));
    }

    private CancellationTokenSource _lifetime = new();

    private async Task ServeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0));
        builder.Services.AddSingleton(Options).AddSingleton(Adapter);
        _web = builder.Build();
        _web.MapSlack();
        await _web.StartAsync();
        var address = _web.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        var port = new Uri(address).Port.ToString(CultureInfo.InvariantCulture);
        Http = new SlackHttpDriver(Fake, new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") });
        People.Transport = Http.DeliverAsync;
    }

    private async Task StopAsync()
    {
        await _lifetime.CancelAsync();
        for (var started = Environment.TickCount64; !_running.IsCompleted && Environment.TickCount64 - started < 60_000;)
        {
            Clock.Advance(TimeSpan.FromMilliseconds(100));
            await Task.WhenAny(_running, Task.Delay(5));
            await Pace.BeatAsync();
        }

        await _running.WaitAsync(TimeSpan.FromSeconds(30));
        if (_web is not null)
        {
            await _web.DisposeAsync();
            _web = null;
        }

        Adapter.Dispose();
    }
}

/// <summary>Every line that was logged; warnings stand in the fake's journal too, so that a test that fails tells them.</summary>
internal sealed class LinesLogged(SlackJournal journal) : ILoggerProvider
{
    private readonly System.Collections.Concurrent.ConcurrentQueue<string> _lines = [];

    public IReadOnlyCollection<string> Lines => _lines;

    public ILogger CreateLogger(string categoryName) => new Logger(_lines, journal);

    public void Dispose()
    {
    }

    private sealed class Logger(System.Collections.Concurrent.ConcurrentQueue<string> lines, SlackJournal journal) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var line = $"{logLevel}: {formatter(state, exception)} {exception}";
            lines.Enqueue(line);
            if (logLevel >= LogLevel.Warning)
            {
                journal.Note(line);
            }
        }
    }
}
