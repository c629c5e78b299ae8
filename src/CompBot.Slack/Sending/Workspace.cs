using System.Collections.Concurrent;
using System.Threading.Channels;
using CompBot.Slack.Api;
using CompBot.Slack.Reading;

namespace CompBot.Slack.Sending;

/// <summary>The one workspace of this configuration: which team the token belongs to, once that is known.</summary>
public sealed class Workspace(string botToken)
{
    private volatile string? _team;
    private volatile string? _enterprise;

    /// <summary>Why nothing can be sent; null while all is well.</summary>
    public string? Trouble { get; set; }

    public void Learn(string? team, string? enterprise) => (_team, _enterprise) = (team, enterprise);

    public ValueTask<Installation?> FindAsync(string team, CancellationToken cancellationToken) =>
        ValueTask.FromResult(_team is null || team == _team || team == _enterprise ? new Installation(team, botToken) : null);
}

/// <summary>What is known of people without asking: their direct message with the bot and their offset from UTC.</summary>
public sealed class People(SlackApi api, FindInstallation installations)
{
    /// <summary>Enough for any workspace; beyond it the oldest knowledge is asked for anew.</summary>
    private const int Most = 100_000;

    private readonly ConcurrentDictionary<(string Team, string User), string> _directs = [];
    private readonly ConcurrentDictionary<string, bool> _directChannels = [];
    private readonly ConcurrentDictionary<(string Team, string User), TimeSpan?> _offsets = [];
    private readonly Channel<(string Team, string User)> _unknown = Channel.CreateBounded<(string, string)>(
        new BoundedChannelOptions(1024) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    public bool IsOwnDirect(string channel) => _directChannels.ContainsKey(channel);

    public TimeSpan? OffsetOf(string team, string user) => _offsets.GetValueOrDefault((team, user));

    /// <summary>A contact: its direct message is remembered, its offset asked for once, in the background.</summary>
    public void Notice(Route route)
    {
        if (route.Kind == ContactKind.Message && route.Channel is { } channel)
        {
            Remember(route.Team, route.User, channel);
        }

        if (_offsets.Count < Most && _offsets.TryAdd((route.Team, route.User), null))
        {
            _unknown.Writer.TryWrite((route.Team, route.User));
        }
    }

    public void Forget(string team, string user)
    {
        _offsets.TryRemove((team, user), out _);
        if (_directs.TryRemove((team, user), out var channel))
        {
            _directChannels.TryRemove(channel, out _);
        }
    }

    /// <summary>The direct message with a person, opened if need be.</summary>
    public async Task<(string? Channel, ApiAnswer? Failure)> DirectAsync(SlackWeb web, string team, string user, CancellationToken cancellationToken)
    {
        if (_directs.TryGetValue((team, user), out var known))
        {
            return (known, null);
        }

        var answer = await web.OpenDirectAsync(user, cancellationToken);
        if (answer is not ApiAnswer.Ok ok || ok.Body.Text("channel", "id") is not { } channel)
        {
            return (null, answer);
        }

        Remember(team, user, channel);
        return (channel, null);
    }

    /// <summary>Asks for offsets, one at a time, as long as it runs.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        await foreach (var (team, user) in _unknown.Reader.ReadAllAsync(stopping))
        {
            if (await installations(team, stopping) is { } installation
                && await new SlackWeb(api, installation).UserAsync(user, stopping) is ApiAnswer.Ok ok
                && ok.Body.Number("user", "tz_offset") is { } seconds and > -86_400 and < 86_400)
            {
                _offsets[(team, user)] = TimeSpan.FromSeconds(seconds);
            }
        }
    }

    private void Remember(string team, string user, string channel)
    {
        if (_directs.Count >= Most)
        {
            _directs.Clear();
            _directChannels.Clear();
        }

        _directs[(team, user)] = channel;
        _directChannels[channel] = true;
    }
}
