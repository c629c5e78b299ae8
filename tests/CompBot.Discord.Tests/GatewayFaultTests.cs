using System.Text.Json.Nodes;
using CompBot.Testing;
using CompBot.Testing.Discord;
using Xunit;

namespace CompBot.Discord.Tests;

/// <summary>The gateway going wrong, over real sockets and on a clock that the test moves. Numbers are those of the list of faults.</summary>
public class GatewayFaultTests
{
    private const string Nelly = "80351110224678912";
    private const string Sam = "80351110224678913";
    private const string Callback = "POST /interactions/{id}/{token}/callback";
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(250);

    /// <summary>The test's clock may run ahead of the sockets, so these allow more than the real one does.</summary>
    private static FakeDiscordSettings Patient => new() { HeartbeatTolerance = 6 };

    private readonly FakeClock _clock = new();

    [Fact]
    public async Task Fault_1_a_cut_inside_a_payload_is_resumed_within_two_seconds_and_loses_nothing()
    {
        await using var discord = await FakeDiscord.StartAsync(_clock);
        await using var bot = await RunningBot.StartAsync(discord, _clock);
        var before = _clock.GetUtcNow();
        await discord.Gateway.CutInsidePayloadAsync();
        await discord.Journal.UntilAsync(() => discord.Gateway.Ready == 0, "the connection is gone");
        await discord.SayAsync(Nelly, "hello");

        await PassAsync(discord, () => discord.Said(Nelly).Count > 0, "what was said meanwhile is answered");

        Assert.InRange(_clock.GetUtcNow() - before, TimeSpan.Zero, TimeSpan.FromSeconds(2));
        Assert.Equal((1, 1), (discord.Gateway.Identifies, discord.Gateway.Resumes));
        Assert.Single(discord.Said(Nelly));
        discord.Throw();
    }

    [Fact]
    public async Task Fault_2_without_acknowledgements_the_connection_is_given_up_and_resumed()
    {
        await using var discord = await FakeDiscord.StartAsync(_clock, Patient);
        await using var bot = await RunningBot.StartAsync(discord, _clock);
        discord.Gateway.Acknowledges = false;
        await PassAsync(discord, () => discord.Gateway.Resumes == 1, "it resumes", TimeSpan.FromSeconds(5));

        Assert.InRange(discord.Journal.Count("op 1"), 1, 2);
        Assert.DoesNotContain(discord.Gateway.ClientCloses, code => code is 1000 or 1001);
        Assert.Equal(1, discord.Gateway.Identifies);
        discord.Throw();
    }

    [Fact]
    public async Task Fault_3_a_connection_that_only_beats_is_resumed_and_then_made_anew()
    {
        await using var discord = await FakeDiscord.StartAsync(_clock, Patient);
        await using var bot = await RunningBot.StartAsync(discord, _clock, options: options => options with { MostSilence = TimeSpan.FromMinutes(4) });
        await PassAsync(discord, () => discord.Gateway.Resumes == 1, "it resumes", TimeSpan.FromSeconds(5));
        await PassAsync(discord, () => discord.Gateway.Identifies == 2, "it identifies", TimeSpan.FromSeconds(5));
        discord.Throw();
    }

    [Fact]
    public async Task Fault_4_no_hello_and_a_reconnect_before_hello()
    {
        await using var discord = await FakeDiscord.StartAsync(_clock);
        discord.Gateway.Greets = false;
        await using var bot = await RunningBot.StartAsync(discord, _clock, waits: false);
        await discord.Journal.UntilAsync(() => discord.Gateway.Open == 1, "it connects");
        discord.Gateway.Greets = true;
        await PassAsync(discord, () => discord.Gateway.Ready == 1, "it is ready");
        await bot.UntilAsync(() => bot.Status.Snapshot().IsHealthy, "it knows that it is ready");

        // The clock stands still: a wait, however short, would never end.
        discord.Gateway.ReconnectInsteadOfHello = 2;
        await discord.Gateway.SendAllAsync("""{"op":7,"d":null,"s":null,"t":null}""");
        await bot.UntilAsync(() => discord.Gateway is { Resumes: 1, Ready: 1, ReconnectInsteadOfHello: 0 }, "it resumes at once");
        Assert.Equal(1, discord.Gateway.Identifies);
        discord.Throw();
    }

    [Fact]
    public async Task Fault_5_ten_requests_to_reconnect_are_ten_resumes()
    {
        await using var discord = await FakeDiscord.StartAsync(_clock);
        await using var bot = await RunningBot.StartAsync(discord, _clock);
        for (var storm = 1; storm <= 10; storm++)
        {
            await discord.Gateway.SendAllAsync("""{"op":7,"d":null,"s":null,"t":null}""");
            await bot.UntilAsync(() => discord.Gateway.Resumes == storm && discord.Gateway is { Ready: 1, Open: 1 } && bot.Status.Snapshot().IsHealthy, $"resume {storm}");
        }

        Assert.Equal(1, discord.Gateway.Identifies);
        discord.Throw();
    }

    /// <summary>As the decision alone is tested elsewhere, here over sockets: every three minutes of an hour another way to lose the connection.</summary>
    [Fact]
    public async Task An_hour_of_connections_lost_in_every_way_that_can_be_resumed_identifies_once()
    {
        await using var discord = await FakeDiscord.StartAsync(_clock, new() { HeartbeatTolerance = 1000 });
        await using var bot = await RunningBot.StartAsync(discord, _clock);
        Func<Task>[] ways =
        [
            () => Task.Run(discord.Gateway.DropAll),
            () => discord.Gateway.CloseAllAsync(1000),
            () => discord.Gateway.CloseAllAsync(4000),
            () => discord.Gateway.SendAllAsync("""{"op":7,"d":null,"s":null,"t":null}"""),
            () => discord.Gateway.SendAllAsync("""{"op":9,"d":true,"s":null,"t":null}"""),
            discord.Gateway.CutInsidePayloadAsync,
        ];
        for (var lost = 1; lost <= 20; lost++)
        {
            await ways[lost % ways.Length]();
            await PassAsync(discord, () => discord.Gateway.Resumes >= lost && discord.Gateway is { Ready: 1, Open: 1 } && bot.Status.Snapshot().IsHealthy, $"resume {lost}");
            for (var passed = TimeSpan.Zero; passed < TimeSpan.FromMinutes(3); passed += TimeSpan.FromSeconds(15))
            {
                _clock.Advance(TimeSpan.FromSeconds(15));
                await discord.Journal.GlanceAsync(() => false);
            }
        }

        Assert.Equal(1, discord.Gateway.Identifies);
        discord.Throw();
    }

    [Theory]
    [InlineData("true", 1, 1)]
    [InlineData("false", 2, 0)]
    public async Task Fault_6_an_invalid_session_is_resumed_or_made_anew(string canResume, int identifies, int resumes)
    {
        await using var discord = await FakeDiscord.StartAsync(_clock);
        await using var bot = await RunningBot.StartAsync(discord, _clock);
        var before = _clock.GetUtcNow();
        await discord.Gateway.SendAllAsync($$"""{"op":9,"d":{{canResume}},"s":null,"t":null}""");
        await PassAsync(discord, () => discord.Gateway.Identifies == identifies && discord.Gateway.Resumes == resumes, "it comes back");

        Assert.True(identifies == 1 || _clock.GetUtcNow() - before >= TimeSpan.FromSeconds(1));
        discord.Throw();
    }

    [Fact]
    public async Task Fault_7_three_resumes_that_are_dropped_end_in_a_new_session()
    {
        await using var discord = await FakeDiscord.StartAsync(_clock, Patient);
        await using var bot = await RunningBot.StartAsync(discord, _clock);
        foreach (var _ in Enumerable.Range(0, 9))
        {
            discord.Gateway.ResumeAnswers.Enqueue(ResumeAnswer.Dropped);
        }

        discord.Gateway.DropAll();
        await PassAsync(discord, () => discord.Gateway.Identifies == 2, "it identifies", TimeSpan.FromMilliseconds(500));

        Assert.Equal(3, discord.Gateway.Resumes);
        discord.Throw();
    }

    [Fact]
    public async Task Fault_8_a_resume_host_that_refuses_is_left_for_the_base_address()
    {
        await using var discord = await FakeDiscord.StartAsync(_clock);
        await using var bot = await RunningBot.StartAsync(discord, _clock);
        discord.Gateway.AcceptsResumeHost = false;
        discord.Gateway.DropAll();
        await PassAsync(discord, () => discord.Gateway is { Resumes: 1, Ready: 1 }, "it resumes");

        Assert.Equal("gateway host", discord.Journal.Of("op 6").Single().Path);
        Assert.Equal(1, discord.Gateway.Identifies);
        discord.Throw();
    }

    [Theory]
    [InlineData(1000, "resume")]
    [InlineData(4000, "resume")]
    [InlineData(4003, "identify")]
    [InlineData(4007, "identify")]
    [InlineData(4008, "resume")]
    [InlineData(4009, "identify")]
    [InlineData(4004, "stop")]
    [InlineData(4014, "stop")]
    public async Task Fault_9_close_codes_on_a_real_socket(int code, string recovery)
    {
        await using var discord = await FakeDiscord.StartAsync(_clock);
        await using var bot = await RunningBot.StartAsync(discord, _clock);
        await discord.Gateway.CloseAllAsync(code);
        if (recovery == "stop")
        {
            await bot.UntilAsync(() => !bot.Status.Snapshot().IsHealthy && bot.Status.Snapshot().Shards[0].State == ShardState.Stopped, "it stops");
            Assert.Equal(Gateway.CloseRule.Message(code), bot.Status.Snapshot().Message);
            Assert.Contains(bot.Log.Lines, line => line.StartsWith("Critical", StringComparison.Ordinal));
            Assert.Equal(0, discord.Gateway.Open);
            return;
        }

        await PassAsync(discord, () => (recovery == "identify" ? discord.Gateway.Identifies == 2 : discord.Gateway.Resumes == 1) && discord.Gateway.Ready == 1, "it comes back");
        Assert.Equal(recovery == "identify" ? 2 : 1, discord.Gateway.Identifies);
        discord.Throw();
    }

    [Fact]
    public async Task Fault_11_the_gateways_address_is_asked_for_until_it_is_given()
    {
        await using var discord = await FakeDiscord.StartAsync(_clock);
        discord.Faults.Add("GET /gateway/bot", new RestFault.Answer(500, "oops"), times: 6);
        await using var bot = await RunningBot.StartAsync(discord, _clock, waits: false);
        await PassAsync(discord, () => discord.Gateway.Ready == 1, "it connects");
        discord.Throw();
    }

    [Fact]
    public async Task Fault_11_a_refused_token_stops_with_a_message_and_asks_no_more()
    {
        await using var discord = await FakeDiscord.StartAsync(_clock);
        await using var bot = await RunningBot.StartAsync(discord, _clock, options: options => options with { Token = "another" }, waits: false);
        await bot.UntilAsync(() => bot.Status.Snapshot().Message?.Contains("Discord:Token", StringComparison.Ordinal) == true, "it says so");
        _clock.Advance(TimeSpan.FromHours(1));
        Assert.Single(discord.Journal.Entries);
    }

    [Fact]
    public async Task Fault_11_a_day_without_sessions_left_is_waited_out()
    {
        await using var discord = await FakeDiscord.StartAsync(_clock, new() { SessionsLeft = 0 });
        await using var bot = await RunningBot.StartAsync(discord, _clock, waits: false);
        await bot.UntilAsync(() => bot.Status.Snapshot().Message is not null && bot.Log.Lines.Any(line => line.Contains("waiting until it allows more", StringComparison.Ordinal)), "it waits");
        Assert.Equal(0, discord.Gateway.Identifies);
        await PassAsync(discord, () => discord.Gateway.Ready == 1, "it connects", TimeSpan.FromHours(12));
    }

    [Fact]
    public async Task Fault_12_repeated_unknown_and_broken_events_do_no_harm()
    {
        await using var discord = await FakeDiscord.StartAsync(_clock);
        await using var bot = await RunningBot.StartAsync(discord, _clock);
        await discord.Gateway.DispatchAsync("SOMETHING_NEW", new JsonObject { ["a"] = 1 });
        await discord.Gateway.DispatchAsync("INTERACTION_CREATE", new JsonObject { ["id"] = null, ["data"] = 5 });
        await discord.Gateway.SendAllAsync("""{"op":0,"t":"MESSAGE_CREATE","s":null,"d":null}""");
        await discord.Gateway.SendAllAsync("""{"op":99,"d":{}}""");
        await discord.Gateway.SendAllAsync("no json");
        var command = await discord.CommandAsync(Nelly, "help");
        await discord.SendAgainAsync();
        await discord.AnswerAsync(command);
        await discord.SendAgainAsync();
        await discord.SayAsync(Nelly, "hello");
        await discord.SendAgainAsync();
        await discord.Journal.UntilAsync(() => discord.Said(Nelly).Count > 0, "the message is answered");
        await bot.Conversations.IdleAsync();

        Assert.Single(discord.Said(Nelly));
        Assert.Single(discord.Messages, message => message.Interaction == command.Id);
        Assert.Equal(1, discord.Gateway.Identifies + discord.Gateway.Resumes);
        discord.Throw();
    }

    [Fact]
    public async Task Fault_13_a_server_of_two_megabytes_in_pieces_stalls_nothing()
    {
        await using var discord = await FakeDiscord.StartAsync(_clock);
        await using var bot = await RunningBot.StartAsync(discord, _clock);
        var members = new string('x', 2_000_000);
        await discord.Gateway.SendAllAsync($$"""{"op":0,"t":"GUILD_CREATE","s":2,"d":{"id":"1","members":"{{members}}"} }""", inPieces: 4000);
        await discord.Gateway.SendAllAsync("""{"op":1,"d":null,"s":null,"t":null}""");
        await discord.Journal.UntilAsync(() => discord.Journal.Count("op 1") == 1, "a heartbeat that Discord asks for is answered at once");
        Assert.Equal(2, (int)discord.Journal.Of("op 1").Single().Body!["d"]!);
    }

    [Fact]
    public async Task Fault_14_a_turn_that_hangs_delays_nobody_else_and_no_heartbeat()
    {
        await using var discord = await FakeDiscord.StartAsync(_clock, Patient);
        var held = new TaskCompletionSource();
        var store = new HookedStore(new InMemoryStore());
        await using var bot = await RunningBot.StartAsync(discord, _clock, store);
        var hangs = true;
        var isHeld = false;
        store.Before = name => name == "Load" && hangs ? Held() : Task.CompletedTask;
        var slow = await discord.CommandAsync(Nelly, "help");
        await bot.UntilAsync(() => isHeld, "the slow turn hangs");
        hangs = false;

        await discord.AnswerAsync(await discord.CommandAsync(Sam, "help"));
        await PassAsync(discord, () => slow.Answer == 5, "the slow one is told that its answer is coming");
        await PassAsync(discord, () => discord.Journal.Count("op 1") >= 1, "heartbeats go on", TimeSpan.FromSeconds(2));
        held.SetResult();
        await bot.UntilAsync(() => discord.Messages.Any(message => message.Interaction == slow.Id && !message.IsLoading), "the slow one is answered");
        discord.Throw();

        Task Held()
        {
            isHeld = true;
            return held.Task;
        }
    }

    [Fact]
    public async Task Fault_14_a_turn_that_throws_gets_a_kind_word()
    {
        await using var discord = await FakeDiscord.StartAsync(_clock);
        var store = new HookedStore(new InMemoryStore());
        await using var bot = await RunningBot.StartAsync(discord, _clock, store);
        store.Before = name => name == "Load" ? throw new InvalidOperationException("a mistake of ours, 300K") : Task.CompletedTask;

        var answer = await discord.AnswerAsync(await discord.CommandAsync(Nelly, "help"));

        Assert.Equal(DiscordWording.Failed, answer!.Text);
        Assert.True(answer.IsEphemeral);
        Assert.DoesNotContain(bot.Log.Lines, line => line.Contains("300K", StringComparison.Ordinal));
        discord.Throw();
    }

    /// <summary>The clock stands still, so no limit, queue or timer may stand between an interaction and its answer; the load runner has the times.</summary>
    [Fact]
    public async Task Fault_15_five_hundred_interactions_at_once_are_all_answered_without_any_wait()
    {
        await using var discord = await FakeDiscord.StartAsync(_clock);
        await using var bot = await RunningBot.StartAsync(discord, _clock);
        var all = new List<FakeInteraction>();
        for (var person = 0; person < 500; person++)
        {
            all.Add(await discord.CommandAsync($"{90000000000000000 + person}", "help"));
        }

        await bot.UntilAsync(() => all.TrueForAll(interaction => interaction.Answer is not null), "all are answered");

        Assert.All(all, interaction => Assert.Equal(4, interaction.Answer));
        await bot.UntilAsync(() => bot.Get<Answering.LiveInteractions>().Count == 0, "nothing is kept of them");
        discord.Throw();
    }

    [Fact]
    public async Task An_interaction_is_answered_while_every_limit_is_used_up()
    {
        await using var discord = await FakeDiscord.StartAsync(_clock);
        await using var bot = await RunningBot.StartAsync(discord, _clock);
        discord.Faults.Add("/messages", RestFault.Limited(600, "global"));
        await discord.SayAsync(Sam, "hello");
        await discord.Journal.UntilAsync(() => discord.Journal.Count("POST /channels/{channel}/messages") == 1, "the limit over all is met");

        var answer = await discord.AnswerAsync(await discord.CommandAsync(Nelly, "help"));

        Assert.NotEmpty(answer!.Text);
        Assert.Empty(discord.Said(Sam));
        discord.Throw();
    }

    [Theory]
    [InlineData(10)]
    [InlineData(-10)]
    public async Task Fault_23_a_wrong_clock_changes_nothing(int seconds)
    {
        await using var discord = await FakeDiscord.StartAsync(_clock, Patient);
        await using var bot = await RunningBot.StartAsync(discord, new SkewedClock(_clock) { Skew = TimeSpan.FromSeconds(seconds) });

        await discord.AnswerAsync(await discord.CommandAsync(Nelly, "help"));
        await PassAsync(discord, () => discord.Journal.Count("op 1") >= 2, "heartbeats go on", TimeSpan.FromSeconds(5));

        Assert.Equal(1, discord.Gateway.Identifies + discord.Gateway.Resumes);
        discord.Throw();
    }

    [Fact]
    public async Task Fault_23_a_machine_that_slept_two_hours_resumes()
    {
        await using var discord = await FakeDiscord.StartAsync(_clock, Patient);
        var skewed = new SkewedClock(_clock);
        await using var bot = await RunningBot.StartAsync(discord, skewed);
        skewed.Skew = TimeSpan.FromHours(2);
        await PassAsync(discord, () => discord.Gateway.Resumes == 1, "it resumes", TimeSpan.FromSeconds(2));
        await discord.AnswerAsync(await discord.CommandAsync(Nelly, "help"));
        discord.Throw();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Fault_24_messages_sent_during_a_restart_are_answered_once(bool graceful)
    {
        await using var discord = await FakeDiscord.StartAsync(_clock);
        var store = new InMemoryStore();
        var first = await RunningBot.StartAsync(discord, _clock, store);
        await discord.SayAsync(Sam, "before");
        await discord.Journal.UntilAsync(() => discord.Said(Sam).Count == 1, "the first is answered");
        await first.Conversations.IdleAsync();
        if (graceful)
        {
            await first.StopAsync();
        }
        else
        {
            // Killed: what it would still have stored is lost.
            discord.Gateway.DropAll();
            await first.Service.StopAsync(new CancellationToken(true));
            var stale = (await store.RecallAsync("discord", "session/0", CancellationToken.None))!;
            await store.RememberAsync("discord", "session/0", System.Text.RegularExpressions.Regex.Replace(stale, "\"seq\":\\d+", "\"seq\":1"), CancellationToken.None);
        }

        await discord.SayAsync(Nelly, "hello");
        await using var second = await RunningBot.StartAsync(discord, _clock, store);
        await discord.Journal.UntilAsync(() => discord.Said(Nelly).Count == 1, "what was said meanwhile is answered");
        await second.Conversations.IdleAsync();

        Assert.Equal((1, 1), (discord.Gateway.Identifies, discord.Gateway.Resumes));
        Assert.Single(discord.Said(Sam));
        Assert.Single(discord.Said(Nelly));
        Assert.DoesNotContain(discord.Gateway.ClientCloses, code => code is 1000 or 1001);
        discord.Throw();
    }

    [Fact]
    public async Task Fault_25_a_second_program_with_the_same_token_is_named()
    {
        await using var discord = await FakeDiscord.StartAsync(_clock);
        await using var bot = await RunningBot.StartAsync(discord, _clock);
        for (var time = 0; time < 3; time++)
        {
            discord.Faults.Add("/callback", RestFault.Error(400, 40060));
            await discord.CommandAsync(Nelly, "help");
        }

        await bot.UntilAsync(() => bot.Status.Snapshot().Message?.Contains("another program", StringComparison.Ordinal) == true, "the operator is told");
        Assert.True(bot.Status.Snapshot().IsHealthy);
    }

    [Fact]
    public async Task Fault_25_two_programs_that_run_at_once_find_out_about_each_other()
    {
        await using var discord = await FakeDiscord.StartAsync(_clock);
        await using var one = await RunningBot.StartAsync(discord, _clock);
        var starting = RunningBot.StartAsync(discord, _clock);
        await PassAsync(discord, () => starting.IsCompleted, "the second is connected");
        await using var other = await starting;

        // Each command is answered by both, so every time one of them comes too late; after six one of them did three times.
        for (var time = 0; time < 6; time++)
        {
            var callbacks = discord.Journal.Count(Callback);
            await discord.CommandAsync(Nelly, "help");
            await one.UntilAsync(() => discord.Journal.Count(Callback) == callbacks + 2, "both have answered");
        }

        await one.UntilAsync(() => new[] { one, other }.Any(bot => bot.Status.Snapshot().Message?.Contains("another program", StringComparison.Ordinal) == true), "the operator is told");
        Assert.Contains(new[] { one, other }.SelectMany(bot => bot.Log.Lines), line => line.StartsWith("Error", StringComparison.Ordinal) && line.Contains("another program", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Fault_26_a_flood_of_its_own_echoes_starts_no_talk()
    {
        await using var discord = await FakeDiscord.StartAsync(_clock);
        await using var bot = await RunningBot.StartAsync(discord, _clock);
        for (var time = 0; time < 100; time++)
        {
            await discord.Gateway.DispatchAsync("MESSAGE_CREATE", new JsonObject
            {
                ["id"] = discord.NewId(),
                ["channel_id"] = discord.DirectChannel(Nelly),
                ["channel_type"] = 1,
                ["author"] = new JsonObject { ["id"] = discord.Settings.Application, ["bot"] = true },
                ["content"] = "hello",
                ["flags"] = 64,
                ["type"] = 20,
            });
        }

        await discord.AnswerAsync(await discord.CommandAsync(Sam, "help"));
        await bot.Conversations.IdleAsync();

        Assert.Empty(discord.Said(Nelly));
        Assert.DoesNotContain(discord.Journal.Entries, entry => entry.Route.EndsWith("/typing", StringComparison.Ordinal));
        discord.Throw();
    }

    [Fact]
    public async Task Shards_of_one_process_identify_five_seconds_apart_and_each_keeps_its_own_session()
    {
        await using var discord = await FakeDiscord.StartAsync(_clock, new() { Shards = 3 });
        await using var bot = await RunningBot.StartAsync(discord, _clock, waits: false);
        await PassAsync(discord, () => discord.Gateway.Ready == 3, "all shards are ready");

        Assert.Equal(3, discord.Gateway.Identifies);
        Assert.Equal([0, 1, 2], discord.Journal.Of("op 2").Select(entry => (int)entry.Body!["d"]!["shard"]![0]!).Order());
        Assert.Equal(1 + 512 + 4096 + 16384, (int)discord.Journal.Of("op 2").First().Body!["d"]!["intents"]!);
        discord.Throw();
    }

    /// <summary>
    /// Moves the clock until it is so. Between two steps the sockets get real time to act, and while a connection is being made the clock stands: how fast the
    /// machine is must not decide whether it came about in time.
    /// </summary>
    private async Task PassAsync(FakeDiscord discord, Func<bool> isSo, string what, TimeSpan? step = null)
    {
        for (var steps = 0; steps < 2000 && !isSo(); steps++)
        {
            await discord.Journal.UntilAsync(() => isSo() || !discord.Gateway.AwaitsClient, "a client that was greeted goes on");
            _clock.Advance(step ?? Step);
            await discord.Journal.GlanceAsync(isSo);
            await Pace.BeatAsync();
        }

        await discord.Journal.UntilAsync(isSo, what);
    }

    /// <summary>A wall clock that is wrong, over a monotonic one that is not.</summary>
    private sealed class SkewedClock(FakeClock clock) : TimeProvider
    {
        public TimeSpan Skew { get; set; }

        public override long TimestampFrequency => clock.TimestampFrequency;

        public override DateTimeOffset GetUtcNow() => clock.GetUtcNow() + Skew;

        public override long GetTimestamp() => clock.GetTimestamp();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => clock.CreateTimer(callback, state, dueTime, period);
    }
}
