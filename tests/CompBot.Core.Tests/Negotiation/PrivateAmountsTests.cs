using CompBot.Core.Negotiation;
using CompBot.Core.Pay;
using Xunit;

namespace CompBot.Core.Tests.Negotiation;

/// <summary>What a person asks in their own words never says what they keep private, however it is written.</summary>
public sealed class PrivateAmountsTests
{
    private static readonly NegotiationCase Yearly = new() { Offer = new Offer { Currency = Currency.Usd, Base = 80_000m }, MinimumBase = 88_000m, MinimumTotal = 104_500m, PresentPay = 85_250m };

    private static readonly NegotiationCase ByTheHour = new() { Offer = new Offer { Currency = Currency.Usd, Base = 41_600m, HoursPaid = 2_080m }, MinimumBase = 44_720m };

    [Theory]
    [InlineData("for an $88,000 base and a review")]
    [InlineData("for 88k")]
    [InlineData("for 88 base")]
    [InlineData("for 88.000 and more leave")]
    [InlineData("you to match my 85,250")]
    [InlineData("for 104.5k in all")]
    public void One_that_is_written_in_a_usual_way_is_found(string words) => Assert.True(PrivateAmounts.AreIn(words, Yearly));

    [Theory]
    [InlineData("for $21.50 an hour and weekends off")]
    [InlineData("for 21.5")]
    [InlineData("for $44,720")]
    public void One_by_the_hour_is_found(string words) => Assert.True(PrivateAmounts.AreIn(words, ByTheHour));

    [Theory]
    [InlineData("for the 6 month review and the $1,500 sign on")]
    [InlineData("for $89,000")]
    [InlineData("for 8 days of leave, 8")]
    [InlineData("you to count my years")]
    public void Another_amount_is_none(string words) => Assert.False(PrivateAmounts.AreIn(words, Yearly));

    [Fact]
    public void Without_private_amounts_nothing_is_private() => Assert.False(PrivateAmounts.AreIn("for 88k", new NegotiationCase()));
}
