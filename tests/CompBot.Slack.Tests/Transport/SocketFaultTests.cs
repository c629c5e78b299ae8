using System.Net.WebSockets;
using System.Text;
using CompBot.Slack.Socket;
using CompBot.Testing.Slack;
using static CompBot.Slack.Tests.SlackBench;

namespace CompBot.Slack.Tests.Transport;

/// <summary>Whatever happens to a socket: the bot hears again, and nothing is answered twice.</summary>
public sealed class SocketFaultTests
{
    [Theory]
    [InlineData("warning", true)]
    [InlineData("warning", false)]
    [InlineData("refresh_requested", true)]
    [InlineData("refresh_requested", false)]
    [InlineData("something new", false)]
    public async Task A_disconnect_opens_a_successor_and_leaves_the_old_socket(string reason, bool closes)
    {
        await using var bench = await StartAsync();
        await bench.Fake.Sockets.DisconnectAsync(reason, closes);
        await bench.People.WaitForAsync(() => bench.Fake.Sockets is { Hellos: 2, Open: 1 }, "the successor alone");
        await bench.TalkAsync(Ada, "hello");
        Assert.Equal(1, bench.Answers(Ada));
        bench.AssertClean();
    }

    [Fact]
    public async Task At_a_refresh_there_is_a_socket_at_every_moment()
    {
        await using var bench = await StartAsync();
        for (var round = 1; round <= 20; round++)
        {
            await bench.Fake.Sockets.DisconnectAsync("refresh_requested", close: false);
            await bench.People.CommandAsync(Ada, "/help", "", "C1");
            await bench.People.WaitForAsync(() => bench.Fake.Sockets.Hellos == round + 1 && bench.Fake.Sockets.Open == 1, "the successor");
        }

        Assert.Equal(20, bench.Answers(Ada));
        Assert.DoesNotContain("operation_timeout", bench.Fake.Journal.Notes);
        bench.AssertClean();
    }

    [Fact]
    public async Task A_close_without_warning_and_a_reset_are_followed_by_a_new_socket()
    {
        await using var bench = await StartAsync();
        await bench.Fake.Sockets.CloseAsync();
        await bench.People.WaitForAsync(() => bench.Fake.Sockets.Hellos == 2, "a second socket");
        bench.Fake.Sockets.Abort();
        await bench.People.WaitForAsync(() => bench.Fake.Sockets.Hellos == 3, "a third socket");
        await bench.TalkAsync(Ada, "hello");
        bench.AssertClean();
    }

    [Fact]
    public async Task A_turn_under_way_at_a_refresh_is_acknowledged_on_the_socket_it_came_by()
    {
        var (store, control) = StoreBetween.Make();
        await using var bench = await StartAsync(store: store);
        control.Gate = new TaskCompletionSource();
        var command = bench.People.CommandAsync(Ada, "/help", "", "C1");
        await bench.People.WaitForAsync(() => bench.Conversations.Busy == 1, "a turn under way");
        await bench.Fake.Sockets.DisconnectAsync("refresh_requested", close: false);
        await bench.People.WaitForAsync(() => bench.Fake.Sockets.Hellos == 2, "the successor");
        control.Gate.SetResult();
        await command;
        await bench.IdleAsync();
        Assert.Equal(1, bench.Answers(Ada));
        bench.AssertClean();
    }

    [Fact]
    public async Task Socket_mode_switched_off_is_loud_and_looked_at_again_after_five_minutes()
    {
        await using var bench = await StartAsync();
        await bench.Fake.Sockets.DisconnectAsync("link_disabled", close: true);
        await bench.People.WaitForAsync(() => bench.Adapter.Health() is { IsHealthy: false, ReadySockets: 0 }, "an unhealthy adapter");
        Assert.Contains("link_disabled", bench.Adapter.Health().Problem, StringComparison.Ordinal);
        Assert.Contains(bench.Log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal) && line.Contains("link_disabled", StringComparison.Ordinal));
        var opens = bench.Fake.Journal.CountOf("apps.connections.open");
        bench.Clock.Advance(TimeSpan.FromMinutes(4));
        Assert.Equal(opens, bench.Fake.Journal.CountOf("apps.connections.open"));
        bench.Clock.Advance(TimeSpan.FromMinutes(1));
        await bench.People.WaitForAsync(() => bench.Adapter.Health().IsHealthy, "a healthy adapter");
    }

    [Fact]
    public async Task Too_many_sockets_wait_at_least_a_minute()
    {
        await using var bench = await StartAsync();
        await bench.Fake.Sockets.DisconnectAsync("too_many_websockets", close: true);
        await bench.People.WaitForAsync(() => bench.Adapter.Health().ReadySockets == 0, "no socket");
        bench.Clock.Advance(TimeSpan.FromSeconds(55));
        Assert.Equal(1, bench.Fake.Journal.CountOf("apps.connections.open"));
        bench.Clock.Advance(TimeSpan.FromSeconds(66));
        await bench.People.WaitForAsync(() => bench.Fake.Sockets.Hellos == 2, "a new socket");
    }

    /// <summary>The keep-alive trap: without a timeout .NET would wait for ever, and the missed pong comes as a cancellation.</summary>
    [Fact]
    public async Task A_side_that_gives_no_pong_is_left()
    {
        var timings = new SocketTimings { KeepAliveInterval = TimeSpan.FromMilliseconds(100), KeepAliveTimeout = TimeSpan.FromSeconds(1) };
        await using var bench = await StartAsync(fake => fake.Faults.Deaf = 1, timings: timings);
        await bench.People.WaitForAsync(() => bench.Fake.Sockets.Hellos >= 2, "a second socket");
        Assert.Contains(bench.Log.Lines, line => line.Contains("no pong", StringComparison.Ordinal));
        var said = bench.People.SayAsync(Ada, "hello");
        await bench.People.WaitForAsync(() => said.IsCompleted && bench.Answers(Ada) == 1, "the answer");
    }

    /// <summary>The receive trap: .NET gives pongs only while a receive is pending, whatever the handlers do.</summary>
    [Fact]
    public async Task Frames_are_read_while_turns_are_stuck()
    {
        var (store, control) = StoreBetween.Make();
        await using var bench = await StartAsync(store: store);
        control.Gate = new TaskCompletionSource();
        var said = Task.WhenAll(bench.People.SayAsync(Ada, "hello"), bench.People.SayAsync(Bob, "hello"));
        await bench.People.WaitForAsync(() => said.IsCompleted, "acknowledgements");
        Assert.Equal(2, bench.Conversations.Busy);
        Assert.Null(await bench.Fake.Sockets.DeliverAsync("brand_new", [], takesAnswer: false));
        control.Gate.SetResult();
        await bench.IdleAsync();
        bench.AssertClean();
    }

    [Fact]
    public async Task A_socket_that_says_no_hello_is_replaced()
    {
        await using var bench = await StartAsync(fake => fake.Faults.Silent = 1, wait: false);
        await bench.People.WaitInAMomentAsync(() => bench.Fake.Journal.Notes.Contains("no hello"), "a first attempt");
        Assert.Equal(0, bench.Adapter.Health().ReadySockets);
        await bench.People.WaitForLongAsync(() => bench.Adapter.Health().ReadySockets == 1, "a socket that spoke");
        Assert.Equal(2, bench.Fake.Journal.CountOf("apps.connections.open"));
    }

    [Theory]
    [InlineData(404)]
    [InlineData(409)]
    [InlineData(503)]
    public async Task A_refused_handshake_is_tried_again_with_a_new_ticket(int status)
    {
        await using var bench = await StartAsync(fake => fake.Faults.Handshakes.Enqueue(status));
        Assert.Equal(2, bench.Fake.Journal.CountOf("apps.connections.open"));
        bench.AssertClean();
    }

    [Fact]
    public async Task A_handshake_that_hangs_is_given_up()
    {
        await using var bench = await StartAsync(fake => fake.Faults.Hanging = 1, wait: false);
        await bench.People.WaitInAMomentAsync(() => bench.Fake.Journal.Notes.Contains("a handshake hangs"), "a first attempt");
        await bench.People.WaitForLongAsync(() => bench.Adapter.Health().ReadySockets == 1, "a socket");
    }

    [Theory]
    [InlineData(7)]
    [InlineData(null)]
    public async Task Too_many_attempts_wait_as_long_as_told_and_else_five_seconds(int? seconds)
    {
        await using var bench = await StartAsync(fake => fake.Faults.Next("apps.connections.open", SlackFault.RateLimited(seconds)), wait: false);
        await bench.People.WaitForAsync(() => bench.Fake.Journal.CountOf("apps.connections.open") == 1, "a first attempt");
        await bench.People.WaitForAsync(() => bench.Log.Lines.Any(line => line.Contains("next attempt", StringComparison.Ordinal)), "a plan");
        bench.Clock.Advance(TimeSpan.FromSeconds((seconds ?? 5) - 2));
        Assert.Equal(1, bench.Fake.Journal.CountOf("apps.connections.open"));
        bench.Clock.Advance(TimeSpan.FromSeconds(3));
        await bench.People.WaitForAsync(() => bench.Adapter.Health().ReadySockets == 1, "a socket");
    }

    [Fact]
    public async Task After_a_cut_with_every_kind_of_refusal_it_is_back_within_five_seconds_of_the_platforms_answer()
    {
        await using var bench = await StartAsync(timings: new SocketTimings());
        for (var cut = 1; cut <= 3; cut++)
        {
            bench.Fake.Faults.Next("apps.connections.open", SlackFault.RateLimited(null), SlackFault.Html500, SlackFault.AnswerLost, SlackFault.Html500, SlackFault.Html500);
            var (before, hellos) = (bench.Fake.Journal.CountOf("apps.connections.open"), bench.Fake.Sockets.Hellos);
            bench.Fake.Sockets.Abort();
            await bench.People.WaitForAsync(() => bench.Fake.Journal.CountOf("apps.connections.open") == before + 5, "five refusals");
            var answers = bench.Clock.GetUtcNow();
            await bench.People.WaitForAsync(() => bench.Fake.Sockets.Hellos == hellos + 1, "a socket");
            Assert.InRange(bench.Clock.GetUtcNow() - answers, TimeSpan.Zero, TimeSpan.FromSeconds(6));
        }
    }

    [Theory]
    [InlineData("invalid_auth")]
    [InlineData("not_allowed_token_type")]
    [InlineData("missing_scope")]
    [InlineData("account_inactive")]
    public async Task A_refused_token_is_loud_and_looked_at_again_slowly(string error)
    {
        await using var bench = await StartAsync(fake => fake.Faults.Next("apps.connections.open", SlackFault.Refuses(error)), wait: false);
        await bench.People.WaitForAsync(() => bench.Adapter.Health().Problem?.Contains(error, StringComparison.Ordinal) ?? false, "the problem");
        Assert.False(bench.Adapter.Health().IsHealthy);
        bench.Clock.Advance(TimeSpan.FromMinutes(5));
        await bench.People.WaitForAsync(() => bench.Adapter.Health().IsHealthy, "a healthy adapter");
    }

    [Theory]
    [InlineData("internal_error")]
    [InlineData("fatal_error")]
    public async Task An_error_that_passes_is_not_fatal(string error)
    {
        await using var bench = await StartAsync(fake => fake.Faults.Next("apps.connections.open", SlackFault.Refuses(error), SlackFault.Html500));
        Assert.True(bench.Adapter.Health().IsHealthy);
        Assert.Equal(3, bench.Fake.Journal.CountOf("apps.connections.open"));
    }

    [Fact]
    public async Task A_close_that_is_not_answered_takes_a_second_and_no_more()
    {
        await using var bench = await StartAsync(fake => fake.Faults.IgnoresClose = true);
        await bench.Fake.Sockets.DisconnectAsync("refresh_requested", close: false);
        await bench.People.WaitForAsync(() => bench.Fake.Sockets.Hellos == 2, "the successor");
        await bench.People.WaitForAsync(() => bench.Adapter.Health().ReadySockets == 1, "the old socket gone");
        await bench.TalkAsync(Ada, "hello");
    }

    /// <summary>The very same envelope twice: acknowledged both times, answered once.</summary>
    [Fact]
    public async Task A_repeated_envelope_is_answered_once()
    {
        await using var bench = await StartAsync();
        await bench.TalkAsync(Ada, "hello");
        var event_ = SlackWorldEvents.Again(bench.World.SeenBy(Ada).First(message => message.Author == Ada));
        await bench.Fake.Sockets.DeliverAsync("events_api", event_, takesAnswer: false, id: "same");
        await bench.Fake.Sockets.DeliverAsync("events_api", event_, takesAnswer: false, id: "same");
        await bench.IdleAsync();
        Assert.Equal(1, bench.Answers(Ada));
        bench.AssertClean();
    }

    [Fact]
    public async Task Odd_frames_are_counted_and_skipped()
    {
        await using var bench = await StartAsync();
        var sockets = bench.Fake.Sockets;
        await sockets.SendRawAsync("{not json"u8.ToArray());
        await sockets.SendRawAsync([1, 2, 3], WebSocketMessageType.Binary);
        await sockets.SendRawAsync("""{"type":"brand_new"}"""u8.ToArray());
        await sockets.SendRawAsync("[]"u8.ToArray());
        await sockets.SendRawAsync(Encoding.UTF8.GetBytes($$"""{"type":"hello","pad":"{{new string('x', 5_000_000)}}"}"""));
        await sockets.SendRawAsync(Encoding.UTF8.GetBytes($$"""{"type":"nothing","pad":"{{new string('x', 900_000)}}"}"""), pieces: 50);
        Assert.Null(await sockets.DeliverAsync("brand_new", [], takesAnswer: false));
        await bench.TalkAsync(Ada, "hello");
        Assert.Equal(3, bench.Adapter.Meters.Of("unreadable frame"));
        Assert.Equal(1, bench.Adapter.Meters.Of("oversized frame"));
        Assert.Equal(1, bench.Adapter.Meters.Of("unknown envelope"));
        Assert.Equal(1, sockets.Hellos);
        bench.AssertClean();
    }

    [Fact]
    public async Task Somebody_elses_connection_shows_in_health_after_a_minute()
    {
        await using var bench = await StartAsync(fake => fake.Faults.GhostTakesEvery = 3);
        Assert.Equal(0, bench.Adapter.Health().Ghosts);
        bench.Clock.Advance(TimeSpan.FromSeconds(62));
        await bench.People.WaitForAsync(() => bench.Adapter.Health().Ghosts == 1, "the ghost");
        Assert.True(bench.Adapter.Health().IsHealthy);
        Assert.Contains("app token", bench.Adapter.Health().Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_the_ghost_took_comes_again_and_is_answered_once()
    {
        await using var bench = await StartAsync(fake => fake.Faults.GhostTakesEvery = 2);
        await bench.People.CommandAsync(Bob, "/help", "", "C1");
        var said = bench.People.SayAsync(Ada, "hello");
        await bench.People.WaitForAsync(() => said.IsCompleted && bench.Answers(Ada) == 1, "the answer");
        Assert.Equal(1, bench.Answers(Ada));
    }

    [Fact]
    public async Task The_successor_is_opened_before_a_socket_reaches_its_age()
    {
        await using var bench = await StartAsync();
        bench.Clock.Advance(TimeSpan.FromSeconds(18_060 * 0.9));
        await bench.People.WaitForAsync(() => bench.Fake.Sockets is { Hellos: 2, Open: 1 }, "the successor");
    }

    [Fact]
    public async Task Stopping_closes_every_socket_properly()
    {
        var bench = await StartAsync();
        await bench.DisposeAsync();
        Assert.Equal(0, bench.Fake.Sockets.Open);
        Assert.Equal(0, bench.Adapter.Health().ReadySockets);
    }
}
