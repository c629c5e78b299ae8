using CompBot.Core.Negotiation;
using CompBot.Core.Pay;
using CompBot.Testing;
using FsCheck;
using FsCheck.Fluent;
using Xunit;
using static CompBot.Core.Tests.Negotiation.Cases;

namespace CompBot.Core.Tests.Negotiation;

/// <summary>How far an ask stands above what they offer and what is held elsewhere. Amounts in thousands.</summary>
public sealed class GuardTests
{
    private static readonly Alternative Odd = Written(new Offer
    {
        Currency = Currency.Usd,
        Base = 339_000m,
        Equity = new EquityGrant { Amount = 205_726m, Period = EquityPeriod.Grant, Years = 4, Kind = EquityKind.PreIpo },
    });

    [Fact]
    public void The_limit_above_the_band_is_in_steps_and_the_rest_is_made_up_in_equity()
    {
        var plan = Planner.Plan(Of(FixedLibrary.StabilityMlEngineer, "San Francisco") with { Alternatives = [Odd] });

        plan.Is(290, 299, 225, 364.71575m, 364.75m, Verdict.AboveBand, Verdict.EquityRaised);
    }

    [Theory]
    [InlineData(95, 110, 121)]
    [InlineData(95, 120, 132)]
    [InlineData(130, 135, 162)]
    [InlineData(130, 150, 165)]
    public void A_rival_carries_the_ask_a_tenth_above_its_own_base_and_no_further(decimal offered, decimal elsewhere, decimal ask) =>
        Assert.Equal(ask * 1_000m, Planner.Plan(Of(FixedLibrary.StabilityMlEngineer, "London") with
        {
            Offer = Pays(offered, currency: "GBP"),
            Alternatives = [Written(Pays(elsewhere, currency: "GBP"))],
        }).AskBase);

    [Theory]
    [InlineData(0, 80, 182)]
    [InlineData(1, 80, 182)]
    [InlineData(60, 164, 203)]
    public void Where_their_equity_is_told_a_year_of_the_ask_is_two_fifths_above_theirs_at_most(decimal grantK, decimal equity, decimal total)
    {
        var told = Pays(130, currency: "GBP") with { Equity = new EquityGrant { Amount = grantK * 1_000m, Period = EquityPeriod.Grant, Years = 4 } };
        Planner.Plan(Of(FixedLibrary.StabilityMlEngineer, "London") with { Offer = told }).Is(162, equity, 135, null, total);
    }

    [Fact]
    public void Equity_that_was_not_told_is_not_held_against_the_ask() =>
        Assert.Equal(255_000m, Planner.Plan(Of(FixedLibrary.StabilityMlEngineer, "London") with { Offer = Pays(100, currency: "GBP") }).AskEquity?.Amount);

    [Fact]
    public void Where_the_base_alone_fills_the_whole_nothing_is_asked_on_equity()
    {
        var none = Pays(130, currency: "GBP") with { Equity = new EquityGrant { Amount = 78_000m, Period = EquityPeriod.Grant, Years = 4, Kind = EquityKind.PreIpo } };
        var plan = Planner.Plan(Of(FixedLibrary.StabilityMlEngineer, "London") with { Offer = none with { Base = 137_000m }, PrivateStockAt = 0m });

        Assert.True(plan.AskTotal <= 191_000m);
        Assert.True(plan.AskEquity is null || plan.AskEquity.Amount >= 79_000m);
    }

    [Fact]
    public void The_whole_of_an_ask_is_guarded_in_every_case() => Prop.ForAll(RandomCases.Any, it =>
    {
        var plan = Planner.Plan(it);
        var offer = it.Offer is { Equity.Amount: not null } told && told.Currency == plan.Currency ? told : null;
        var average = offer is null ? null : OfferValue.Average(offer, it.PrivateStockAt);
        return average is null || it.Band is null or { Basis: Guides.BandBasis.Total } || plan.AskEquity is null || plan.Has(Verdict.EquityRaised) || plan.Has(Verdict.BaseRaised)
            || it.Alternatives.Any(other => other.IsOffer && other.Offer.Currency == plan.Currency && OfferValue.Average(other.Offer, it.PrivateStockAt) >= average)
            || plan.AskTotal <= 1.4m * average;
    }).Check(Seeded.Runs(2_000));

    [Fact]
    public void What_the_guard_took_from_equity_comes_back_where_the_person_needs_it()
    {
        var it = Of(FixedLibrary.StabilityMlEngineer, "London") with
        {
            Offer = Pays(110, currency: "GBP") with { Equity = new EquityGrant { Amount = 0m, Period = EquityPeriod.Grant, Years = 4 } },
            MinimumTotal = 180_000m,
        };

        Assert.True(Planner.Plan(it).AskTotal >= 180_000m);
        Assert.False(Planner.Plan(it).Has(Verdict.NothingToAskOnEquity));
    }
}
