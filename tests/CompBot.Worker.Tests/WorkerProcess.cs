using System.Diagnostics;

namespace CompBot.Worker.Tests;

/// <summary>The built program as a process of its own, with a storage folder of the test's; COMPBOT_PROGRAM names a published one to test in its place.</summary>
public static class WorkerProcess
{
    public sealed record Ended(int ExitCode, string Output, string Errors);

    public static async Task<Ended> RunAsync(Folder folder, string[] arguments, string input = "", params (string Name, string Value)[] environment)
    {
        using var process = Start(folder, arguments, environment);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await process.WaitForExitAsync(patience.Token);
        return new Ended(process.ExitCode, await output, await errors);
    }

    public static Process Start(Folder folder, string[] arguments, params (string Name, string Value)[] environment)
    {
        var published = Environment.GetEnvironmentVariable("COMPBOT_PROGRAM");
        var start = new ProcessStartInfo(published ?? "dotnet", published is null ? [Path.Combine(AppContext.BaseDirectory, "CompBot.Worker.dll"), .. arguments] : arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder.Path,
        };
        start.Environment["Storage__ConnectionString"] = $"Data Source={Path.Combine(folder.Path, "var", "test.db")}";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}
