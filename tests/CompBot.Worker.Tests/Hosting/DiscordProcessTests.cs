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
            await discord.AnswerAsync(await discord.CommandAsync(Nelly, "help"));
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
            await discord.AnswerAsync(await discord.CommandAsync(Nelly, "help"));
            Assert.Contains("Runway", discord.Said(Nelly)[1].Text, StringComparison.Ordinal);
            Assert.Equal(2, discord.Said(Nelly).Count);
            Assert.Equal((1, 1, 1), (discord.Gateway.Identifies, discord.Gateway.Resumes, discord.CommandPuts));
            discord.Throw();
        }
        finally
        {
            Kill(second);
        }
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
