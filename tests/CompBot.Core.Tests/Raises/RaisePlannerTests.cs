using CompBot.Core.Negotiation.Raises;
using Xunit;
using static CompBot.Core.Tests.Raises.RaiseCases;

namespace CompBot.Core.Tests.Raises;

/// <summary>The rules of a raise with worked figures, in thousands.</summary>
public sealed class RaisePlannerTests
{
    [Theory]
    [InlineData(96, 110, 140, RaiseRule.BelowBand, 118, 110, 110)]
    [InlineData(105, 110, 140, RaiseRule.BelowBand, 118, 110, null)]
    [InlineData(118, 110, 140, RaiseRule.LowerHalf, 125, 124, null)]
    [InlineData(111, 110, 140, RaiseRule.LowerHalf, 125, 117, null)]
    [InlineData(100, 99, 151, RaiseRule.LowerHalf, 115, 106, null)]
    [InlineData(130, 110, 140, RaiseRule.UpperHalf, 140, 137, null)]
    [InlineData(126, 110, 140, RaiseRule.UpperHalf, 136, 133, null)]
    [InlineData(50, 110, 150, RaiseRule.BelowBand, 120, 110, 110)]
    public void Inside_or_below_a_band(decimal pay, decimal low, decimal high, RaiseRule rule, decimal ask, decimal settle, int? first) =>
        Is(RaisePlanner.Plan(At(pay, low, high)), rule, ask, settle, first);

    [Fact]
    public void At_the_top_there_is_no_base_to_ask_for()
    {
        var plan = RaisePlanner.Plan(At(139, 110, 140));
        Is(plan, RaiseRule.TopOfBand, null, null, null, 7);
        Assert.True(plan.AskForLevelInstead);
        Assert.Equal(4_000m, plan.OneTimeSettle);
        Assert.False(plan.RecheckLevel);
        Assert.True(RaisePlanner.Plan(At(150, 110, 140)).RecheckLevel);
    }

    [Theory]
    [InlineData(30, 109, 108)]
    [InlineData(18, 107, 104)]
    [InlineData(17, 107, 104)]
    public void Standing_still_counts_from_eighteen_months_on(int months, decimal ask, decimal settle)
    {
        var plan = RaisePlanner.Plan(At(100) with { MonthsSinceRaise = months });
        Assert.Equal((ask * 1_000m, settle * 1_000m), (plan.Ask, plan.Settle));
        Assert.Equal(months == 30 ? RaiseRule.CatchUp : RaiseRule.NoBand, plan.Rule);
    }

    [Fact]
    public void Standing_still_is_a_reason_even_where_the_band_gives_more()
    {
        var plan = RaisePlanner.Plan(At(96, 110, 140) with { MonthsSinceRaise = 20 });
        Is(plan, RaiseRule.BelowBand, 118, 110, 110);
        Assert.Contains(plan.Reasons, reason => reason.ToString().Contains("20 months without a raise", StringComparison.Ordinal) && reason.ToString().Contains("$102K", StringComparison.Ordinal));
    }

    [Fact]
    public void Standing_still_for_very_long_is_made_up_in_two_steps()
    {
        var plan = RaisePlanner.Plan(At(100) with { MonthsSinceRaise = 84 });
        Is(plan, RaiseRule.CatchUp, 127, 126, 114);
    }

    [Theory]
    [InlineData(true, 155, 145)]
    [InlineData(false, 145, 145)]
    public void A_promotion_goes_into_the_next_band(bool already, decimal ask, decimal settle) =>
        Is(RaisePlanner.Plan(At(130, 110, 140).Next(145, 185, already)), RaiseRule.Promotion, ask, settle, null);

    [Theory]
    [InlineData(150, 145, 165, false, 165, 162)]
    [InlineData(150, null, null, true, 165, 162)]
    [InlineData(100, 145, 185, true, 155, 145)]
    public void A_promotion_is_a_tenth_at_the_least_and_comes_at_once(decimal pay, int? low, int? high, bool already, decimal ask, decimal settle) =>
        Is(RaisePlanner.Plan(At(pay).Next(low, high, already)), RaiseRule.Promotion, ask, settle, null);

    [Fact]
    public void A_key_person_asks_for_a_sum_for_staying_beside_the_band_s_rule()
    {
        var plan = RaisePlanner.Plan(At(130, 110, 140) with { IsKeyPerson = true });
        Is(plan, RaiseRule.KeyPerson, 140, 137, null, 10);
        Assert.True(plan.OneTimeIsForStaying);
        Is(RaisePlanner.Plan(At(70) with { IsKeyPerson = true }), RaiseRule.NoBand, 75, 72, null);
    }

    [Theory]
    [InlineData(130, 150, null, 140, null, 10)]
    [InlineData(130, 150, 8, 140, 140, 10)]
    [InlineData(130, 150, 15, 140, 135, 10)]
    [InlineData(130, 150, 40, 140, 130, 10)]
    [InlineData(130, 138, 5, 138, 133, null)]
    public void An_outside_offer_gives_base_up_to_the_band_and_the_rest_once(decimal pay, decimal offer, int? worth, decimal ask, int? settle, int? once) =>
        Is(RaisePlanner.Plan(At(pay, 110, 140) with { OutsideOffer = offer * 1_000m, StayingIsWorth = worth * 1_000m }), RaiseRule.OutsideOffer, ask, settle, null, once);

    [Fact]
    public void An_outside_offer_over_a_full_band_is_a_sum_and_a_level()
    {
        var plan = RaisePlanner.Plan(At(139, 110, 140) with { OutsideOffer = 150_000m });
        Is(plan, RaiseRule.OutsideOffer, null, null, null, 11);
        Assert.True(plan.AskForLevelInstead);
    }

    [Fact]
    public void An_outside_offer_that_is_no_more_than_pay_moves_nothing() =>
        Is(RaisePlanner.Plan(At(130, 110, 140) with { OutsideOffer = 130_000m }), RaiseRule.UpperHalf, 140, 137, null);

    [Theory]
    [InlineData(160, RaiseRule.OutsideOffer, 160)]
    [InlineData(150, RaiseRule.Promotion, 155)]
    public void Of_a_promotion_and_an_offer_the_larger_ask_counts(decimal offer, RaiseRule rule, decimal ask)
    {
        var plan = RaisePlanner.Plan(At(130, 110, 140).Next(145, 185, already: true) with { OutsideOffer = offer * 1_000m });
        Assert.Equal((rule, ask * 1_000m), (plan.Rule, plan.Ask));
    }

    [Theory]
    [InlineData(true, 77)]
    [InlineData(false, 75)]
    public void Without_a_band_the_postings_carry_more(bool postings, decimal ask) =>
        Is(RaisePlanner.Plan(At(70) with { HasPostings = postings }), RaiseRule.NoBand, ask, 72, null);

    /// <summary>A figure of one's own stands in for the band where it is more than the modest ask and still a raise; beyond a fifth it comes in two steps.</summary>
    [Theory]
    [InlineData(80, RaiseRule.Wanted, 80, 75, null)]
    [InlineData(88, RaiseRule.Wanted, 88, 75, 79)]
    [InlineData(73, RaiseRule.NoBand, 75, 72, null)]
    [InlineData(140, RaiseRule.NoBand, 75, 72, null)]
    public void Without_a_band_a_figure_of_ones_own_is_asked_for(decimal wanted, RaiseRule rule, decimal ask, decimal settle, int? first)
    {
        var plan = RaisePlanner.Plan(At(70) with { Wanted = wanted * 1_000m });
        Assert.Equal((rule, ask * 1_000m, settle * 1_000m, first * 1_000m), (plan.Rule, plan.Ask, plan.Settle, plan.FirstStep));
    }

    [Fact]
    public void Within_a_band_a_figure_of_ones_own_moves_nothing() =>
        Assert.Equal(RaisePlanner.Plan(At(120, 110, 140)), RaisePlanner.Plan(At(120, 110, 140) with { Wanted = 139_000m }));

    [Fact]
    public void A_band_without_an_end_is_none_once_one_is_in_it() => Is(RaisePlanner.Plan(At(70, 60)), RaiseRule.NoBand, 75, 72, null);

    [Fact]
    public void An_ask_that_the_usual_year_brings_anyway_is_for_the_level_instead()
    {
        var plan = RaisePlanner.Plan(At(109, 110, 112));
        Is(plan, RaiseRule.BelowBand, null, null, null);
        Assert.True(plan.AskForLevelInstead);
        Assert.Contains(plan.Reasons, reason => reason.ToString().Contains("usual review", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(24, 25.5, 25)]
    [InlineData(14, 15, 14.5)]
    [InlineData(800, 860, 830)]
    public void Small_pay_is_rounded_finer_and_large_pay_coarser(decimal pay, decimal ask, decimal settle) => Is(RaisePlanner.Plan(At(pay)), RaiseRule.NoBand, ask, settle, null);

    [Fact]
    public void A_recent_raise_is_spoken_of() =>
        Assert.Contains(RaisePlanner.Plan(At(100) with { MonthsSinceRaise = 4 }).Reasons, reason => reason.ToString().Contains("twelfth month", StringComparison.Ordinal));

    [Fact]
    public void Pay_must_be_above_zero() => Assert.Throws<ArgumentOutOfRangeException>(() => RaisePlanner.Plan(At(0)));

    private static void Is(RaisePlan plan, RaiseRule rule, decimal? askK, decimal? settleK, int? firstK, int? onceK = null) => Assert.Equal(
        (rule, askK * 1_000m, settleK * 1_000m, firstK * 1_000m, onceK * 1_000m),
        (plan.Rule, plan.Ask, plan.Settle, plan.FirstStep, plan.OneTime));
}
