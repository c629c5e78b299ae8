using CompBot.Core.Chat;
using SkiaSharp;

namespace CompBot.Worker.Charts;

/// <summary>Puts marks on a canvas. A letter that the fonts lack is a hollow box, wherever it comes from.</summary>
internal sealed class ChartBrush(SKCanvas canvas) : IDisposable
{
    private readonly SKPaint _paint = new() { IsAntialias = true };
    private readonly SKTypeface _plain = Typeface("DejaVuSans.ttf");
    private readonly SKTypeface _bold = Typeface("DejaVuSans-Bold.ttf");

    public void Paint(ChartMark mark) => mark.Match<object?>(
        box => Box(box), rule => Rule(rule), dot => Dot(dot), diamond => Diamond(diamond), words => Words(words));

    public void Dispose()
    {
        _paint.Dispose();
        _plain.Dispose();
        _bold.Dispose();
    }

    private object? Box(ChartMark.Box box)
    {
        var place = SKRect.Create((float)box.X, (float)box.Y, (float)box.Width, (float)box.Height);
        canvas.DrawRoundRect(place, box.Corner, box.Corner, Filled(box.Fill));
        if (box.Border is { } border)
        {
            canvas.DrawRoundRect(place, box.Corner, box.Corner, Outlined(border));
        }

        return null;
    }

    private object? Rule(ChartMark.Rule rule)
    {
        canvas.DrawLine(rule.From, rule.Y, rule.To, rule.Y, Outlined(rule.Colour));
        return null;
    }

    private object? Dot(ChartMark.Dot dot)
    {
        canvas.DrawCircle((float)dot.X, dot.Y, dot.Radius, Filled(dot.Fill));
        return null;
    }

    private object? Diamond(ChartMark.Diamond it)
    {
        var (x, y, reach) = ((float)it.X, (float)it.Y, (float)it.Reach);
        using var outline = new SKPathBuilder();
        outline.MoveTo(x, y - reach);
        outline.LineTo(x + reach, y);
        outline.LineTo(x, y + reach);
        outline.LineTo(x - reach, y);
        outline.Close();
        using var path = outline.Detach();
        canvas.DrawPath(path, Filled(it.Fill));
        return null;
    }

    private object? Words(ChartMark.Words words)
    {
        using var font = new SKFont(words.IsBold ? _bold : _plain, words.Size) { Subpixel = true };
        canvas.DrawText(words.Text, words.X, words.Y, words.EndsThere ? SKTextAlign.Right : SKTextAlign.Left, font, Filled(words.Colour));
        return null;
    }

    private SKPaint Filled(string colour) => With(colour, SKPaintStyle.Fill);

    private SKPaint Outlined(string colour) => With(colour, SKPaintStyle.Stroke);

    private SKPaint With(string colour, SKPaintStyle style)
    {
        (_paint.Color, _paint.Style, _paint.StrokeWidth) = (SKColor.Parse(colour), style, 1);
        return _paint;
    }

    private static SKTypeface Typeface(string file)
    {
        using var font = typeof(ChartBrush).Assembly.GetManifestResourceStream(file)!;
        return SKTypeface.FromStream(font) ?? throw new InvalidOperationException($"{file} is no font.");
    }
}
