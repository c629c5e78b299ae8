using System.Diagnostics;
using CompBot.Testing.Discord;
using Xunit;

namespace CompBot.Worker.Tests.Hosting;

/// <summary>The built program itself against a fake Discord, told of it by two settings only.</summary>
public class DiscordProcessTests
{
    private const string Nelly = "80351110224678912";

    [Fact]
    public async Task Killed_and_started_again_it_answers_what_was_said_meanwhile_and_nothing_twice()
    {
        using var folder = new Folder();
        await using var discord = await FakeDiscord.StartAsync(TimeProvider.System);
        var first = Start(folder, discord);
        try
        {
            await discord.UntilReadyAsync();
            await HelpAsync(discord);
            await discord.SayAsync(Nelly, "hello");
            await discord.Journal.UntilAsync(() => discord.Said(Nelly).Count == 1, "the first message is answered");
        }
        finally
        {
            Kill(first);
        }

        await discord.Journal.UntilAsync(() => discord.Gateway.Ready == 0, "it is gone");
        await discord.SayAsync(Nelly, "I have 240 base from Runway in NYC as an ML engineer");
        var second = Start(folder, discord);
        try
        {
            await discord.Journal.UntilAsync(() => discord.Said(Nelly).Count == 2, "what was said meanwhile is answered");
            await HelpAsync(discord);
            Assert.Contains("Runway", discord.Said(Nelly)[1].Text, StringComparison.Ordinal);
            Assert.Equal(2, discord.Said(Nelly).Count);
            Assert.Equal((1, 1), (discord.Gateway.Identifies, discord.Gateway.Resumes));
            Assert.DoesNotContain(discord.Messages, message => message.Text.Contains("already", StringComparison.Ordinal));

            // Killed between the registration and the note of it, it registers once more.
            Assert.InRange(discord.CommandPuts, 1, 2);
            discord.Throw();
        }
        finally
        {
            Kill(second);
        }
    }

    /// <summary>As people do: where the machine was too busy for Discord's three seconds, once more.</summary>
    private static async Task HelpAsync(FakeDiscord discord)
    {
        for (var attempt = 0; attempt < 20; attempt++)
        {
            var asked = await discord.CommandAsync(Nelly, "help");
            if (await Task.WhenAny(asked.Took, Task.Delay(TimeSpan.FromSeconds(4))) == asked.Took)
            {
                await discord.AnswerAsync(asked);
                return;
            }
        }

        throw new TimeoutException("No command was answered in time.");
    }

    private static Process Start(Folder folder, FakeDiscord discord)
    {
        var process = WorkerProcess.Start(
            folder, [], ("Http__Url", "http://127.0.0.1:0"), ("Discord__Token", discord.Settings.Token), ("Discord__ApiBaseUrl", discord.ApiBaseUrl));
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static void Kill(Process process)
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }
}
