using CompBot.Core.Guides;
using Xunit;

namespace CompBot.Guides.Tests;

/// <summary>Holds for every guide of a folder of real ones, where such a folder lies beside the repository; and for the project's own always.</summary>
public class SampleTests
{
    [Fact]
    public void Every_guide_yields_a_band_and_every_figure_is_sound() =>
        Assert.All(Guides(), guide =>
        {
            Assert.NotEmpty(guide.Bands);
            Assert.All(guide.Bands, band => Assert.All(Ranges(band), range => Assert.True(range.Low > 0 && !(range.High < range.Low), $"{guide.File}:{band.Line}")));
        });

    [Fact]
    public void Every_band_without_pay_has_a_problem_at_its_line() =>
        Assert.All(Guides().SelectMany(guide => guide.Bands.Select(band => (guide, band))), pair => Assert.True(
            pair.band.Base is not null || pair.band.Total is not null || pair.guide.Problems.Any(problem => problem.Line == pair.band.Line), $"{pair.guide.File}:{pair.band.Line}"));

    [Fact]
    public void Strategies_speak_of_regions_that_there_are_and_in_their_currency() =>
        Assert.All(Guides().SelectMany(guide => guide.Strategies.Select(strategy => (guide, strategy))), pair =>
            Assert.Contains(pair.guide.Bands, band => band.Region == pair.strategy.Region && band.Currency == pair.strategy.Currency));

    [Fact]
    public void A_floor_is_never_above_its_ask() =>
        Assert.All(Guides().SelectMany(guide => guide.Strategies), strategy =>
        {
            Assert.False(strategy.FloorBase > strategy.AskBase);
            Assert.False(strategy.FloorTotal > strategy.AskTotal);
        });

    [Fact]
    public void No_title_of_a_lever_is_empty_and_no_blank_is_lost() =>
        Assert.All(Guides().SelectMany(guide => guide.Levers), lever =>
        {
            Assert.NotEqual("", lever.Title);
            Assert.All(lever.Blanks, blank => Assert.Contains(blank.Literal, lever.Text, StringComparison.Ordinal));
        });

    private static IEnumerable<PayRangeOf> Ranges(PayBand band) =>
        new[] { band.Base, band.Equity?.Range, band.Total, band.SignOn, band.Bonus?.Amount }.Where(range => range is not null).Select(range => new PayRangeOf(range!.Low, range.High));

    private static IEnumerable<Guide> Guides()
    {
        string[] folders = [Path.Combine(Repository, "data", "guides"), Path.Combine(Repository, "..", "shared", "guides-sample")];
        return GuideFolder.Read([.. folders.Where(Directory.Exists)]).Guides.Select(loaded => loaded.Guide);
    }

    private static string Repository
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "CompBot.sln")))
            {
                folder = folder.Parent!;
            }

            return folder.FullName;
        }
    }

    private sealed record PayRangeOf(decimal Low, decimal? High);
}
