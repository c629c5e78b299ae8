using System.Diagnostics;
using CompBot.Testing;
using CompBot.Testing.Discord;
using Xunit;
using Xunit.Abstractions;

namespace CompBot.Discord.Tests;

/// <summary>Is the fake a fair one? A client that thousands of bots run on must get along with it, without a complaint from either side.</summary>
public class InteropTests(ITestOutputHelper output)
{
    private const string Nelly = "80351110224678912";
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "interop");

    [Fact]
    public async Task Discord_js_identifies_resumes_and_answers_everything()
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules", "discord.js")))
        {
            Console.WriteLine("interop: 0 of 1 client ran; 'npm ci --prefix tests/interop' brings discord.js");
            output.WriteLine("discord.js is not installed");
            return;
        }

        await using var discord = await FakeDiscord.StartAsync(new FakeClock(), new() { AllowsTokenOnWebhooks = true });
        using var client = Start(discord);
        var lines = new List<string>();
        client.OutputDataReceived += (_, line) =>
        {
            lock (lines)
            {
                lines.Add(line.Data ?? "");
            }

            discord.Journal.Changed();
        };
        client.BeginOutputReadLine();
        Task HasSaidAsync(string line) => discord.Journal.UntilAsync(
            () =>
            {
                lock (lines)
                {
                    return lines.Contains(line);
                }
            },
            $"the client says \"{line}\"; it said {string.Join(", ", lines)}");

        await HasSaidAsync("ready");
        var card = await discord.AnswerAsync(await discord.CommandAsync(Nelly, "help"));
        var opened = await discord.PressAsync(Nelly, card!, "Open");
        await discord.AnswerAsync(opened);
        var submitted = await discord.SubmitAsync(opened, ("offer", "300K"));
        Assert.Equal("got 300K", (await discord.AnswerAsync(submitted))!.Text);
        discord.Gateway.DropAll();
        await discord.SayAsync(Nelly, "while it was away");
        await HasSaidAsync("resumed");
        await HasSaidAsync("message");
        await HasSaidAsync("modal");
        await discord.Journal.UntilAsync(() => discord.Said(Nelly).Count == 1, "the message is answered");
        client.StandardInput.Close();
        await client.WaitForExitAsync();

        Assert.Equal("heard while it was away", discord.Said(Nelly).Single().Text);
        Assert.Equal((1, 1), (discord.Gateway.Identifies, discord.Gateway.Resumes));
        Assert.DoesNotContain(lines, line => line.Contains("error", StringComparison.Ordinal) || line.Contains("warning", StringComparison.Ordinal));
        discord.Throw();
        Console.WriteLine("interop: 1 of 1 client ran");
    }

    private static Process Start(FakeDiscord discord) => Process.Start(new ProcessStartInfo("node")
    {
        ArgumentList = { Path.Combine(Folder, "discord.mjs"), discord.ApiBaseUrl[..^"/v10".Length], discord.Settings.Token },
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
    })!;
}
