using System.Diagnostics;
using CompBot.Testing.Slack;
using Xunit;

namespace CompBot.Worker.Tests.Hosting;

/// <summary>The built program itself, told of Slack over HTTP by three settings.</summary>
public sealed class SlackHttpProcessTests : IDisposable
{
    private const string Ada = "UADA";

    private readonly Folder _folder = new();

    [Fact]
    public async Task It_answers_over_HTTP_and_goes_on_where_it_was_after_being_killed()
    {
        await using var slack = await FakeSlack.StartAsync(TimeProvider.System);
        slack.World.AddUser(new SlackUser(Ada));
        using (var first = await StartAsync(slack))
        {
            Assert.Contains("Midjourney", await slack.People.AskAsync(Ada, () => slack.People.SayAsync(Ada, "Midjourney offers me 250K base as a Diffusion Model Engineer in San Francisco.")), StringComparison.Ordinal);
            Kill(first);
        }

        using var second = await StartAsync(slack);
        var shown = await slack.People.AskAsync(Ada, () => slack.People.SayAsync(Ada, "resume"));
        Kill(second);
        Assert.Contains("$250K", shown, StringComparison.Ordinal);
        Assert.Empty(slack.Journal.Violations);
    }

    public void Dispose() => _folder.Dispose();

    private async Task<Process> StartAsync(FakeSlack slack)
    {
        var program = WorkerProcess.Start(
            _folder, [],
            ("Http__Url", "http://127.0.0.1:0"),
            ("Slack__BotToken", slack.BotToken), ("Slack__SigningSecret", slack.SigningSecret), ("Slack__ApiBaseUrl", slack.ApiBaseUrl));
        var ready = (await program.StandardOutput.ReadLineAsync())!;
        _ = program.StandardOutput.ReadToEndAsync();
        _ = program.StandardError.ReadToEndAsync();
        var address = new Uri(ready[ready.IndexOf("http", StringComparison.Ordinal)..]);
        slack.People.Transport = new SlackHttpDriver(slack, new HttpClient { BaseAddress = address }).DeliverAsync;
        return program;
    }

    private static void Kill(Process program)
    {
        program.Kill();
        program.WaitForExit();
    }
}
