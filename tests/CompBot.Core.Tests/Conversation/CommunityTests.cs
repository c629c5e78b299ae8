using CompBot.Core.Conversation.Outcomes;
using CompBot.Core.Pay;
using Xunit;

namespace CompBot.Core.Tests.Conversation;

/// <summary>What may be shown of a community's outcomes.</summary>
public class CommunityTests
{
    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    public void Fewer_than_five_are_shown_in_no_figure(int count, bool isShown)
    {
        var community = Community.Of(Outcomes(Enumerable.Repeat(true, count)));

        Assert.Equal(isShown, community.Find("Runway", "ML Engineer", "London") is not null);
        Assert.Equal(isShown, community.Counts is not null);
    }

    [Fact]
    public void The_middle_one_is_shown_rounded_with_how_many_and_since_when()
    {
        var community = Community.Of([.. Outcomes(Enumerable.Repeat(true, 5)).Select((outcome, at) => outcome with { Base = 201_000m + (at * 7_000m), Year = 2026 + at })]);

        Assert.Equal(new CommunityBand("Runway", "ML Engineer", "London", 5, 2026, 215_000m, Currency.Usd), community.Find("runway", "ml engineer", "LONDON"));
    }

    [Fact]
    public void Other_places_and_currencies_are_never_counted_together()
    {
        var five = Outcomes(Enumerable.Repeat(true, 5)).ToList();

        Assert.Empty(Community.Of([.. five.Take(4), five[4] with { Currency = Currency.Gbp }]).Bands);
        Assert.Empty(Community.Of([.. five.Take(4), five[4] with { Region = "Paris" }]).Bands);
        Assert.Empty(Community.Of([.. five.Take(4), five[4] with { Base = null }]).Bands);
    }

    [Theory]
    [InlineData(5, 0, 5)]
    [InlineData(5, 5, 5)]
    [InlineData(4, 6, null)]
    [InlineData(6, 4, null)]
    [InlineData(0, 9, null)]
    public void How_many_moved_is_counted_only_where_it_gives_no_small_group_away(int moved, int stayed, int? shown) =>
        Assert.Equal(new CommunityCounts(moved + stayed, shown), Community.Of(Outcomes([.. Enumerable.Repeat(true, moved), .. Enumerable.Repeat(false, stayed)])).Counts);

    [Theory]
    [InlineData(63_400, 63_000)]
    [InlineData(262_000, 260_000)]
    [InlineData(263_000, 265_000)]
    [InlineData(1_234_567, 1_225_000)]
    public void A_figure_is_kept_and_shown_rounded(int amount, int rounded) => Assert.Equal(rounded, Community.Rounded(amount));

    private static Sequence<CommunityOutcome> Outcomes(IEnumerable<bool> moved) =>
        moved.Select(it => new CommunityOutcome("Runway", "ML Engineer", "London", 215_000m, Currency.Usd, it, 2026)).ToSequence();
}
