using System.ComponentModel;
using System.Diagnostics;
using CompBot.Engine;

namespace CompBot.Worker.Charts;

/// <summary>Draws charts with librsvg's rsvg-convert, where it is installed. A few at a time, each within a time and a size.</summary>
public sealed class RsvgChartPictures : IChartPictures, IDisposable
{
    private const string Program = "rsvg-convert";

    /// <summary>Largest SVG that is drawn and largest picture that is kept, in bytes (characters for the SVG).</summary>
    private const int Largest = 2_000_000;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(3);

    private readonly SemaphoreSlim _atOnce = new(2);

    public static bool IsInstalled() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => folder.Length > 0 && (File.Exists(Path.Combine(folder, Program)) || File.Exists(Path.Combine(folder, Program + ".exe"))));

    public async Task<byte[]?> DrawAsync(string svg, CancellationToken cancellationToken)
    {
        if (svg.Length > Largest)
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
                return await ConvertAsync(svg, ended.Token);
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

    private static async Task<byte[]?> ConvertAsync(string svg, CancellationToken ended)
    {
        using var process = Process.Start(new ProcessStartInfo(Program, ["--format=png", "--zoom=2"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        try
        {
            var errors = process.StandardError.ReadToEndAsync(ended);
            var picture = ReadAsync(process.StandardOutput.BaseStream, ended);
            await process.StandardInput.WriteAsync(svg.AsMemory(), ended);
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
