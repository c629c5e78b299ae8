using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Net.Sockets;
using CompBot.Benchmarks.Load;

namespace CompBot.Benchmarks;

/// <summary>Starts the program as a person would, talks to its page's endpoint in many conversations, and tells time to ready, time per turn and memory.</summary>
internal static class LoadRunner
{
    private const int AtOnce = 16;

    private static readonly string[] Lines =
    [
        "/negotiate",
        "Midjourney, Diffusion Model Engineer, San Francisco. OpenAI written: 300K base, 800K equity over 4 years. Google DeepMind written: 310K base, 600K RSU over 4 years",
        "yes",
        "what is a floor?",
    ];

    public static async Task<int> RunAsync(string[] args)
    {
        if (args is not [var program, ..])
        {
            Console.Error.WriteLine("load <published CompBot.Worker or its .dll> [conversations]");
            return 2;
        }

        var conversations = args is [_, var count] ? int.Parse(count, CultureInfo.InvariantCulture) : 1000;
        var folder = Directory.CreateTempSubdirectory("compbot-load-");
        var url = $"http://127.0.0.1:{FreePort()}";
        var watch = Stopwatch.StartNew();
        using var worker = Start(program, url, folder.FullName);
        try
        {
            using var http = new HttpClient { BaseAddress = new Uri(url) };
            await ReadyAsync(http, worker);
            Console.WriteLine($"start to ready: {watch.Elapsed.TotalSeconds:N2} s, {Resident(worker)}");
            await TalkAsync(http, conversations);
            Console.WriteLine($"after {conversations:N0} conversations: {Resident(worker)}");
            return 0;
        }
        finally
        {
            worker.Kill();
            await worker.WaitForExitAsync();
            folder.Delete(recursive: true);
        }
    }

    private static Process Start(string program, string url, string folder)
    {
        var start = LoadedBot.Worker(program, folder);
        start.Environment["Http__Url"] = url;
        start.RedirectStandardOutput = true;
        var worker = Process.Start(start) ?? throw new InvalidOperationException("The program did not start.");
        worker.OutputDataReceived += (_, _) => { };
        worker.BeginOutputReadLine();
        return worker;
    }

    private static async Task ReadyAsync(HttpClient http, Process worker)
    {
        while (!worker.HasExited)
        {
            try
            {
                if ((await http.GetAsync("/health/ready")).IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(5);
        }

        throw new InvalidOperationException("The program ended before it was ready.");
    }

    private static async Task TalkAsync(HttpClient http, int conversations)
    {
        var times = new ConcurrentBag<double>();
        var watch = Stopwatch.StartNew();
        await Parallel.ForAsync(0, conversations, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (n, cancellationToken) =>
        {
            foreach (var line in Lines)
            {
                var turn = Stopwatch.StartNew();
                var answer = await http.PostAsJsonAsync("/api/events", new { conversation = $"load-{n}", @event = new { type = "said", text = line } }, cancellationToken);
                answer.EnsureSuccessStatusCode();
                times.Add(turn.Elapsed.TotalMilliseconds);
            }
        });
        var sorted = times.Order().ToList();
        Console.WriteLine($"{sorted.Count:N0} turns, {AtOnce} at once: {sorted.Count / watch.Elapsed.TotalSeconds:N0} turns/s, median {sorted[sorted.Count / 2]:N1} ms, 99 % within {sorted[sorted.Count * 99 / 100]:N1} ms");
    }

    /// <summary>Resident memory as the kernel counts it, and its parts: the program's own, mapped files, and shared (where .NET keeps code and types); with processor time.</summary>
    private static string Resident(Process worker)
    {
        worker.Refresh();
        var parts = File.ReadLines($"/proc/{worker.Id}/status").Where(line => line.StartsWith("Rss", StringComparison.Ordinal)).Select(line => line.Split((char[])[':', ' ', '\t'], StringSplitOptions.RemoveEmptyEntries));
        return string.Create(CultureInfo.InvariantCulture, $"{worker.WorkingSet64 / 1048576.0:N1} MB resident ({string.Join(", ", parts.Select(part => $"{part[0][3..]} {int.Parse(part[1], CultureInfo.InvariantCulture) / 1024.0:N1}"))}), {worker.TotalProcessorTime.TotalSeconds:N2} s of processor time");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }
}
