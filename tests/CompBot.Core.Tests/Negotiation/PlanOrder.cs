using CompBot.Core.Negotiation;
using CompBot.Core.Pay;
using CompBot.Testing;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CompBot.Core.Tests.Negotiation;

/// <summary>More to choose from never makes a plan ask for less, and wanting more never makes a person's own numbers smaller.</summary>
public sealed class PlanOrder
{
    /// <summary>Cases in which nothing was refused: a no takes a part away, and what bridges it depends on what is left.</summary>
    private static readonly Gen<NegotiationCase> Asking = RandomCases.Any.Generator.Select(it => it with { Refused = [] });

    [Fact]
    public void More_base_elsewhere_never_lowers_an_ask_or_the_walk_away() =>
        Better(other => other with { Offer = other.Offer with { Base = other.Offer.Base * 1.1m, StatedTotal = other.Offer.StatedTotal * 1.1m } });

    [Fact]
    public void A_little_more_base_elsewhere_never_lowers_an_ask_or_the_walk_away() =>
        Better(other => other with { Offer = other.Offer with { Base = other.Offer.Base + 700m, StatedTotal = other.Offer.StatedTotal + 700m } });

    [Fact]
    public void More_equity_elsewhere_never_lowers_an_ask_or_the_walk_away() =>
        Better(other => other with { Offer = other.Offer with { Equity = other.Offer.Equity is { } equity ? equity with { Amount = equity.Amount * 1.3m } : null } });

    [Fact]
    public void Stronger_evidence_never_lowers_an_ask_or_the_walk_away() =>
        Better(other => other with { Evidence = (Evidence)Math.Max(0, (int)other.Evidence - 1) });

    [Fact]
    public void One_more_alternative_never_lowers_an_ask_or_the_walk_away() => Holds(
        from it in Asking
        from more in RandomCases.AlternativeIn(it.PlanCurrency ?? Currency.Usd, it.Offer?.Base ?? it.Band?.Base?.Low ?? 200_000m)
        select (it, it with { Alternatives = it.Alternatives.Add(more) }), NotLess);

    [Fact]
    public void A_higher_own_minimum_never_lowers_a_private_number() => Holds(
        from it in Asking
        from most in Gen.Choose(101, 300)
        select (it, it with { MinimumBase = it.MinimumBase * most / 100m, MinimumTotal = it.MinimumTotal * most / 100m }),
        (before, after) => after.FloorBase >= before.FloorBase | before.FloorBase is null
            && after.WalkAwayTotal >= before.WalkAwayTotal | before.WalkAwayTotal is null);

    private static void Better(Func<Alternative, Alternative> better) => Holds(
        from it in Asking
        where it.Alternatives.Count > 0
        from index in Gen.Choose(0, it.Alternatives.Count - 1)
        select (it, it with { Alternatives = it.Alternatives.Select((other, at) => at == index ? better(other) : other).ToSequence() }), NotLess);

    private static void Holds(Gen<(NegotiationCase, NegotiationCase)> pairs, Func<NegotiationPlan, NegotiationPlan, bool> property) =>
        Prop.ForAll(Arb.From(pairs), pair =>
                pair.Item1.PlanCurrency != pair.Item2.PlanCurrency || property(Planner.Plan(pair.Item1), Planner.Plan(pair.Item2)))
            .Check(Seeded.Runs(1_000));

    // Equity may be asked for less only where the base makes up for it: it is raised "only as far as needed".
    private static bool NotLess(NegotiationPlan before, NegotiationPlan after) =>
        Reaches(after.AskBase, before.AskBase)
        && Reaches(after.AskTotal + Tail(before, after), before.AskTotal)
        && Reaches(after.WalkAwayTotal, before.WalkAwayTotal)
        && (Reaches(after.AskEquity?.PerYear, before.AskEquity?.PerYear) || after.AskBase > (before.AskBase ?? 0m));

    // A base between two steps (a cap, or their own offer) is completed by equity in whole steps, and what is raised "as far as needed" is raised in whole
    // steps of base (with its bonus) or of equity, so a total may differ by less than a step.
    private static decimal Tail(NegotiationPlan before, NegotiationPlan after) =>
        before.AskTotal % AskStep.Smallest > 0m || after.AskTotal % AskStep.Smallest > 0m || before.Has(Verdict.EquityRaised) ? AskStep.For(after.AskTotal ?? 0m) : 0m;

    private static bool Reaches(decimal? after, decimal? before) => before is null || after >= before;
}
