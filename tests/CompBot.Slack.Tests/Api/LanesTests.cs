using CompBot.Slack.Api;
using CompBot.Testing;

namespace CompBot.Slack.Tests.Api;

public sealed class LanesTests
{
    private static readonly LaneKey Ada = new("T1", "chat.postMessage", "D1");
    private static readonly LaneKey Bob = new("T1", "chat.postMessage", "D2");
    private static readonly TimeSpan Patient = TimeSpan.FromHours(1);

    [Fact]
    public void A_channel_takes_a_short_burst_and_then_one_a_second()
    {
        var lanes = new Lanes(new FakeClock());
        Assert.Equal([0, 0, 0, 0, 1, 2], Enumerable.Range(0, 6).Select(_ => (int)lanes.Enter(Ada, Patient).TotalSeconds));
        Assert.Equal(TimeSpan.Zero, lanes.Enter(Bob, Patient));
    }

    [Fact]
    public void What_will_not_wait_takes_no_place()
    {
        var lanes = new Lanes(new FakeClock());
        for (var at = 0; at < 4; at++)
        {
            lanes.Enter(Ada, Patient);
        }

        Assert.Equal(TimeSpan.FromSeconds(1), lanes.Enter(Ada, TimeSpan.Zero));
        Assert.Equal(TimeSpan.FromSeconds(1), lanes.Enter(Ada, TimeSpan.Zero));
    }

    [Fact]
    public void A_pause_holds_its_own_lane_alone_and_ends()
    {
        var clock = new FakeClock();
        var lanes = new Lanes(clock);
        lanes.Pause(Ada, TimeSpan.FromSeconds(20));
        Assert.Equal(TimeSpan.FromSeconds(20), lanes.Enter(Ada, TimeSpan.Zero));
        Assert.Equal(TimeSpan.Zero, lanes.Enter(Bob, TimeSpan.Zero));
        Assert.Equal(TimeSpan.Zero, lanes.Enter(Ada with { Method = "chat.delete" }, TimeSpan.Zero));
        clock.Advance(TimeSpan.FromSeconds(20));
        Assert.Equal(TimeSpan.Zero, lanes.Enter(Ada, TimeSpan.Zero));
    }

    [Fact]
    public void Methods_without_a_channel_are_not_paced()
    {
        var lanes = new Lanes(new FakeClock());
        Assert.All(Enumerable.Range(0, 500), _ => Assert.Equal(TimeSpan.Zero, lanes.Enter(new LaneKey("T1", "views.update", null), TimeSpan.Zero)));
    }
}
