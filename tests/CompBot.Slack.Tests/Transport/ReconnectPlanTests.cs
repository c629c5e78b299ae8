using CompBot.Slack.Socket;

namespace CompBot.Slack.Tests.Transport;

public sealed class ReconnectPlanTests
{
    private static readonly OpenFailure Passing = new OpenFailure.Passing("x");

    [Fact]
    public void Waits_double_up_to_five_seconds_and_chance_takes_any_part()
    {
        var plan = new ReconnectPlan(new SocketTimings(), () => 1);
        Assert.Equal([1, 2, 4, 5, 5, 5], Enumerable.Range(0, 6).Select(_ => (int)plan.Failed(Passing).TotalSeconds));
        Assert.Equal(TimeSpan.FromSeconds(5), plan.Failed(new OpenFailure.Busy(null)));
        Assert.Equal(TimeSpan.Zero, new ReconnectPlan(new SocketTimings(), () => 0).Failed(Passing));
    }

    [Fact]
    public void A_connection_is_a_success_however_short_and_the_next_comes_within_a_second()
    {
        var plan = new ReconnectPlan(new SocketTimings(), () => 1);
        plan.Failed(Passing);
        plan.Failed(Passing);
        for (var drop = 0; drop < 5; drop++)
        {
            plan.Welcomed();
            plan.Lost(TimeSpan.FromSeconds(5));
            Assert.Equal(TimeSpan.FromSeconds(1), plan.Next());
        }

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
