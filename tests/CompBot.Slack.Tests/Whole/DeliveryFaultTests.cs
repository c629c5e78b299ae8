using System.Text.Json;
using CompBot.Core;
using CompBot.Core.Chat;
using CompBot.Core.Conversation;
using CompBot.Engine;
using CompBot.Slack.Hosting;
using CompBot.Slack.Reading;
using CompBot.Slack.Receiving;
using CompBot.Testing.Slack;
using static CompBot.Slack.Tests.SlackBench;

namespace CompBot.Slack.Tests.Whole;

/// <summary>Whatever goes wrong on the way out: nothing is lost that must last, nothing is said twice, and nobody else reads it.</summary>
public sealed class DeliveryFaultTests
{
    [Fact]
    public async Task A_post_whose_answer_was_lost_is_found_instead_of_sent_twice()
    {
        await using var bench = await StartAsync();
        bench.Fake.Faults.Next("chat.postMessage", SlackFault.AnswerLost);
        await bench.TalkAsync(Ada, "hello");
        await bench.IdleAsync();
        await bench.DeliverPostponedAsync();
        Assert.Equal(1, bench.Answers(Ada));
        Assert.Equal(1, bench.Fake.Journal.CountOf("conversations.history"));
        Assert.Equal(0, (await bench.Store.CountAsync(CancellationToken.None)).WaitingEffects);
        bench.AssertClean();
    }

    [Fact]
    public async Task A_post_that_failed_before_it_was_made_is_made_later()
    {
        await using var bench = await StartAsync();
        bench.Fake.Faults.Next("chat.postMessage", SlackFault.Html500);
        await bench.People.SayAsync(Ada, "hello");
        await bench.IdleAsync();
        Assert.Equal(0, bench.Answers(Ada));
        await bench.DeliverPostponedAsync();
        Assert.Equal(1, bench.Answers(Ada));
        bench.AssertClean();
    }

    [Fact]
    public async Task An_answer_for_one_persons_eyes_that_Slack_failed_over_is_shown_later()
    {
        await using var bench = await StartAsync();
        bench.Fake.Faults.Next("chat.postEphemeral", SlackFault.Html500);
        await bench.People.MentionAsync(Ada, "C1", "help");
        await bench.IdleAsync();
        Assert.Equal(0, bench.Answers(Ada));
        await bench.DeliverPostponedAsync();
        Assert.Equal(1, bench.Answers(Ada));
        Assert.Equal(0, (await bench.Store.CountAsync(CancellationToken.None)).WaitingEffects);
        bench.AssertClean();
    }

    [Fact]
    public async Task An_answer_for_one_persons_eyes_whose_own_answer_was_lost_is_shown_again()
    {
        await using var bench = await StartAsync();
        bench.Fake.Faults.Next("chat.postEphemeral", SlackFault.AnswerLost);
        await bench.People.MentionAsync(Ada, "C1", "help");
        await bench.IdleAsync();
        await bench.DeliverPostponedAsync();
        Assert.Equal(2, bench.Answers(Ada));
        Assert.Equal(0, (await bench.Store.CountAsync(CancellationToken.None)).WaitingEffects);
        bench.AssertClean();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task At_a_response_address_too_what_failed_or_was_lost_is_shown_again(bool isLost)
    {
        await using var bench = await StartAsync(library: () => Playground.Bundled);
        await bench.People.AskAsync(Ada, () => bench.People.CommandAsync(Ada, "/negotiate", "", "C1"));
        bench.Fake.Faults.Next("response_url", isLost ? SlackFault.AnswerLost : SlackFault.Html500);
        await bench.People.ClickAsync(Ada, "Paste what I have");
        await bench.IdleAsync();
        await bench.DeliverPostponedAsync();
        Assert.Equal(isLost ? 3 : 2, bench.Answers(Ada));
        Assert.Equal(0, (await bench.Store.CountAsync(CancellationToken.None)) switch { var counts => counts.WaitingEffects + counts.AwaitingContact });
        bench.AssertClean();
    }

    [Fact]
    public async Task A_429_pauses_one_channel_and_no_other()
    {
        await using var bench = await StartAsync();
        bench.Fake.Faults.Next("chat.postMessage", SlackFault.RateLimited(20));
        await bench.People.SayAsync(Ada, "hello");
        await bench.IdleAsync();
        await bench.TalkAsync(Bob, "hello");
        Assert.Equal(0, bench.Answers(Ada));
        Assert.Equal(1, bench.Answers(Bob));
        await bench.DeliverPostponedAsync();
        Assert.Equal(1, bench.Answers(Ada));
    }

    [Fact]
    public async Task Refused_blocks_are_sent_again_as_plain_text()
    {
        await using var bench = await StartAsync();
        bench.Fake.Faults.Next("chat.postMessage", SlackFault.Refuses("invalid_blocks"));
        await bench.TalkAsync(Ada, "hello");
        var answer = bench.World.SeenBy(Ada)[^1];
        Assert.Equal(JsonValueKind.Undefined, answer.Blocks.ValueKind);
        Assert.Contains("1.", answer.Words, StringComparison.Ordinal);
        bench.AssertClean();
    }

    [Fact]
    public async Task Refused_blocks_at_a_response_address_are_sent_again_as_plain_text()
    {
        await using var bench = await StartAsync(library: () => Playground.Bundled);
        await bench.People.AskAsync(Ada, () => bench.People.CommandAsync(Ada, "/negotiate", "", "C1"));
        bench.Fake.Faults.Next("response_url", SlackFault.Refuses("invalid_blocks"));
        await bench.People.AskAsync(Ada, () => bench.People.ClickAsync(Ada, "Paste what I have"));
        Assert.Equal(JsonValueKind.Undefined, bench.World.SeenBy(Ada)[^1].Blocks.ValueKind);
    }

    [Fact]
    public async Task An_answer_whose_address_died_is_shown_at_the_next_contact()
    {
        await using var bench = await StartAsync(library: () => Playground.Bundled);
        await bench.People.AskAsync(Ada, () => bench.People.CommandAsync(Ada, "/negotiate", "", "C1"));
        bench.Fake.Faults.ResponseUrlsAreDead = true;
        await bench.People.ClickAsync(Ada, "Paste what I have");
        await bench.IdleAsync();
        Assert.Equal(1, bench.Answers(Ada));
        bench.Fake.Faults.ResponseUrlsAreDead = false;
        await bench.People.CommandAsync(Ada, "/help", "", "C1");
        await bench.People.WaitForAsync(() => bench.Answers(Ada) == 3, "the old answer and the new one");
        Assert.Empty(bench.World.SeenBy(Eve));
        bench.AssertClean();
    }

    [Fact]
    public async Task A_long_private_answer_goes_on_where_it_was_interrupted()
    {
        await using var bench = await StartAsync();
        var reply = new Reply { Parts = Enumerable.Range(0, SlackLimits.MessageBlocks + 1).Select(at => (ReplyPart)new ReplyPart.Text($"Line {at}.")).ToSequence() };
        var address = new Route { Kind = ContactKind.Mention, Team = SlackWorld.Team, User = Ada, Channel = "C1" }.At(Place.Shared);
        var queued = new QueuedEffect(1, new ConversationKey(SlackPlatform.Name, SlackWorld.Team, Ada), new Effect.Say(reply), address, 0, bench.Clock.GetUtcNow());
        bench.Fake.Faults.Next("chat.postEphemeral", new SlackFault { Slow = TimeSpan.FromMilliseconds(1) }, SlackFault.RateLimited(1));
        var first = bench.Channel.DeliverAsync(queued, CancellationToken.None);
        await bench.People.WaitForAsync(() => first.IsCompleted, "an interruption");
        queued = queued with { Progress = Assert.IsType<Delivery.Partly>(await first).Progress };
        Assert.IsType<Delivery.RetryLater>(await bench.Channel.DeliverAsync(queued, CancellationToken.None));
        bench.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.True(Assert.IsType<Delivery.Delivered>(await bench.Channel.DeliverAsync(queued with { Attempts = 1 }, CancellationToken.None)).IsMarkedAtOnce);
        Assert.Equal([SlackLimits.MessageBlocks, 1], bench.World.SeenBy(Ada).Select(message => message.Blocks.GetArrayLength()));
        bench.AssertClean();
    }

    /// <summary>What fits no frame leaves the acknowledgement empty and comes after it.</summary>
    [Fact]
    public async Task An_answer_larger_than_a_frame_goes_to_the_response_address()
    {
        await using var bench = await StartAsync();
        byte[]? acknowledged = [1];
        bench.Live.Add("env", new Acknowledgement(SlackLimits.FrameBytes - 128, answer =>
        {
            acknowledged = answer;
            return ValueTask.FromResult(true);
        }));
        var reply = new Reply { Parts = [new ReplyPart.Text(string.Concat(Enumerable.Repeat("é", 11_000)))] };
        var route = new Route { Kind = ContactKind.Command, Team = SlackWorld.Team, User = Ada, Channel = "C1", Envelope = "env", ResponseUrl = bench.Fake.NewHook("C1", Ada) };
        var queued = new QueuedEffect(1, new ConversationKey(SlackPlatform.Name, SlackWorld.Team, Ada), new Effect.Say(reply), route.At(Place.Shared), 0, bench.Clock.GetUtcNow());
        Assert.IsType<Delivery.Delivered>(await bench.Channel.DeliverAsync(queued, CancellationToken.None));
        Assert.Null(acknowledged);
        Assert.Equal(1, bench.Fake.Journal.CountOf("response_url"));
        Assert.Equal(Ada, Assert.Single(bench.World.SeenBy(Ada)).OnlyFor);
        bench.AssertClean();
    }

    [Fact]
    public async Task A_command_works_where_the_bot_is_no_member()
    {
        await using var bench = await StartAsync(fake => fake.World.AddChannel("C2", hasBot: false, Ada, Bob));
        await bench.People.AskAsync(Ada, () => bench.People.CommandAsync(Ada, "/negotiate", "", "C2"));
        await bench.People.AskAsync(Ada, () => bench.People.ClickAsync(Ada, "Paste what I have"));
        Assert.Empty(bench.World.SeenBy(Bob));
        bench.AssertClean();
    }

    [Fact]
    public async Task A_mention_where_no_private_answer_can_be_shown_is_answered_directly()
    {
        await using var bench = await StartAsync(fake => fake.World.AddChannel("C2", hasBot: false, Ada, Bob));
        await bench.People.AskAsync(Ada, () => bench.People.MentionAsync(Ada, "C2", "help"));
        Assert.Equal(bench.World.Direct(Ada), bench.World.SeenBy(Ada)[^1].Channel);
        Assert.Single(bench.World.SeenBy(Bob));
    }

    [Fact]
    public async Task What_belongs_into_direct_messages_is_shown_in_place_where_those_are_closed()
    {
        await using var bench = await StartAsync(fake => fake.World.AddUser(new SlackUser(Bob, HasDirectsClosed: true)));
        await bench.People.AskAsync(Bob, () => bench.People.CommandAsync(Bob, "/negotiate", "", "C1"));
        await bench.People.AskAsync(Bob, () => bench.People.ClickAsync(Bob, "Continue in direct messages"));
        Assert.All(bench.World.SeenBy(Bob), message => Assert.Equal("C1", message.Channel));
        Assert.Empty(bench.World.SeenBy(Eve));
    }

    [Fact]
    public async Task The_messages_tab_switched_off_is_told_to_the_operator()
    {
        await using var bench = await StartAsync(fake => fake.World.MessagesTabIsOn = false);
        await bench.People.SayAsync(Ada, "hello");
        await bench.People.WaitForAsync(() => bench.Adapter.Health().Problem is not null, "the problem");
        Assert.Contains("messages_tab_disabled", bench.Adapter.Health().Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_scope_is_told_to_the_operator_by_its_name()
    {
        await using var bench = await StartAsync(fake => fake.Scopes = [.. fake.Scopes.Where(scope => scope != "chat:write")]);
        await bench.People.SayAsync(Ada, "hello");
        await bench.People.WaitForAsync(() => bench.Adapter.Health().Problem is not null, "the problem");
        Assert.Contains("chat:write", bench.Adapter.Health().Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_is_stored_before_it_is_acknowledged()
    {
        var (store, control) = StoreBetween.Make();
        await using var bench = await StartAsync(store: store);
        control.IsBroken = true;
        var said = bench.People.SayAsync(Ada, "hello");
        await bench.People.WaitForAsync(() => bench.Fake.Journal.Notes.Contains("event not acknowledged, attempt 0"), "a refusal");
        control.IsBroken = false;
        await bench.People.WaitForAsync(() => said.IsCompleted && bench.Answers(Ada) == 1, "the answer to the retry");
    }

    [Theory]
    [InlineData(SlackMode.Socket)]
    [InlineData(SlackMode.Http)]
    public async Task A_command_that_cannot_be_stored_is_told_so_and_changes_nothing(SlackMode mode)
    {
        var (store, control) = StoreBetween.Make();
        await using var bench = await StartAsync(mode, store: store);
        control.IsBroken = true;
        var answer = await bench.People.AskAsync(Ada, () => bench.People.CommandAsync(Ada, "/negotiate", "", "C1"));
        Assert.Contains("could not save", answer, StringComparison.Ordinal);
        bench.AssertClean();
    }

    [Fact]
    public async Task A_slow_turn_is_acknowledged_within_a_quarter_of_a_second_and_answered_after()
    {
        var (store, control) = StoreBetween.Make();
        await using var bench = await StartAsync(store: store);
        control.Gate = new TaskCompletionSource();
        var command = bench.People.CommandAsync(Ada, "/help", "", "C1");
        await bench.People.WaitForAsync(() => bench.Conversations.Busy == 1, "a turn under way");
        bench.Clock.Advance(TimeSpan.FromMilliseconds(250));
        await command;
        Assert.Equal(0, bench.Answers(Ada));
        control.Gate.SetResult();
        await bench.People.WaitForAsync(() => bench.Answers(Ada) == 1, "the answer");
        Assert.Equal(1, bench.Fake.Journal.CountOf("response_url"));
        bench.AssertClean();
    }

    [Fact]
    public async Task A_message_answered_before_a_restart_is_not_answered_again()
    {
        await using var bench = await StartAsync();
        await bench.TalkAsync(Ada, "hello");
        var told = bench.World.SeenBy(Ada).First(message => message.Author == Ada);
        await bench.RestartAsync();
        await bench.People.DeliverEventAsync(SlackWorldEvents.Again(told));
        await bench.IdleAsync();
        Assert.Equal(1, bench.Answers(Ada));
    }

    [Fact]
    public async Task A_mention_in_a_direct_message_arrives_twice_and_is_answered_once()
    {
        await using var bench = await StartAsync();
        await bench.TalkAsync(Ada, "@CompBot hello");
        await bench.IdleAsync();
        Assert.Equal(1, bench.Answers(Ada));
    }

    [Fact]
    public async Task A_typing_sign_is_shown_only_where_an_answer_takes_long()
    {
        var (store, control) = StoreBetween.Make();
        await using var bench = await StartAsync(store: store);
        await bench.People.SayAsync(Ada, "hello");
        await bench.People.WaitInAMomentAsync(() => bench.Answers(Ada) == 1, "the answer");
        Assert.Equal(0, bench.Fake.Journal.CountOf("assistant.threads.setStatus"));
        control.Gate = new TaskCompletionSource();
        var said = bench.People.SayAsync(Ada, "hello again");
        await bench.People.WaitForAsync(() => said.IsCompleted, "an acknowledgement");
        bench.Clock.Advance(TimeSpan.FromSeconds(1));
        await bench.People.WaitForAsync(() => bench.Fake.Journal.CountOf("assistant.threads.setStatus") == 1, "the sign");
        control.Gate.SetResult();
        await bench.IdleAsync();
    }
}
