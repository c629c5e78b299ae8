using CompBot.Core.Guides;
using CompBot.Core.Negotiation;
using CompBot.Core.Pay;
using Xunit;
using static CompBot.Core.Tests.Negotiation.Cases;

namespace CompBot.Core.Tests.Negotiation;

/// <summary>Guides that count in totals, guides with a floor in total, and jobs without any guide. Amounts in thousands.</summary>
public sealed class OtherBands
{
    private static readonly PayBand TotalBand = new()
    {
        Region = "Here",
        Currency = Currency.Usd,
        Basis = BandBasis.Total,
        Total = new PayRange(300_000m, 400_000m),
    };

    [Fact]
    public void Totals_are_asked_as_totals() => Plan(TotalBand).Is(null, null, null, 355, 394);

    [Fact]
    public void A_base_comes_only_from_the_guides_own_words() =>
        Plan(TotalBand, new Strategy { Currency = Currency.Usd, Region = "Here", AskBase = 210_000m, AskTotal = 380_000m, FloorBase = 190_000m, FloorTotal = 340_000m })
            .Is(210, null, 190, 340, 380);

    [Fact]
    public void An_offer_is_compared_by_its_average() =>
        Plan(TotalBand, offer: Pays(250, 400)).Is(null, null, null, 355, 394);

    [Fact]
    public void The_guard_holds_for_totals() =>
        Plan(TotalBand, offer: Pays(200, 300)).Is(null, null, null, 343, 343);

    [Fact]
    public void A_written_offer_lifts_a_total_above_the_band() =>
        Plan(TotalBand, alternatives: [Written(Pays(350, 400))]).Is(null, null, null, 450, 450, Verdict.AboveBand);

    [Fact]
    public void A_verbal_offer_lifts_a_total_to_the_top() =>
        Plan(TotalBand, alternatives: [Verbal(Pays(350, 400))]).Is(null, null, null, 450, 400, Verdict.BandCannotMatch);

    [Fact]
    public void A_total_at_the_top_leaves_nothing_to_ask() =>
        Plan(TotalBand, offer: Pays(400)).Is(null, null, null, 400, 400, Verdict.NothingToAskOnBase);

    [Fact]
    public void A_floor_in_total_is_a_marker_for_the_walk_away()
    {
        var band = new PayBand { Region = "Here", Currency = Currency.Usd, Base = new PayRange(200_000m, 300_000m), Total = new PayRange(250_000m, 400_000m) };
        var strategy = new Strategy { Currency = Currency.Usd, Region = "Here", AskBase = 280_000m, FloorTotal = 270_000m };

        Plan(band, strategy).Is(280, null, 255, 270, 280);
        Plan(band, strategy, alternatives: [Written(Pays(250))]).Is(280, null, 255, 270, 280);
        Plan(band, strategy, alternatives: [Written(Pays(275))]).Is(280, null, 255, 275, 280);
        Plan(band, strategy, minimumTotal: 260_000m).Is(280, null, 255, 260, 280);
    }

    [Fact]
    public void Without_a_band_their_offer_alone_gives_an_ordinary_first_request() =>
        NoBand(it => it with { Offer = Pays(200, 200) }).Is(214, null, null, null, 264, Verdict.NoBand);

    [Theory]
    [InlineData(220, null, 220)]
    [InlineData(300, null, 250)]
    [InlineData(190, null, 214)]
    [InlineData(null, 275, 225)]
    [InlineData(null, 400, 250)]
    public void Without_a_band_a_hope_is_asked_as_far_as_it_carries(int? yearlyBase, int? total, decimal ask) =>
        Assert.Equal(ask * 1_000m, NoBand(it => it with { Offer = Pays(200, 200), HopedBase = yearlyBase * 1_000m, HopedTotal = total * 1_000m }).AskBase);

    [Theory]
    [InlineData(230, null, 230)]
    [InlineData(300, null, 240)]
    [InlineData(180, null, 214)]
    [InlineData(210, 228, 228)]
    [InlineData(235, 220, 220)]
    public void Without_a_band_pay_that_is_known_is_asked_as_far_as_it_carries(int known, int? hoped, decimal ask) =>
        Assert.Equal(ask * 1_000m, NoBand(it => it with { Offer = Pays(200), KnownPay = known * 1_000m, HopedBase = hoped * 1_000m }).AskBase);

    [Fact]
    public void A_band_is_not_moved_by_a_hope_or_by_pay_that_is_known()
    {
        var it = new NegotiationCase { Offer = Pays(190), PostedRange = new PayRange(180_000m, 240_000m) };
        Assert.Equal(Planner.Plan(it).AskBase, Planner.Plan(it with { HopedBase = 239_000m, KnownPay = 240_000m }).AskBase);
    }

    [Theory]
    [InlineData(27_000, 30_000, null)]
    [InlineData(24_000, 30_000, null)]
    [InlineData(14_000, null, 16_000)]
    [InlineData(40_000, 48_000, 50_000)]
    public void A_private_amount_is_never_the_ask(int offered, int? minimum, int? present)
    {
        var ask = NoBand(it => it with { Offer = Pays(200) with { Base = offered }, MinimumBase = minimum, PresentPay = present }).AskBase;
        Assert.DoesNotContain(ask, new decimal?[] { null, minimum, present });
    }

    [Theory]
    [InlineData(88_000, null)]
    [InlineData(null, 88_000)]
    public void A_hope_that_is_a_private_amount_is_asked_a_step_beside_it(int? minimum, int? present)
    {
        var ask = NoBand(it => it with { Offer = Pays(200) with { Base = 80_000m }, HopedBase = 88_000m, MinimumBase = minimum, PresentPay = present }).AskBase;
        Assert.Equal(89_000m, ask);
    }

    [Theory]
    [InlineData(null, null, 214)]
    [InlineData(225, null, 225)]
    [InlineData(null, 230, 236)]
    [InlineData(null, 300, 250)]
    public void A_total_alone_is_asked_for_as_a_total(int? hoped, int? minimum, decimal ask)
    {
        var plan = NoBand(it => it with { Stage = Stage.Written, Offer = new Offer { Currency = Currency.Usd, StatedTotal = 200_000m }, HopedTotal = hoped * 1_000m, MinimumTotal = minimum * 1_000m });
        Assert.Equal((null, ask * 1_000m, true), (plan.AskBase, plan.AskTotal, plan.AskIsTotal));
        Assert.Equal(minimum > 250, plan.Has(Verdict.BelowOwnMinimum));
    }

    [Fact]
    public void Without_a_band_other_offers_lift_the_ask_and_what_is_missing_is_asked_by_the_year() =>
        NoBand(it => it with { Offer = Pays(200), Alternatives = [Written(Pays(230, 400))] })
            .Is(230, 100, null, 330, 330, Verdict.EquityRaised, Verdict.NoBand);

    [Fact]
    public void Without_a_band_a_minimum_far_above_their_offer_is_not_reached() =>
        NoBand(it => it with { Offer = Pays(200), MinimumTotal = 400_000m, MinimumBase = 210_000m })
            .Is(216, 34, 210, 400, 250, Verdict.EquityRaised, Verdict.BandCannotMatch, Verdict.BelowOwnMinimum, Verdict.NoBand);

    [Fact]
    public void A_posted_range_is_used_as_a_base_band() =>
        NoBand(it => it with { Offer = Pays(190), PostedRange = new PayRange(180_000m, 240_000m) })
            .Is(236, null, 213, null, 236, Verdict.NoBand);

    [Fact]
    public void A_row_of_words_is_no_band()
    {
        var words = new PayBand { Region = "Seoul", Currency = Currency.Of("KRW"), Equity = new EquityBand(null, EquityKind.Rsu, EquityPeriod.Unknown, null, Words: "like the others") };

        Plan(words).Is(null, null, null, null, null, Verdict.NoBand);
        Plan(words, offer: Pays(100_000, currency: "KRW")).Is(107_000, null, null, null, 107_000, Verdict.NoBand);
    }

    [Fact]
    public void Nothing_known_gives_no_figure()
    {
        var plan = Planner.Plan(new NegotiationCase());

        plan.Is(null, null, null, null, null, Verdict.NoBand);
        Assert.Null(new NegotiationCase().PlanCurrency);
    }

    [Fact]
    public void The_currency_is_that_of_most_offers()
    {
        var it = new NegotiationCase
        {
            Alternatives = [new Alternative("A", Evidence.Late, Pays(1)), Written(Pays(100, currency: "GBP")), Verbal(Pays(100, currency: "EUR")), Written(Pays(90, currency: "GBP"))],
        };

        Assert.Equal(Currency.Gbp, it.PlanCurrency);
    }

    /// <summary>A case whose guide counts in totals, without any offer.</summary>
    public static NegotiationCase OfTotals { get; } = CaseOf(TotalBand);

    [Theory]
    [InlineData(250, 250)]
    [InlineData(190, null)]
    [InlineData(500, null)]
    public void Without_a_range_of_equity_the_grant_that_is_wished_for_is_asked_between_theirs_and_the_double(int wished, int? asked) =>
        Assert.Equal(asked * 1_000m, NoBand(it => it with { Offer = Pays(200, 200), HopedBase = 210_000m, HopedEquity = new EquityAsk(wished * 1_000m, EquityPeriod.Grant, 4) }).AskEquity?.Amount);

    [Theory]
    [InlineData(30, 30)]
    [InlineData(150, null)]
    public void A_sign_on_that_is_wished_for_is_asked_up_to_half_the_base(int wished, int? asked) =>
        Assert.Equal(asked * 1_000m, NoBand(it => it with { Offer = Pays(200), HopedSignOn = wished * 1_000m }).AskSignOn);

    private static NegotiationPlan NoBand(Func<NegotiationCase, NegotiationCase> with) => Planner.Plan(with(new NegotiationCase()));

    private static NegotiationPlan Plan(
        PayBand band, Strategy? strategy = null, Offer? offer = null, Sequence<Alternative>? alternatives = null, decimal? minimumTotal = null) =>
        Planner.Plan(CaseOf(band, strategy) with { Offer = offer, Alternatives = alternatives ?? [], MinimumTotal = minimumTotal });

    private static NegotiationCase CaseOf(PayBand band, Strategy? strategy = null) => new()
    {
        Guide = new Guide
        {
            File = "example/other.md",
            Company = "Example",
            Role = "Engineer",
            Bands = [band],
            Strategies = strategy is null ? [] : [strategy],
        },
        Band = band,
    };
}
