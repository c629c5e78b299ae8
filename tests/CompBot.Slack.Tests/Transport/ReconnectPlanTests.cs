using CompBot.Slack.Socket;

namespace CompBot.Slack.Tests.Transport;

public sealed class ReconnectPlanTests
{
    private static readonly OpenFailure Passing = new OpenFailure.Passing("x");

    [Fact]
    public void Waits_double_up_to_a_minute_and_chance_takes_any_part()
    {
        var plan = new ReconnectPlan(new SocketTimings(), () => 1);
        Assert.Equal([1, 2, 4, 8, 16, 32, 60, 60], Enumerable.Range(0, 8).Select(_ => (int)plan.Failed(Passing).TotalSeconds));
        Assert.Equal(TimeSpan.Zero, new ReconnectPlan(new SocketTimings(), () => 0).Failed(Passing));
    }

    [Fact]
    public void A_connection_that_drops_early_slows_the_next_attempt_and_one_that_lived_does_not()
    {
        var plan = new ReconnectPlan(new SocketTimings(), () => 1);
        plan.Lost(TimeSpan.FromSeconds(5));
        plan.Lost(TimeSpan.FromSeconds(5));
        Assert.Equal(TimeSpan.FromSeconds(2), plan.Next());
        plan.Lost(TimeSpan.FromSeconds(61));
        Assert.Equal(TimeSpan.Zero, plan.Next());
    }

    [Fact]
    public void What_is_fatal_stays_so_until_a_hello()
    {
        var plan = new ReconnectPlan(new SocketTimings(), () => 1);
        Assert.Equal(TimeSpan.FromMinutes(5), plan.Failed(new OpenFailure.Fatal("invalid_auth")));
        plan.Failed(Passing);
        Assert.Equal("invalid_auth", plan.Fatal);
        plan.Welcomed();
        Assert.Null(plan.Fatal);
    }
}
