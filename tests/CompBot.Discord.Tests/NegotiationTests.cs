using CompBot.Core.Chat;
using CompBot.Core.Conversation;
using CompBot.Testing;
using CompBot.Testing.Discord;
using Xunit;

namespace CompBot.Discord.Tests;

/// <summary>A whole negotiation for each bundled guide, once by slash command and components, once by direct message.</summary>
public class NegotiationTests
{
    private const string Nelly = "80351110224678912";

    /// <summary>More than any of these takes: who has not read the whole playbook by then goes round in a circle.</summary>
    private const int MostTurns = 25;

    /// <summary>A sentence from the middle of every playbook.</summary>
    private const string WhenToStop = "Say yes when the whole ask is met.";

    /// <summary>How what is pressed begins, in this order of preference, until the playbook is read to its end; and what a person types for it.</summary>
    private static readonly (string Label, string Typed)[] Answers =
    [
        ("Yes, that is right", "yes"), ("No offer yet", "no offer yet"), ("I would rather not say", "skip"), ("Make my script", "script"), ("Keep them unnamed", "no"),
        ("Yes, I would sign", "yes"), ("Skip", "skip"), ("Next: ", "next"),
    ];

    private readonly FakeClock _clock = new();

    public static TheoryData<string, string, string, string> Guides => new()
    {
        { "Midjourney", "Diffusion Model Engineer", "San Francisco", "They offer 250K base in writing. OpenAI wrote me 300K base and 800K equity over 4 years" },
        { "Midjourney", "ML/AI Engineer", "Remote US", "They offer 210K base in writing. OpenAI wrote me 240K base and 400K equity over 4 years" },
        { "Stability AI", "ML/AI Engineer", "London", "They wrote 140K base and 150K equity over 4 years. DeepMind London wrote £140K base, £250K RSU over 4 years" },
        { "Runway", "ML/AI Engineer", "New York City", "They wrote 230K base and 300K equity over 4 years. OpenAI wrote me 260K base and 500K equity over 4 years" },
    };

    [Theory]
    [MemberData(nameof(Guides))]
    public async Task By_slash_command_and_components(string company, string role, string region, string offers)
    {
        await using var discord = await FakeDiscord.StartAsync(_clock);
        await using var bot = await RunningBot.StartAsync(discord, _clock);
        List<ConversationEvent> done = [new ConversationEvent.Commanded(CommandName.Negotiate, [new("company", company), new("role", role), new("region", region), new("details", offers)])];
        var shown = (await discord.AnswerAsync(await discord.CommandAsync(Nelly, "negotiate", options: [("company", company), ("role", role), ("region", region), ("details", offers)])))!;
        List<string> read = [];
        for (var press = 0; press < MostTurns && !IsRead(shown); press++)
        {
            var (customId, value) = Choose(shown);
            done.Add(new ConversationEvent.Pressed(CustomId.TryRead(customId)!.ChoiceId, value));
            shown = await PressAsync(bot, shown, customId, value);
            read.AddRange(discord.Said(Nelly).Select(message => message.Text));
        }

        Assert.True(IsRead(shown), $"it ended at: {shown.Text}");
        Assert.True(read.Exists(text => text.Contains(WhenToStop, StringComparison.Ordinal)), string.Join("\n\n", read));
        await IsTheSameAsync(bot, done, Place.Shared);

        Assert.Equal(discord.DirectChannel(Nelly), shown.Channel);
        await discord.AnswerAsync(await discord.PressAsync(Nelly, shown, "Script and e-mail as a file"));
        Assert.Equal("to-send.md", Assert.Single(discord.Said(Nelly), message => message.Files.Count > 0).Files.Single());
        discord.Throw();
    }

    [Theory]
    [MemberData(nameof(Guides))]
    public async Task By_direct_message(string company, string role, string region, string offers)
    {
        await using var discord = await FakeDiscord.StartAsync(_clock);
        await using var bot = await RunningBot.StartAsync(discord, _clock);
        List<ConversationEvent> done = [];
        var said = $"I negotiate with {company} as a {role} in {region}. {offers}";
        for (var turn = 0; turn < MostTurns && !(discord.Said(Nelly) is [.., var last] && IsRead(last)); turn++)
        {
            var before = discord.Said(Nelly).Count;
            done.Add(new ConversationEvent.Said(said));
            await discord.SayAsync(Nelly, said);
            await bot.UntilAsync(() => discord.Said(Nelly).Count > before, $"\"{said}\" is answered");
            await bot.Conversations.IdleAsync();
            said = IsRead(discord.Said(Nelly)[^1]) ? "" : Next(discord.Said(Nelly)[^1]).Typed;
        }

        Assert.True(IsRead(discord.Said(Nelly)[^1]), $"it ended at: {discord.Said(Nelly)[^1].Text}");
        Assert.True(discord.Said(Nelly).Any(message => message.Text.Contains(WhenToStop, StringComparison.Ordinal)), string.Join("\n\n", discord.Said(Nelly).Select(message => message.Text)));
        Assert.All(discord.Said(Nelly), message => Assert.False(message.IsEphemeral));
        await IsTheSameAsync(bot, done, Place.Direct);
        discord.Throw();
    }

    /// <summary>The playbook is there, and pressed through to its last section.</summary>
    private static bool IsRead(FakeMessage shown) => Labels(shown).Contains("All sections") && !Labels(shown).Any(label => label.StartsWith("Next: ", StringComparison.Ordinal));

    private static (string Label, string Typed) Next(FakeMessage shown) => Answers.SelectMany(answer => Labels(shown).Where(label => label.StartsWith(answer.Label, StringComparison.Ordinal)).Select(label => (label, answer.Typed)))
        .FirstOrDefault() is { label: not null } next ? next
        : throw new InvalidOperationException($"Nothing to say to: {shown.Text}\n{string.Join(", ", shown.Controls.Select(control => (string?)control["label"] ?? (string?)control["placeholder"]))}");

    private static IEnumerable<string> Labels(FakeMessage shown) => shown.Controls.Select(control => (string?)control["label"]).OfType<string>();

    private static (string CustomId, string? Value) Choose(FakeMessage shown) =>
        shown.Controls.FirstOrDefault(control => (string?)control["placeholder"] == "I have built") is { } built ? ((string)built["custom_id"]!, (string?)built["options"]![0]!["value"])
        : (shown.CustomId(Next(shown).Label), null);

    private static async Task<FakeMessage> PressAsync(RunningBot bot, FakeMessage shown, string customId, string? value)
    {
        var discord = bot.Discord;
        var pressed = await discord.PressIdAsync(Nelly, shown, customId, value is null ? [] : [value]);
        var answer = (await discord.AnswerAsync(pressed))!;
        var isDirect = shown.Channel == discord.DirectChannel(Nelly);
        Assert.NotEqual(isDirect, answer.IsEphemeral);

        // The playbook is to be kept, so it goes to the direct messages; a long section of it takes several, and its buttons stand below the last.
        await bot.Conversations.IdleAsync();
        return isDirect || answer.Text == DiscordWording.SentDirectly ? discord.Said(Nelly)[^1] : answer;
    }

    /// <summary>What the platform did to it changes nothing: the same events, stepped purely, end in the same state, so in the same playbook.</summary>
    private async Task IsTheSameAsync(RunningBot bot, List<ConversationEvent> done, Place place)
    {
        await bot.Conversations.IdleAsync();
        ConversationState state = new ConversationState.NotStarted();
        foreach (var happened in done)
        {
            state = Dialogue.Step(state, happened, Bundled.Library, new Moment(_clock.GetUtcNow(), null, place)).Next;
        }

        Assert.Equal(state, (await bot.Store.LoadAsync(new("discord", bot.Discord.Settings.Application, Nelly), CancellationToken.None)).State);
    }
}
