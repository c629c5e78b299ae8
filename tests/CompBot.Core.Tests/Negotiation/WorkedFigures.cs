using CompBot.Core.Negotiation;
using CompBot.Core.Pay;
using CompBot.Testing;
using Xunit;
using static CompBot.Core.Tests.Negotiation.Cases;

namespace CompBot.Core.Tests.Negotiation;

/// <summary>The figures that the planner must reproduce, one by one, in thousands.</summary>
public sealed class WorkedFigures
{
    private static readonly Alternative OpenAi = Written(Pays(300, 800, EquityKind.PreIpo), "OpenAI");
    private static readonly Alternative DeepMind = Written(Pays(310, 600), "Google DeepMind");

    [Theory]
    [InlineData("Diffusion Model Engineer", "Midjourney", "San Francisco", 320, 180, EquityPeriod.Year, null, 290)]
    [InlineData("Diffusion Model Engineer", "Midjourney", "Remote US", 288, 162, EquityPeriod.Year, null, 261)]
    [InlineData("ML/AI Engineer", "Midjourney", "San Francisco", 295, 180, EquityPeriod.Year, null, 265)]
    [InlineData("ML/AI Engineer", "Midjourney", "Remote US", 266, 162, EquityPeriod.Year, null, 239)]
    [InlineData("ML/AI Engineer", "Stability AI", "London", 165, 255, EquityPeriod.Grant, null, 135)]
    [InlineData("ML/AI Engineer", "Stability AI", "San Francisco", 265, 295, EquityPeriod.Grant, null, 225)]
    [InlineData("ML/AI Engineer", "Stability AI", "Remote US", 239, 266, EquityPeriod.Grant, null, 203)]
    [InlineData("ML/AI Engineer", "Runway", "New York City", 270, 400, EquityPeriod.Grant, 55, 245)]
    [InlineData("ML/AI Engineer", "Runway", "San Francisco", 270, 400, EquityPeriod.Grant, 55, 245)]
    [InlineData("ML/AI Engineer", "Runway", "Remote US", 244, 360, EquityPeriod.Grant, 55, 221)]
    public void The_guide_alone(string role, string company, string region, int ask, int equity, EquityPeriod period, int? signOn, int marker)
    {
        var plan = Planner.Plan(Of(FixedLibrary.Guides.Find(company, role)!, region));

        Assert.Equal(ask * 1_000m, plan.AskBase);
        Assert.Equal(new EquityAsk(equity * 1_000m, period, period == EquityPeriod.Grant ? 4 : null), plan.AskEquity);
        Assert.Equal(signOn * 1_000m, plan.AskSignOn);
        Assert.Equal(marker * 1_000m, plan.FloorBase);
        Assert.True(plan.FloorIsMarker);
        Assert.Null(plan.WalkAwayTotal);
        Assert.Empty(plan.Verdicts);
    }

    [Fact]
    public void Two_written_offers() => Dme(it => it with { Alternatives = [OpenAi, DeepMind] }).Is(320, 180, 290, 460, 500);

    [Fact]
    public void A_verbal_offer_above_the_band() => Dme(it => it with { Alternatives = [Verbal(Pays(340, 400))] }).Is(325, 180, 290, 440, 505);

    [Fact]
    public void A_written_offer_above_the_band() =>
        Dme(it => it with { Alternatives = [Written(Pays(340, 400))] }).Is(340, 180, 290, 440, 520, Verdict.AboveBand);

    [Fact]
    public void A_written_offer_all_in_cash() =>
        Dme(it => it with { Alternatives = [Written(Pays(450))] }).Is(345, 180, 290, 450, 525, Verdict.AboveBand);

    [Fact]
    public void The_highest_result_counts_and_not_the_highest_base() =>
        Dme(it => it with { Alternatives = [Written(Pays(400, 800)), Written(Pays(405))] })
            .Is(400, 200, 290, 600, 600, Verdict.AboveBand, Verdict.EquityRaised);

    [Fact]
    public void Equity_is_raised_as_far_as_needed() =>
        Dme(it => it with { Alternatives = [Written(Pays(310, 820))] }).Is(320, 195, 290, 515, 515, Verdict.EquityRaised);

    [Fact]
    public void The_band_cannot_match() =>
        Dme(it => it with { Alternatives = [Written(Pays(310, 1_200))] })
            .Is(325, 200, 290, 610, 525, Verdict.EquityRaised, Verdict.BaseRaised, Verdict.BandCannotMatch);

    [Fact]
    public void An_only_offer_guards_the_ask() => Dme(it => it with { Offer = Pays(230) }).Is(287, 180, 287, null, 467);

    [Fact]
    public void An_offer_with_profit_sharing() => Dme(it => it with { Offer = Pays(300, yearlyK: 120) }).Is(320, 180, 300, null, 500);

    [Fact]
    public void An_offer_near_the_top() => Dme(it => it with { Offer = Pays(315) }).Is(325, 180, 315, null, 505);

    [Fact]
    public void An_offer_at_the_top() => Dme(it => it with { Offer = Pays(325) }).Is(null, 180, 325, null, 505, Verdict.NothingToAskOnBase);

    [Fact]
    public void An_offer_above_the_band() => Dme(it => it with { Offer = Pays(350) }).Is(null, 180, 350, null, 530, Verdict.NothingToAskOnBase);

    [Fact]
    public void A_weak_alternative_does_not_lift_the_guard() =>
        Dme(it => it with { Offer = Pays(240), Alternatives = [Written(Pays(150))] }).Is(300, 180, 290, 150, 480);

    [Fact]
    public void An_own_minimum_above_the_ask() =>
        Dme(it => it with { MinimumBase = 330_000m }).Is(320, 180, 330, null, 500, Verdict.BelowOwnMinimum);

    [Fact]
    public void Another_currency_moves_nothing() =>
        Plan(Of(FixedLibrary.StabilityMlEngineer, "London") with
        {
            Alternatives = [Written(Pays(270, 600), "OpenAI"), Written(Pays(140, 250, currency: "GBP"), "Google DeepMind")],
        }).Is(165, 255, 135, 202.5m, 228.75m);

    [Fact]
    public void Runway_with_an_offer_and_private_stock_elsewhere() =>
        Plan(Of(FixedLibrary.RunwayMlEngineer, "New York City") with
        {
            Offer = Pays(230, 300),
            Alternatives = [Written(Pays(260, 500, EquityKind.PreIpo), "OpenAI")],
        }).Is(270, 400, 245, 322.5m, 370);

    [Fact]
    public void Rupees_in_steps_of_ten_thousand() =>
        Plan(Of(FixedLibrary.Bangalore, "Bangalore") with { Offer = Pays(2_800, 2_000, currency: "INR") })
            .Is(3_500, 3_750, 2_990, null, 4_437.5m);

    private static NegotiationPlan Dme(Func<NegotiationCase, NegotiationCase> with) =>
        Plan(with(Of(FixedLibrary.DiffusionModelEngineer, "San Francisco")));

    private static NegotiationPlan Plan(NegotiationCase it) => Planner.Plan(it);
}

internal static class PlanAssertions
{
    /// <summary>Amounts in thousands.</summary>
    public static void Is(
        this NegotiationPlan plan, decimal? askBase, decimal? askEquity, decimal? floorBase, decimal? walkAwayTotal, decimal? askTotal, params Verdict[] verdicts)
    {
        Assert.Equal(askBase * 1_000m, plan.AskBase);
        Assert.Equal(askEquity * 1_000m, plan.AskEquity?.Amount);
        Assert.Equal(floorBase * 1_000m, plan.FloorBase);
        Assert.Equal(walkAwayTotal * 1_000m, plan.WalkAwayTotal);
        Assert.Equal(askTotal * 1_000m, plan.AskTotal);
        Assert.Equal(verdicts, plan.Verdicts);
    }
}
