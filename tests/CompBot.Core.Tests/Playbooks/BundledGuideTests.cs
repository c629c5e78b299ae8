using CompBot.Core.Negotiation;
using Xunit;

namespace CompBot.Core.Tests.Playbooks;

/// <summary>The four guides that come with the program.</summary>
public sealed class BundledGuideTests
{
    [Theory]
    [InlineData("Midjourney", "Diffusion Model Engineer", "San Francisco", 320_000, 180_000, null, 290_000)]
    [InlineData("Midjourney", "Diffusion Model Engineer", "Remote US", 288_000, 162_000, null, 261_000)]
    [InlineData("Midjourney", "ML/AI Engineer", "San Francisco", 295_000, 180_000, null, 265_000)]
    [InlineData("Midjourney", "ML/AI Engineer", "Remote US", 266_000, 162_000, null, 239_000)]
    [InlineData("Stability AI", "ML/AI Engineer", "London", 165_000, 255_000, null, 135_000)]
    [InlineData("Stability AI", "ML/AI Engineer", "San Francisco", 265_000, 295_000, null, 225_000)]
    [InlineData("Stability AI", "ML/AI Engineer", "Remote US", 239_000, 266_000, null, 203_000)]
    [InlineData("Runway", "ML/AI Engineer", "New York City", 270_000, 400_000, 55_000, 245_000)]
    [InlineData("Runway", "ML/AI Engineer", "San Francisco", 270_000, 400_000, 55_000, 245_000)]
    [InlineData("Runway", "ML/AI Engineer", "Remote US", 244_000, 360_000, 55_000, 221_000)]
    public void The_guide_alone_gives_the_figures_of_the_model(string company, string role, string region, int askBase, int askEquity, int? signOn, int marker)
    {
        var guide = SampleGuides.Bundled.Single(guide => guide.Company == company && guide.Role == role);
        var plan = Planner.Plan(new() { Company = company, Role = role, Region = region, Guide = guide, Band = guide.Bands.Single(band => band.Region == region) });
        Assert.Equal((askBase, askEquity, signOn, marker), ((int)plan.AskBase!, (int)plan.AskEquity!.Amount, (int?)plan.AskSignOn, (int)plan.FloorBase!));
    }

    public static TheoryData<string> Files => [.. SampleGuides.Bundled.Select(guide => guide.File)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Each_has_everything_a_guide_should_have(string file)
    {
        var guide = SampleGuides.Bundled.Single(guide => guide.File == file);
        Assert.Empty(guide.Problems);
        Assert.NotEmpty(guide.Tagline);
        Assert.NotEmpty(guide.LevelMap);
        Assert.NotNull(guide.Premium);
        Assert.NotNull(guide.LastUpdated);
        Assert.True(guide.Levers.Count >= 4);
        Assert.True(guide.Levers.Count(lever => lever.Blanks.Any(blank => blank.Options.Count > 2)) >= 2);
        Assert.Single(guide.Levers, lever => lever.NeedsCompetingOffer);
        Assert.Empty(guide.Examples);
        Assert.All(guide.Sources, source => Assert.Matches("20[0-9]{2}", source));
        Assert.Contains(guide.Sources, source => source.Contains("estimate", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Each_has_six_facts_written_for_it_and_says_asks_and_tells(string file)
    {
        var guide = SampleGuides.Bundled.Single(guide => guide.File == file);
        var facts = PlaybookCases.Library.Facts.Where(of => of.Company == guide.Company && (of.Role is null || of.Role == guide.Role)).SelectMany(of => of.Facts).ToList();
        Assert.True(facts.Count >= 6);
        Assert.Equal(Enum.GetValues<FactUse>(), facts.Select(fact => fact.Use).Distinct().Order());
        Assert.Equal(Enum.GetValues<FactKind>(), facts.Select(fact => fact.Kind).Distinct().Order());
        Assert.All(facts.Where(fact => fact.Use != FactUse.Tell), fact => Assert.DoesNotMatch("[0-9%$£]", fact.Text));
    }
}
