using CompBot.Core.Guides;
using CompBot.Core.Negotiation;
using CompBot.Core.Pay;
using CompBot.Testing;
using FsCheck;
using FsCheck.Fluent;
using Xunit;
using static CompBot.Core.Tests.Negotiation.Cases;

namespace CompBot.Core.Tests.Negotiation;

/// <summary>The parts beside base and equity, and which parts the first request names. Amounts in thousands.</summary>
public sealed class PartTests
{
    [Theory]
    [InlineData(10, 15, 10.0, 15)]
    [InlineData(10, 20, 10.0, 19)]
    [InlineData(10, 20, 18.5, 20)]
    [InlineData(10, 20, 19.5, null)]
    [InlineData(10, 20, 25.0, null)]
    [InlineData(15, null, 10.0, 15)]
    [InlineData(15, null, 14.5, null)]
    public void A_lower_bonus_is_asked_for_near_the_top_of_the_guides_range(int low, int? high, double offered, int? asked)
    {
        var plan = Planner.Plan(WithBonus(new BonusBand(low, high, null), new Bonus((decimal)offered, null)));

        Assert.Equal(asked is null ? null : new PartAsk(AskPart.Bonus, asked.Value) { IsPercent = true }, Bonus(plan));
    }

    [Theory]
    [InlineData(0, 19_000)]
    [InlineData(15_000, 19_000)]
    [InlineData(18_500, 20_000)]
    [InlineData(19_500, null)]
    public void A_bonus_in_money_is_asked_for_in_money(int offered, int? asked) =>
        Assert.Equal(asked, (int?)Bonus(Planner.Plan(WithBonus(new BonusBand(null, null, new PayRange(10_000m, 20_000m)), new Bonus(null, offered))))?.Amount);

    [Fact]
    public void A_bonus_in_money_is_measured_against_a_range_in_percent() =>
        Assert.Equal(19m, Bonus(Planner.Plan(WithBonus(new BonusBand(10m, 20m, null), new Bonus(null, 20_000m))))?.Amount);

    [Fact]
    public void A_bonus_that_was_not_told_has_no_figure() => Assert.Null(Bonus(Planner.Plan(WithBonus(new BonusBand(10m, 20m, null), null))));

    [Fact]
    public void The_strategys_own_figure_comes_first()
    {
        var it = WithBonus(new BonusBand(10m, 20m, null), new Bonus(10m, null));
        var strategy = new Strategy { Currency = Currency.Usd, Region = it.Band!.Region, AskBonusPercent = 16m };

        Assert.Equal(16m, Bonus(Planner.Plan(it with { Guide = it.Guide! with { Strategies = [strategy] } }))?.Amount);
    }

    [Fact]
    public void A_bonus_moves_no_other_figure() => Prop.ForAll(RandomCases.Any, it =>
    {
        var without = it.Band is { Bonus: not null } band ? it with { Band = band with { Bonus = null } } : it;
        Func<NegotiationPlan, NegotiationPlan> others = plan => plan with { Asks = plan.Asks.Where(ask => ask.Part != AskPart.Bonus), Opening = [], Reasons = [] };
        return others(Planner.Plan(it)) == others(Planner.Plan(without));
    }).Check(Seeded.Runs(500));

    [Fact]
    public void What_the_move_costs_is_asked_for_where_they_offer_less()
    {
        var it = Of(FixedLibrary.RunwayMlEngineer, "New York City") with { Offer = Pays(230, 300) with { Relocation = 5_000m }, MovingCost = 12_400m };

        Assert.Equal(13_000m, Relocation(Planner.Plan(it))?.Amount);
        Assert.Null(Relocation(Planner.Plan(it with { Offer = it.Offer! with { Relocation = 15_000m } })));
        Assert.Null(Relocation(Planner.Plan(it with { MovingCost = null })));
    }

    [Fact]
    public void A_part_that_was_asked_for_stays_until_it_is_met()
    {
        var it = Of(FixedLibrary.RunwayMlEngineer, "New York City") with { Offer = Pays(230, 300), MovingCost = 12_000m };
        var asked = it with { AskMade = PayAsk.Of(Planner.Plan(it)), TheyMoved = true };

        Assert.Equal(12_000m, Relocation(Planner.Plan(asked))?.Amount);
        Assert.Null(Relocation(Planner.Plan(asked with { Offer = asked.Offer! with { Relocation = 12_000m } })));
    }

    [Theory]
    [InlineData("San Francisco", 0, false, "base equity")]
    [InlineData("San Francisco", 230, false, "base")]
    [InlineData("San Francisco", 230, true, "base equity")]
    [InlineData("San Francisco", 350, true, "equity")]
    public void The_opening_names_two_parts_and_no_equity_that_they_did_not_speak_of(string region, decimal offered, bool withEquity, string parts)
    {
        var offer = offered == 0m ? null : withEquity ? Pays(offered, yearlyK: 120) : Pays(offered);
        Assert.Equal(parts, Named(Planner.Plan(Of(FixedLibrary.DiffusionModelEngineer, region) with { Offer = offer })));
    }

    [Theory]
    [InlineData(null, "Base Equity")]
    [InlineData(60, "Base Equity")]
    public void A_sign_on_never_makes_a_third(int? left, string parts) =>
        Assert.Equal(parts, Named(Planner.Plan(Of(FixedLibrary.RunwayMlEngineer, "New York City") with { Offer = Pays(230, 300), LeftBehind = left * 1_000m })), ignoreCase: true);

    [Theory]
    [InlineData(null, "base")]
    [InlineData(60, "base signOn")]
    public void A_sign_on_opens_only_where_something_is_left_behind(int? left, string parts) =>
        Assert.Equal(parts, Named(Planner.Plan(Of(FixedLibrary.RunwayMlEngineer, "New York City") with { Offer = Pays(230), LeftBehind = left * 1_000m })), ignoreCase: true);

    [Fact]
    public void The_opening_names_only_what_is_asked_for() => Prop.ForAll(RandomCases.Any, it =>
    {
        var plan = Planner.Plan(it);
        return plan.Opening.Count <= 2 && plan.Opening.All(part => plan.Asks.Any(ask => ask.Part == part))
            && (plan.Asks.Count == 0 || plan.Opening.Count > 0 || plan.Asks.All(ask => ask.Part == AskPart.Equity));
    }).Check(Seeded.Runs(500));

    private static NegotiationCase WithBonus(BonusBand band, Bonus? offered)
    {
        var it = Of(FixedLibrary.RunwayMlEngineer, "New York City");
        return it with { Band = it.Band! with { Bonus = band }, Offer = Pays(200, 300) with { Bonus = offered } };
    }

    private static PartAsk? Bonus(NegotiationPlan plan) => plan.Asks.FirstOrDefault(ask => ask.Part == AskPart.Bonus);

    private static PartAsk? Relocation(NegotiationPlan plan) => plan.Asks.FirstOrDefault(ask => ask.Part == AskPart.Relocation);

    private static string Named(NegotiationPlan plan) => string.Join(' ', plan.Opening).ToLowerInvariant();
}
