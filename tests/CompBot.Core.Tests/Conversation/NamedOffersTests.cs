using CompBot.Core.Conversation;
using CompBot.Core.Conversation.Listening;
using CompBot.Core.Pay;
using Xunit;

namespace CompBot.Core.Tests.Conversation;

public sealed class NamedOffersTests
{
    private static readonly CaseDraft Draft = new()
    {
        Company = "Stripe",
        Offers = [Held(null), Held("Ramp"), Held("Google DeepMind"), Held(null) with { ToldAsRival = true }],
    };

    [Theory]
    [InlineData("ramp's offer is written", "Ramp")]
    [InlineData("they are ramping up, the other offer is written", "")]
    [InlineData("deepmind, then (Ramp)", "Ramp, Google DeepMind")]
    [InlineData("Stripe came up", "own")]
    public void An_offer_is_named_by_whole_words_of_its_company(string text, string expected) =>
        Assert.Equal(expected, string.Join(", ", NamedOffers.In(Draft, text).Map(held => held.Company ?? "own")));

    private static HeldOffer Held(string? company) => new() { Company = company, Offer = new Offer { Currency = Currency.Usd } };
}
