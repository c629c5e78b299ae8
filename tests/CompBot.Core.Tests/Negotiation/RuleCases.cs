using CompBot.Core.Guides;
using CompBot.Core.Negotiation;
using CompBot.Core.Pay;
using CompBot.Testing;
using Xunit;
using static CompBot.Core.Tests.Negotiation.Cases;

namespace CompBot.Core.Tests.Negotiation;

/// <summary>Each rule of the model beside the worked figures: a small case and what must come of it. Amounts in thousands.</summary>
public sealed class RuleCases
{
    private static readonly Guide Levels = new()
    {
        File = "example/levels.md",
        Company = "Example",
        Role = "Engineer",
        Bands =
        [
            Row("North", "L4", "USD", 100, 200),
            Row("North", "L5", "USD", 200, 300),
            Row("South", "L5", "USD", 180, 280),
            Row("South", "L4", "USD", 90, 190),
            Row("Island", "L5", "GBP", 150, 250),
        ],
        Strategies =
        [
            new Strategy { Currency = Currency.Usd, AskBase = 180_000m, FloorBase = 150_000m },
            new Strategy { Currency = Currency.Usd, Region = "North", Level = "L5", AskBase = 250_000m, FloorBase = 230_000m },
        ],
    };

    [Theory]
    [InlineData("North", "L4", 180, 150)]
    [InlineData("North", "L5", 250, 230)]
    [InlineData("South", "L5", 230, 210)]
    [InlineData("South", "L4", 170, 140)]
    public void A_figure_is_carried_from_the_same_level_first(string region, string level, int ask, int marker)
    {
        var plan = Planner.Plan(Level(region, level));

        Assert.Equal((ask * 1_000m, marker * 1_000m), (plan.AskBase, plan.FloorBase));
    }

    [Fact]
    public void An_ask_is_never_carried_into_another_currency_but_a_marker_is()
    {
        var plan = Planner.Plan(Level("Island", "L5"));

        Assert.Equal((244_000m, 180_000m), (plan.AskBase, plan.FloorBase));
    }

    [Fact]
    public void A_guides_ask_above_its_band_stops_at_the_band() =>
        Assert.Equal(200_000m, One(new PayRange(100_000m, 200_000m), askBase: 230_000m, region: "Here").AskBase);

    [Fact]
    public void A_figure_that_fits_no_row_is_not_used() =>
        Assert.Equal(194_000m, One(new PayRange(100_000m, 200_000m), askBase: 230_000m).AskBase);

    [Fact]
    public void A_band_of_one_value_is_asked_for_as_it_is()
    {
        var plan = One(new PayRange(150_500m, 150_500m));

        Assert.Equal((150_500m, 150_500m), (plan.AskBase, plan.FloorBase));
    }

    [Fact]
    public void Rounding_never_passes_the_end_of_the_band() =>
        Assert.Equal(150_700m, One(new PayRange(150_200m, 150_700m)).AskBase);

    [Theory]
    [InlineData(null, 200, 200)]
    [InlineData(150, 187, 187)]
    [InlineData(210, 217, 210)]
    public void Without_a_high_end_the_ask_starts_at_the_low_one(int? offered, int ask, int marker)
    {
        var plan = One(new PayRange(200_000m, null, Open: true), offer: offered is { } pays ? Pays(pays) : null);

        Assert.Equal((ask * 1_000m, marker * 1_000m), (plan.AskBase, plan.FloorBase));
    }

    [Theory]
    [InlineData(240_000, 1_000)]
    [InlineData(2_000_000, 10_000)]
    [InlineData(8_000_000, 100_000)]
    [InlineData(380_000_000, 1_000_000)]
    [InlineData(60_000_000, 1_000_000)]
    [InlineData(0, 1_000)]
    [InlineData(499_999, 1_000)]
    [InlineData(500_000, 10_000)]
    public void Steps_grow_with_the_band(int low, int step) => Assert.Equal(step, AskStep.For(low));

    [Theory]
    [InlineData("JPY", 8_000_000, 15_000_000, 14_600_000)]
    [InlineData("KRW", 60_000_000, 100_000_000, 98_000_000)]
    [InlineData("IDR", 380_000_000, 600_000_000, 587_000_000)]
    public void Large_currencies_are_asked_in_their_own_steps(string currency, int low, int high, int ask) =>
        Assert.Equal(ask, One(new PayRange(low, high), currency: currency).AskBase);

    [Fact]
    public void Their_own_equity_lifts_the_equity_ask() =>
        Dme(it => it with { Offer = Pays(300, yearlyK: 190) }).Is(320, 196, 300, null, 516);

    [Fact]
    public void Their_equity_at_the_top_leaves_nothing_to_ask_there() =>
        Dme(it => it with { Offer = Pays(300, yearlyK: 220) }).Is(320, null, 300, null, 540, Verdict.NothingToAskOnEquity);

    [Fact]
    public void A_grant_they_offer_is_compared_by_the_year() =>
        Dme(it => it with { Offer = Pays(300, grantK: 720) }).Is(320, 186, 300, null, 506);

    [Fact]
    public void Another_offers_equity_does_not_move_the_equity_ask() =>
        Dme(it => it with { Alternatives = [Written(Pays(300, 760))] }).Is(320, 180, 290, 490, 500);

    [Fact]
    public void A_late_process_or_a_wish_moves_nothing() =>
        Dme(it => it with
        {
            Alternatives = [new("A", Evidence.Late, Pays(500)), new("B", Evidence.Band, Pays(500)), new("C", Evidence.Wish, Pays(500))],
        }).Is(320, 180, 290, null, 500);

    [Fact]
    public void Their_offer_in_another_currency_moves_nothing() =>
        Dme(it => it with { Offer = Pays(400, currency: "GBP") }).Is(320, 180, 290, null, 500);

    [Fact]
    public void Their_bonus_counts_in_the_total_and_follows_the_base() =>
        Dme(it => it with { Offer = Pays(300) with { Bonus = new Bonus(10m, null) } }).Is(320, 180, 300, null, 532);

    [Fact]
    public void A_total_minimum_raises_equity_and_then_base() =>
        Dme(it => it with { MinimumTotal = 522_000m }).Is(322, 200, 290, 522, 522, Verdict.EquityRaised, Verdict.BaseRaised);

    [Fact]
    public void A_total_minimum_above_the_band_is_said_twice() =>
        Dme(it => it with { MinimumTotal = 600_000m })
            .Is(325, 200, 290, 600, 525, Verdict.EquityRaised, Verdict.BaseRaised, Verdict.BandCannotMatch, Verdict.BelowOwnMinimum);

    [Fact]
    public void The_better_of_own_minimum_and_best_offer_is_the_walk_away()
    {
        var it = Of(FixedLibrary.DiffusionModelEngineer, "San Francisco") with { Alternatives = [Verbal(Pays(300, 400))] };

        Assert.Equal(400_000m, Planner.Plan(it with { MinimumTotal = 380_000m }).WalkAwayTotal);
        Assert.Equal(420_000m, Planner.Plan(it with { MinimumTotal = 420_000m }).WalkAwayTotal);
    }

    [Theory]
    [InlineData(0, 300)]
    [InlineData(0.5, 400)]
    [InlineData(1, 500)]
    public void Private_stock_counts_as_the_person_says(double share, int walkAway)
    {
        var plan = Planner.Plan(Of(FixedLibrary.DiffusionModelEngineer, "San Francisco") with
        {
            Alternatives = [Written(Pays(300, 800, EquityKind.PreIpo))],
            PrivateStockAt = (decimal)share,
        });

        Assert.Equal(walkAway * 1_000m, plan.WalkAwayTotal);
    }

    [Fact]
    public void What_would_be_left_behind_is_asked_as_a_sign_on() =>
        Assert.Equal(47_000m, Planner.Plan(Of(FixedLibrary.DiffusionModelEngineer, "San Francisco") with { LeftBehind = 47_200m }).AskSignOn);

    [Fact]
    public void The_guides_sign_on_comes_before_what_would_be_left_behind() =>
        Assert.Equal(55_000m, Planner.Plan(Of(FixedLibrary.RunwayMlEngineer, "Remote US") with { LeftBehind = 20_000m }).AskSignOn);

    [Fact]
    public void A_sign_on_they_already_pay_is_not_asked_for_again()
    {
        var offer = Pays(230) with { SignOn = SignOn.Once(60_000m) };

        Assert.Null(Planner.Plan(Of(FixedLibrary.RunwayMlEngineer, "New York City") with { Offer = offer }).AskSignOn);
    }

    [Fact]
    public void At_their_tops_a_sign_on_covers_the_first_years_gap()
    {
        var it = Of(FixedLibrary.DiffusionModelEngineer, "San Francisco");

        Assert.Equal(35_000m, Planner.Plan(it with { Alternatives = [Written(Pays(310, 1_000))] }).AskSignOn);
        Assert.Equal(81_000m, Planner.Plan(it with { Alternatives = [Written(Pays(310, 4_000))] }).AskSignOn);
    }

    [Fact]
    public void Equity_of_an_unknown_period_is_taken_as_a_grant_and_said_to_be()
    {
        var band = new EquityBand(new PayRange(100_000m, 200_000m), EquityKind.Rsu, EquityPeriod.Unknown, null);
        var plan = Planner.Plan(new NegotiationCase
        {
            Band = new PayBand { Region = "Here", Currency = Currency.Usd, Base = new PayRange(100_000m, 200_000m), Equity = band },
        });

        Assert.Equal(new EquityAsk(190_000m, EquityPeriod.Grant, 4), plan.AskEquity);
        Assert.Contains(plan.Reasons, reason => reason.Figure == PlanFigure.AskEquity && reason.Why.ToString().Contains("taken as a grant over four years"));
    }

    [Fact]
    public void A_band_whose_meaning_is_unknown_is_told_as_such_and_its_strategy_is_not_used()
    {
        var plan = One(new PayRange(100_000m, 200_000m), askBase: 180_000m, basis: BandBasis.Unknown);

        Assert.Equal(194_000m, plan.AskBase);
        Assert.Contains(plan.Reasons, reason => reason.Why.ToString().Contains("base or total"));
    }

    [Fact]
    public void Two_offers_worth_the_same_give_one_plan_in_either_order()
    {
        var cash = Written(Pays(400));
        var paper = cash with { Offer = cash.Offer with { Equity = new EquityGrant { Amount = 900_000m, Period = EquityPeriod.Grant, Years = 4, Kind = EquityKind.Phantom } } };
        NegotiationPlan With(params Alternative[] others) => Dme(it => it with { PrivateStockAt = 0m, Alternatives = [.. others] });

        Assert.Equal(With(cash, paper), With(paper, cash));
    }

    [Fact]
    public void The_largest_amounts_do_not_overflow()
    {
        var huge = Pays(CaseCheck.Most / 1_000m, CaseCheck.Most / 1_000m);
        var plan = Planner.Plan(Of(FixedLibrary.DiffusionModelEngineer, "San Francisco") with
        {
            Offer = huge with { Bonus = new Bonus(1_000m, null), SignOn = SignOn.Once(CaseCheck.Most) },
            Alternatives = [Written(huge), Written(huge)],
            MinimumTotal = CaseCheck.Most,
            MinimumBase = CaseCheck.Most,
            LeftBehind = CaseCheck.Most,
        });

        Assert.True(plan.Has(Verdict.NothingToAskOnBase));
        Assert.Equal(CaseCheck.Most, plan.FloorBase);
    }

    private static NegotiationPlan Dme(Func<NegotiationCase, NegotiationCase> with) =>
        Planner.Plan(with(Of(FixedLibrary.DiffusionModelEngineer, "San Francisco")));

    private static NegotiationCase Level(string region, string level) => new()
    {
        Guide = Levels,
        Band = Levels.Bands.First(band => band.Region == region && band.Level == level),
    };

    [Theory]
    [InlineData(300, 320)]
    [InlineData(323, 323)]
    [InlineData(340, 325)]
    public void An_offer_to_stay_counts_and_carries_the_ask_to_the_top_of_the_range_at_most(decimal stay, decimal ask)
    {
        var plan = Planner.Plan(Of(FixedLibrary.DiffusionModelEngineer, "San Francisco") with { Alternatives = [Written(Pays(stay)) with { ToStay = true }] });

        Assert.Equal((ask * 1_000m, stay * 1_000m), (plan.AskBase, plan.WalkAwayTotal));
        Assert.DoesNotContain(plan.Reasons, reason => reason.Why.ToString().Contains("written offer", StringComparison.Ordinal));
    }

    private static NegotiationPlan One(
        PayRange range, decimal? askBase = null, string? region = null, string currency = "USD", Offer? offer = null, BandBasis basis = BandBasis.Base)
    {
        var band = new PayBand { Region = "Here", Currency = Currency.Of(currency), Base = range, Basis = basis };
        var strategy = new Strategy { Region = region, Currency = band.Currency, AskBase = askBase };
        var guide = new Guide { File = "example/one.md", Company = "Example", Role = "Engineer", Bands = [band], Strategies = [strategy] };
        return Planner.Plan(new NegotiationCase { Guide = guide, Band = band, Offer = offer });
    }

    private static PayBand Row(string region, string level, string currency, decimal low, decimal high) => new()
    {
        Region = region,
        Level = level,
        Currency = Currency.Of(currency),
        Base = new PayRange(low * 1_000m, high * 1_000m),
    };
}
