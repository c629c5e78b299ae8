using CompBot.Engine;
using CompBot.Testing;
using CompBot.Testing.Discord;
using Xunit;

namespace CompBot.Discord.Tests;

/// <summary>What a person sees in servers and direct messages, from the first command on; Discord has nothing to object to in any of it.</summary>
public class SeenByAPersonTests
{
    private const string Nelly = "80351110224678912";
    private const string Sam = "80351110224678913";
    private const string Confirm = "Yes, that is right";

    private static readonly (string, string)[] Offer =
        [("company", "Midjourney"), ("role", "Diffusion Model Engineer"), ("region", "San Francisco"), ("details", "OpenAI wrote 300K base, 800K equity over 4 years")];

    private readonly FakeClock _clock = new();

    [Fact]
    public async Task A_second_negotiate_goes_on_where_the_first_was_left()
    {
        await using var discord = await FakeDiscord.StartAsync(_clock);
        await using var bot = await RunningBot.StartAsync(discord, _clock);
        var card = await discord.AnswerAsync(await discord.CommandAsync(Nelly, "negotiate", options: Offer));
        var question = await PressAsync(discord, card!, Confirm);

        var resumed = await discord.AnswerAsync(await discord.CommandAsync(Nelly, "negotiate"));

        Assert.Contains("What has Midjourney given you so far?", question.Text, StringComparison.Ordinal);
        Assert.Contains("What has Midjourney given you so far?", resumed!.Text, StringComparison.Ordinal);
        Assert.NotEqual(question.Id, resumed.Id);
        discord.Throw();
    }

    [Fact]
    public async Task Continue_in_direct_messages_goes_on_there()
    {
        await using var discord = await FakeDiscord.StartAsync(_clock);
        await using var bot = await RunningBot.StartAsync(discord, _clock);
        var card = await discord.AnswerAsync(await discord.CommandAsync(Nelly, "negotiate", options: Offer));
        Assert.Empty(discord.Said(Nelly));

        var told = await PressAsync(discord, card!, "Continue in direct messages");
        await bot.UntilAsync(() => discord.Said(Nelly).Count == 1, "the case is in the direct messages");
        await discord.SayAsync(Nelly, "yes");
        await bot.UntilAsync(() => discord.Said(Nelly).Count == 2, "the talk goes on");

        Assert.True(told.IsEphemeral);
        Assert.Contains("Is this right?", discord.Said(Nelly)[0].Text, StringComparison.Ordinal);
        Assert.Contains("What has Midjourney given you so far?", discord.Said(Nelly)[1].Text, StringComparison.Ordinal);
        Assert.All(discord.Said(Nelly), message => Assert.False(message.IsEphemeral));
        discord.Throw();
    }

    [Fact]
    public async Task A_band_is_shown_to_everyone_only_on_a_press_of_its_button()
    {
        await using var discord = await FakeDiscord.StartAsync(_clock);
        await using var bot = await RunningBot.StartAsync(discord, _clock);
        await discord.AnswerAsync(await discord.CommandAsync(Nelly, "negotiate", options: Offer));
        var band = await discord.AnswerAsync(await discord.CommandAsync(Nelly, "bands", options: Offer[..3]));
        Assert.True(band!.IsEphemeral);
        Assert.DoesNotContain(discord.Messages, message => !message.IsEphemeral);

        var preview = await PressAsync(discord, band, "Share the band here");
        Assert.DoesNotContain(discord.Messages, message => !message.IsEphemeral);
        await PressAsync(discord, preview, "Share it here");

        var shared = Assert.Single(discord.Messages, message => !message.IsEphemeral);
        Assert.Contains("240K", shared.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("300K", shared.Text, StringComparison.Ordinal);
        Assert.Empty(shared.Controls);
        discord.Throw();
    }

    [Theory]
    [InlineData("n0|b|abc|t1.go")]
    [InlineData("n1|b|abc")]
    [InlineData("open")]
    [InlineData("n1|q9|abc|t1.go")]
    public async Task Fault_27_a_button_of_another_version_is_refused_kindly_and_changes_nothing(string customId)
    {
        await using var discord = await FakeDiscord.StartAsync(_clock);
        await using var bot = await RunningBot.StartAsync(discord, _clock);
        var card = await discord.AnswerAsync(await discord.CommandAsync(Nelly, "negotiate", options: Offer));
        var before = await SavedAsync(bot);
        var shown = card!.Text;

        var refusal = await discord.AnswerAsync(await discord.PressIdAsync(Nelly, card, customId));

        Assert.Equal(DiscordWording.OldButton, refusal!.Text);
        Assert.True(refusal.IsEphemeral);
        Assert.Equal(shown, card.Text);
        Assert.Equal(before, await SavedAsync(bot));
        discord.Throw();
    }

    [Fact]
    public async Task Fault_27_a_strangers_press_and_a_strangers_form_leave_the_owners_case_alone()
    {
        await using var discord = await FakeDiscord.StartAsync(_clock);
        await using var bot = await RunningBot.StartAsync(discord, _clock);
        var card = await discord.AnswerAsync(await discord.CommandAsync(Nelly, "negotiate"));
        var before = await SavedAsync(bot);

        var pressed = await discord.AnswerAsync(await discord.PressIdAsync(Sam, card!, FormButton(card!)));

        Assert.Equal(DiscordWording.SomebodyElses, pressed!.Text);
        Assert.True(pressed.IsEphemeral);
        Assert.Equal(before, await SavedAsync(bot));
        Assert.Equal(0, (await bot.Store.LoadAsync(new("discord", discord.Settings.Application, Sam), CancellationToken.None)).Version);
        discord.Throw();
    }

    [Fact]
    public async Task A_second_press_of_the_same_button_shows_nothing_new_and_no_error()
    {
        await using var discord = await FakeDiscord.StartAsync(_clock);
        await using var bot = await RunningBot.StartAsync(discord, _clock);
        var card = await discord.AnswerAsync(await discord.CommandAsync(Nelly, "negotiate", options: Offer));
        var button = card!.CustomId(Confirm);
        await discord.AnswerAsync(await discord.PressIdAsync(Nelly, card, button));
        var question = card.Text;

        var second = await discord.PressIdAsync(Nelly, card, button);
        await discord.AnswerAsync(second);
        await bot.Conversations.IdleAsync();

        Assert.Equal(6, second.Answer);
        Assert.Equal(question, card.Text);
        Assert.Single(discord.Messages);
        discord.Throw();
    }

    [Fact]
    public async Task A_form_that_was_dismissed_leaves_no_trace_and_opens_again()
    {
        await using var discord = await FakeDiscord.StartAsync(_clock);
        await using var bot = await RunningBot.StartAsync(discord, _clock);
        var card = await discord.AnswerAsync(await discord.CommandAsync(Nelly, "negotiate"));
        var before = await SavedAsync(bot);
        await discord.AnswerAsync(await discord.PressIdAsync(Nelly, card!, FormButton(card!)));
        Assert.Equal(before, await SavedAsync(bot));

        var again = await discord.PressIdAsync(Nelly, card!, FormButton(card!));
        await discord.AnswerAsync(again);
        var submitted = await discord.SubmitAsync(again, ("company", "Midjourney"), ("role", "Diffusion Model Engineer"), ("region", "San Francisco"));
        var answer = await discord.AnswerAsync(submitted);

        Assert.Equal(9, again.Answer);
        Assert.True(answer!.IsEphemeral);
        Assert.Contains("Midjourney", answer.Text, StringComparison.Ordinal);
        discord.Throw();
    }

    [Fact]
    public async Task A_field_that_cannot_be_read_is_named_and_the_others_count()
    {
        await using var discord = await FakeDiscord.StartAsync(_clock);
        await using var bot = await RunningBot.StartAsync(discord, _clock);
        var card = await discord.AnswerAsync(await discord.CommandAsync(Nelly, "negotiate"));
        var opened = await discord.PressIdAsync(Nelly, card!, FormButton(card!));
        await discord.AnswerAsync(opened);

        var answer = await discord.AnswerAsync(await discord.SubmitAsync(
            opened, ("company", "Midjourney"), ("role", "Diffusion Model Engineer"), ("region", "San Francisco"), ("offer", "it is quite good honestly")));
        Assert.Contains("could not read their offer", answer!.Text, StringComparison.Ordinal);
        Assert.Contains("What has Midjourney given you so far?", answer.Text, StringComparison.Ordinal);
        Assert.True(answer.IsEphemeral);
        discord.Throw();
    }

    [Fact]
    public async Task An_edit_of_a_message_that_was_answered_is_read_again()
    {
        await using var discord = await FakeDiscord.StartAsync(_clock);
        await using var bot = await RunningBot.StartAsync(discord, _clock);
        var said = await discord.SayAsync(Nelly, "midjourney diffusion model engineer san francisco, they wrote 240k base");
        await bot.UntilAsync(() => discord.Said(Nelly).Count == 1, "it is answered");

        await discord.EditAsync(said, "midjourney diffusion model engineer san francisco, they wrote 265k base");
        await bot.UntilAsync(() => discord.Said(Nelly).Count == 2, "the edit is answered");

        Assert.Contains("I saw your edit", discord.Said(Nelly)[1].Text, StringComparison.Ordinal);
        Assert.Contains("$265K", discord.Said(Nelly)[1].Text, StringComparison.Ordinal);
        discord.Throw();
    }

    [Fact]
    public async Task A_message_deleted_after_its_answer_ends_nothing_and_nothing_is_said_to_it()
    {
        await using var discord = await FakeDiscord.StartAsync(_clock);
        await using var bot = await RunningBot.StartAsync(discord, _clock);
        var said = await discord.SayAsync(Nelly, "midjourney diffusion model engineer san francisco, they wrote 240k base");
        await bot.UntilAsync(() => discord.Said(Nelly).Count == 1, "it is answered");
        await discord.TakeBackAsync(said);

        await discord.SayAsync(Nelly, "yes");
        await bot.UntilAsync(() => discord.Said(Nelly).Count == 2, "the talk goes on");
        await bot.Conversations.IdleAsync();

        Assert.Contains("Your number", discord.Said(Nelly)[1].Text, StringComparison.Ordinal);
        Assert.Equal(2, discord.Said(Nelly).Count);
        discord.Throw();
    }

    [Fact]
    public async Task While_nothing_can_be_stored_the_person_is_asked_to_try_again()
    {
        await using var discord = await FakeDiscord.StartAsync(_clock);
        var store = new HookedStore(new InMemoryStore());
        await using var bot = await RunningBot.StartAsync(discord, _clock, store);
        store.Before = name => name is "Load" or "Commit" ? throw new StoreUnavailableException(StoreFailure.Full, "the disk is full") : Task.CompletedTask;

        var answer = await discord.AnswerAsync(await discord.CommandAsync(Nelly, "negotiate"));

        Assert.Equal(DiscordWording.Failed, answer!.Text);
        Assert.True(answer.IsEphemeral);
        discord.Throw();
    }

    [Fact]
    public async Task Typing_shows_again_every_eight_seconds_for_a_minute_at_most_and_ends_with_the_answer()
    {
        await using var discord = await FakeDiscord.StartAsync(_clock);
        var held = new TaskCompletionSource();
        var store = new HookedStore(new InMemoryStore());
        await using var bot = await RunningBot.StartAsync(discord, _clock, store);
        store.Before = name => name == "Load" ? held.Task : Task.CompletedTask;
        await discord.SayAsync(Nelly, "hello");
        await bot.UntilAsync(() => bot.Conversations.Busy == 1, "it is heard");
        Assert.Equal(0, Typed(discord));
        await PassToNextAsync(discord, () => Typed(discord) > 0);
        for (var shown = 1; shown <= 7; shown++)
        {
            await bot.UntilAsync(() => Typed(discord) == shown, $"typing shows {shown} times");
            await PassToNextAsync(discord, () => Typed(discord) > shown);
        }

        await PassToNextAsync(discord, () => Typed(discord) > 7);
        Assert.Equal(7, Typed(discord));
        held.SetResult();
        await bot.UntilAsync(() => discord.Said(Nelly).Count == 1, "it is answered");
        discord.Throw();
    }

    private static int Typed(FakeDiscord discord) => discord.Journal.Count("POST /channels/{channel}/typing");

    private static async Task<FakeMessage> PressAsync(FakeDiscord discord, FakeMessage message, string label) => (await discord.AnswerAsync(await discord.PressAsync(Nelly, message, label)))!;

    private static string FormButton(FakeMessage message) => message.Controls.Select(control => (string)control["custom_id"]!).First(id => id.StartsWith("n1|f", StringComparison.Ordinal));

    private static Task<Saved> SavedAsync(RunningBot bot) => bot.Store.LoadAsync(new("discord", bot.Discord.Settings.Application, Nelly), CancellationToken.None);

    /// <summary>Nine seconds of the test's clock, in steps between which the sockets get real time.</summary>
    private async Task PassToNextAsync(FakeDiscord discord, Func<bool> isSo)
    {
        for (var second = 0; second < 9 && !isSo(); second++)
        {
            _clock.Advance(TimeSpan.FromSeconds(1));
            await discord.Journal.GlanceAsync(isSo);
        }
    }
}
