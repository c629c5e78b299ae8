using System.Collections.Concurrent;
using System.Globalization;
using CompBot.Testing.Slack;

namespace CompBot.Soak.Platforms;

/// <summary>Direct messages, commands and mentions on Slack, over Socket Mode.</summary>
internal sealed class SlackUnderLoad : IPlatformUnderLoad
{
    private static readonly string[] Commands = ["/help", "/negotiate", "/bands", "/compare"];

    private readonly FakeSlack _slack;
    private readonly ConcurrentDictionary<string, bool> _people = [];
    private readonly ConcurrentDictionary<string, int> _shownBefore = [];
    private int _underWay;

    private SlackUnderLoad(FakeSlack slack) => _slack = slack;

    public string Name => "slack";

    public IEnumerable<(string Name, string Value)> Settings =>
        [("Slack__BotToken", _slack.BotToken), ("Slack__AppToken", _slack.AppToken), ("Slack__ApiBaseUrl", _slack.ApiBaseUrl)];

    public bool IsConnected => _slack.Sockets.Open > 0;

    public bool IsQuiet => Volatile.Read(ref _underWay) == 0 && _people.Where(it => it.Value).All(it => Texts(it.Key).Count > 0);

    public static async Task<IPlatformUnderLoad> StartAsync() => new SlackUnderLoad(await FakeSlack.StartAsync(TimeProvider.System));

    public void Act(int number, Random chance)
    {
        var person = string.Create(CultureInfo.InvariantCulture, $"U{number:000000}");
        var channel = string.Create(CultureInfo.InvariantCulture, $"C{number:000000}");
        _slack.World.AddUser(new SlackUser(person));
        _slack.World.AddChannel(channel, hasBot: true, person, SlackWorld.Bot);
        var roll = chance.Next(10);
        _people[person] = roll < 6;
        _ = DoAsync(roll < 4 ? () => _slack.People.SayAsync(person, "hello")
            : roll < 6 ? () => _slack.People.MentionAsync(person, channel, "help")
            : () => _slack.People.CommandAsync(person, Commands[chance.Next(Commands.Length)], "", channel));
    }

    public async Task ComeBackAsync()
    {
        foreach (var person in _people.Keys.Where(person => Texts(person).Count == 0))
        {
            _shownBefore[person] = 0;
            _ = DoAsync(() => _slack.People.CommandAsync(person, "/help", "", "C" + person[1..]));
        }

        await Task.Delay(TimeSpan.FromSeconds(5));
    }

    public IReadOnlyList<Seen> Seen() =>
        [.. _people.Select(it => _shownBefore.ContainsKey(it.Key)
            ? new Seen(it.Key, it.Value, [], false, Math.Max(0, Texts(it.Key).Count - 1))
            : new Seen(it.Key, it.Value, Texts(it.Key), false, 0))];

    public ValueTask DisposeAsync() => _slack.DisposeAsync();

    private List<string> Texts(string person) => [.. _slack.World.SeenBy(person).Where(message => message.Author == SlackWorld.Bot).Select(message => message.Words)];

    private async Task DoAsync(Func<Task> act)
    {
        Interlocked.Increment(ref _underWay);
        try
        {
            await act();
        }
        catch (Exception lost) when (lost is TimeoutException or InvalidOperationException or IOException or System.Net.WebSockets.WebSocketException)
        {
            // No socket to deliver by: what the person did is told as failed.
        }
        finally
        {
            Interlocked.Decrement(ref _underWay);
        }
    }
}
