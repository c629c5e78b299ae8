using CompBot.Core.Pay;
using Xunit;

namespace CompBot.Core.Tests.Pay;

/// <summary>What an offer pays, year by year and in an average year.</summary>
public sealed class OfferValues
{
    [Theory]
    [InlineData(new[] { 38, 32, 20, 10 }, 152_000)]
    [InlineData(new[] { 33, 33, 22, 12 }, 132_000)]
    [InlineData(new[] { 25, 25, 25, 25 }, 100_000)]
    [InlineData(new[] { 5, 15, 40, 40 }, 20_000)]
    public void The_same_grant_pays_differently_in_its_first_year(int[] percent, int firstYear)
    {
        var schedule = new VestingSchedule(percent.Select(share => share / 100m).ToSequence());

        Assert.Equal(firstYear, OfferValue.EquityInYear(Grant(400_000m), 1, schedule));
        Assert.Equal(400_000m, Enumerable.Range(1, 4).Sum(year => OfferValue.EquityInYear(Grant(400_000m), year, schedule)));
    }

    [Fact]
    public void A_letters_schedule_goes_before_the_companys()
    {
        var letter = new VestingSchedule([0.5m, 0.5m]);
        var offer = Grant(400_000m) with { Equity = Grant(400_000m).Equity! with { Schedule = letter, Years = 2 } };

        Assert.Equal(200_000m, OfferValue.EquityInYear(offer, 1, VestingSchedule.Even(4)));
        Assert.Equal(0m, OfferValue.EquityInYear(offer, 3, VestingSchedule.Even(4)));
    }

    [Fact]
    public void A_companys_schedule_of_another_length_is_not_forced_on_a_grant()
    {
        var offer = Grant(300_000m) with { Equity = Grant(300_000m).Equity! with { Years = 3 } };

        Assert.Equal(100_000m, Math.Round(OfferValue.EquityInYear(offer, 1, new VestingSchedule([0.05m, 0.15m, 0.4m, 0.4m])), 6));
    }

    [Fact]
    public void An_average_spreads_the_grant_and_the_sign_on()
    {
        var offer = Grant(400_000m) with { Base = 200_000m, Bonus = new Bonus(15m, null), SignOn = new SignOn([50_000m, 30_000m]) };

        Assert.Equal(200_000m + 30_000m + 100_000m + 20_000m, OfferValue.Average(offer, 0.5m));
        Assert.Equal(380_000m, OfferValue.InYear(offer, 1, 0.5m));
        Assert.Equal(360_000m, OfferValue.InYear(offer, 2, 0.5m));
        Assert.Equal(330_000m, OfferValue.InYear(offer, 3, 0.5m));
    }

    [Theory]
    [InlineData(EquityKind.Rsu, 100_000)]
    [InlineData(EquityKind.ProfitSharing, 100_000)]
    [InlineData(EquityKind.Unknown, 100_000)]
    [InlineData(EquityKind.PreIpo, 50_000)]
    [InlineData(EquityKind.Options, 50_000)]
    [InlineData(EquityKind.ProfitUnits, 50_000)]
    [InlineData(EquityKind.Phantom, 50_000)]
    [InlineData(EquityKind.Carry, 50_000)]
    public void Only_what_cannot_be_sold_counts_for_less(EquityKind kind, int counted)
    {
        var offer = Grant(400_000m) with { Base = 100_000m };

        Assert.Equal(100_000m + counted, OfferValue.Average(offer with { Equity = offer.Equity! with { Kind = kind } }, 0.5m));
    }

    [Fact]
    public void Equity_in_another_currency_and_shares_without_a_price_are_not_counted()
    {
        var offer = Grant(400_000m) with { Base = 100_000m };

        Assert.Equal(100_000m, OfferValue.Average(offer with { Equity = offer.Equity! with { Currency = Currency.Gbp } }, 1m));
        Assert.Equal(100_000m, OfferValue.Average(offer with { Equity = new EquityGrant { Units = 5_000m, Kind = EquityKind.Options } }, 1m));
    }

    [Fact]
    public void A_stated_total_stands_in_where_the_parts_are_not_told()
    {
        Assert.Equal(400_000m, OfferValue.Average(new Offer { Currency = Currency.Usd, StatedTotal = 400_000m }, 1m));
        Assert.Equal(400_000m, OfferValue.Average(new Offer { Currency = Currency.Usd, Base = 200_000m, StatedTotal = 400_000m }, 1m));
        Assert.Null(OfferValue.Average(new Offer { Currency = Currency.Usd }, 1m));
    }

    [Fact]
    public void A_company_has_the_latest_schedule_that_began_by_that_day()
    {
        Sequence<CompanyVesting> all =
        [
            new("Google", new DateOnly(2021, 9, 1), new VestingSchedule([0.33m, 0.33m, 0.22m, 0.12m]), "a", new DateOnly(2026, 1, 1)),
            new("Google", new DateOnly(2025, 1, 1), new VestingSchedule([0.38m, 0.32m, 0.2m, 0.1m]), "b", new DateOnly(2026, 1, 1)),
        ];

        Assert.Equal("a", all.Find("google", new DateOnly(2023, 5, 1))?.Source);
        Assert.Equal("b", all.Find(" Google ", new DateOnly(2026, 5, 1))?.Source);
        Assert.Null(all.Find("Google", new DateOnly(2020, 5, 1)));
        Assert.Null(all.Find(null, new DateOnly(2026, 5, 1)));
    }

    private static Offer Grant(decimal amount) => new()
    {
        Currency = Currency.Usd,
        Equity = new EquityGrant { Amount = amount, Period = EquityPeriod.Grant, Years = 4, Kind = EquityKind.Rsu },
    };
}
