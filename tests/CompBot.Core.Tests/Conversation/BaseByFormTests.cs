using Xunit;

namespace CompBot.Core.Tests.Conversation;

/// <summary>An amount alone in a clause that tells of an offer is the base where nothing else is known of it; far from the base that is held it is not.</summary>
public sealed class BaseByFormTests
{
    private static readonly string[] Held = ["offer from Kelso Freight as a dispatcher in Waco, 60k base, told on the phone, no other offers", "yes"];

    [Theory]
    [InlineData("they offered 64k now", 64_000)]
    [InlineData("they offered step 5, 63,200 like i said", 63_200)]
    [InlineData("they offered step 5, 632,000 like i said", 60_000)]
    [InlineData("they offered us 20,000 pallets", 60_000)]
    [InlineData("did they offer 64k?", 60_000)]
    public void Only_near_the_base_that_is_held(string text, int held) => Assert.Equal(held, Talked.Case(Held.Append(text)).Own?.Offer.Base);
}
