using CompBot.Core.Negotiation;
using CompBot.Core.Pay;
using CompBot.Testing;
using Xunit;
using static CompBot.Core.Tests.Negotiation.Cases;

namespace CompBot.Core.Tests.Pay;

/// <summary>A yes to the ask as an offer among offers.</summary>
public sealed class AskBesideOffers
{
    [Fact]
    public void Its_average_is_the_asks_total()
    {
        var it = Of(FixedLibrary.DiffusionModelEngineer, "San Francisco") with { Offer = Pays(300) with { Bonus = new Bonus(10m, null) } };
        var plan = Planner.Plan(it);

        Assert.Equal(plan.AskTotal, OfferValue.Average(AskAsOffer.Of(it, plan)!, 1m));
    }

    [Fact]
    public void What_is_not_asked_stays_as_they_offer_it()
    {
        var it = Of(FixedLibrary.DiffusionModelEngineer, "San Francisco") with { Offer = Pays(350, yearlyK: 100) };
        var ask = AskAsOffer.Of(it, Planner.Plan(it))!;

        Assert.Equal((350_000m, 180_000m), (ask.Base, ask.Equity?.Amount));
    }

    [Fact]
    public void With_nothing_to_ask_there_is_no_such_offer()
    {
        var it = Of(FixedLibrary.DiffusionModelEngineer, "San Francisco") with { Offer = Pays(350, yearlyK: 300) };

        Assert.Null(AskAsOffer.Of(it, Planner.Plan(it)));
    }
}
