using CompBot.Core.Conversation;
using CompBot.Core.Conversation.Steps;
using CompBot.Core.Guides;
using CompBot.Core.Pay;
using Xunit;

namespace CompBot.Core.Tests.Conversation;

/// <summary>What base pay is spoken by is what it was told by, and never what something beside it was.</summary>
public sealed class OfferMergeTests
{
    private static readonly Library Library = new();

    [Theory]
    [InlineData("128k salary, the contract pays 74/h")]
    [InlineData("the salary is 128k, as a contractor it would be 74/h")]
    public void A_yearly_salary_beside_an_hourly_rate_stays_a_yearly_one(string text)
    {
        var said = Read(text);
        var merged = Merge(said);

        Assert.Equal((128_000m, 74m, (decimal?)null), (said.Base, said.Rate?.Amount, said.Rate?.Times));
        Assert.Equal((null, null, "$128K base"), (merged.HoursPaid, merged.MonthsPaid, Named(merged)));
    }

    [Theory]
    [InlineData("they offer me 36/h", 2_080)]
    [InlineData("they offer me $30/h, 30 hours a week", 1_560)]
    [InlineData("they offer me $36/h, which is 74,880 a year", 2_080)]
    public void An_hourly_base_is_held_by_the_hours_it_was_counted_with(string text, int hours) =>
        Assert.Equal((hours, (decimal?)null), (Merge(Read(text)).HoursPaid, Merge(Read(text)).MonthsPaid));

    [Theory]
    [InlineData("they offer me 5,200 EUR a month", 12)]
    [InlineData("they offer me 5,200 EUR a month, 14 salaries", 14)]
    public void A_monthly_base_is_held_by_the_salaries_it_was_counted_with(string text, int months) =>
        Assert.Equal(((decimal?)null, months), (Merge(Read(text)).HoursPaid, Merge(Read(text)).MonthsPaid));

    [Theory]
    [InlineData("they offer me 5,200 EUR net a month", "Before tax")]
    [InlineData("they offer me R$ 15.000", "Per month")]
    public void The_answer_that_makes_a_month_yearly_counts_twelve(string text, string answer)
    {
        var doubt = Assert.Single(Read(text).Doubts, doubt => doubt.Answers.Any(one => one.Label == answer));

        Assert.Equal(12m, Merge(doubt.Answers.First(one => one.Label == answer).Reading).MonthsPaid);
    }

    [Fact]
    public void Pay_by_the_quarter_is_spoken_by_the_year() =>
        Assert.Equal(("$100K base", (decimal?)null), (Named(Merge(Read("they offer me 25k base per quarter"))), Merge(Read("they offer me 25k base per quarter")).MonthsPaid));

    [Fact]
    public void A_yearly_base_told_later_is_no_hourly_one_any_more()
    {
        var hourly = OfferMerge.Merge(Held, Read("they offer me 36/h"), Library);

        Assert.Null(OfferMerge.Merge(hourly, Read("base is now 78k a year"), Library).Offer.HoursPaid);
    }

    private static HeldOffer Held => new() { Offer = new Offer { Currency = Currency.Usd } };

    private static string Named(Offer offer) => BaseText.Named(offer.Base ?? 0m, offer, offer.Currency);

    private static Offer Merge(OfferReading said) => OfferMerge.Merge(Held, said, Library).Offer;

    private static OfferReading Read(string text) =>
        Assert.Single(OfferText.Read(text, new ReadingContext(Library, new DateTimeOffset(2026, 11, 18, 20, 0, 0, TimeSpan.Zero))).Offers);
}
