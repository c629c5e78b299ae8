using CompBot.Core.Chat;
using SkiaSharp;

namespace CompBot.Worker.Charts;

/// <summary>Paints a chart as a PNG with the letters that the program carries, at twice its size so that it is sharp on every screen.</summary>
public static class ChartPainter
{
    private const int Zoom = 2;

    /// <exception cref="InvalidOperationException">No surface can be made, or nothing comes of it.</exception>
    public static byte[] Paint(PayChart chart)
    {
        var drawing = ChartDrawing.Of(chart);
        using var surface = SKSurface.Create(new SKImageInfo(drawing.Width * Zoom, drawing.Height * Zoom, SKColorType.Rgba8888, SKAlphaType.Premul))
            ?? throw new InvalidOperationException("No surface.");
        surface.Canvas.Clear(SKColors.Transparent);
        surface.Canvas.Scale(Zoom);
        using (var brush = new ChartBrush(surface.Canvas))
        {
            foreach (var mark in drawing.Marks)
            {
                brush.Paint(mark);
            }
        }

        using var image = surface.Snapshot();
        using var picture = image.Encode(SKEncodedImageFormat.Png, 100) ?? throw new InvalidOperationException("No picture.");
        return picture.ToArray();
    }
}
