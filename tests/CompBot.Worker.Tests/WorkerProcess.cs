using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using CompBot.Testing;

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
        using var patience = new CancellationTokenSource(Pace.Patience);
        await process.WaitForExitAsync(patience.Token);
        return new Ended(process.ExitCode, await output, await errors);
    }

    public static Process Start(Folder folder, string[] arguments, params (string Name, string Value)[] environment) =>
        StartThrough(folder, [], arguments, environment);

    /// <summary>Starts it by a command that makes the program of itself; none for directly.</summary>
    public static Process StartThrough(Folder folder, string[] command, string[] arguments, params (string Name, string Value)[] environment)
    {
        string[] line = Environment.GetEnvironmentVariable("COMPBOT_PROGRAM") is { } published
            ? [.. command, published, .. arguments]
            : [.. command, "dotnet", Path.Combine(AppContext.BaseDirectory, "CompBot.Worker.dll"), .. arguments];
        var start = new ProcessStartInfo(line[0], line[1..])
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

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
