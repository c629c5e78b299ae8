using CompBot.Core.Chat;

namespace CompBot.Engine;

/// <summary>Paints a chart as a picture for platforms that show no SVG.</summary>
public interface IChartPictures
{
    /// <summary>A PNG; null where none can be made (too slow, too large): the chart's words then stand alone. Never throws for that.</summary>
    Task<byte[]?> DrawAsync(PayChart chart, CancellationToken cancellationToken);
}

/// <summary>Where nothing paints: every chart is its words.</summary>
public sealed class NoChartPictures : IChartPictures
{
    public Task<byte[]?> DrawAsync(PayChart chart, CancellationToken cancellationToken) => Task.FromResult<byte[]?>(null);
}
