namespace CompBot.Engine;

/// <summary>Turns a chart's SVG into a picture for platforms that show no SVG.</summary>
public interface IChartPictures
{
    /// <summary>A PNG; null where none can be made (no renderer here, too slow, too large): the chart's words then stand alone. Never throws for that.</summary>
    Task<byte[]?> DrawAsync(string svg, CancellationToken cancellationToken);
}

/// <summary>Where no renderer is installed: every chart is its words.</summary>
public sealed class NoChartPictures : IChartPictures
{
    public Task<byte[]?> DrawAsync(string svg, CancellationToken cancellationToken) => Task.FromResult<byte[]?>(null);
}
