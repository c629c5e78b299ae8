using CompBot.Core.Guides;
using CompBot.Core.Pay;
using CompBot.Language.Text;
using Xunit;

namespace CompBot.Core.Tests.Pay;

/// <summary>Kinds of lines where one word, one unit or one place decides what a figure is and whose.</summary>
public sealed class OfferLineKindsTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 18, 20, 0, 0, TimeSpan.Zero);

    private static MessageReading Read(string text, params HolderHint[] hints) => OfferText.Read(text, new ReadingContext(new Library(), Now) { Hints = [.. hints] });

    private static OfferReading Offered(string text) => Assert.Single(Read(text).Offers, offer => offer.Whose == Whose.Offered);

    [Theory]
    [InlineData("Initech gave me 150k base, so no complaints from my side")]
    [InlineData("Initech gave me 150k base and I like them so, no rush")]
    [InlineData("so Initech gave me 150k base")]
    public void An_everyday_word_is_no_part(string text)
    {
        var offer = Offered(text);

        Assert.Equal((150_000m, null), (offer.Base, offer.SignOn));
    }

    [Theory]
    [InlineData("150k base, so 20k, 10% bonus")]
    [InlineData("150k base + 20k so")]
    [InlineData("Base: 150k, SO: 20k")]
    public void Beside_a_figure_in_a_list_it_is_one(string text) => Assert.Equal(20_000m, Offered(text).SignOn?.Sum);

    [Fact]
    public void A_no_that_is_said_to_somebody_denies_no_part() =>
        Assert.DoesNotContain(Read("what do I write if I say no to target and yes to the other one").Offers, offer => offer.Bonus is not null);

    [Theory]
    [InlineData("Initech: 150k base, no bonus")]
    [InlineData("Initech: 150k base without a bonus")]
    [InlineData("Initech: 150k base, no equity or bonus")]
    public void A_no_before_a_part_does(string text) => Assert.Equal(0m, Offered(text).Bonus?.Amount);

    [Fact]
    public void A_title_that_was_denied_is_not_the_role() => Assert.Null(Read("they said no Senior Analyst this year, 96k base").Role);

    [Theory]
    [InlineData("leaving within 9 months costs me the 14k signing bonus, I have to repay it all")]
    [InlineData("I'd have to repay 14k if I go before 2 years are over")]
    public void A_length_of_time_is_no_money(string text)
    {
        var left = Read(text, new HolderHint(new Span(0, text.Length), ToldOf.Left)).Figures.Where(figure => figure.Of == ToldOf.Left);

        Assert.All(left, figure => Assert.Equal(14_000m, figure.Amount));
    }

    [Theory]
    [InlineData("OR tech, 33.45 base at Bellin Hospital", 33.45)]
    [InlineData("$27.80 base, warehouse lead", 27.80)]
    [InlineData("phlebotomist: 24.15 base plus 2.75 evening diff", 24.15)]
    public void A_base_to_the_cent_is_by_the_hour(string text, decimal rate)
    {
        var offer = Offered(text);

        Assert.Equal(new PayRate(rate, PayPeriod.Hour, Times: 2080), offer.Rate);
        Assert.Null(offer.Bonus);
    }

    [Theory]
    [InlineData("base 12.50 LPA")]
    [InlineData("base 142.25, 220k rsu")]
    public void Lakhs_and_thousands_with_decimals_are_not(string text) => Assert.NotEqual(PayPeriod.Hour, Offered(text).Rate?.Per);

    [Fact]
    public void The_sum_in_brackets_where_the_person_is_is_not_the_offers()
    {
        var offer = Offered("teaching fellow in Dayton (39k, yes really), then the first company to offer: Data Analyst at Initech, 82k, 4k sign on");

        Assert.Equal(("Initech", 82_000m, null), (offer.Company, offer.Base, offer.Region));
    }

    [Fact]
    public void The_pay_at_an_employer_before_another_one_offers_is_the_present_one()
    {
        var reading = Read("41.000 euros at Zalando. Klarna in Porto offered me 52k");
        var offer = Assert.Single(reading.Offers, told => told.Whose == Whose.Offered);

        Assert.Equal(("Klarna", 52_000m), (offer.Company, offer.Base));
        Assert.Contains(reading.Offers, told => told is { Whose: Whose.Current, Base: 41_000m });
        Assert.Null(reading.Company);
    }

    [Fact]
    public void Who_is_only_waited_for_behind_the_offer_is_not_the_employer()
    {
        var reading = Read("Initech offered me 97k. interviewing with Klarna next month");

        Assert.Null(reading.Company);
        Assert.Equal("Initech", Assert.Single(reading.Offers).Company);
    }

    [Fact]
    public void Who_is_waited_for_first_is_the_case()
    {
        Assert.Equal("Klarna", Read("I'm interviewing with Klarna. Initech offered me 97k base").Company);
    }

    [Theory]
    [InlineData("Block in Oakland 151k base. Initech 148k base")]
    [InlineData("Block 151k base. Initech 148k base")]
    public void An_ordinary_word_that_opens_with_a_place_or_a_base_is_an_employer(string text) =>
        Assert.Equal([("Block", 151_000m), ("Initech", 148_000m)], Read(text).Offers.Select(offer => (offer.Company, offer.Base!.Value)));

    [Fact]
    public void Figures_without_a_name_beside_a_named_offer_have_none() =>
        Assert.Equal([null, "Initech"], Read("two on the table. 151k base 12% bonus. Initech 148k base").Offers.Select(offer => offer.Company));

    [Theory]
    [InlineData("Optum 118k base", "Optum")]
    [InlineData("Activision offered 118k", "Activision")]
    [InlineData("GM offered 118k", "General Motors")]
    [InlineData("an offer from GM, 118k", "General Motors")]
    public void A_brand_keeps_its_name(string text, string company) => Assert.Equal(company, Offered(text).Company);

    [Theory]
    [InlineData("Denny's hires me as GM for 64k")]
    [InlineData("hotel GM, 64k")]
    public void A_short_name_that_is_a_title_is_the_title(string text) => Assert.DoesNotContain("General Motors", Read(text).Offers.Select(offer => offer.Company));

    [Theory]
    [InlineData("econ senior, interned with Initech last summer, they offer 79k")]
    [InlineData("Senior, 179k")]
    public void A_grade_is_no_role(string text) => Assert.NotEqual("senior", Read(text).Role, StringComparer.OrdinalIgnoreCase);

    [Theory]
    [InlineData("data engineer, new grad, 109k")]
    [InlineData("research associate, virology, 71k")]
    [InlineData("assistant manager, grocery, 48k")]
    public void What_stands_behind_a_title_in_small_letters_is_no_employer(string text) => Assert.Null(Read(text) is var reading ? reading.Company ?? Offered(text).Company : null);

    [Theory]
    [InlineData("Hooli wäre mir lieber, Initech bietet 70k")]
    [InlineData("eigentlich lieber Hooli, Initech bietet 70k")]
    public void An_everyday_word_is_no_role(string text) => Assert.Null(Read(text).Role);

    [Theory]
    [InlineData("got our average time to answer from 3h to 1h")]
    [InlineData("my lab keeps me until february, they want january 4th")]
    [InlineData("my team needs me until march and they want me to start january 11")]
    public void How_long_work_takes_and_when_it_starts_is_no_deadline(string text) => Assert.DoesNotContain(Read(text).Offers, offer => offer.Deadline is not null);

    [Theory]
    [InlineData("the movers are on me, i'd pay 6k of it")]
    [InlineData("6k out of pocket for the flights")]
    public void What_the_person_would_pay_is_nobodys_offer(string text) => Assert.DoesNotContain(Read(text).Offers, offer => offer.Whose == Whose.Offered && offer.HasFigures);

    [Fact]
    public void A_share_of_the_company_its_pieces_and_their_price_are_kept()
    {
        var offer = Offered("133k base and 0.6%, i.e. 61,000 options with a 1.25 strike");

        Assert.Equal((0.6m, 61_000m, 1.25m), (offer.Equity?.PercentOfCompany, offer.Equity?.Units, offer.StrikePrice));
    }
}
