using CompBot.Discord.Gateway;
using Xunit;

namespace CompBot.Discord.Tests;

/// <summary>How a connection is come back to, without a socket.</summary>
public class GatewayDecisionTests
{
    private static readonly Session Known = new("s", "wss://resume.example", 7);
    private static readonly DateTimeOffset Start = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(null, Recovery.Resume)]
    [InlineData(1000, Recovery.Resume)]
    [InlineData(1001, Recovery.Resume)]
    [InlineData(1006, Recovery.Resume)]
    [InlineData(4000, Recovery.Resume)]
    [InlineData(4001, Recovery.Resume)]
    [InlineData(4002, Recovery.Resume)]
    [InlineData(4003, Recovery.Identify)]
    [InlineData(4004, Recovery.Stop)]
    [InlineData(4005, Recovery.Resume)]
    [InlineData(4006, Recovery.Identify)]
    [InlineData(4007, Recovery.Identify)]
    [InlineData(4008, Recovery.ResumeLater)]
    [InlineData(4009, Recovery.Identify)]
    [InlineData(4010, Recovery.Stop)]
    [InlineData(4011, Recovery.Stop)]
    [InlineData(4012, Recovery.Stop)]
    [InlineData(4013, Recovery.Stop)]
    [InlineData(4014, Recovery.Stop)]
    [InlineData(4242, Recovery.Resume)]
    public void Each_close_code_has_its_recovery(int? code, Recovery recovery)
    {
        Assert.Equal(recovery, CloseRule.For(code));
        var (_, attempt) = new Reconnection(Known).After(new Ended.Closed(code), Known, true, TimeSpan.FromMinutes(5), 0.5);
        Assert.Equal(recovery == Recovery.Stop, attempt.Fatal is not null);
        Assert.Equal(recovery is Recovery.Resume or Recovery.ResumeLater, attempt.Session is not null);
        Assert.True(recovery != Recovery.ResumeLater || attempt.Delay >= TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void A_first_drop_is_resumed_within_a_second_and_a_request_to_reconnect_at_once()
    {
        Assert.InRange(new Reconnection(Known).After(new Ended.Closed(null), Known, true, TimeSpan.FromMinutes(5), 0.999).Attempt.Delay, TimeSpan.Zero, TimeSpan.FromSeconds(1));
        Assert.Equal(TimeSpan.Zero, new Reconnection(Known).After(new Ended.Asked(), Known, true, TimeSpan.FromMinutes(5), 0.999).Attempt.Delay);
    }

    [Fact]
    public void Three_failed_resumes_make_a_new_session_with_nothing_of_the_old()
    {
        var state = new Reconnection(Known);
        Attempt attempt = state.Start();
        for (var failure = 1; failure <= 3; failure++)
        {
            Assert.NotNull(attempt.Session);
            (state, attempt) = state.After(new Ended.Closed(null), Known, false, TimeSpan.Zero, 0.5);
        }

        Assert.Null(attempt.Session);
        Assert.Null(attempt.Url);
        Assert.Null(state.Session);
    }

    [Fact]
    public void A_resume_host_that_cannot_be_reached_is_left_for_the_base_address_with_the_session_kept()
    {
        var (_, attempt) = new Reconnection(Known).After(new Ended.NotConnected(), Known, false, TimeSpan.Zero, 0.5);
        Assert.Equal(Known, attempt.Session);
        Assert.Null(attempt.Url);
        Assert.Equal(TimeSpan.Zero, attempt.Delay);
    }

    [Fact]
    public void A_connection_that_was_ready_is_a_success_however_short_and_waits_stay_small()
    {
        var state = new Reconnection(Known);
        for (var drop = 0; drop < 20; drop++)
        {
            (state, var attempt) = state.After(new Ended.Closed(null), Known, true, TimeSpan.FromSeconds(3), 0.999);
            Assert.InRange(attempt.Delay, TimeSpan.Zero, TimeSpan.FromSeconds(1));
        }

        // Then the session itself is lost: one identify was spent on it, so the next is near.
        Assert.InRange(state.After(new Ended.Invalid(false), Known, true, TimeSpan.FromSeconds(3), 0.999).Attempt.Delay, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(6));
    }

    [Fact]
    public void Waits_grow_with_failures_to_connect_and_not_beyond_half_a_minute()
    {
        var state = new Reconnection();
        var waits = Enumerable.Range(0, 8).Select(_ =>
        {
            (state, var attempt) = state.After(new Ended.NotConnected(), null, false, TimeSpan.Zero, 0.999);
            return (int)Math.Round(attempt.Delay.TotalSeconds);
        }).ToList();

        Assert.Equal([1, 2, 4, 8, 16, 30, 30, 30], waits);
    }

    [Fact]
    public void An_invalid_session_waits_one_to_five_seconds_at_least()
    {
        foreach (var chance in new[] { 0.0, 0.5, 0.99 })
        {
            var (_, attempt) = new Reconnection(Known).After(new Ended.Invalid(false), Known, true, TimeSpan.FromHours(1), chance);
            Assert.Null(attempt.Session);
            Assert.InRange(attempt.Delay, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(6));
        }
    }

    [Fact]
    public void Silence_is_resumed_first_and_then_identified()
    {
        var (state, attempt) = new Reconnection(Known).After(new Ended.Silent(), Known, true, TimeSpan.FromHours(2), 0.5);
        Assert.NotNull(attempt.Session);
        (_, attempt) = state.After(new Ended.Silent(), Known, true, TimeSpan.FromHours(2), 0.5);
        Assert.Null(attempt.Session);
    }

    /// <summary>Fault 10: a session that dies five seconds after each READY, for a day.</summary>
    [Fact]
    public void A_day_of_dying_sessions_stays_far_below_the_days_identifies()
    {
        var random = new Random(7);
        var state = new Reconnection();
        var attempt = state.Start();
        var (now, identifies) = (TimeSpan.Zero, 0);
        while (now < TimeSpan.FromHours(24))
        {
            now += attempt.Delay;
            var isNew = attempt.Session is null;
            identifies += isNew ? 1 : 0;
            now += isNew ? TimeSpan.FromSeconds(5) : TimeSpan.Zero;
            Ended ended = isNew ? new Ended.Closed(null) : new Ended.Invalid(false);
            (state, attempt) = state.After(ended, Known, isNew, isNew ? TimeSpan.FromSeconds(5) : TimeSpan.Zero, random.NextDouble());
        }

        Assert.InRange(identifies, 1, 350);
    }

    /// <summary>An hour of drops that can be resumed costs no identify at all.</summary>
    [Fact]
    public void An_hour_of_resumable_drops_identifies_only_once()
    {
        var random = new Random(7);
        var state = new Reconnection();
        var attempt = state.Start();
        var (now, identifies) = (TimeSpan.Zero, 0);
        Ended[] ways = [new Ended.Closed(null), new Ended.Closed(1000), new Ended.Closed(4000), new Ended.Asked(), new Ended.Invalid(true), new Ended.Dead("silent")];
        while (now < TimeSpan.FromHours(1))
        {
            identifies += attempt.Session is null ? 1 : 0;
            now += attempt.Delay + TimeSpan.FromSeconds(3);
            (state, attempt) = state.After(ways[random.Next(ways.Length)], Known, true, TimeSpan.FromSeconds(3), random.NextDouble());
        }

        Assert.Equal(1, identifies);
    }

    [Fact]
    public void Heartbeats_live_by_acknowledgements_or_by_any_event()
    {
        var interval = TimeSpan.FromSeconds(40);
        var heart = new Heartbeat(interval, Start);
        Pulse pulse;
        (heart, pulse) = heart.Due(Start + interval);
        Assert.Equal(Pulse.Beat, pulse);
        (heart, pulse) = heart.Acknowledged().Due(Start + (2 * interval));
        Assert.Equal(Pulse.Beat, pulse);
        Assert.Equal(Pulse.Dead, heart.Due(Start + (3 * interval)).Pulse);
        (heart, pulse) = heart.Received().Due(Start + (3 * interval));
        Assert.Equal(Pulse.Beat, pulse);
        Assert.Equal(Pulse.Dead, heart.Received().Due(Start + (4 * interval)).Pulse);
    }

    [Fact]
    public void A_machine_that_slept_is_told_by_the_wall_clock()
    {
        var heart = new Heartbeat(TimeSpan.FromSeconds(40), Start);
        Assert.Equal(Pulse.Slept, heart.Due(Start + TimeSpan.FromHours(2)).Pulse);
        Assert.Equal(Pulse.Beat, heart.Due(Start + TimeSpan.FromSeconds(50)).Pulse);
        Assert.Equal(Pulse.Beat, heart.Due(Start + TimeSpan.FromSeconds(30)).Pulse);
    }

    [Fact]
    public void The_first_beat_is_spread_over_the_interval()
    {
        Assert.Equal(TimeSpan.Zero, Heartbeat.FirstWait(TimeSpan.FromSeconds(40), 0));
        Assert.Equal(TimeSpan.FromSeconds(20), Heartbeat.FirstWait(TimeSpan.FromSeconds(40), 0.5));
    }

    [Fact]
    public void The_ledger_refuses_above_its_number_until_a_day_has_passed_and_survives_a_restart()
    {
        var ledger = IdentifyLedger.Empty;
        for (var n = 0; n < IdentifyLedger.Most; n++)
        {
            Assert.Equal(TimeSpan.Zero, ledger.Wait(Start + TimeSpan.FromMinutes(n)));
            ledger = ledger.Add(Start + TimeSpan.FromMinutes(n));
        }

        ledger = IdentifyLedger.Read(ledger.ToText());
        var now = Start + TimeSpan.FromMinutes(IdentifyLedger.Most);
        Assert.Equal(Start + TimeSpan.FromHours(24) - now, ledger.Wait(now));
        Assert.Equal(TimeSpan.Zero, ledger.Wait(Start + TimeSpan.FromHours(24)));
        Assert.Equal(IdentifyLedger.Empty, IdentifyLedger.Read("nonsense"));
    }

    [Fact]
    public void The_safe_position_waits_for_the_slowest_event()
    {
        var handled = new HandledSequences();
        handled.Restart(10);
        var session = handled.Begin(11, true);
        handled.Begin(12, true);
        handled.Begin(13, false);
        Assert.Equal((13, 10), (handled.Received, handled.Safe));
        handled.Done(session, 12);
        Assert.Equal(10, handled.Safe);
        handled.Done(session, 11);
        Assert.Equal(13, handled.Safe);
        handled.Restart(0);
        handled.Begin(1, true);
        handled.Done(session, 1);
        Assert.Equal(0, handled.Safe);
    }

    [Theory]
    [InlineData("""{"t":null,"s":null,"op":11,"d":null}""", 11)]
    [InlineData("""{"op":0,"d":{"a":[1,{"b":2}]},"s":5,"t":"X","new":{"x":[]}}""", 0)]
    public void Envelopes_are_read_in_any_order_with_unknown_fields(string json, int op) => Assert.Equal(op, Frame.TryRead(System.Text.Encoding.UTF8.GetBytes(json))!.Value.Op);

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("""{"op":"x"}""")]
    [InlineData("""{"d":1}""")]
    public void What_is_no_envelope_is_told(string json) => Assert.Null(Frame.TryRead(System.Text.Encoding.UTF8.GetBytes(json)));
}
