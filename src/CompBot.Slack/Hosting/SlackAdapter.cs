using CompBot.Core.Conversation;
using CompBot.Engine;
using CompBot.Engine.Venues;
using CompBot.Slack.Api;
using CompBot.Slack.Http;
using CompBot.Slack.Receiving;
using CompBot.Slack.Sending;
using CompBot.Slack.Socket;
using CompBot.Slack.Workspaces;
using Microsoft.Extensions.Logging;

namespace CompBot.Slack.Hosting;

/// <summary>The parts that send. Made before the engine, which needs the channel.</summary>
public sealed class SlackSending : IDisposable
{
    private readonly SocketsHttpHandler _handler = new()
    {
        // No header of ours for tracing goes to Slack, and none is prepared for each call.
        ActivityHeadersPropagator = null,
        AllowAutoRedirect = false,
        ConnectTimeout = TimeSpan.FromSeconds(3),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        UseCookies = false,
    };

    private readonly HttpClient _http;

    public SlackSending(SlackOptions options, IChartPictures pictures, TimeProvider clock, ILoggerFactory loggers)
    {
        _http = new HttpClient(_handler) { Timeout = Timeout.InfiniteTimeSpan, MaxResponseContentBufferSize = 8 * 1024 * 1024 };
        Api = new SlackApi(_http, options.Api, clock, loggers.CreateLogger<SlackApi>());
        Workspace = new Workspace(options.BotToken ?? "");
        People = new People(Api, Workspace.FindAsync);
        Typing = new TypingSign(Api, Workspace.FindAsync, clock);
        Live = new LiveEnvelopes();
        Channel = new SlackChannel(Api, Workspace, People, Typing, Live, pictures, clock);
    }

    public SlackApi Api { get; }

    public Workspace Workspace { get; }

    public People People { get; }

    public TypingSign Typing { get; }

    public LiveEnvelopes Live { get; }

    public SlackChannel Channel { get; }

    public void Dispose()
    {
        _http.Dispose();
        _handler.Dispose();
    }
}

/// <summary>The whole adapter: put together here, run until stopped.</summary>
public sealed class SlackAdapter : IDisposable
{
    private readonly SlackOptions _options;
    private readonly SlackSending _sending;
    private readonly ILogger _logger;
    private readonly SlackMeters _meters = new();
    private readonly Dispatcher _dispatcher;
    private readonly SocketSupervisor _supervisor;

    public SlackAdapter(
        SlackOptions options, SlackSending sending, Conversations conversations, IConversationStore store, TimeProvider clock, ILoggerFactory loggers, SocketTimings? timings = null)
    {
        (_options, _sending, _logger) = (options, sending, loggers.CreateLogger<SlackAdapter>());
        var waits = timings ?? new SocketTimings();
        var desk = new WorkspaceDesk(sending.Api, sending.Workspace.FindAsync, new VenueBook(store, SlackPlatform.Name, clock), new DailyUse(clock));
        var home = new HomeTab(sending.Api, sending.Workspace.FindAsync, Overview(store, conversations, clock), (store, conversations), desk, clock, loggers.CreateLogger<HomeTab>());
        var known = Known(store, conversations, clock);
        sending.Channel.Changed = home.Changed;
        Receiver = new SlackReceiver(
            conversations, (sending.Live, new ResponseUrls(sending.Api, clock)), (sending.People, sending.Typing, sending.Workspace),
            (new Modals(sending.Api, sending.Workspace.FindAsync, sending.People, known, clock), home, desk), (clock, _meters, options.CommandPrefix));
        _dispatcher = new Dispatcher(Receiver, _meters, loggers.CreateLogger<Dispatcher>());
        _supervisor = new SocketSupervisor(
            new SocketOpener(sending.Api, options.AppToken ?? "", waits, clock), waits, clock, _meters, _dispatcher.TryAdd, loggers.CreateLogger<SocketSupervisor>());
        Endpoints = new SlackEndpoints(
            new SlackSignature([.. new[] { options.SigningSecret, options.PreviousSigningSecret }.Where(secret => !string.IsNullOrEmpty(secret)).OfType<string>()], clock), Receiver, _meters);
    }

    public SlackReceiver Receiver { get; }

    public SlackEndpoints Endpoints { get; }

    public SlackMeters Meters => _meters;

    public SlackHealth Health()
    {
        var sockets = _supervisor.Health;
        var problem = sockets.Fatal is { } fatal ? $"Slack refuses the connection: {fatal}"
            : _sending.Workspace.Trouble is { } trouble ? $"Slack refuses to send: {trouble}"
            : _options.Mode == SlackMode.Socket && sockets.Ready == 0 ? "no connection to Slack"
            : sockets.Ghosts > 0 ? $"{sockets.Ghosts} other connections use this app token and take some of the clicks"
            : null;
        var isHealthy = problem is null || (sockets.Ready > 0 && sockets.Fatal is null && _sending.Workspace.Trouble is null);
        return new SlackHealth(_options.Mode, isHealthy, problem, sockets.Ready, sockets.Ghosts, _dispatcher.Waiting, _meters.Snapshot());
    }

    public async Task RunAsync(CancellationToken stopping)
    {
        if (_options.Mode == SlackMode.Off)
        {
            return;
        }

        List<Task> parts = [QuietlyAsync(token => _sending.People.RunAsync(token), stopping), QuietlyAsync(LearnAsync, stopping)];
        if (_options.Mode == SlackMode.Socket)
        {
            parts.Add(_dispatcher.RunAsync(stopping));
            parts.Add(_supervisor.RunAsync(stopping));
        }

        await Task.WhenAll(parts);
    }

    public void Dispose()
    {
        _dispatcher.Dispose();
        _meters.Dispose();
    }

    /// <summary>Which workspace the token belongs to, asked until it is known: a delivery of another one is not answered with this one's token.</summary>
    private async Task LearnAsync(CancellationToken stopping)
    {
        var web = new SlackWeb(_sending.Api, new Installation("", _options.BotToken!));
        if (await web.AuthTestAsync(stopping) is ApiAnswer.Ok ok)
        {
            _sending.Workspace.Learn(Reading.Fields.Text(ok.Body, "team_id"), Reading.Fields.Text(ok.Body, "enterprise_id"));
        }
    }

    private async Task QuietlyAsync(Func<CancellationToken, Task> work, CancellationToken stopping)
    {
        try
        {
            await work(stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Stopping.
        }
        catch (Exception mistake)
        {
            _logger.LogError("A part of the Slack adapter ended: {Mistake}", mistake.GetType().Name);
        }
    }

    /// <summary>What a form begins with; nothing where the store cannot be read, as a form opens in any case.</summary>
    private static ReadKnown Known(IConversationStore store, Conversations conversations, TimeProvider clock) => async (person, form, cancellationToken) =>
    {
        try
        {
            return Dialogue.Known((await store.LoadAsync(person, cancellationToken)).State, form, conversations.Library, new Moment(clock.GetUtcNow()));
        }
        catch (StoreUnavailableException)
        {
            return [];
        }
    };

    /// <summary>The one place that reads what the App Home shows.</summary>
    private static ReadOverview Overview(IConversationStore store, Conversations conversations, TimeProvider clock) => async (person, cancellationToken) =>
    {
        var saved = await store.LoadAsync(person, cancellationToken);
        return Dialogue.Overview(saved.State, conversations.Library, new Moment(clock.GetUtcNow()));
    };
}
