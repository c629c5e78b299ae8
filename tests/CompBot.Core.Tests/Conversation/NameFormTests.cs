using CompBot.Core.Pay;
using CompBot.Testing;
using Xunit;

namespace CompBot.Core.Tests.Conversation;

/// <summary>What stands around a name makes it an employer's, whatever its own words or its neighbours' recall; a measure of time is no day.</summary>
public sealed class NameFormTests
{
    [Theory]
    [InlineData("marketing coordinator at Larkfield Foods in Dayton, they offered 52k", "Larkfield Foods")]
    [InlineData("marketing manager at larkfield, they offered 52k", "larkfield")]
    [InlineData("got an offer from St Brendan's for stepdown nights in Duluth, 41.18/hr", "St Brendan's")]
    [InlineData("Kelso's offer is 60k base", "Kelso")]
    public void The_employer_is_named(string text, string company) => Assert.Equal(company, Named(text));

    [Theory]
    [InlineData("offered 44/hr by Halvorsen Electric in Reno, 60 hrs a week")]
    [InlineData("they offered 68k, 2 days a week at home")]
    public void So_much_of_a_week_is_no_deadline(string text) => Assert.DoesNotContain(Read(text).Offers, offer => offer.Deadline is not null);

    private static string? Named(string text) => Read(text) is var read && read.Company is { } company ? company : read.Offers.Select(offer => offer.Company).FirstOrDefault(name => name is not null);

    private static MessageReading Read(string text) => OfferText.Read(text, new ReadingContext(BundledLibrary.Loaded, new DateTimeOffset(2026, 11, 21, 9, 0, 0, TimeSpan.Zero)));
}
