using System.Globalization;
using System.Text.Json;

namespace CompBot.Testing.Slack;

/// <summary>A person. Offset in seconds from UTC.</summary>
public sealed record SlackUser(string Id, int Offset = -28_800, bool IsDisabled = false, bool HasDirectsClosed = false, bool IsAdmin = false);

/// <summary>A channel and who is in it; direct messages are channels whose id begins with D.</summary>
public sealed record SlackPlace(string Id, IReadOnlyList<string> Members, bool HasBot);

/// <summary>One workspace: people, channels, and everything shown. All access holds its gate.</summary>
public sealed class SlackWorld(TimeProvider clock)
{
    public const string Team = "T100";
    public const string App = "A100";
    public const string Bot = "UBOT";
    public const string BotId = "B100";

    private readonly Lock _gate = new();
    private readonly Dictionary<string, SlackUser> _users = [];
    private readonly Dictionary<string, SlackPlace> _places = [];
    private readonly List<ShownMessage> _messages = [];
    private readonly OrderedDictionary<string, ShownView> _views = [];
    private readonly Dictionary<string, JsonElement> _homes = [];
    private readonly Dictionary<string, string> _homeHashes = [];
    private readonly List<ShownFile> _files = [];
    private readonly List<(string User, string Text)> _typedPrivately = [];
    private long _last;

    /// <summary>The Messages tab of the app, as the manifest has it.</summary>
    public bool MessagesTabIsOn { get; set; } = true;

    /// <summary>How long the bot may change its own messages; null for always.</summary>
    public TimeSpan? EditWindow { get; set; }

    public T Locked<T>(Func<T> read)
    {
        lock (_gate)
        {
            return read();
        }
    }

    public string AddUser(SlackUser user) => Locked(() =>
    {
        _users[user.Id] = user;
        return user.Id;
    });

    public string AddChannel(string id, bool hasBot, params string[] members) => Locked(() =>
    {
        _places[id] = new SlackPlace(id, members, hasBot);
        return id;
    });

    public SlackUser? User(string id) => Locked(() => _users.GetValueOrDefault(id));

    public SlackPlace? Place(string id) => Locked(() => _places.GetValueOrDefault(id));

    /// <summary>The direct message of a person with the bot, made when first needed.</summary>
    public string Direct(string user) => AddChannelOnce("D" + user[1..], user);

    public IReadOnlyList<ShownMessage> Messages => Locked<IReadOnlyList<ShownMessage>>(() => [.. _messages]);

    public IReadOnlyList<ShownFile> Files => Locked<IReadOnlyList<ShownFile>>(() => [.. _files]);

    public JsonElement? Home(string user) => Locked<JsonElement?>(() => _homes.TryGetValue(user, out var home) ? home : null);

    public IReadOnlyList<ShownView> Views(string user) => Locked<IReadOnlyList<ShownView>>(() => [.. _views.Values.Where(view => view.User == user)]);

    /// <summary>By the name its maker gave it.</summary>
    public ShownView? ViewOf(string external) => Locked(() => external.Length == 0 ? null : _views.Values.FirstOrDefault(view => view.ExternalId == external));

    public ShownView? View(string? id) => Locked(() => id is null ? null : _views.GetValueOrDefault(id));

    /// <summary>Times as Slack writes them, always growing.</summary>
    public string NextTs() => Locked(() =>
    {
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds() * 1000;
        _last = Math.Max(_last + 100, now);
        return string.Create(CultureInfo.InvariantCulture, $"{_last / 1_000_000}.{_last % 1_000_000:000000}");
    });

    public string NextId(string prefix) => Locked(() => string.Create(CultureInfo.InvariantCulture, $"{prefix}{++_last}"));

    public ShownMessage Show(ShownMessage message) => Locked(() =>
    {
        _messages.Add(message);
        return message;
    });

    public ShownMessage? Find(string channel, string ts) => Locked(() => _messages.Find(message => message.Channel == channel && message.Ts == ts));

    public void Remove(ShownMessage message) => Locked(() => _messages.RemoveAll(other => other.Channel == message.Channel && other.Ts == message.Ts));

    public void Replace(ShownMessage message, ShownMessage by) => Locked(() =>
        _messages[_messages.FindIndex(other => other.Channel == message.Channel && other.Ts == message.Ts)] = by);

    /// <summary>A person's own message with other words.</summary>
    public ShownMessage Edit(ShownMessage message, string text)
    {
        var edited = message with { Text = text };
        Replace(message, edited);
        return edited;
    }

    public void Put(ShownView view) => Locked(() => _views[view.Id] = view);

    /// <summary>With it closes whatever lies over it.</summary>
    public void Close(string view) => Locked(() =>
    {
        foreach (var over in _views.Values.Where(other => other.Previous == view).ToList())
        {
            Close(over.Id);
        }

        return _views.Remove(view);
    });

    /// <summary>The new version's hash.</summary>
    public string PublishHome(string user, JsonElement view) => Locked(() =>
    {
        _homes[user] = view;
        return _homeHashes[user] = NextId("h");
    });

    public string? HomeHash(string user) => Locked(() => _homeHashes.GetValueOrDefault(user));

    public void Add(ShownFile file) => Locked(() =>
    {
        _files.Add(file);
        return true;
    });

    public bool DeleteFile(string id) => Locked(() => _files.RemoveAll(file => file.Id == id) > 0);

    /// <summary>Remembers what only the bot was told.</summary>
    public void TypedPrivately(string user, string text) => Locked(() =>
    {
        _typedPrivately.Add((user, text));
        return true;
    });

    /// <summary>Ephemeral messages do not outlive a reload.</summary>
    public void Reload(string user) => Locked(() => _messages.RemoveAll(message => message.OnlyFor == user));

    public IReadOnlyList<ShownMessage> SeenBy(string user) => Locked<IReadOnlyList<ShownMessage>>(() =>
        [.. _messages.Where(message => _places.TryGetValue(message.Channel, out var place) && place.Members.Contains(user) && (message.OnlyFor is null || message.OnlyFor == user))]);

    /// <summary>Everything a person can see now, in words.</summary>
    public string Screen(string user) => Locked(() => string.Join("\n", (IEnumerable<string>)
    [
        .. SeenBy(user).Select(message => message.Words),
        .. _views.Values.Where(view => view.User == user).Select(view => SlackScreen.Words(view.View)),
        .. _homes.TryGetValue(user, out var home) ? [SlackScreen.Words(home)] : Array.Empty<string>(),
        .. _files.Where(file => _places.TryGetValue(file.Channel, out var place) && place.Members.Contains(user)).Select(file => file.Content),
    ]));

    /// <summary>Figures that one person told only the bot and that another can see. There must never be one.</summary>
    public IReadOnlyList<string> Leaks() => Locked<IReadOnlyList<string>>(() =>
    {
        var told = _typedPrivately.SelectMany(it => SlackScreen.Figures(it.Text).Select(figure => (it.User, Figure: figure))).Distinct().ToList();
        return [.. _users.Keys.SelectMany(viewer =>
        {
            var seen = SlackScreen.Figures(Screen(viewer)).ToHashSet();
            return told.Where(it => it.User != viewer && seen.Contains(it.Figure) && !told.Contains((viewer, it.Figure)))
                .Select(it => $"{viewer} sees {it.Figure} of {it.User}");
        })];
    });

    private string AddChannelOnce(string id, string user) => Locked(() =>
    {
        _places.TryAdd(id, new SlackPlace(id, [user, Bot], HasBot: true));
        return id;
    });
}
