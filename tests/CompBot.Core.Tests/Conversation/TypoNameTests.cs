using CompBot.Core.Pay;
using CompBot.Testing;
using Xunit;

namespace CompBot.Core.Tests.Conversation;

/// <summary>A long name with one slip is the known one; a name that only looks like it stays what was typed.</summary>
public sealed class TypoNameTests
{
    [Theory]
    [InlineData("offer from Pintrest, software engineer in Chicago, 150k base", "Pinterest")]
    [InlineData("offer from Pinterset, software engineer in Chicago, 150k base", "Pinterest")]
    [InlineData("offer from Pinecrest school district as a teacher in Erie, 58,300 base", null)]
    public void Only_one_slip_is_forgiven(string text, string? company)
    {
        var read = OfferText.Read(text, new ReadingContext(BundledLibrary.Loaded, new DateTimeOffset(2026, 11, 21, 9, 0, 0, TimeSpan.Zero)));
        var named = read.Company ?? read.Offers.Select(offer => offer.Company).FirstOrDefault(name => name is not null);

        Assert.Equal(company, named == "Pinterest" ? named : null);
    }
}
