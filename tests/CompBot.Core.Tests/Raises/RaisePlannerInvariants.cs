using CompBot.Core.Negotiation.Raises;
using CompBot.Testing;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CompBot.Core.Tests.Raises;

/// <summary>What holds for every raise.</summary>
public sealed class RaisePlannerInvariants
{
    private const int Runs = 2_000;

    [Fact]
    public void An_ask_is_above_the_usual_year_and_never_below_pay() => Holds((raise, plan) =>
        plan.Ask is null ? plan is { AskForLevelInstead: true, FirstStep: null, Settle: null } : plan.Ask >= 1.035m * raise.Pay && !plan.AskForLevelInstead);

    [Fact]
    public void Above_a_fifth_more_it_is_a_promotion_an_offer_or_two_steps() => Holds((raise, plan) =>
        plan.Ask is null || plan.Ask <= 1.20m * raise.Pay || plan.Rule is RaiseRule.Promotion or RaiseRule.OutsideOffer || (plan.FirstStep > raise.Pay && plan.FirstStep < plan.Ask));

    [Fact]
    public void What_to_settle_for_is_at_most_the_ask() => Holds((_, plan) =>
        (plan.Settle is null || plan.Settle <= plan.Ask) && (plan.OneTimeSettle is null || plan.OneTimeSettle <= plan.OneTime));

    [Fact]
    public void Base_stays_in_the_band_unless_the_level_moves() => Holds((raise, plan) =>
        plan.Rule is RaiseRule.Promotion or RaiseRule.OutsideOffer || plan.Ask is null || raise.Range?.High is not { } high || plan.Ask <= high || raise.Pay < raise.Range.Low);

    [Fact]
    public void No_base_is_asked_for_beyond_an_offer() => Holds((raise, plan) => plan.Rule != RaiseRule.OutsideOffer || (plan.Ask ?? raise.Pay) + (plan.OneTime ?? 0m) <= raise.OutsideOffer);

    [Fact]
    public void Whoever_earns_more_settles_for_no_less_under_the_same_rule() => Check.One(Seeded.Runs(Runs), Prop.ForAll(
        RaiseCases.Any, Arb.From(Gen.Choose(1, 40_000)), (raise, more) =>
        {
            var (lesser, greater) = (RaisePlanner.Plan(raise), RaisePlanner.Plan(raise with { Pay = raise.Pay + more }));
            return lesser.Rule != greater.Rule || lesser.Settle is null || greater.Settle is null || greater.Settle >= lesser.Settle;
        }));

    [Fact]
    public void The_same_case_gives_the_same_plan() => Holds((raise, plan) => plan == RaisePlanner.Plan(raise with { Results = raise.Results.Map(result => result) }));

    [Fact]
    public void Every_plan_has_its_reasons() => Holds((_, plan) => plan.Reasons.Count > 0 && plan.Reasons.All(reason => !reason.IsEmpty));

    private static void Holds(Func<RaiseCase, RaisePlan, bool> holds) =>
        Check.One(Seeded.Runs(Runs), Prop.ForAll(RaiseCases.Any, raise => holds(raise, RaisePlanner.Plan(raise))));
}
