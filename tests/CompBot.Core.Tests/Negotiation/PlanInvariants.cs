using CompBot.Core.Negotiation;
using CompBot.Testing;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CompBot.Core.Tests.Negotiation;

/// <summary>What holds for every plan of every case, over the fixed guides, random ones and none.</summary>
public sealed class PlanInvariants
{
    [Fact]
    public void A_base_ask_is_a_step_above_their_offer_and_within_the_cap() => Holds(PlanChecks.A_base_ask_is_a_step_above_their_offer_and_within_the_cap);

    [Fact]
    public void A_marker_is_never_above_the_ask_nor_under_their_offer() => Holds(PlanChecks.A_marker_is_never_above_the_ask_nor_under_their_offer);

    [Fact]
    public void The_total_reaches_the_walk_away_or_the_plan_says_that_it_cannot() => Holds(PlanChecks.The_total_reaches_the_walk_away_or_the_plan_says_that_it_cannot);

    [Fact]
    public void Without_a_reason_to_raise_it_the_guard_holds() => Holds(PlanChecks.Without_a_reason_to_raise_it_the_guard_holds);

    [Fact]
    public void Asks_are_in_steps_or_at_an_end() => Holds(PlanChecks.Asks_are_in_steps_or_at_an_end);

    [Fact]
    public void The_same_case_gives_the_same_plan_in_any_order() => Holds(PlanChecks.The_same_case_gives_the_same_plan_in_any_order);

    [Fact]
    public void Offers_in_another_currency_move_no_figure() => Holds(PlanChecks.Offers_in_another_currency_move_no_figure);

    [Fact]
    public void Nothing_but_offers_moves_a_figure() => Holds(PlanChecks.Nothing_but_offers_moves_a_figure);

    [Fact]
    public void Verdicts_come_once_and_in_their_order() => Holds(PlanChecks.Verdicts_come_once_and_in_their_order);

    [Fact]
    public void Every_figure_has_a_reason_that_reads_like_a_sentence() => Holds(PlanChecks.Every_figure_has_a_reason_that_reads_like_a_sentence);

    [Fact]
    public void Every_amount_in_a_reason_says_where_it_comes_from() => Holds(PlanChecks.Every_amount_in_a_reason_says_where_it_comes_from);

    [Fact]
    public void No_amount_is_negative_or_empty() => Holds(PlanChecks.No_amount_is_negative_or_empty);

    [Fact]
    public void The_total_is_the_sum_of_its_parts() => Holds(PlanChecks.The_total_is_the_sum_of_its_parts);

    [Fact]
    public void Nothing_that_was_refused_is_asked_for() => Holds(PlanChecks.Nothing_that_was_refused_is_asked_for);

    private static void Holds(Func<NegotiationCase, bool> check) =>
        Prop.ForAll(RandomCases.Any, check).Check(Seeded.Runs(1_000));
}
