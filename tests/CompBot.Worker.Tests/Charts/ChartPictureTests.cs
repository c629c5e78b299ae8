using CompBot.Core.Chat;
using CompBot.Testing;
using CompBot.Worker.Charts;
using SkiaSharp;
using Xunit;

namespace CompBot.Worker.Tests.Charts;

/// <summary>Charts as pictures on a bare machine: nothing is installed, no font is asked for.</summary>
public sealed class ChartPictureTests : IDisposable
{
    private static readonly PayChart Chart = new("Base at Midjourney", "Three bars.",
    [
        new("The band", ChartBarKind.Band, 240, 325, "$240K–$325K"), new("They offer", ChartBarKind.Offer, 250, 250, "$250K"), new("Your ask", ChartBarKind.Ask, 320, 320, "$320K"),
    ]);

    private readonly ChartProcess _pictures = new() { Longest = Pace.Patience };
    private readonly Folder _folder = new();

    [Fact]
    public async Task A_chart_becomes_a_PNG_of_twice_its_size()
    {
        using var picture = SKBitmap.Decode(await _pictures.DrawAsync(Chart, CancellationToken.None));
        var drawing = ChartDrawing.Of(Chart);
        Assert.Equal((drawing.Width * 2, drawing.Height * 2), (picture.Width, picture.Height));
    }

    /// <summary>Where each word stands there is ink, and none where no mark is.</summary>
    [Fact]
    public void Every_word_and_mark_is_painted()
    {
        using var picture = SKBitmap.Decode(ChartPainter.Paint(Chart));
        Assert.All(ChartDrawing.Of(Chart).Marks.OfType<ChartMark.Words>(), words => Assert.True(HasInk(picture, words.EndsThere ? words.X - 30 : words.X, words.Y - words.Size, 30, words.Size), words.Text));
        Assert.All(ChartDrawing.Of(Chart).Marks.OfType<ChartMark.Dot>(), dot => Assert.Equal(SKColor.Parse(dot.Fill), picture.GetPixel((int)dot.X * 2, dot.Y * 2)));
        Assert.All(ChartDrawing.Of(Chart).Marks.OfType<ChartMark.Diamond>(), it => Assert.Equal(SKColor.Parse(it.Fill), picture.GetPixel((int)it.X * 2, it.Y * 2)));
        Assert.False(HasInk(picture, 510, 90, 20, 60));
    }

    [Theory]
    [InlineData("株式会社東京エンジニアリング")]
    [InlineData("שלום בעמ")]
    [InlineData("شركة الأمل")]
    [InlineData("a\u0000\u0007\u202E<b>&\"'")]
    [InlineData("\uD800 half a letter")]
    [InlineData("👩‍👩‍👧‍👦 & sons")]
    [InlineData("<image href=\"file:///etc/hostname\"/>")]
    public void Any_name_leaves_the_picture_whole(string name)
    {
        using var picture = SKBitmap.Decode(ChartPainter.Paint(Chart with { Title = name, Bars = [.. Chart.Bars, new(name, ChartBarKind.Offer, 260, 260, "$260K")] }));
        Assert.True(HasInk(picture, 20, 16, 40, 20));
        Assert.True(HasInk(picture, 594, 170, 30, 26));
    }

    [Fact]
    public async Task What_takes_too_long_is_no_picture()
    {
        using var hurried = new ChartProcess { Longest = TimeSpan.FromMilliseconds(1) };
        Assert.Null(await hurried.DrawAsync(Chart, CancellationToken.None));
    }

    [Fact]
    public async Task A_chart_of_nothing_or_of_too_much_is_no_picture()
    {
        Assert.Null(await _pictures.DrawAsync(Chart with { Bars = [] }, CancellationToken.None));
        Assert.Null(await _pictures.DrawAsync(Chart with { Bars = [.. Enumerable.Repeat(Chart.Bars[0], 61)] }, CancellationToken.None));
    }

    [Theory]
    [InlineData("")]
    [InlineData("no chart at all")]
    [InlineData("null")]
    [InlineData("{\"bars\":[{}]}")]
    public async Task What_is_no_chart_ends_the_painter_with_nothing_written(string input)
    {
        var ended = await WorkerProcess.RunAsync(_folder, [ChartCommand.Name], input);
        Assert.Equal((1, "", ""), (ended.ExitCode, ended.Output, ended.Errors));
    }

    public void Dispose()
    {
        _pictures.Dispose();
        _folder.Dispose();
    }

    /// <summary>Something dark within a part of the chart, in the chart's own pixels.</summary>
    private static bool HasInk(SKBitmap picture, int left, int top, int width, int height) =>
        Enumerable.Range(left * 2, width * 2).Any(x => Enumerable.Range(top * 2, height * 2).Any(y => picture.GetPixel(x, y) is { Alpha: 255, Red: < 120 }));
}
