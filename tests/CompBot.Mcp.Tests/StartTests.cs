using System.Diagnostics;
using Xunit;

namespace CompBot.Mcp.Tests;

/// <summary>The program as it is started by hand.</summary>
public sealed class StartTests
{
    [Theory]
    [InlineData("--data")]
    [InlineData("--guides")]
    public async Task A_folder_that_is_not_there_is_one_line(string option)
    {
        var (exitCode, output, errors) = await RunAsync(option, "no/such/folder");
        Assert.Equal((2, ""), (exitCode, output));
        Assert.Single(errors.TrimEnd().Split('\n'));
        Assert.Contains(option, errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_ends_with_its_input()
    {
        var (exitCode, output, errors) = await RunAsync();
        Assert.Equal((0, "", ""), (exitCode, output, errors));
    }

    private static async Task<(int ExitCode, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "CompBot.Mcp.dll"), .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardInput.Close();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await process.WaitForExitAsync(patience.Token);
        return (process.ExitCode, await output, await errors);
    }
}
