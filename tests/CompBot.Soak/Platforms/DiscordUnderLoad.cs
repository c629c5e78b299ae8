using System.Collections.Concurrent;
using System.Globalization;
using CompBot.Testing.Discord;

namespace CompBot.Soak.Platforms;

/// <summary>Commands, direct messages and presses on Discord.</summary>
internal sealed class DiscordUnderLoad : IPlatformUnderLoad
{
    private static readonly string[] Commands = ["help", "negotiate", "bands", "compare"];

    private static readonly string[] Updated = ["an update"];

    private readonly FakeDiscord _discord;
    private readonly ConcurrentDictionary<string, List<FakeInteraction>> _asked = [];
    private readonly ConcurrentDictionary<string, bool> _wrote = [];
    private readonly ConcurrentDictionary<string, FakeInteraction> _back = [];

    private DiscordUnderLoad(FakeDiscord discord) => _discord = discord;

    public string Name => "discord";

    public IEnumerable<(string Name, string Value)> Settings => [("Discord__Token", _discord.Settings.Token), ("Discord__ApiBaseUrl", _discord.ApiBaseUrl)];

    public bool IsConnected => _discord.Gateway.Ready > 0;

    public bool IsQuiet => _wrote.Keys.All(person => _discord.Said(person).Count > 0);

    public static async Task<IPlatformUnderLoad> StartAsync() => new DiscordUnderLoad(await FakeDiscord.StartAsync(TimeProvider.System));

    public void Act(int number, Random chance)
    {
        var person = (80_000_000_000_000_000 + number).ToString(CultureInfo.InvariantCulture);
        if (chance.Next(10) < 3)
        {
            _wrote[person] = true;
            _ = _discord.SayAsync(person, "hello");
        }
        else
        {
            _ = AskAsync(person, Commands[chance.Next(Commands.Length)], isDirect: chance.Next(4) == 0, presses: chance.Next(2) == 0);
        }
    }

    public async Task ComeBackAsync()
    {
        foreach (var (person, asked) in _asked.Where(it => it.Value.Exists(interaction => interaction.Answer is null)))
        {
            _back[person] = await _discord.CommandAsync(person, "compare", asked[0].IsDirect);
        }

        await Task.Delay(TimeSpan.FromSeconds(5));
    }

    public IReadOnlyList<Seen> Seen()
    {
        var messages = _discord.Messages.Where(message => message.Author is null && !message.IsDeleted).ToList();
        var answers = messages.Where(message => message.Interaction is not null).ToLookup(message => message.Interaction!);
        var direct = messages.Where(message => message.Interaction is null).ToLookup(message => message.Channel);
        return
        [
            .. _wrote.Keys.Select(person => new Seen(person, true, [.. direct[_discord.DirectChannel(person)].Select(message => message.Text)], false, 0)),
            .. _asked.Where(it => it.Value.Count > 0).SelectMany(it => it.Value.Select(interaction => Of(it.Key, interaction, [.. answers[interaction.Id]]))),
        ];
    }

    public ValueTask DisposeAsync() => _discord.DisposeAsync();

    private Seen Of(string person, FakeInteraction interaction, List<FakeMessage> answers) => new(
        person, false, [.. answers.Where(message => !message.IsLoading).Select(message => message.Text), .. interaction.Answer == 7 && answers.Count == 0 ? Updated : []],
        answers.Exists(message => message.IsLoading),
        interaction.Answer is null && _back.TryGetValue(person, out var back) ? Math.Max(0, _discord.Messages.Count(message => message.Interaction == back.Id) - 1) : 0);

    private async Task AskAsync(string person, string command, bool isDirect, bool presses)
    {
        var asked = _asked.GetOrAdd(person, _ => []);
        var interaction = await _discord.CommandAsync(person, command, isDirect);
        asked.Add(interaction);
        if (!presses || await Task.WhenAny(interaction.Took, Task.Delay(TimeSpan.FromSeconds(3))) != interaction.Took)
        {
            return;
        }

        await Task.Delay(TimeSpan.FromMilliseconds(200));
        if (_discord.Messages.FirstOrDefault(message => message.Id == interaction.Original) is { } card && card.Controls.FirstOrDefault(control => (int?)control["type"] == 2 && control["custom_id"] is not null) is { } button)
        {
            asked.Add(await _discord.PressIdAsync(person, card, (string)button["custom_id"]!));
        }
    }
}
