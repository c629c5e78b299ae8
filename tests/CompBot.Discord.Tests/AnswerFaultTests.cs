using CompBot.Core.Chat;
using CompBot.Core.Conversation;
using CompBot.Discord.Answering;
using CompBot.Discord.Reading;
using CompBot.Discord.Rest;
using CompBot.Engine;
using CompBot.Testing;
using CompBot.Testing.Discord;
using Moq;
using Xunit;

namespace CompBot.Discord.Tests;

/// <summary>Answers going wrong: callbacks, edits, follow-ups and direct messages. Numbers are those of the list of faults.</summary>
public class AnswerFaultTests
{
    private const string Nelly = "80351110224678912";
    private const string Sam = "80351110224678913";

    private static readonly Reply Card = new() { Title = "A card", Parts = [new ReplyPart.Text("with words")], Choices = [new Choice.Button("t1.go", "Go on")] };
    private static readonly Reply Words = new() { Parts = [new ReplyPart.Text("just words")] };

    private readonly FakeClock _clock = new();
    private long _lastId;

    [Theory]
    [InlineData("fail before")]
    [InlineData("cut before")]
    [InlineData("cut after")]
    [InlineData("fail after")]
    public async Task Fault_16_a_callback_that_breaks_shows_exactly_once(string how)
    {
        await using var discord = await FakeDiscord.StartAsync(_clock);
        await using var bot = await RunningBot.StartAsync(discord, _clock);
        discord.Faults.Add("/callback", how switch
        {
            "fail before" => new RestFault.Answer(502, "<html>"),
            "cut before" => new RestFault.CutBefore(),
            "cut after" => new RestFault.CutAfter(),
            _ => new RestFault.FailAfter(503),
        });
        var (queued, interaction, _) = Begin(discord, bot, new Effect.Say(Card));

        Assert.IsType<Delivery.Delivered>(await bot.Channel.DeliverAsync(queued, CancellationToken.None));

        Assert.Equal(4, interaction.Answer);
        Assert.Single(discord.Messages);
        Assert.True(bot.Status.Snapshot().IsHealthy);
    }

    [Fact]
    public async Task Fault_16_a_callback_that_takes_nearly_three_seconds_is_waited_for_and_not_repeated()
    {
        await using var discord = await FakeDiscord.StartAsync(_clock);
        await using var bot = await RunningBot.StartAsync(discord, _clock);
        var held = new TaskCompletionSource();
        discord.Faults.Add("/callback", new RestFault.Hold(held.Task));
        var (queued, _, _) = Begin(discord, bot, new Effect.Say(Card));
        var delivering = bot.Channel.DeliverAsync(queued, CancellationToken.None);
        _clock.Advance(TimeSpan.FromSeconds(1.9));
        held.SetResult();

        Assert.IsType<Delivery.Delivered>(await delivering);
        Assert.Single(discord.Messages);
    }

    [Fact]
    public async Task Fault_16_a_callback_slower_than_our_patience_is_tried_once_more_and_shows_once()
    {
        await using var discord = await FakeDiscord.StartAsync(_clock);
        await using var bot = await RunningBot.StartAsync(discord, _clock);
        var held = new TaskCompletionSource();
        discord.Faults.Add("/callback", new RestFault.Hold(held.Task));
        var (queued, interaction, _) = Begin(discord, bot, new Effect.Say(Card));
        var delivering = bot.Channel.DeliverAsync(queued, CancellationToken.None);
        await bot.UntilAsync(() => discord.Faults.AreMet, "the first attempt is on its way");
        _clock.Advance(TimeSpan.FromSeconds(2));

        Assert.IsType<Delivery.Delivered>(await delivering);
        held.SetResult();

        Assert.Equal(4, interaction.Answer);
        Assert.Single(discord.Messages);
    }

    [Theory]
    [InlineData("user", 0.3)]
    [InlineData("shared", 0.3)]
    [InlineData("global", 0.3)]
    public async Task Fault_17_a_limit_is_waited_out_and_not_tried_before(string scope, double seconds)
    {
        await using var discord = await FakeDiscord.StartAsync(_clock);
        await using var bot = await RunningBot.StartAsync(discord, _clock);
        discord.Faults.Add("/messages", RestFault.Limited(seconds, scope));
        var delivering = bot.Channel.DeliverAsync(Direct(discord, Nelly, Words), CancellationToken.None);
        await discord.Journal.UntilAsync(() => discord.Journal.Count(Post) == 1 && _clock.Waiting > 0, "the limit is met");
        var before = _clock.GetUtcNow();
        await bot.PassUntilAsync(_clock, TimeSpan.FromMilliseconds(50), () => delivering.IsCompleted, "it is delivered");

        Assert.IsType<Delivery.Delivered>(await delivering);
        Assert.True(discord.Journal.Of(Post).ElementAt(1).At - before >= TimeSpan.FromSeconds(seconds));
        Assert.Single(discord.Said(Nelly));
    }

    [Fact]
    public async Task Fault_17_a_long_limit_is_given_back_with_its_wait()
    {
        await using var discord = await FakeDiscord.StartAsync(_clock);
        await using var bot = await RunningBot.StartAsync(discord, _clock);
        discord.Faults.Add("/messages", RestFault.Limited(900));

        var later = Assert.IsType<Delivery.RetryLater>(await bot.Channel.DeliverAsync(Direct(discord, Nelly, Words), CancellationToken.None));

        Assert.InRange(later.After!.Value, TimeSpan.FromSeconds(900), TimeSpan.FromSeconds(901));
        Assert.Equal(1, discord.Journal.Count(Post));
    }

    [Fact]
    public async Task Fault_17_the_shield_opens_the_breaker_for_every_request()
    {
        await using var discord = await FakeDiscord.StartAsync(_clock);
        await using var bot = await RunningBot.StartAsync(discord, _clock);
        discord.Faults.Add("/messages", RestFault.ShutOut);

        Assert.IsType<Delivery.RetryLater>(await bot.Channel.DeliverAsync(Direct(discord, Nelly, Words), CancellationToken.None));
        var requests = discord.Journal.Entries.Count;
        Assert.Equal(Breaker.OpenFor, Assert.IsType<Delivery.RetryLater>(await bot.Channel.DeliverAsync(Direct(discord, Sam, Words), CancellationToken.None)).After);
        Assert.Equal(requests, discord.Journal.Entries.Count);

        _clock.Advance(Breaker.OpenFor);
        Assert.IsType<Delivery.Delivered>(await bot.Channel.DeliverAsync(Direct(discord, Sam, Words), CancellationToken.None));
    }

    [Fact]
    public async Task Fault_18_only_the_bots_own_routes_can_end_its_token()
    {
        await using var discord = await FakeDiscord.StartAsync(_clock);
        await using var bot = await RunningBot.StartAsync(discord, _clock);
        discord.Faults.Add("/callback", RestFault.Error(401, 50027));
        var (queued, _, _) = Begin(discord, bot, new Effect.Say(Card));
        Assert.IsType<Delivery.AddressDied>(await bot.Channel.DeliverAsync(queued, CancellationToken.None));
        Assert.False(bot.Get<DiscordApi>().Breaker.IsTokenDead);

        discord.Faults.Add("/messages", RestFault.Error(401, 0));
        Assert.IsType<Delivery.RetryLater>(await bot.Channel.DeliverAsync(Direct(discord, Nelly, Words), CancellationToken.None));
        var requests = discord.Journal.Entries.Count;
        Assert.IsType<Delivery.RetryLater>(await bot.Channel.DeliverAsync(Direct(discord, Nelly, Words), CancellationToken.None));
        Assert.Equal(requests, discord.Journal.Entries.Count);
        Assert.True(bot.Get<DiscordApi>().Breaker.IsTokenDead);
    }

    [Fact]
    public async Task Fault_19_a_message_whose_answer_was_lost_is_there_once()
    {
        await using var discord = await FakeDiscord.StartAsync(TimeProvider.System);
        await using var bot = await RunningBot.StartAsync(discord, TimeProvider.System);
        discord.Faults.Add("/messages", new RestFault.CutAfter(), times: 2);

        Assert.IsType<Delivery.Delivered>(await bot.Channel.DeliverAsync(Direct(discord, Nelly, Words), CancellationToken.None));

        Assert.Single(discord.Said(Nelly));
        Assert.Single(discord.Journal.Of(Post).Select(entry => (string?)entry.Body!["nonce"]).Distinct());
        discord.Throw();
    }

    [Fact]
    public async Task Fault_19_the_same_effect_after_a_crash_is_there_once()
    {
        await using var discord = await FakeDiscord.StartAsync(_clock);
        await using var bot = await RunningBot.StartAsync(discord, _clock);
        var queued = Direct(discord, Nelly, Words);
        await bot.Channel.DeliverAsync(queued, CancellationToken.None);
        await bot.Channel.DeliverAsync(queued with { Attempts = 1 }, CancellationToken.None);
        Assert.Single(discord.Said(Nelly));
    }

    [Theory]
    [InlineData(50007)]
    [InlineData(50278)]
    [InlineData(40003)]
    public async Task Fault_20_closed_direct_messages_are_answered_in_place_for_the_person_only(int code)
    {
        await using var discord = await FakeDiscord.StartAsync(_clock);
        await using var bot = await RunningBot.StartAsync(discord, _clock);
        discord.CloseDirect(Nelly, code);
        var (queued, _, _) = Begin(discord, bot, new Effect.SayDirectly(Card));

        Assert.IsType<Delivery.Delivered>(await bot.Channel.DeliverAsync(queued, CancellationToken.None));

        Assert.All(discord.Messages, message => Assert.True(message.IsEphemeral));
        Assert.Equal(DiscordWording.DirectMessagesClosed, discord.Messages[0].Text);
        Assert.Contains("with words", discord.Messages[1].Text, StringComparison.Ordinal);
        Assert.InRange(discord.Journal.Entries.Count(entry => entry.Route is Post or "POST /users/@me/channels"), 1, 2);
        discord.Throw();
    }

    [Fact]
    public async Task What_belongs_into_direct_messages_goes_there_and_the_command_says_so()
    {
        await using var discord = await FakeDiscord.StartAsync(_clock);
        await using var bot = await RunningBot.StartAsync(discord, _clock);
        var (queued, interaction, live) = Begin(discord, bot, new Effect.Say(Card with { IsDurable = true }));

        var delivered = Assert.IsType<Delivery.Delivered>(await bot.Channel.DeliverAsync(queued, CancellationToken.None));
        await bot.Get<InteractionAnswers>().CloseAsync(live, null, CancellationToken.None);

        Assert.Equal($"{discord.DirectChannel(Nelly)}/{discord.Said(Nelly).Single().Id}", delivered.MessageReference);
        Assert.Equal(DiscordWording.SentDirectly, discord.Messages.Single(message => message.Interaction == interaction.Id).Text);
        discord.Throw();
    }

    [Fact]
    public async Task Fault_21_a_pressed_card_that_is_gone_is_answered_with_a_new_one()
    {
        await using var discord = await FakeDiscord.StartAsync(_clock);
        await using var bot = await RunningBot.StartAsync(discord, _clock);
        var (first, _, _) = Begin(discord, bot, new Effect.Say(Card));
        await bot.Channel.DeliverAsync(first, CancellationToken.None);
        var card = discord.Messages.Single();
        card.IsDeleted = true;
        var (queued, interaction, _) = Begin(discord, bot, new Effect.Say(Card), FakeInteractionKind.Component, card);

        Assert.IsType<Delivery.Delivered>(await bot.Channel.DeliverAsync(queued, CancellationToken.None));
        Assert.Equal(4, interaction.Answer);
    }

    [Fact]
    public async Task A_pressed_card_of_the_persons_own_is_replaced()
    {
        await using var discord = await FakeDiscord.StartAsync(_clock);
        await using var bot = await RunningBot.StartAsync(discord, _clock);
        var (first, _, _) = Begin(discord, bot, new Effect.Say(Card));
        await bot.Channel.DeliverAsync(first, CancellationToken.None);
        var (queued, interaction, _) = Begin(discord, bot, new Effect.Say(Card with { Title = "Another" }), FakeInteractionKind.Component, discord.Messages.Single());

        await bot.Channel.DeliverAsync(queued, CancellationToken.None);

        Assert.Equal(7, interaction.Answer);
        Assert.Contains("Another", discord.Messages.Single().Text, StringComparison.Ordinal);
        discord.Throw();
    }

    [Fact]
    public async Task Fault_21_a_dismissed_answer_that_is_on_its_way_comes_as_a_new_message()
    {
        await using var discord = await FakeDiscord.StartAsync(_clock);
        await using var bot = await RunningBot.StartAsync(discord, _clock);
        var (queued, interaction, live) = Begin(discord, bot, new Effect.Say(Card));
        await bot.Get<InteractionAnswers>().DeferAsync(live, CancellationToken.None);
        discord.Messages.Single().IsDeleted = true;

        Assert.IsType<Delivery.Delivered>(await bot.Channel.DeliverAsync(queued, CancellationToken.None));
        Assert.Contains(discord.Messages, message => !message.IsDeleted && message.Interaction == interaction.Id && message.IsEphemeral);
    }

    [Fact]
    public async Task Fault_21_what_a_servers_filter_blocks_goes_to_the_direct_messages()
    {
        await using var discord = await FakeDiscord.StartAsync(_clock);
        await using var bot = await RunningBot.StartAsync(discord, _clock);
        var (queued, _, live) = Begin(discord, bot, new Effect.Say(Card));
        await bot.Get<InteractionAnswers>().DeferAsync(live, CancellationToken.None);
        discord.Faults.Add("@original", RestFault.Error(400, ErrorCode.AutoModeration));

        Assert.IsType<Delivery.Delivered>(await bot.Channel.DeliverAsync(queued, CancellationToken.None));
        Assert.Single(discord.Said(Nelly));
        discord.Throw();
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public async Task Fault_22_a_token_that_ran_out_while_working(bool isDirect, bool arrives)
    {
        await using var discord = await FakeDiscord.StartAsync(_clock);
        await using var bot = await RunningBot.StartAsync(discord, _clock);
        var (queued, _, live) = Begin(discord, bot, new Effect.Say(Card), isDirect: isDirect);
        await bot.Get<InteractionAnswers>().DeferAsync(live, CancellationToken.None);
        for (var minute = 0; minute < 32; minute++)
        {
            _clock.Advance(TimeSpan.FromSeconds(30));
            await discord.Journal.GlanceAsync(() => false);
        }

        var delivery = await bot.Channel.DeliverAsync(queued, CancellationToken.None);

        Assert.Equal(arrives, delivery is Delivery.Delivered);
        Assert.Equal(!arrives, delivery is Delivery.AddressDied);
        Assert.Equal(arrives ? 1 : 0, discord.Said(Nelly).Count);
        Assert.False(bot.Get<DiscordApi>().Breaker.IsTokenDead);
    }

    [Fact]
    public async Task Fault_22_a_durable_reply_whose_token_ran_out_still_arrives()
    {
        await using var discord = await FakeDiscord.StartAsync(_clock);
        await using var bot = await RunningBot.StartAsync(discord, _clock);
        var (queued, _, live) = Begin(discord, bot, new Effect.Say(Card with { IsDurable = true }));
        bot.Get<LiveInteractions>().End(live);
        _clock.Advance(TimeSpan.FromSeconds(30));

        Assert.IsType<Delivery.Delivered>(await bot.Channel.DeliverAsync(queued, CancellationToken.None));
        Assert.Single(discord.Said(Nelly));
    }

    [Theory]
    [InlineData(500, 0)]
    [InlineData(400, 50035)]
    public async Task Fault_28_a_card_that_is_refused_comes_as_plain_text(int status, int code)
    {
        await using var discord = await FakeDiscord.StartAsync(TimeProvider.System);
        await using var bot = await RunningBot.StartAsync(discord, TimeProvider.System);
        discord.Faults.Add("/messages", RestFault.Error(status, code), times: status == 500 ? 4 : 1);

        Assert.IsType<Delivery.Delivered>(await bot.Channel.DeliverAsync(Direct(discord, Nelly, Card), CancellationToken.None));

        var message = discord.Said(Nelly).Single();
        Assert.Equal(0, message.Flags & 32768);
        Assert.Equal("**A card**\n\nwith words", message.Text);
        Assert.NotEmpty(message.Controls);
    }

    [Fact]
    public async Task Fault_29_slow_large_and_broken_errors_are_survived_within_bounds()
    {
        await using var discord = await FakeDiscord.StartAsync(_clock);
        await using var bot = await RunningBot.StartAsync(discord, _clock);
        discord.Faults.Add("/messages", new RestFault.Answer(400, new string('x', 100_000)));
        Assert.IsType<Delivery.Impossible>(await bot.Channel.DeliverAsync(Direct(discord, Nelly, Words), CancellationToken.None));
        discord.Faults.Add("/messages", new RestFault.Answer(403, """{"code":"many","message":5}"""));
        Assert.IsType<Delivery.Impossible>(await bot.Channel.DeliverAsync(Direct(discord, Nelly, Words), CancellationToken.None));
        Assert.DoesNotContain(bot.Log.Lines, line => line.Contains("xxxx", StringComparison.Ordinal));

        discord.Faults.Add("/messages", new RestFault.Trickle());
        var delivering = bot.Channel.DeliverAsync(Direct(discord, Nelly, Words), CancellationToken.None);
        await bot.PassUntilAsync(_clock, TimeSpan.FromSeconds(1), () => delivering.IsCompleted, "it is delivered");

        Assert.IsType<Delivery.Delivered>(await delivering);
    }

    [Fact]
    public async Task Fault_30_a_bucket_that_changes_its_name_keeps_order_and_starves_nobody()
    {
        await using var discord = await FakeDiscord.StartAsync(TimeProvider.System);
        await using var bot = await RunningBot.StartAsync(discord, TimeProvider.System);
        discord.Buckets.Limit(Post, "old", 3, TimeSpan.FromMilliseconds(200));
        var sent = Enumerable.Range(0, 6).Select(n => bot.Channel.DeliverAsync(Direct(discord, Nelly, Said(n)), CancellationToken.None)).ToList();
        discord.Buckets.Limit(Post, "new", 4, TimeSpan.FromMilliseconds(300));
        var others = Enumerable.Range(0, 6).Select(n => bot.Channel.DeliverAsync(Direct(discord, Sam, Said(n)), CancellationToken.None));

        Assert.All(await Task.WhenAll([.. sent, .. others]), delivery => Assert.IsType<Delivery.Delivered>(delivery));

        foreach (var person in new[] { Nelly, Sam })
        {
            Assert.Equal(Enumerable.Range(0, 6).Select(n => $"message {n}"), discord.Said(person).Select(message => message.Text));
        }

        discord.Throw();
    }

    [Fact]
    public async Task Fault_30_many_people_at_once_stay_below_the_limit_over_all()
    {
        await using var discord = await FakeDiscord.StartAsync(_clock);
        await using var bot = await RunningBot.StartAsync(discord, _clock);
        await bot.UntilAsync(() => bot.Log.Lines.Any(line => line.Contains("registered", StringComparison.Ordinal)), "the start is over");
        _clock.Advance(RateLimits.GlobalWindow);
        var sent = Enumerable.Range(0, 70).Select(n => bot.Channel.DeliverAsync(Direct(discord, $"{90000000000000000 + n}", Words), CancellationToken.None)).ToList();

        await bot.UntilAsync(() => sent.Count(it => it.IsCompletedSuccessfully) == RateLimits.GlobalMost, "the first are sent");
        Assert.Equal(RateLimits.GlobalMost, discord.Journal.Count(Post));
        _clock.Advance(RateLimits.GlobalWindow);

        Assert.All(await Task.WhenAll(sent), delivery => Assert.IsType<Delivery.Delivered>(delivery));
        Assert.Equal(0, discord.Buckets.Breaches);
        discord.Throw();
    }

    [Fact]
    public async Task The_gateways_address_is_answered_while_the_outbox_uses_every_place()
    {
        await using var discord = await FakeDiscord.StartAsync(_clock);
        await using var bot = await RunningBot.StartAsync(discord, _clock);
        await bot.UntilAsync(() => bot.Log.Lines.Any(line => line.Contains("registered", StringComparison.Ordinal)), "the start is over");
        _clock.Advance(RateLimits.GlobalWindow);
        var sent = Enumerable.Range(0, 100).Select(n => bot.Channel.DeliverAsync(Direct(discord, $"{90000000000000000 + n}", Words), CancellationToken.None)).ToList();
        await bot.UntilAsync(() => sent.Count(it => it.IsCompletedSuccessfully) == RateLimits.GlobalMost, "every place is taken");

        Assert.True((await bot.Get<DiscordApi>().GatewayAsync(CancellationToken.None)).Succeeded);

        await bot.PassUntilAsync(_clock, RateLimits.GlobalWindow, () => sent.TrueForAll(it => it.IsCompleted), "all are sent");

        Assert.Equal(0, discord.Buckets.Breaches);
    }

    [Fact]
    public async Task Too_late_is_no_proof_of_a_second_program()
    {
        await using var discord = await FakeDiscord.StartAsync(_clock);
        await using var bot = await RunningBot.StartAsync(discord, _clock);
        for (var time = 0; time < 5; time++)
        {
            discord.Faults.Add("/callback", RestFault.Error(404, ErrorCode.UnknownInteraction));
            await discord.CommandAsync(Nelly, "help");
        }

        await bot.UntilAsync(() => discord.Faults.AreMet, "they were refused");
        await bot.Conversations.IdleAsync();
        Assert.Null(bot.Status.Snapshot().Message);
    }

    [Fact]
    public async Task What_is_for_everyone_shows_to_everyone_even_after_a_private_wait()
    {
        await using var discord = await FakeDiscord.StartAsync(_clock);
        await using var bot = await RunningBot.StartAsync(discord, _clock);
        var (queued, _, live) = Begin(discord, bot, new Effect.Say(Card with { Visibility = Visibility.Everyone }));
        await bot.Get<InteractionAnswers>().DeferAsync(live, CancellationToken.None);
        await bot.Channel.DeliverAsync(queued, CancellationToken.None);

        Assert.Equal([true, false], discord.Messages.Select(message => message.IsEphemeral));
        Assert.Contains("with words", discord.Messages[1].Text, StringComparison.Ordinal);
        discord.Throw();
    }

    [Fact]
    public async Task A_chart_travels_as_a_picture_with_its_words()
    {
        await using var discord = await FakeDiscord.StartAsync(_clock);
        await using var bot = await RunningBot.StartAsync(discord, _clock, more: services => Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions.AddSingleton<IChartPictures>(services, OnePicture()));
        var chart = new Reply { Title = "Pay", Parts = [new ReplyPart.Chart(new PayChart("Base", "The ask is near the top.", [new("Band", ChartBarKind.Band, 240, 325, "$240K to $325K")]))] };
        var (queued, _, _) = Begin(discord, bot, new Effect.Say(chart));
        await bot.Channel.DeliverAsync(queued, CancellationToken.None);

        var message = discord.Messages.Single();
        Assert.Equal(["chart-1.png"], message.Files);
        Assert.Equal("The ask is near the top.", (string?)message.Shown["attachments"]![0]!["description"]);
        discord.Throw();
    }

    [Fact]
    public async Task Erasing_takes_the_bots_own_direct_messages_away_and_says_what_remains()
    {
        await using var discord = await FakeDiscord.StartAsync(_clock);
        await using var bot = await RunningBot.StartAsync(discord, _clock);
        var delivered = (Delivery.Delivered)await bot.Channel.DeliverAsync(Direct(discord, Nelly, Words), CancellationToken.None);

        var remaining = await bot.Channel.EraseMessagesAsync(new("discord", discord.Settings.Application, Nelly), [delivered.MessageReference!], CancellationToken.None);

        Assert.Empty(discord.Said(Nelly));
        Assert.Equal([DiscordWording.YourOwnMessages], remaining);
        discord.Throw();
    }

    [Fact]
    public async Task Pieces_of_a_message_are_one_turn_with_what_was_edited_and_without_what_was_taken_back()
    {
        await using var discord = await FakeDiscord.StartAsync(_clock);
        var heard = new List<InboundMessage>();
        var store = new HookedStore(new InMemoryStore());
        await using var bot = await RunningBot.StartAsync(discord, _clock, store, options => options with { MergeWithin = TimeSpan.FromSeconds(1.2) });
        var first = await discord.SayAsync(Nelly, "I have an offer of");
        var second = await discord.SayAsync(Nelly, "240 base and");
        var third = await discord.SayAsync(Nelly, "never mind...");
        await discord.EditAsync(second, "265 base");
        await discord.TakeBackAsync(third);
        var group = bot.Get<Receiving.Merging>();
        await bot.UntilAsync(() => group.Waiting(discord.DirectChannel(Nelly)) == "I have an offer of\n265 base", "both are there");

        store.Before = async name =>
        {
            if (name == "Load")
            {
                heard.AddRange(await store.Inner.TakeAcceptedAsync(CancellationToken.None));
                if (heard.Count == 0)
                {
                    throw new OperationCanceledException("The first try fails, so that the delivery is seen in the inbox.");
                }
            }
        };
        _clock.Advance(TimeSpan.FromSeconds(1.2));
        await discord.Journal.UntilAsync(() => discord.Said(Nelly).Count > 0, "they are answered");

        Assert.Equal(new ConversationEvent.Said("I have an offer of\n265 base"), heard.Single().Event);
        Assert.Equal($"m:{first.Id}+{second.Id}", heard.Single().CauseId);
        discord.Throw();
    }

    [Fact]
    public async Task No_secret_and_no_content_is_ever_logged()
    {
        await using var discord = await FakeDiscord.StartAsync(_clock);
        await using var bot = await RunningBot.StartAsync(discord, _clock);
        discord.Faults.Add("/callback", RestFault.Error(404, 10062));
        discord.Faults.Add("/messages", RestFault.Error(400, 50035), times: 2);
        var (queued, interaction, _) = Begin(discord, bot, new Effect.Say(Words));
        await bot.Channel.DeliverAsync(queued, CancellationToken.None);
        await bot.Channel.DeliverAsync(Direct(discord, Nelly, Words), CancellationToken.None);

        Assert.NotEmpty(bot.Log.Lines);
        Assert.DoesNotContain(bot.Log.Lines, line =>
            line.Contains(interaction.Token, StringComparison.Ordinal) || line.Contains(discord.Settings.Token, StringComparison.Ordinal) || line.Contains("just words", StringComparison.Ordinal));
    }

    private const string Post = "POST /channels/{channel}/messages";

    private static Reply Said(int number) => new() { Parts = [new ReplyPart.Text($"message {number}")] };

    private QueuedEffect Direct(FakeDiscord discord, string person, Reply reply) => new(
        Interlocked.Increment(ref _lastId), new("discord", discord.Settings.Application, person), new Effect.Say(reply),
        new(Place.Direct, new DiscordRoute(discord.Settings.Application, discord.DirectChannel(person)).ToText()), 0, _clock.GetUtcNow());

    /// <summary>An interaction under way, with an effect that answers it.</summary>
    private (QueuedEffect Queued, FakeInteraction Interaction, LiveInteraction Live) Begin(
        FakeDiscord discord, RunningBot bot, Effect effect, FakeInteractionKind kind = FakeInteractionKind.Command, FakeMessage? source = null, bool isDirect = false)
    {
        var interaction = discord.Begin(kind, Nelly, isDirect, source);
        var updates = source is { IsEphemeral: true } && (source.Flags & 32768) != 0;
        var ticket = new Ticket(
            discord.Settings.Application, interaction.Id, interaction.Token, (int)kind, Nelly, interaction.Channel, isDirect ? Place.Direct : Place.Shared, updates, bot.Get<TimeProvider>().GetUtcNow());
        var live = bot.Get<LiveInteractions>().Begin(ticket, bot.Get<TimeProvider>().GetTimestamp())!;
        return (new(Interlocked.Increment(ref _lastId), new("discord", discord.Settings.Application, Nelly), effect, new(ticket.Place, ticket.Route.ToText()), 0, _clock.GetUtcNow()), interaction, live);
    }

    private static IChartPictures OnePicture() =>
        Mock.Of<IChartPictures>(pictures => pictures.DrawAsync(It.IsAny<PayChart>(), It.IsAny<CancellationToken>()) == Task.FromResult<byte[]?>(new byte[] { 137, 80, 78, 71 }));
}
