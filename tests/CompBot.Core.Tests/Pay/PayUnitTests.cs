using CompBot.Core.Pay;
using Xunit;

namespace CompBot.Core.Tests.Pay;

/// <summary>Base pay in the unit that it was told by.</summary>
public sealed class PayUnitTests
{
    private static readonly Offer Hourly = new() { Currency = Currency.Usd, Base = 74_880m, HoursPaid = 2_080m };
    private static readonly Offer Monthly = new() { Currency = Currency.Usd, Base = 62_400m, MonthsPaid = 12m };
    private static readonly Offer Yearly = new() { Currency = Currency.Usd, Base = 78_000m };

    [Theory]
    [InlineData(2_080, 75_000, 36.06)]
    [InlineData(2_080, 74_880, 36)]
    [InlineData(2_080, 2_079_999, 1_000)]
    [InlineData(12, 62_400, 5_200)]
    [InlineData(12, 62_405, 5_200)]
    [InlineData(12, 11_994.12, 999.51)]
    public void Below_a_thousand_to_the_cent_and_else_to_the_whole(decimal times, decimal yearly, decimal expected) =>
        Assert.Equal(expected, new PayUnit(times, "").In(yearly));

    [Fact]
    public void Every_text_names_the_unit_and_only_a_year_is_called_base()
    {
        Assert.Equal(["$36 an hour", "$5.2K a month", "$78K"], new[] { Hourly, Monthly, Yearly }.Select(offer => BaseText.Amount(offer.Base!.Value, offer, offer.Currency)));
        Assert.Equal(["$36 an hour", "$5.2K a month", "$78K base"], new[] { Hourly, Monthly, Yearly }.Select(offer => BaseText.Named(offer.Base!.Value, offer, offer.Currency)));
        Assert.Equal(["$36 an hour, $74.9K a year", "$5.2K a month, $62.4K a year", "$78K"], new[] { Hourly, Monthly, Yearly }.Select(offer => BaseText.Shown(offer.Base!.Value, offer, offer.Currency)));
    }
}
