using CompBot.Core.Guides;
using CompBot.Core.Pay;
using Xunit;

namespace CompBot.Guides.Tests;

public class GuideReaderTests
{
    private const string Painter = """
        ### Mural Engineer | Acme Paint Global Negotiation Guide

        **Negotiation DNA:** Small Team | Profitable | **SIGNATURE ROLE**

        | Region | Base Salary | Equity/Profit Sharing (Annual) | Bonus | Total Comp |
        |--------|-------------|--------------------------------|-------|------------|
        | San Francisco | $240K-$325K | $100K-$200K+ profit sharing | — | $340K-$525K |
        | Remote US | $216K-$293K | $90K-$180K+ profit sharing | — | $306K-$473K |

        **Level Mapping:** Acme Mural Engineer = Google L6+ Research Engineer = Stability AI Principal

        **The Paint Premium**
        Paint is liquid.

        **Global Levers**
        1. **Scarcity:** "Few people can do [walls / ceilings]. $320K base."
        2. **Competing Offers:** "Umbrella is offering me $300K base."

        > **Negotiate Up Strategy:** "I'm holding an Umbrella offer at $300K / $800K equity. To join: $320K base and a profit sharing arrangement targeting $180K+ annually. At $320K base, I sign this week. My floor is $290K — below that, no."

        **Evidence & Sources**
        - One
        - Two
        """;

    [Fact]
    public void A_guide_with_region_rows_is_read_from_title_to_sources()
    {
        var guide = GuideReader.Read("acme-paint/mural-engineer.md", Painter);

        Assert.Equal(("Acme Paint", "Mural Engineer", true), (guide.Company, guide.Role, guide.IsSignatureRole));
        Assert.Equal(["San Francisco", "Remote US"], guide.Bands.Select(band => band.Region));
        Assert.Equal(new PayRange(240_000, 325_000), guide.Bands[0].Base);
        Assert.Equal(new PayRange(100_000, 200_000, Open: true), guide.Bands[0].Equity!.Range);
        Assert.Equal((EquityKind.ProfitSharing, EquityPeriod.Year), (guide.Bands[0].Equity!.Kind, guide.Bands[0].Equity!.Period));
        Assert.Null(guide.Bands[0].Bonus);
        Assert.Equal(TotalCounts.Year, guide.TotalCounts);
        Assert.Equal([new LevelEquivalent(null, "Google", "L6+ Research Engineer"), new LevelEquivalent(null, "Stability AI", "Principal")], guide.LevelMap);
        Assert.Equal([("Scarcity", false, 1), ("Competing Offers", true, 0)], guide.Levers.Select(lever => (lever.Title, lever.NeedsCompetingOffer, lever.Blanks.Count)));
        Assert.Equal(["walls", "ceilings"], guide.Levers[0].Blanks[0].Options);
        Assert.Equal(2, guide.Sources.Count);
        Assert.Empty(guide.Problems);
    }

    [Fact]
    public void The_strategy_gives_ask_and_floor_and_never_takes_an_example_offer_for_an_ask()
    {
        var strategy = Assert.Single(GuideReader.Read("a/b.md", Painter).Strategies);

        Assert.Equal(("San Francisco", 320_000m, 180_000m, EquityPeriod.Year), (strategy.Region, strategy.AskBase, strategy.AskEquity, strategy.AskEquityPeriod));
        Assert.Equal((290_000m, (decimal?)null), (strategy.FloorBase, strategy.FloorTotal));
    }

    [Theory]
    [InlineData("Open at $300K base + $150K profit sharing = ~$450K total comp.", 450_000, null)]
    [InlineData("Open at $300K base + $150K profit sharing + $40K sign-on = ~$490K TC.", null, "strategy: '$490K' is a sum that holds the sign-on; it is not used")]
    [InlineData("Open at $300K base + $150K profit sharing, yielding ~$470K total Year 1 comp.", null, "strategy: '$470K' is a first year's total, which holds the sign-on; it is not used")]
    [InlineData("I want roughly $300K base.", null, null)]
    public void A_sum_in_the_strategy_is_a_total_or_a_problem(string said, int? total, string? problem)
    {
        var guide = GuideReader.Read("a/b.md", Painter[..Painter.IndexOf("> **Negotiate", StringComparison.Ordinal)] + $"> **Negotiate Up Strategy:** {said}\n");

        Assert.Equal((300_000m, total), (guide.Strategies[0].AskBase, (int?)guide.Strategies[0].AskTotal));
        Assert.Equal(problem, guide.Problems.Select(one => one.Message).FirstOrDefault(message => message.Contains("sign-on", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("target $300K-$310K base", 310_000, null)]
    [InlineData("target $320K base. Accept at $290K-$300K base", 320_000, 290_000)]
    public void Of_a_range_the_ask_is_the_upper_end_and_the_floor_the_lower(string said, int ask, int? floor)
    {
        var strategy = Assert.Single(GuideReader.Read("a/b.md", Painter[..Painter.IndexOf("> **Negotiate", StringComparison.Ordinal)] + $"> **Negotiate Up Strategy:** In San Francisco, {said}.\n").Strategies);

        Assert.Equal((ask, floor), ((int?)strategy.AskBase, (int?)strategy.FloorBase));
    }

    [Theory]
    [InlineData("\"Open at $300K base. No less than $270K. Accept at $270K\"", "")]
    [InlineData("\"Counter at $310K. Then negotiate.\" Push at $320K.", "")]
    [InlineData("I need RSUs at $600K, and I have a competing EM offer at $260K.", "")]
    [InlineData("Google at $255K base is what I hold.", "Google")]
    [InlineData("Strong fit with AI. Holding Umbrella London EM at £155K / £300K RSU and a Google L6 offer at $288K / $530K RSU.", "Umbrella, Google")]
    [InlineData("I have offers from Booking.com at $255K TC and Jane Street at $300K TC; Stability AI London offer at £140K, Senior Umbrella SWE offer at $250K.", "Booking.com, Jane Street, Stability AI, Umbrella")]
    [InlineData("Northwind & Sons is offering me at $240K base.", "Northwind & Sons")]
    public void Only_a_company_makes_an_example_offer(string said, string companies)
    {
        var guide = GuideReader.Read("a/b.md", Painter[..Painter.IndexOf("> **Negotiate", StringComparison.Ordinal)] + $"> **Negotiate Up Strategy:** {said}\n");

        Assert.Equal(companies, string.Join(", ", guide.Examples.Select(example => example.Company)));
    }
}
