using CompBot.Core;
using CompBot.Core.Guides;
using CompBot.Core.Pay;

namespace CompBot.Testing;

/// <summary>The bands and figures of the four bundled guides as values, so that a test of the maths does not depend on reading files.</summary>
public static class FixedLibrary
{
    public static readonly Guide DiffusionModelEngineer = new()
    {
        File = "midjourney/diffusion-model-engineer.md",
        Company = "Midjourney",
        Role = "Diffusion Model Engineer",
        IsSignatureRole = true,
        Bands =
        [
            Row("San Francisco", "USD", 240, 325, Yearly(100, 200)),
            Row("Remote US", "USD", 216, 293, Yearly(90, 180)),
        ],
        LevelMap =
        [
            new LevelEquivalent(null, "Google", "L6+ Research Engineer"),
            new LevelEquivalent(null, "Meta", "AI Research Scientist IC6+"),
            new LevelEquivalent(null, "OpenAI", "Research Engineer"),
            new LevelEquivalent(null, "Stability AI", "Principal ML Engineer"),
        ],
        Strategies = [Says("USD", askBase: 320, askEquity: 180, period: EquityPeriod.Year, floorBase: 290)],
        TotalCounts = TotalCounts.Year,
    };

    public static readonly Guide MidjourneyMlEngineer = new()
    {
        File = "midjourney/ml-ai-engineer.md",
        Company = "Midjourney",
        Role = "ML/AI Engineer",
        Bands =
        [
            Row("San Francisco", "USD", 220, 300, Yearly(90, 190)),
            Row("Remote US", "USD", 198, 270, Yearly(81, 171)),
        ],
        Strategies = [Says("USD", askBase: 295, askEquity: 180, period: EquityPeriod.Year, floorBase: 265)],
        TotalCounts = TotalCounts.Year,
    };

    public static readonly Guide StabilityMlEngineer = new()
    {
        File = "stability-ai/ml-ai-engineer.md",
        Company = "Stability AI",
        Role = "ML/AI Engineer",
        Bands =
        [
            Row("London", "GBP", 100, 170, Grant(80, 265)) with { IsHeadquarters = true },
            Row("San Francisco", "USD", 180, 270, Grant(85, 300)),
            Row("Remote US", "USD", 162, 243, Grant(77, 270)),
        ],
        Strategies =
        [
            Says("GBP", "London", askBase: 165, askEquity: 255, period: EquityPeriod.Grant, floorBase: 135),
            Says("USD", "San Francisco", askBase: 265, askEquity: 295, period: EquityPeriod.Grant),
        ],
        TotalCounts = TotalCounts.GrantPerYear,
    };

    public static readonly Guide RunwayMlEngineer = new()
    {
        File = "runway/ml-ai-engineer.md",
        Company = "Runway",
        Role = "ML/AI Engineer",
        Bands =
        [
            Row("New York City", "USD", 195, 275, Grant(175, 420)) with { IsHeadquarters = true },
            Row("San Francisco", "USD", 195, 275, Grant(175, 420)),
            Row("Remote US", "USD", 176, 248, Grant(158, 378)),
        ],
        Strategies = [Says("USD", askBase: 270, askEquity: 400, period: EquityPeriod.Grant, floorBase: 245) with { SignOnLow = 55_000m, SignOnHigh = 55_000m }],
        TotalCounts = TotalCounts.GrantPerYear,
    };

    /// <summary>A guide without any figure in its strategy, in rupees; its name is made up.</summary>
    public static readonly Guide Bangalore = new()
    {
        File = "example/engineer.md",
        Company = "Example Software",
        Role = "Software Engineer",
        Bands =
        [
            new PayBand
            {
                Region = "Bangalore",
                Level = "L3–L4",
                Currency = Currency.Inr,
                Base = new PayRange(2_000_000m, 3_800_000m),
                Equity = new EquityBand(new PayRange(1_500_000m, 4_000_000m), EquityKind.Rsu, EquityPeriod.Grant, 4),
            },
        ],
    };

    public static readonly Sequence<Guide> Four = [DiffusionModelEngineer, MidjourneyMlEngineer, StabilityMlEngineer, RunwayMlEngineer];

    public static readonly GuideLibrary Guides = new(Four, new AliasTable(
        [new AliasEntry("Stability AI", ["stability"]), new AliasEntry("Runway", ["runwayml"])],
        [new AliasEntry("ML/AI Engineer", ["mle", "ml engineer", "machine learning engineer"])],
        [new AliasEntry("San Francisco", ["sf", "bay area"]), new AliasEntry("New York City", ["nyc", "new york"]), new AliasEntry("Remote US", ["remote"])]));

    public static readonly Library Library = new() { Guides = Guides };

    /// <summary>A row in thousands; profit sharing and grants are open at the top where the guide writes a plus.</summary>
    private static PayBand Row(string region, string currency, decimal low, decimal high, EquityBand equity) => new()
    {
        Region = region,
        Currency = Currency.Of(currency),
        Base = new PayRange(low * 1_000m, high * 1_000m),
        Equity = equity,
        Total = new PayRange(
            (low + (equity.Range!.Low / 1_000m / (equity.Years ?? 1))) * 1_000m,
            (high + (equity.Range.High!.Value / 1_000m / (equity.Years ?? 1))) * 1_000m),
    };

    private static EquityBand Yearly(decimal low, decimal high) =>
        new(new PayRange(low * 1_000m, high * 1_000m, Open: true), EquityKind.ProfitSharing, EquityPeriod.Year, null, "profit sharing");

    private static EquityBand Grant(decimal low, decimal high) =>
        new(new PayRange(low * 1_000m, high * 1_000m), EquityKind.PreIpo, EquityPeriod.Grant, 4);

    private static Strategy Says(
        string currency, string? region = null, decimal? askBase = null, decimal? askEquity = null, EquityPeriod period = EquityPeriod.Unknown, decimal? floorBase = null) => new()
        {
            Region = region,
            Currency = Currency.Of(currency),
            AskBase = askBase * 1_000m,
            AskEquity = askEquity * 1_000m,
            AskEquityPeriod = period,
            FloorBase = floorBase * 1_000m,
        };
}
