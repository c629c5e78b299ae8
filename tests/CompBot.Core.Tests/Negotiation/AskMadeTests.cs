using CompBot.Core.Negotiation;
using CompBot.Core.Pay;
using CompBot.Testing;
using FsCheck;
using FsCheck.Fluent;
using Xunit;
using static CompBot.Core.Tests.Negotiation.Cases;

namespace CompBot.Core.Tests.Negotiation;

/// <summary>An ask that was made: it never grows because they moved, and what they meet falls away. Amounts in thousands.</summary>
public sealed class AskMadeTests
{
    private static readonly PayAsk BaseAndSharing = new() { Currency = Currency.Usd, Base = 320_000m, Equity = new EquityAsk(180_000m, EquityPeriod.Year, null) };

    [Theory]
    [InlineData(280, 0, 320, 180, AskProgress.Moved)]
    [InlineData(319, 0, 320, 180, AskProgress.Moved)]
    [InlineData(320, 0, null, 180, AskProgress.Moved)]
    [InlineData(280, 180, 320, null, AskProgress.Moved)]
    [InlineData(324, 190, null, null, AskProgress.Met)]
    public void What_they_meet_falls_away_and_the_rest_stays(decimal offered, decimal sharing, int? ask, int? equity, AskProgress progress)
    {
        var plan = Planner.Plan(Asked(Pays(offered, yearlyK: sharing)));

        Assert.Equal((ask * 1_000m, equity * 1_000m, progress), (plan.AskBase, plan.AskEquity?.Amount, plan.Progress));
    }

    [Fact]
    public void Before_they_answer_it_is_their_turn() =>
        Assert.Equal(AskProgress.Waiting, Planner.Plan(Asked(Pays(280)) with { TheyMoved = false }).Progress);

    [Theory]
    [InlineData(200, null, 214)]
    [InlineData(200, 210, 217)]
    [InlineData(200, 190, 214)]
    public void What_they_take_off_their_offer_lowers_no_ask(decimal offered, int? before, decimal ask) =>
        Assert.Equal(ask * 1_000m, Planner.Plan(new NegotiationCase { Offer = Pays(offered), OfferedBefore = before * 1_000m, Stage = Stage.Written }).AskBase);

    [Fact]
    public void A_total_that_was_asked_for_stays_too()
    {
        var band = OtherBands.OfTotals;
        var first = Planner.Plan(band with { Offer = Pays(200, 300) });
        var made = PayAsk.Of(first)!;

        Assert.Equal(343_000m, made.Total);
        Assert.Equal((343_000m, AskProgress.Moved), Told(Planner.Plan(band with { Offer = Pays(230, 300), AskMade = made, TheyMoved = true })));
        Assert.Equal((350_000m, AskProgress.Met), Told(Planner.Plan(band with { Offer = Pays(275, 300), AskMade = made, TheyMoved = true })));
    }

    [Theory]
    [InlineData(200, 230, AskProgress.Moved)]
    [InlineData(230, 230, AskProgress.Met)]
    [InlineData(240, 240, AskProgress.Met)]
    public void A_total_may_be_asked_for_where_no_guide_counts_in_totals(decimal offered, decimal total, AskProgress progress)
    {
        var made = new PayAsk { Currency = Currency.Usd, Total = 230_000m };
        var plan = Planner.Plan(new NegotiationCase { Offer = Pays(offered), Stage = Stage.Written, AskMade = made, TheyMoved = true });

        Assert.Equal((total * 1_000m, progress), Told(plan));
        Assert.Equal(progress == AskProgress.Met ? null : made, PayAsk.Of(plan));
    }

    [Fact]
    public void What_would_be_left_behind_is_a_reason_of_its_own_for_a_sign_on_until_all_is_met()
    {
        Assert.Equal(60_000m, Planner.Plan(Asked(Pays(300)) with { LeftBehind = 60_000m }).AskSignOn);
        Assert.Null(Planner.Plan(Asked(Pays(320, yearlyK: 180)) with { LeftBehind = 60_000m }).AskSignOn);
    }

    [Fact]
    public void An_ask_in_another_currency_moves_no_figure() =>
        Assert.Null(Planner.Plan(Asked(Pays(300)) with { AskMade = BaseAndSharing with { Currency = Currency.Gbp } }).Progress);

    [Fact]
    public void An_ask_below_the_best_alternative_is_called_that() =>
        Assert.True(Planner.Plan(Asked(Pays(300)) with { Alternatives = [Written(Pays(500, 40), "OpenAI")], Band = null, Guide = null }).AskStaysBelow);

    [Fact]
    public void No_part_of_the_ask_grows() => Holds(it => it.AskMade is not { } made || PayAsk.Of(Planner.Plan(it)) is not { } now
        || !(now.Base > made.Base) && !(now.Equity?.PerYear > made.Equity?.PerYear) && !(now.Total > made.Total) && (made.SignOn is null || !(now.SignOn > made.SignOn)));

    [Fact]
    public void Met_is_what_leaves_nothing_to_ask() => Holds(it => Planner.Plan(it) is var plan && (plan.Progress == AskProgress.Met) == (plan.Progress is not null && PayAsk.Of(plan) is null));

    [Fact]
    public void Every_figure_has_a_reason() => Holds(PlanChecks.Every_figure_has_a_reason_that_reads_like_a_sentence);

    [Fact]
    public void Every_amount_in_a_reason_says_where_it_comes_from() => Holds(PlanChecks.Every_amount_in_a_reason_says_where_it_comes_from);

    [Fact]
    public void The_total_is_the_sum_of_its_parts() => Holds(PlanChecks.The_total_is_the_sum_of_its_parts);

    [Fact]
    public void A_marker_is_never_above_the_ask() => Holds(PlanChecks.A_marker_is_never_above_the_ask_nor_under_their_offer);

    [Fact]
    public void The_total_reaches_the_walk_away_or_the_plan_says_that_it_does_not() => Holds(it =>
        PlanChecks.The_total_reaches_the_walk_away_or_the_plan_says_that_it_cannot(it) || Planner.Plan(it) is var plan && (plan.AskStaysBelow || plan.Has(Verdict.BelowOwnMinimum)));

    private static NegotiationCase Asked(Offer offer) =>
        Of(FixedLibrary.DiffusionModelEngineer, "San Francisco") with { Offer = offer, Stage = Stage.Written, AskMade = BaseAndSharing, TheyMoved = true };

    private static (decimal?, AskProgress?) Told(NegotiationPlan plan) => (plan.AskTotal, plan.Progress);

    /// <summary>Random cases in which the plan's ask was made and they came up since.</summary>
    private static void Holds(Func<NegotiationCase, bool> check) => Prop.ForAll(
        RandomCases.Any.Generator.Zip(Gen.Choose(0, 40), (it, percent) => it.Offer is not { Base: { } offered } offer ? it
            : it with { AskMade = PayAsk.Of(Planner.Plan(it)), TheyMoved = percent > 0, Offer = offer with { Base = Math.Round(offered * (100 + percent) / 100m) } }).ToArbitrary(),
        check).Check(Seeded.Runs(1_000));
}
