using CompBot.Testing;
using CompBot.Testing.Discord;
using Xunit;

namespace CompBot.Discord.Tests;

/// <summary>The ordinary day: nothing breaks, and Discord has nothing to object to.</summary>
public class TalkTests
{
    private const string Nelly = "80351110224678912";
    private const string Sam = "80351110224678913";

    /// <summary>It stands still: how fast the machine is decides nothing here.</summary>
    private readonly FakeClock _clock = new();

    [Fact]
    public async Task A_command_in_a_server_is_answered_for_the_person_only()
    {
        await using var discord = await FakeDiscord.StartAsync(_clock);
        await using var bot = await RunningBot.StartAsync(discord, _clock);

        var answer = await discord.AnswerAsync(await discord.CommandAsync(Nelly, "negotiate"));

        Assert.True(answer!.IsEphemeral);
        Assert.NotEmpty(answer.Text);
        Assert.NotEmpty(answer.Controls);
        discord.Throw();
    }

    [Fact]
    public async Task A_direct_message_that_is_answered_at_once_needs_no_typing()
    {
        await using var discord = await FakeDiscord.StartAsync(_clock);
        await using var bot = await RunningBot.StartAsync(discord, _clock);

        await discord.SayAsync(Nelly, "hello");
        await discord.Journal.UntilAsync(() => discord.Said(Nelly).Count > 0, "the bot answers");

        Assert.DoesNotContain(discord.Journal.Entries, entry => entry.Route.EndsWith("/typing", StringComparison.Ordinal));
        Assert.False(discord.Said(Nelly)[0].IsEphemeral);
        discord.Throw();
    }

    [Fact]
    public async Task What_follows_an_answer_at_once_goes_to_the_offer_it_adds_to()
    {
        await using var discord = await FakeDiscord.StartAsync(_clock);
        await using var bot = await RunningBot.StartAsync(discord, _clock, options: options => options with { MergeWithin = TimeSpan.FromSeconds(1.2) });
        await discord.SayAsync(Nelly, "Midjourney, Diffusion Model Engineer in San Francisco. They offer 250K base.");
        await discord.Journal.UntilAsync(() => discord.Said(Nelly).Count == 1, "the first is answered");

        // Its person has the answer, its sender may not: no time must pass over that request, nor so much that the gateway misses a heartbeat.
        await bot.Conversations.IdleAsync();
        _clock.Advance(TimeSpan.FromSeconds(5));

        await discord.SayAsync(Nelly, "OpenAI wrote me 300K base.");
        await discord.Journal.UntilAsync(() => discord.Said(Nelly).Count == 2, "the second is answered");
        await discord.SayAsync(Nelly, "and 800K equity over 4 years");
        await discord.Journal.UntilAsync(() => discord.Said(Nelly).Count == 3, "and what adds to it");

        var shown = discord.Said(Nelly)[2].Text;
        Assert.Contains("$800K", shown[shown.IndexOf("Base: **$300K", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.DoesNotContain("$800K", shown[..shown.LastIndexOf("**OpenAI", StringComparison.Ordinal)].Split("Midjourney (this")[^1], StringComparison.Ordinal);
        discord.Throw();
    }

    [Fact]
    public async Task A_form_opens_without_any_commit_and_comes_back()
    {
        await using var discord = await FakeDiscord.StartAsync(_clock);
        await using var bot = await RunningBot.StartAsync(discord, _clock);
        var card = await discord.AnswerAsync(await discord.CommandAsync(Nelly, "negotiate"));
        var form = card!.Controls.First(control => ((string)control["custom_id"]!).StartsWith("n1|f", StringComparison.Ordinal));
        var before = (await bot.Store.LoadAsync(new("discord", discord.Settings.Application, Nelly), CancellationToken.None)).Version;

        var opened = await discord.PressIdAsync(Nelly, card, (string)form["custom_id"]!);
        await discord.AnswerAsync(opened);

        Assert.Equal(9, opened.Answer);
        Assert.Equal(before, (await bot.Store.LoadAsync(new("discord", discord.Settings.Application, Nelly), CancellationToken.None)).Version);
        var submitted = await discord.SubmitAsync(opened, ("company", "Midjourney"), ("role", "Diffusion Model Engineer"), ("region", "San Francisco"));
        await discord.AnswerAsync(submitted);
        Assert.Contains(submitted.Answer, new int?[] { 4, 7 });
        discord.Throw();
    }

    [Fact]
    public async Task Somebody_elses_button_is_declined_for_the_presser_only()
    {
        await using var discord = await FakeDiscord.StartAsync(_clock);
        await using var bot = await RunningBot.StartAsync(discord, _clock);
        var card = await discord.AnswerAsync(await discord.CommandAsync(Nelly, "negotiate"));

        var refusal = await discord.AnswerAsync(await discord.PressIdAsync(Sam, card!, (string)card!.Controls.First()["custom_id"]!));

        Assert.Equal(DiscordWording.SomebodyElses, refusal!.Text);
        Assert.True(refusal.IsEphemeral);
        discord.Throw();
    }

    [Theory]
    [InlineData("negotiate", "company", "midj", "Midjourney")]
    [InlineData("bands", "role", "diffusion", "Diffusion Model Engineer")]
    [InlineData("bands", "region", "lond", "London")]
    public async Task Names_are_completed_while_typing(string command, string option, string typed, string expected)
    {
        await using var discord = await FakeDiscord.StartAsync(_clock);
        await using var bot = await RunningBot.StartAsync(discord, _clock);

        var typing = await discord.TypeAsync(Nelly, command, option, typed);
        await discord.AnswerAsync(typing);

        Assert.Contains(expected, typing.Data!["choices"]!.AsArray().Select(choice => (string?)choice!["value"]));
        discord.Throw();
    }

    [Fact]
    public async Task Commands_are_registered_once_and_again_only_when_they_change()
    {
        await using var discord = await FakeDiscord.StartAsync(_clock);
        var store = new InMemoryStore();
        for (var start = 0; start < 2; start++)
        {
            await using var bot = await RunningBot.StartAsync(discord, _clock, store);
            await discord.Journal.UntilAsync(() => discord.CommandPuts == 1 && (start == 1 || bot.Log.Lines.Any(line => line.Contains("registered", StringComparison.Ordinal))), "the commands are registered");
        }

        Assert.Equal(1, discord.CommandPuts);
        Assert.Equal(CommandManifest.Names.Count(), discord.Commands.Count);
        await store.RememberAsync("discord", $"commands/{discord.Settings.Application}", "older", CancellationToken.None);
        await using var changed = await RunningBot.StartAsync(discord, _clock, store);
        await discord.Journal.UntilAsync(() => discord.CommandPuts == 2, "the changed commands are registered");
        discord.Throw();
    }
}
