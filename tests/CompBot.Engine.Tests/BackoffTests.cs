using CompBot.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace CompBot.Engine.Tests;

public sealed class BackoffTests
{
    private static readonly EngineOptions Options = new();

    private static readonly Arbitrary<(int Attempts, double Chance)> Cases =
        (from attempts in Gen.Choose(1, 1000) from chance in Gen.Choose(0, 999) select (attempts, chance / 1000.0)).ToArbitrary();

    [Fact]
    public void A_wait_is_at_least_three_quarters_of_the_first_and_at_most_the_longest() => Prop.ForAll(Cases, it =>
    {
        var wait = Backoff.Wait(it.Attempts, null, Options, it.Chance);
        return wait >= Options.FirstRetry * 0.75 && wait <= Options.LongestRetry;
    }).Check(Seeded.Runs());

    [Fact]
    public void Without_chance_each_wait_doubles_until_the_longest() =>
        Assert.Equal([2, 4, 8, 16, 32, 64, 128, 256, 512, 600, 600], Enumerable.Range(1, 11).Select(n => Backoff.Wait(n, null, Options, 0).TotalSeconds));

    [Fact]
    public void What_the_platform_asked_for_is_never_cut_short() => Prop.ForAll(Cases, it =>
    {
        var asked = TimeSpan.FromSeconds(it.Attempts);
        var wait = Backoff.Wait(it.Attempts, asked, Options, it.Chance);
        return wait >= asked && wait <= asked + Options.FirstRetry;
    }).Check(Seeded.Runs());
}
