using CompBot.Core.Chat;
using CompBot.Worker.Charts;
using Xunit;

namespace CompBot.Worker.Tests.Charts;

public sealed class RsvgChartPicturesTests : IDisposable
{
    private readonly RsvgChartPictures _pictures = new();

    /// <summary>Where rsvg-convert is missing the answer is null, and the chart stands in words.</summary>
    [Fact]
    public async Task A_chart_becomes_a_PNG_where_the_renderer_is_installed()
    {
        var svg = ChartSvg.Draw(new PayChart("Base", "One bar.", [new("Band", ChartBarKind.Band, 240, 325, "$240K–$325K")]));
        var picture = await _pictures.DrawAsync(svg, CancellationToken.None);
        if (RsvgChartPictures.IsInstalled())
        {
            Assert.NotNull(picture);
            Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], picture[..4]);
        }
        else
        {
            Assert.Null(picture);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("no picture at all")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"><unclosed>")]
    public async Task What_is_no_picture_gives_none(string svg) => Assert.Null(await _pictures.DrawAsync(svg, CancellationToken.None));

    [Fact]
    public async Task What_is_too_large_gives_none() => Assert.Null(await _pictures.DrawAsync(new string(' ', 2_000_001), CancellationToken.None));

    public void Dispose() => _pictures.Dispose();
}
