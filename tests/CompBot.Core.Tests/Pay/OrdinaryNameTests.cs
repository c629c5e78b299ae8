using CompBot.Core.Guides;
using CompBot.Core.Pay;
using Xunit;

namespace CompBot.Core.Tests.Pay;

/// <summary>Companies whose names are plain words: a company where the sentence makes it one, a word everywhere else.</summary>
public sealed class OrdinaryNameTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 18, 20, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("my ramp offer is 180k", "Ramp")]
    [InlineData("offer from square: 170k base", "Square")]
    [InlineData("i got an offer from target, 150k base", "Target")]
    [InlineData("target just offered me 150k", "Target")]
    [InlineData("gap is offering 140k", "Gap")]
    [InlineData("block's offer is 200k base", "Block")]
    [InlineData("ramp: 180k base", "Ramp")]
    [InlineData("ramp - 180k base, 50k sign-on", "Ramp")]
    [InlineData("the company is ramp, offer 180k", "Ramp")]
    [InlineData("meta 200k base", "Meta")]
    public void A_sentence_makes_it_a_company(string text, string company) => Assert.Equal(company, CompanyIn(text));

    [Fact]
    public void Each_of_a_list_is_a_company() =>
        Assert.Equal(["Ramp", "Square"], Read("ramp 180k base, square 170k base").Offers.Select(offer => offer.Company));

    [Theory]
    [InlineData("ramping up, they offered 180k")]
    [InlineData("i need time to ramp up, they offered 180k")]
    [InlineData("target is 200")]
    [InlineData("target 200k base")]
    [InlineData("target: 200k base")]
    [InlineData("my target base is 200k")]
    [InlineData("there's a gap of 20k between us")]
    [InlineData("gap: 20k base")]
    [InlineData("square one, they offered 180k")]
    [InlineData("they block me at 180k")]
    [InlineData("the block is at 180k base")]
    [InlineData("all together 180k base")]
    public void Everywhere_else_it_is_a_word(string text) => Assert.Null(CompanyIn(text));

    private static string? CompanyIn(string text) => Read(text) is var read ? read.Company ?? read.Offers.FirstOrDefault(offer => offer.Company is not null)?.Company : null;

    private static MessageReading Read(string text) => OfferText.Read(text, new ReadingContext(new Library(), Now, null, null));
}
