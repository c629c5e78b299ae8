using System.Collections.Concurrent;
using System.Diagnostics;
using CompBot.Testing.Slack;

namespace CompBot.Slack.Tests;

/// <summary>The fake itself is checked: Slack's official client for Node takes it for Slack. Says in a printed count when it could not run.</summary>
public sealed class InteropTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "interop", "slack");

    [Fact]
    public async Task The_official_client_connects_acknowledges_and_survives_a_refresh()
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules", "@slack", "bolt")))
        {
            Console.WriteLine("interop: 0 of 1 client ran; 'npm ci --prefix tests/interop/slack' brings @slack/bolt");
            return;
        }

        await using var fake = await FakeSlack.StartAsync(TimeProvider.System);
        fake.World.AddUser(new SlackUser("UADA"));
        fake.World.AddChannel("C1", hasBot: true, "UADA");
        var said = new ConcurrentQueue<string>();
        using var client = Start(fake, said);
        try
        {
            await fake.People.WaitForAsync(() => said.Contains("ready") && fake.Sockets.Open == 1, "the client");
            await fake.People.AskAsync("UADA", () => fake.People.CommandAsync("UADA", "/help", "", "C1"));
            await fake.Sockets.DisconnectAsync("refresh_requested", close: true);
            await fake.People.WaitForAsync(() => fake.Sockets is { Hellos: 2, Open: 1 }, "the client again");
            await fake.People.ClickAsync("UADA", "Press");
            await fake.People.WaitForAsync(() => fake.World.Views("UADA").Count == 1, "the view");
            await fake.People.TypeAsync("UADA", ("name", "Ada"));
            await fake.People.SubmitAsync("UADA");
            await fake.People.WaitForAsync(() => said.Contains("view"), "the view's answer");
        }
        finally
        {
            client.Kill(entireProcessTree: true);
        }

        Assert.Empty(fake.World.Views("UADA"));
        Console.WriteLine("interop: 1 of 1 client ran");
    }

    private static Process Start(FakeSlack fake, ConcurrentQueue<string> said)
    {
        var start = new ProcessStartInfo("node", "slack.mjs") { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["API"] = fake.ApiBaseUrl;
        start.Environment["APP_TOKEN"] = fake.AppToken;
        start.Environment["BOT_TOKEN"] = fake.BotToken;
        var client = Process.Start(start)!;
        client.OutputDataReceived += (_, line) => Keep(line.Data);
        client.ErrorDataReceived += (_, line) => Keep(line.Data);
        client.BeginOutputReadLine();
        client.BeginErrorReadLine();
        return client;

        void Keep(string? line)
        {
            if (line is not null)
            {
                said.Enqueue(line);
                fake.Journal.Note($"client: {line}");
            }
        }
    }
}
