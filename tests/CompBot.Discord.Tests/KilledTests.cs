using System.Text.RegularExpressions;
using CompBot.Core.Chat;
using CompBot.Core.Conversation;
using CompBot.Discord.Answering;
using CompBot.Discord.Reading;
using CompBot.Engine;
using CompBot.Testing;
using CompBot.Testing.Discord;
using Xunit;

namespace CompBot.Discord.Tests;

/// <summary>A process that is killed at the worst moments, and the next one on the same store: everybody sees their own answer, once.</summary>
public class KilledTests
{
    private const string Nelly = "80351110224678912";
    private const string FollowUp = "POST /webhooks/{app}/{token}";

    private readonly FakeClock _clock = new();
    private readonly InMemoryStore _disk = new();

    [Fact]
    public async Task Killed_between_the_answer_and_its_mark_it_is_there_once_and_nothing_is_said_about_it()
    {
        await using var discord = await FakeDiscord.StartAsync(_clock);
        var (first, store, dying) = await StartAsync(discord, "before Record");
        FakeInteraction[] asked = [await discord.CommandAsync(Nelly, "help")];
        await discord.AnswerAsync(asked[0]);
        await dying;
        await KillAsync(discord, first, store);
        await using var second = await RunningBot.StartAsync(discord, _clock, _disk);
        await second.Conversations.IdleAsync();

        Assert.Single(discord.Messages, message => message.Interaction == asked[0].Id);
        Assert.Equal(0, discord.Journal.Count(FollowUp));
        Assert.Equal(0, (await _disk.CountAsync(CancellationToken.None)).WaitingEffects);
        discord.Throw();
    }

    [Fact]
    public async Task Killed_before_the_answer_the_replayed_interaction_gets_its_own_and_not_a_remark()
    {
        await using var discord = await FakeDiscord.StartAsync(_clock);
        var (first, store, dying) = await StartAsync(discord, "after Commit");
        var asked = await discord.CommandAsync(Nelly, "help");
        await dying;
        await KillAsync(discord, first, store);
        await using var second = await RunningBot.StartAsync(discord, _clock, _disk);

        var answer = (await discord.AnswerAsync(asked))!;
        await second.Conversations.IdleAsync();

        Assert.Equal(await HelpAsync(discord), answer.Text);
        Assert.Single(discord.Messages, message => message.Interaction == asked.Id);
        Assert.Null(second.Status.Snapshot().Message);
        discord.Throw();
    }

    [Fact]
    public async Task Killed_while_it_was_thinking_the_next_process_fills_the_answer_in()
    {
        await using var discord = await FakeDiscord.StartAsync(_clock);
        var (first, store, dying) = await StartAsync(discord, "after Commit");
        var asked = await discord.CommandAsync(Nelly, "help");
        await dying;
        _clock.Advance(TimeSpan.FromSeconds(1.3));
        await first.UntilAsync(() => asked.Answer == 5, "it says that it thinks");
        await KillAsync(discord, first, store);
        _clock.Advance(TimeSpan.FromSeconds(20));
        await using var second = await RunningBot.StartAsync(discord, _clock, _disk);

        var answer = (await discord.AnswerAsync(asked))!;
        await second.Conversations.IdleAsync();

        Assert.Equal(await HelpAsync(discord), answer.Text);
        Assert.Single(discord.Messages, message => message.Interaction == asked.Id);
        discord.Throw();
    }

    [Fact]
    public async Task Killed_while_it_was_thinking_and_before_the_turn_the_replay_is_answered()
    {
        await using var discord = await FakeDiscord.StartAsync(_clock);
        var (first, store, dying) = await StartAsync(discord, "before Commit");
        var asked = await discord.CommandAsync(Nelly, "help");
        await dying;
        _clock.Advance(TimeSpan.FromSeconds(1.3));
        await first.UntilAsync(() => asked.Answer == 5, "it says that it thinks");
        await KillAsync(discord, first, store);
        await using var second = await RunningBot.StartAsync(discord, _clock, _disk);

        var answer = (await discord.AnswerAsync(asked))!;

        Assert.Equal(await HelpAsync(discord), answer.Text);
        Assert.Single(discord.Messages, message => message.Interaction == asked.Id);
        discord.Throw();
    }

    [Fact]
    public async Task Killed_before_the_answer_and_started_too_late_it_is_offered_at_the_next_contact()
    {
        await using var discord = await FakeDiscord.StartAsync(_clock);
        var (first, store, dying) = await StartAsync(discord, "after Commit");
        var asked = await discord.CommandAsync(Nelly, "help");
        await dying;
        await KillAsync(discord, first, store);
        first.Get<LiveInteractions>().Find(asked.Id)!.Phase = Phase.Dead;
        _clock.Advance(TimeSpan.FromSeconds(20));
        await using var second = await RunningBot.StartAsync(discord, _clock, _disk);
        await second.Conversations.IdleAsync();
        Assert.Null(asked.Answer);

        var next = await discord.CommandAsync(Nelly, "bands");
        await discord.AnswerAsync(next);
        await second.Conversations.IdleAsync();

        Assert.Contains(discord.Messages, message => message.Interaction == next.Id && message.Text.Contains("/negotiate", StringComparison.Ordinal));
        Assert.Equal(0, (await _disk.CountAsync(CancellationToken.None)).AwaitingContact);
        discord.Throw();
    }

    [Fact]
    public async Task Of_an_answer_in_several_messages_the_next_process_sends_what_is_missing()
    {
        await using var discord = await FakeDiscord.StartAsync(_clock);
        var first = await RunningBot.StartAsync(discord, _clock);
        var asked = discord.Begin(FakeInteractionKind.Command, Nelly, isDirect: false);
        var letter = new Reply { Parts = [new ReplyPart.Script(string.Join('\n', Enumerable.Range(0, 600).Select(line => $"line {line}")))] };
        var queued = Answering(discord, asked, new Effect.Say(letter));

        var partly = Assert.IsType<Delivery.Partly>(await first.Channel.DeliverAsync(queued, CancellationToken.None));
        var before = discord.Messages.Count;
        discord.Gateway.DropAll();
        await first.StopAsync();
        await using var second = await StartAgainAsync(discord);
        queued = queued with { MayBeSent = true, Progress = partly.Progress };
        Delivery delivery;
        while ((delivery = await second.Channel.DeliverAsync(queued, CancellationToken.None)) is Delivery.Partly more)
        {
            queued = queued with { Progress = more.Progress };
        }

        Assert.True(Assert.IsType<Delivery.Delivered>(delivery).IsMarkedAtOnce);
        Assert.True(before >= 2 && discord.Messages.Count > before, $"{before} of {discord.Messages.Count} messages");
        var lines = Regex.Matches(string.Join('\n', discord.Messages.Select(message => message.Text)), @"line (\d+)\b").Select(line => int.Parse(line.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(Enumerable.Range(0, 600), lines);
        discord.Throw();
    }

    [Fact]
    public async Task A_second_reply_of_the_same_turn_is_not_taken_for_the_first()
    {
        await using var discord = await FakeDiscord.StartAsync(_clock);
        var first = await RunningBot.StartAsync(discord, _clock);
        var asked = discord.Begin(FakeInteractionKind.Command, Nelly, isDirect: false);
        await first.Channel.DeliverAsync(Answering(discord, asked, Saying("one")), CancellationToken.None);
        await first.StopAsync();
        await using var second = await StartAgainAsync(discord);

        Assert.IsType<Delivery.Delivered>(await second.Channel.DeliverAsync(Answering(discord, asked, Saying("one")) with { MayBeSent = true }, CancellationToken.None));
        Assert.IsType<Delivery.Delivered>(await second.Channel.DeliverAsync(Answering(discord, asked, Saying("two")) with { MayBeSent = true }, CancellationToken.None));

        Assert.Equal(["one", "two"], discord.Messages.Select(message => message.Text));
        discord.Throw();
    }

    [Fact]
    public async Task A_pressed_card_that_was_replaced_before_the_kill_is_replaced_by_the_same_and_not_followed()
    {
        await using var discord = await FakeDiscord.StartAsync(_clock);
        var (first, store, dying) = await StartAsync(discord, "before nothing");
        var card = (await discord.AnswerAsync(await discord.CommandAsync(Nelly, "negotiate")))!;
        await first.Conversations.IdleAsync();
        dying = store.DieAt("before Record");
        var pressed = await discord.PressIdAsync(Nelly, card, (string)card.Controls.First(it => (int?)it["type"] == 2)["custom_id"]!);
        await discord.AnswerAsync(pressed);
        await dying;
        var shown = discord.Messages.Select(message => message.Text).ToList();
        await KillAsync(discord, first, store);
        await using var second = await RunningBot.StartAsync(discord, _clock, _disk);
        await second.Conversations.IdleAsync();

        Assert.Equal(shown, discord.Messages.Select(message => message.Text));
        discord.Throw();
    }

    [Fact]
    public async Task What_was_answered_before_the_kill_is_no_part_of_what_is_said_after_it()
    {
        await using var discord = await FakeDiscord.StartAsync(_clock);
        var (first, store, dying) = await StartAsync(discord, "before nothing");
        await discord.SayAsync(Nelly, "hello");
        await discord.Journal.UntilAsync(() => discord.Said(Nelly).Count == 1, "the first is answered");
        await first.Conversations.IdleAsync();
        await KillAsync(discord, first, store);
        var later = await discord.SayAsync(Nelly, "what can you do");
        var next = new HookedStore(_disk);
        await using var second = await RunningBot.StartAsync(discord, _clock, next, options => options with { MergeWithin = TimeSpan.FromSeconds(1.2) });
        await second.PassUntilAsync(_clock, TimeSpan.FromSeconds(0.3), () => discord.Said(Nelly).Count >= 2, "both are answered");

        Assert.Equal($"m:{later.Id}", next.LastCommit!.CauseId);
    }

    [Fact]
    public async Task The_stored_position_follows_each_event()
    {
        await using var discord = await FakeDiscord.StartAsync(_clock);
        await using var bot = await RunningBot.StartAsync(discord, _clock, _disk);
        await discord.AnswerAsync(await discord.CommandAsync(Nelly, "help"));
        await bot.UntilAsync(() => Position() >= 2, "the position is stored, though the clock stands still");
    }

    /// <summary>On an empty disk, and so with a new session.</summary>
    private Task<RunningBot> StartAgainAsync(FakeDiscord discord)
    {
        _clock.Advance(TimeSpan.FromSeconds(6));
        return RunningBot.StartAsync(discord, _clock);
    }

    private static Effect.Say Saying(string text) => new(new Reply { Parts = [new ReplyPart.Text(text)] });

    private QueuedEffect Answering(FakeDiscord discord, FakeInteraction asked, Effect effect)
    {
        var ticket = new Ticket(discord.Settings.Application, asked.Id, asked.Token, (int)asked.Kind, Nelly, asked.Channel, Place.Shared, false, _clock.GetUtcNow());
        return new(1, new("discord", discord.Settings.Application, Nelly), effect, new(Place.Shared, ticket.Route.ToText()), 0, _clock.GetUtcNow());
    }

    private static async Task<string> HelpAsync(FakeDiscord discord) => (await discord.AnswerAsync(await discord.CommandAsync("80351110224678999", "help")))!.Text;

    private long Position() => long.Parse(
        Regex.Match(_disk.RecallAsync("discord", "session/0", CancellationToken.None).Result!, "\"seq\":(\\d+)").Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);

    private async Task<(RunningBot Bot, HookedStore Store, Task Dying)> StartAsync(FakeDiscord discord, string moment)
    {
        var store = new HookedStore(_disk);
        var bot = await RunningBot.StartAsync(discord, _clock, store);
        await bot.UntilAsync(() => bot.Log.Lines.Any(line => line.Contains("registered", StringComparison.Ordinal)), "the start is over");
        return (bot, store, store.DieAt(moment));
    }

    /// <summary>The sockets end with the process; the position that lies on the disk is an old one.</summary>
    private async Task KillAsync(FakeDiscord discord, RunningBot bot, HookedStore store)
    {
        store.Before = _ => Task.FromException(new OperationCanceledException("Killed."));
        discord.Gateway.DropAll();
        await bot.Service.StopAsync(new CancellationToken(true)).ContinueWith(_ => { }, TaskScheduler.Default);
        var stored = (await _disk.RecallAsync("discord", "session/0", CancellationToken.None))!;
        await _disk.RememberAsync("discord", "session/0", Regex.Replace(stored, "\"seq\":\\d+", "\"seq\":1"), CancellationToken.None);
    }
}
