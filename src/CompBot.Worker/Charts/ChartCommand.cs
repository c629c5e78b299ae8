using System.Text.Json;
using CompBot.Core.Chat;
using CompBot.Storage;
using CompBot.Worker.Hosting;

namespace CompBot.Worker.Charts;

/// <summary>The program as the painter of one chart: the chart comes in as JSON, the picture goes out.</summary>
public static class ChartCommand
{
    public const string Name = "chart";

    public static int Run(Stream input, Stream output)
    {
        try
        {
            if (JsonSerializer.Deserialize(input, StoredJson.Of<PayChart>()) is not { } chart)
            {
                return ExitCodes.CouldNotStart;
            }

            output.Write(ChartPainter.Paint(chart));
            return ExitCodes.Fine;
        }
        catch (Exception unusable) when (unusable is JsonException or IOException or InvalidOperationException or ArgumentException or DllNotFoundException or TypeInitializationException)
        {
            return ExitCodes.CouldNotStart;
        }
    }
}
