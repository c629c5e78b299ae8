using CompBot.Core.Conversation;
using CompBot.Core.Negotiation;
using CompBot.Core.Pay;
using CompBot.Testing;
using Xunit;

namespace CompBot.Core.Tests.Conversation;

/// <summary>The conversation asks for own figures in one currency; the plan must count in the same one.</summary>
public sealed class CaseCurrencyTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    private static readonly HeldOffer Euros = Held("Spotify", Currency.Eur, 90_000, Evidence.Written);
    private static readonly HeldOffer Pounds = Held("DeepMind", Currency.Gbp, 120_000, Evidence.Written);
    private static readonly HeldOffer MorePounds = Held("Monzo", Currency.Gbp, 110_000, Evidence.Verbal);
    private static readonly HeldOffer Hoped = Held("Mistral", Currency.Eur, 100_000, Evidence.Late);
    private static readonly HeldOffer Unsaid = Held("Acme", Currency.Usd, 100_000, Evidence.Written) with { CurrencyAssumed = true };

    public static TheoryData<HeldOffer[], string> Told() => new()
    {
        { [Euros, Pounds, MorePounds], "GBP" },
        { [Pounds, MorePounds, Euros], "GBP" },
        { [Hoped, Pounds], "GBP" },
        { [Unsaid, Euros], "EUR" },
        { [Unsaid], "USD" },
        { [], "USD" },
        { [Held(null, Currency.Gbp, 100_000, Evidence.Written), Euros, Hoped], "GBP" },
    };

    [Theory]
    [MemberData(nameof(Told))]
    public void Own_figures_are_asked_for_in_the_currency_of_the_plan(HeldOffer[] told, string currency)
    {
        var draft = Cases.WithCaseCurrency(new CaseDraft { Company = "Nowhere", NoGuide = true, Offers = [.. told] }, BundledLibrary.Loaded);

        Assert.Equal(currency, Cases.CurrencyOf(draft, BundledLibrary.Loaded).Code);
        Assert.Equal(currency, Planner.Plan(Cases.Of(draft, BundledLibrary.Loaded)).Currency.Code);
    }

    [Fact]
    public void A_minimum_keeps_its_currency_when_the_offers_that_settled_it_lapse()
    {
        var lapsed = Today.AddDays(-1);
        var draft = new CaseDraft
        {
            Company = "Nowhere",
            NoGuide = true,
            Offers = [Pounds with { Deadline = lapsed }, MorePounds with { Deadline = lapsed }, Euros],
            MinimumBase = 100_000,
        };

        Assert.Equal(Currency.Gbp, Cases.CurrencyOf(draft, BundledLibrary.Loaded));
        Assert.Equal(Currency.Gbp, Planner.Plan(Cases.Of(draft, BundledLibrary.Loaded).On(Today)).Currency);
        Assert.Equal(Currency.Eur, Planner.Plan(Cases.Of(draft with { MinimumBase = null }, BundledLibrary.Loaded).On(Today)).Currency);
    }

    private static HeldOffer Held(string? company, Currency currency, decimal yearly, Evidence evidence) =>
        new() { Company = company, Evidence = evidence, Offer = new Offer { Currency = currency, Base = yearly } };
}
