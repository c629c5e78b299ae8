using System.Text;
using CompBot.Discord.Gateway;
using CompBot.Discord.Servers;
using CompBot.Engine.Venues;
using CompBot.Testing;
using CompBot.Testing.Discord;
using Xunit;

namespace CompBot.Discord.Tests;

/// <summary>What a server settles, and what a mention in it gets.</summary>
public class ServerTests
{
    private const string Nelly = "80351110224678912";
    private const string Sam = "80351110224678913";
    private const string OtherChannel = "1100000000000000099";

    private readonly FakeClock _clock = new();
    private readonly InMemoryStore _store = new();

    [Fact]
    public async Task Who_manages_a_server_settles_it_on_one_card()
    {
        await using var discord = await FakeDiscord.StartAsync(_clock);
        await using var bot = await RunningBot.StartAsync(discord, _clock, _store);

        var card = await CardAsync(discord);
        Assert.True(card.IsEphemeral);
        Assert.Contains("every channel", card.Text, StringComparison.Ordinal);
        await discord.AnswerAsync(await discord.PressIdAsync(Nelly, card, "s1|channels", OtherChannel));
        await discord.AnswerAsync(await discord.PressAsync(Nelly, card, "Do not allow sharing bands"));
        await TypeAsync(discord, card, ("region", "London"), ("language", "DE"), ("notice", "Coaches: **Tuesdays**"), ("limit", "3"));

        Assert.Contains($"<#{OtherChannel}>", card.Text, StringComparison.Ordinal);
        Assert.Contains("Bands may be shared with everyone: no", card.Text, StringComparison.Ordinal);
        Assert.Contains("Usual region: London\nUsual language: de\nUses per person and day: 3", card.Text, StringComparison.Ordinal);
        Assert.Contains(@"\*\*Tuesdays", card.Text, StringComparison.Ordinal);
        Assert.Equal(
            new VenueSettings { Channels = [OtherChannel], SharesBands = false, Region = "London", Language = "de", Notice = "Coaches: **Tuesdays**", DailyLimit = 3 },
            await bot.Get<DiscordVenues>().Book.FindAsync(discord.Settings.Server));
        discord.Throw();
    }

    [Fact]
    public async Task What_cannot_be_taken_is_said_and_the_rest_is_kept()
    {
        await using var discord = await FakeDiscord.StartAsync(_clock);
        await using var bot = await RunningBot.StartAsync(discord, _clock, _store);

        var card = await CardAsync(discord);
        await TypeAsync(discord, card, ("region", "Berlin"), ("language", "Klingon"), ("limit", "many"));

        Assert.Contains("That language is not one of mine: en, de.", card.Text, StringComparison.Ordinal);
        Assert.Contains("The limit must be a whole number from 1 to 1000.", card.Text, StringComparison.Ordinal);
        Assert.Contains("Usual region: Berlin", card.Text, StringComparison.Ordinal);
        discord.Throw();
    }

    [Fact]
    public async Task Nobody_else_gets_at_the_settings()
    {
        await using var discord = await FakeDiscord.StartAsync(_clock, new() { Manager = Nelly });
        await using var bot = await RunningBot.StartAsync(discord, _clock, _store);
        var card = await CardAsync(discord);

        var asked = await discord.AnswerAsync(await discord.CommandAsync(Sam, "compbot-settings"));
        var pressed = await discord.AnswerAsync(await discord.PressIdAsync(Sam, card, "s1|sharing"));
        var inDirect = await discord.AnswerAsync(await discord.CommandAsync(Nelly, "compbot-settings", isDirect: true));

        Assert.Equal([DiscordWording.OnlyForManagers, DiscordWording.OnlyForManagers, DiscordWording.OnlyInServers], [asked!.Text, pressed!.Text, inDirect!.Text]);
        Assert.Equal(VenueSettings.Open, await bot.Get<DiscordVenues>().Book.FindAsync(discord.Settings.Server));
        discord.Throw();
    }

    [Fact]
    public async Task Only_where_and_whom_the_server_wants_is_answered_and_directly_everybody()
    {
        await using var discord = await FakeDiscord.StartAsync(_clock);
        await using var bot = await RunningBot.StartAsync(discord, _clock, _store);
        var book = bot.Get<DiscordVenues>().Book;

        await book.KeepAsync(discord.Settings.Server, new() { Channels = [OtherChannel] });
        var elsewhere = await discord.AnswerAsync(await discord.CommandAsync(Nelly, "negotiate"));
        await book.KeepAsync(discord.Settings.Server, new() { Roles = ["7"] });
        var withoutRole = await discord.AnswerAsync(await discord.CommandAsync(Nelly, "negotiate"));
        await discord.SayInServerAsync(Nelly, "and so?");
        var directly = await discord.AnswerAsync(await discord.CommandAsync(Nelly, "negotiate", isDirect: true));

        Assert.Equal(DiscordWording.NotInThisChannel([OtherChannel]), elsewhere!.Text);
        Assert.Equal(DiscordWording.NotForYourRoles, withoutRole!.Text);
        Assert.True(elsewhere.IsEphemeral && withoutRole.IsEphemeral);
        Assert.Contains(directly!.Controls, control => (string?)control["label"] == "Fill a form");
        Assert.DoesNotContain(discord.Messages, message => message.Channel == discord.Settings.Channel && !message.IsEphemeral);
        discord.Throw();
    }

    [Fact]
    public void A_thread_counts_as_its_channel() =>
        Assert.Null(ServerRules.Refusal(new() { Channels = [OtherChannel], Roles = ["b", "a"] }, new Visit("1", "thread", OtherChannel, ["a"], false)));

    [Fact]
    public async Task A_day_s_limit_holds_for_each_person()
    {
        await using var discord = await FakeDiscord.StartAsync(_clock);
        await using var bot = await RunningBot.StartAsync(discord, _clock, _store);
        await bot.Get<DiscordVenues>().Book.KeepAsync(discord.Settings.Server, new() { DailyLimit = 2 });

        await AskAsync(discord, Nelly);
        await AskAsync(discord, Nelly);
        Assert.Equal(VenueWording.LimitUsedUp, (await AskAsync(discord, Nelly)).Text);
        Assert.NotEqual(VenueWording.LimitUsedUp, (await AskAsync(discord, Sam)).Text);
        discord.Throw();
    }

    [Fact]
    public void A_day_ends()
    {
        var use = new DailyUse(_clock);
        Assert.True(use.TryUse("1", Nelly, 1));
        Assert.False(use.TryUse("1", Nelly, 1));
        _clock.Advance(TimeSpan.FromDays(1));
        Assert.True(use.TryUse("1", Nelly, 1));
    }

    [Fact]
    public async Task The_server_s_text_and_its_wish_about_bands_reach_the_conversation()
    {
        await using var discord = await FakeDiscord.StartAsync(_clock);
        await using var bot = await RunningBot.StartAsync(discord, _clock, _store);
        await bot.Get<DiscordVenues>().Book.KeepAsync(discord.Settings.Server, new() { SharesBands = false, Notice = "Our coaches sit in coaching-help." });

        var first = await AskAsync(discord, Nelly);
        var band = await discord.AnswerAsync(await discord.CommandAsync(Sam, "bands", options: [("company", "Midjourney"), ("role", "Diffusion Model Engineer"), ("region", "San Francisco")]));

        Assert.Contains("Our coaches sit in coaching-help.", first.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(band!.Controls, control => (string?)control["label"] == "Share the band here");
        discord.Throw();
    }

    [Fact]
    public async Task Removing_the_bot_erases_what_the_server_had_settled_and_trouble_does_not()
    {
        await using var discord = await FakeDiscord.StartAsync(_clock);
        await using var bot = await RunningBot.StartAsync(discord, _clock, _store);
        await bot.Get<DiscordVenues>().Book.KeepAsync(discord.Settings.Server, new() { Region = "London" });

        await discord.RemoveAsync(isUnavailable: true);
        await AskAsync(discord, Nelly);
        Assert.NotNull(await KeptAsync(discord));

        await discord.RemoveAsync();
        await AskAsync(discord, Sam);
        for (var look = 0; look < 500 && await KeptAsync(discord) is not null; look++)
        {
            await discord.Journal.GlanceAsync(() => false);
        }

        Assert.Null(await KeptAsync(discord));
        Assert.Equal(VenueSettings.Open, await bot.Get<DiscordVenues>().Book.FindAsync(discord.Settings.Server));
    }

    [Fact]
    public async Task Settings_outlive_a_restart()
    {
        await using var discord = await FakeDiscord.StartAsync(_clock);
        await using (var bot = await RunningBot.StartAsync(discord, _clock, _store))
        {
            await bot.Get<DiscordVenues>().Book.KeepAsync(discord.Settings.Server, new() { Channels = [OtherChannel], Roles = ["1"] });
        }

        await using var next = await RunningBot.StartAsync(discord, _clock, _store);

        Assert.Equal(new VenueSettings { Channels = [OtherChannel], Roles = ["1"] }, await next.Get<DiscordVenues>().Book.FindAsync(discord.Settings.Server));
    }

    [Fact]
    public async Task A_mention_is_pointed_to_the_private_conversation_which_anybody_may_open_for_themselves()
    {
        await using var discord = await FakeDiscord.StartAsync(_clock);
        await using var bot = await RunningBot.StartAsync(discord, _clock, _store);

        await discord.SayInServerAsync(Nelly, "they offer me 250K, is that good?", id: "1300000000000000077");
        await discord.Journal.UntilAsync(() => discord.Messages.Any(message => message.Channel == discord.Settings.Channel), "the mention is answered");
        var pointer = discord.Messages.Single(message => message.Channel == discord.Settings.Channel);
        var answer = await discord.AnswerAsync(await discord.PressAsync(Sam, pointer, DiscordWording.TalkPrivately));

        Assert.False(pointer.IsEphemeral);
        Assert.Equal(DiscordWording.AnswersPrivately, pointer.Text);
        Assert.Equal("1300000000000000077", (string?)pointer.Body["message_reference"]!["message_id"]);
        Assert.True(answer!.IsEphemeral);
        Assert.NotEmpty(answer.Controls);
        Assert.Equal(0, (await bot.Store.LoadAsync(new("discord", discord.Settings.Application, Nelly), CancellationToken.None)).Version);
        discord.Throw();
    }

    [Fact]
    public async Task Repeated_mentions_get_one_pointer_and_other_talk_gets_none()
    {
        await using var discord = await FakeDiscord.StartAsync(_clock);
        await using var bot = await RunningBot.StartAsync(discord, _clock, _store);

        await discord.SayInServerAsync(Nelly, "", namesBot: false);
        await discord.SayInServerAsync(Nelly, "help");
        await discord.SayInServerAsync(Nelly, "help!");
        await discord.SayInServerAsync(Sam, "me too");
        await discord.Journal.UntilAsync(() => discord.Messages.Count(message => message.Channel == discord.Settings.Channel) >= 2, "two are answered");
        await discord.SayAsync(Nelly, "hello");
        await discord.Journal.UntilAsync(() => discord.Said(Nelly).Count > 0, "a direct message is");

        Assert.Equal(2, discord.Messages.Count(message => message.Channel == discord.Settings.Channel));
        discord.Throw();
    }

    [Theory]
    [InlineData("MESSAGE_CREATE", """{"id":"1","content":"","guild_id":"5"}""", false)]
    [InlineData("MESSAGE_CREATE", """{"id":"1","content":"<@42>","guild_id":"5"}""", true)]
    [InlineData("MESSAGE_CREATE", """{"id":"1","content":"\"guild_id\":\"5\""}""", true)]
    [InlineData("MESSAGE_CREATE", """{"message_snapshots":[{"guild_id":"5"}],"message_reference":{"guild_id":"5"},"content":"x"}""", true)]
    [InlineData("MESSAGE_DELETE", """{"id":"42","channel_id":"3","guild_id":"5"}""", false)]
    [InlineData("MESSAGE_DELETE", """{"id":"1","channel_id":"3"}""", true)]
    [InlineData("MESSAGE_CREATE", """{"id":""", true)]
    [InlineData("GUILD_DELETE", """{"id":"5"}""", true)]
    public void What_is_said_in_a_server_is_passed_over_unless_it_names_the_bot(string type, string data, bool isWorthIt) =>
        Assert.Equal(isWorthIt, WorthReading.Is(type, Encoding.UTF8.GetBytes(data), "42"u8));

    private async Task<string?> KeptAsync(FakeDiscord discord) => await _store.RecallAsync("discord", $"venue/{discord.Settings.Server}", CancellationToken.None);

    private static async Task<FakeMessage> CardAsync(FakeDiscord discord) => (await discord.AnswerAsync(await discord.CommandAsync(Nelly, "compbot-settings")))!;

    private static async Task<FakeMessage> AskAsync(FakeDiscord discord, string person) => (await discord.AnswerAsync(await discord.CommandAsync(person, "negotiate")))!;

    private static async Task TypeAsync(FakeDiscord discord, FakeMessage card, params (string, string)[] fields)
    {
        var opened = await discord.PressAsync(Nelly, card, "Region, language, text, limit");
        await discord.AnswerAsync(opened);
        await discord.AnswerAsync(await discord.SubmitAsync(opened, fields));
    }
}
