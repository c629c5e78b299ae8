using CompBot.Core.Pay;
using Xunit;

namespace CompBot.Core.Tests.Pay;

/// <summary>Offers side by side.</summary>
public sealed class Comparisons
{
    private static readonly ExchangeRates Rates =
        new(new DateOnly(2026, 10, 6), "Reference rates", new Dictionary<string, decimal> { ["GBP"] = 0.75m, ["EUR"] = 0.9m });

    private static readonly NamedOffer Ask = new("Your ask at Midjourney", Pays(320, yearly: 180), IsAsk: true);
    private static readonly NamedOffer DeepMind = new("Google DeepMind", Pays(310, grant: 600), "Google DeepMind");
    private static readonly NamedOffer OpenAi = new("OpenAI", Pays(300, grant: 800, kind: EquityKind.PreIpo), "OpenAI");

    [Fact]
    public void Profit_sharing_that_ties_the_next_best_is_the_break_even()
    {
        var compared = Of(OpenAi, DeepMind, Ask);

        Assert.Equal(["Your ask at Midjourney", "Google DeepMind", "OpenAI"], compared.Offers.Select(offer => offer.Source.Name));
        Assert.Equal(new Money(140_000m, Currency.Usd), compared.BreakEven?.EquityPerYear);
        Assert.Equal(
            "Google DeepMind pays the most in an average year: $460K, $60K more than OpenAI. Your ask at Midjourney would come to $500K. "
            + "Your ask at Midjourney ties with Google DeepMind when the profit sharing comes to $140K a year.", compared.SoWhat);
    }

    [Fact]
    public void Private_stock_is_shown_three_ways()
    {
        var ways = Of(OpenAi).Offers[0].Ways;

        Assert.Equal([new("at its face value", 500_000m), new("at half", 400_000m), new("worth nothing", 300_000m)], ways);
    }

    [Fact]
    public void Profit_sharing_is_shown_at_target_at_the_low_end_and_at_nothing()
    {
        var ways = Of(Ask).Offers[0].Ways;

        Assert.Equal([new("at target", 500_000m), new("at the low end of the guide's range", 420_000m), new("nothing paid out", 320_000m)], ways);
    }

    [Fact]
    public void Listed_stock_and_cash_have_one_way() => Assert.Empty(Of(DeepMind).Offers[0].Ways);

    [Fact]
    public void Another_currency_is_converted_only_to_rank_and_says_rate_and_date()
    {
        var london = new NamedOffer("London", Pays(300, currency: "GBP"));
        var compared = Of(london, new NamedOffer("Here", Pays(390)));

        Assert.Equal("London", compared.Offers[0].Source.Name);
        Assert.Equal(new Money(400_000m, Currency.Usd), compared.Offers[0].Converted);
        Assert.Equal(300_000m, compared.Offers[0].Average);
        Assert.Equal("Converted only to compare: Reference rates, 6 October 2026.", compared.RateNote);
        Assert.Null(compared.BreakEven);
    }

    [Fact]
    public void Without_a_rate_an_offer_comes_last_and_is_not_converted()
    {
        var compared = Of(new NamedOffer("Oslo", Pays(900, currency: "NOK")), new NamedOffer("Here", Pays(100)));

        Assert.Equal(["Here", "Oslo"], compared.Offers.Select(offer => offer.Source.Name));
        Assert.Null(compared.Offers[1].Converted);
        Assert.Null(compared.RateNote);
    }

    [Fact]
    public void A_later_year_that_pays_much_less_is_pointed_out()
    {
        var compared = Of(new NamedOffer("Google", Pays(200, grant: 400), "Google"));

        Assert.Equal([352_000m, 328_000m, 280_000m, 240_000m], compared.Offers[0].Years);
        Assert.Contains("Look at year 3: it pays $280K, after $352K in year 1.", compared.SoWhat);
        Assert.Contains(compared.Offers[0].Assumptions, line => line.Contains("38/32/20/10"));
    }

    [Fact]
    public void What_is_taken_for_granted_is_said()
    {
        var unclear = Pays(200) with { Equity = new EquityGrant { Amount = 100_000m, Kind = EquityKind.Rsu } };
        var options = Pays(200) with { Equity = new EquityGrant { Units = 10_000m, Kind = EquityKind.Options } };

        Assert.Equal(["The equity is taken as the whole grant, over four years."], Of(new NamedOffer("A", unclear)).Offers[0].Assumptions);
        Assert.Contains("Ask for them", Assert.Single(Of(new NamedOffer("B", options)).Offers[0].Assumptions));
    }

    [Fact]
    public void Offers_far_apart_have_no_break_even() => Assert.Null(Of(Ask, new NamedOffer("Small", Pays(200))).BreakEven);

    [Fact]
    public void Nothing_to_rank_is_said_plainly() =>
        Assert.Equal("None of these gives a yearly figure yet, so they cannot be set side by side.", Of(new NamedOffer("A", new Offer { Currency = Currency.Usd })).SoWhat);

    private static OfferComparison Of(params NamedOffer[] offers) => OfferComparison.Of(offers, new ComparisonTerms(
        Currency.Usd, 0.5m, new DateOnly(2026, 11, 1), Rates,
        [new("Google", new DateOnly(2025, 1, 1), new VestingSchedule([0.38m, 0.32m, 0.2m, 0.1m]), "Levels.fyi", new DateOnly(2026, 9, 30))],
        ProfitSharingLow: 100_000m));

    private static Offer Pays(decimal baseK, decimal grant = 0m, decimal yearly = 0m, EquityKind kind = EquityKind.Rsu, string currency = "USD") =>
        Negotiation.Cases.Pays(baseK, grant, kind, yearly, currency);
}
