using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using CompBot.Core.Chat;
using CompBot.Engine;
using CompBot.Storage;

namespace CompBot.Worker.Charts;

/// <summary>
/// Has charts painted by this program started once more: what painting takes of memory goes with it, and what could crash crashes there. A few at a time, each
/// within a time and a size.
/// </summary>
public sealed class ChartProcess : IChartPictures, IDisposable
{
    /// <summary>Largest picture that is kept, in bytes.</summary>
    private const int Largest = 2_000_000;

    private const int MostBars = 60;

    /// <summary>So long a reply waits for its picture.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly SemaphoreSlim _atOnce = new(2);

    /// <summary>A picture that takes longer is none, with the wait for its turn.</summary>
    public TimeSpan Longest { get; init; } = Patience;

    public async Task<byte[]?> DrawAsync(PayChart chart, CancellationToken cancellationToken)
    {
        if (chart.Bars.Count is 0 or > MostBars)
        {
            return null;
        }

        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        ended.CancelAfter(Longest);
        try
        {
            await _atOnce.WaitAsync(ended.Token);
            try
            {
                return await PaintAsync(chart, ended.Token);
            }
            finally
            {
                _atOnce.Release();
            }
        }
        catch (Exception failed) when (failed is Win32Exception or IOException or OperationCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return null;
        }
    }

    public void Dispose() => _atOnce.Dispose();

    private static async Task<byte[]?> PaintAsync(PayChart chart, CancellationToken ended)
    {
        using var process = Process.Start(Painter())!;
        try
        {
            var errors = process.StandardError.BaseStream.CopyToAsync(Stream.Null, ended);
            var picture = ReadAsync(process.StandardOutput.BaseStream, ended);
            await JsonSerializer.SerializeAsync(process.StandardInput.BaseStream, chart, StoredJson.Of<PayChart>(), ended);
            process.StandardInput.Close();
            var bytes = await picture;
            await errors;
            await process.WaitForExitAsync(ended);
            return process.ExitCode == 0 && bytes is { Length: > 0 } ? bytes : null;
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    /// <summary>This program itself; where it runs from a library, as in a source checkout, that library.</summary>
    private static ProcessStartInfo Painter()
    {
        var library = Path.Combine(AppContext.BaseDirectory, "CompBot.Worker.dll");
        return new ProcessStartInfo(File.Exists(library) ? "dotnet" : Environment.ProcessPath!, File.Exists(library) ? [library, ChartCommand.Name] : [ChartCommand.Name])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
    }

    private static async Task<byte[]?> ReadAsync(Stream output, CancellationToken ended)
    {
        using var picture = new MemoryStream();
        var buffer = new byte[16_384];
        int read;
        while ((read = await output.ReadAsync(buffer, ended)) > 0)
        {
            picture.Write(buffer, 0, read);
            if (picture.Length > Largest)
            {
                return null;
            }
        }

        return picture.ToArray();
    }
}
