using CompBot.Core.Guides;
using CompBot.Core.Pay;
using Xunit;

namespace CompBot.Core.Tests.Pay;

/// <summary>A day told without a figure: taken where the person must answer by it, and only there.</summary>
public sealed class AnswerDayTests
{
    /// <summary>A Wednesday.</summary>
    private static readonly ReadingContext Context = new(new Library(), new DateTimeOffset(2026, 11, 18, 20, 0, 0, TimeSpan.Zero));

    private static OfferReading? Read(string text) => OfferText.Read(text, Context).Offers.SingleOrDefault();

    [Theory]
    [InlineData("they told me the offer expires on Friday", "2026-11-20")]
    [InlineData("they want an answer by Friday", "2026-11-20")]
    [InlineData("they need an answer on monday", "2026-11-23")]
    [InlineData("HR wants my answer tomorrow", "2026-11-19")]
    [InlineData("I have until next Tuesday", "2026-11-24")]
    [InlineData("i only have two weeks", "2026-12-02")]
    [InlineData("they gave me 48 hours", "2026-11-20")]
    [InlineData("it's an exploding offer, expires EOD Friday", "2026-11-20")]
    [InlineData("I was told to sign by 28 November", "2026-11-28")]
    [InlineData("they'll withdraw it if I don't sign by Nov 30", "2026-11-30")]
    [InlineData("the offer is valid until 3.12.", "2026-12-03")]
    [InlineData("deadline is 2026-12-04", "2026-12-04")]
    [InlineData("I have to decide by the end of the month", "2026-11-30")]
    [InlineData("it is a 9 to 5. they need a decision by Friday", "2026-11-20")]
    [InlineData("the offer expired yesterday", "2026-11-17")]
    [InlineData("the offer expired on Monday", "2026-11-16")]
    [InlineData("the deadline was last Friday", "2026-11-13")]
    [InlineData("the deadline is 2 November", "2026-11-02")]
    public void A_day_to_answer_by_is_taken(string text, string day) => Assert.Equal(DateOnly.Parse(day), Read(text)?.Deadline);

    [Theory]
    [InlineData("they extended the deadline to 12 Dec", "2026-12-12")]
    [InlineData("they gave me until Monday after all", "2026-11-23")]
    [InlineData("no wait, Thursday", "2026-11-19")]
    [InlineData("sorry, it's by 28 November", "2026-11-28")]
    [InlineData("they moved the deadline from Friday to Monday", "2026-11-23")]
    [InlineData("I had until Friday but they pushed it to next week", "2026-11-25")]
    public void A_day_that_takes_the_place_of_another_is_known_as_such(string text, string day)
    {
        var told = Read(text);

        Assert.Equal((DateOnly.Parse(day), true), (told?.Deadline, told?.DeadlineMoved));
    }

    [Theory]
    [InlineData("they extended it by a week")]
    [InlineData("they gave me two more days")]
    public void More_time_from_a_day_that_only_they_know_is_no_day(string text)
    {
        var told = Read(text);

        Assert.Equal((null, true), (told?.Deadline, told?.DeadlineMoved));
    }

    [Theory]
    [InlineData("HR said the letter comes by Friday")]
    [InlineData("they will get back to me by Friday")]
    [InlineData("google will answer by Friday")]
    [InlineData("they'll let me know by tomorrow")]
    [InlineData("I should hear back by Monday")]
    [InlineData("I start by January 4")]
    [InlineData("the onsite is on Friday")]
    [InlineData("I want to sign by Friday")]
    [InlineData("I asked for an answer by Friday")]
    [InlineData("I'm on holiday until Friday")]
    [InlineData("should I answer by Friday?")]
    [InlineData("what if they want an answer by Friday?")]
    [InlineData("there is no deadline, not even Friday")]
    [InlineData("they extended an offer on Friday")]
    [InlineData("sorry i was away until monday")]
    [InlineData("no, i meet them on friday")]
    [InlineData("my notice period runs until 31 December")]
    [InlineData("a quarter vests on 1 December")]
    public void A_day_of_something_else_is_not(string text) => Assert.Null(Read(text)?.Deadline);

    [Fact]
    public void Each_company_has_its_own_day()
    {
        var offers = OfferText.Read("google needs an answer by Friday, amazon by Monday", Context).Offers;

        Assert.Equal(new (string?, DateOnly?)[] { ("Google", new(2026, 11, 20)), ("Amazon", new(2026, 11, 23)) }, offers.Select(offer => (offer.Company, offer.Deadline)));
    }

    [Theory]
    [InlineData("Friday 5pm PT", "2026-11-20")]
    [InlineData("28 November", "2026-11-28")]
    [InlineData("by the 3rd of December", "2026-12-03")]
    [InlineData("in two weeks", "2026-12-02")]
    [InlineData("in 2 weeks", "2026-12-02")]
    [InlineData("two weeks", "2026-12-02")]
    [InlineData("in a week", "2026-11-25")]
    [InlineData("12/3", "2026-12-03")]
    [InlineData("5/12", "2026-12-05")]
    [InlineData("Jan 5", "2027-01-05")]
    [InlineData("3.12.2026", "2026-12-03")]
    [InlineData("sometime", null)]
    [InlineData("31 November", null)]
    public void A_field_for_a_day_is_read_by_itself(string text, string? day) =>
        Assert.Equal(day is null ? null : DateOnly.Parse(day), OfferText.ReadDay(text, Context)?.Deadline);
}
