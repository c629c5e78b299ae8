using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using CompBot.Core.Chat;
using CompBot.Core.Conversation;
using CompBot.Testing;
using CompBot.Testing.Discord;
using CompBot.Testing.Slack;
using Xunit;

namespace CompBot.Worker.Tests.Hosting;

/// <summary>One program with all its ways in. The same person tells the same case on the page, on Discord and on Slack, then takes out what is stored.</summary>
public sealed partial class WholeProgramTests : IDisposable
{
    private const string Nelly = "80351110224678912";
    private const string Ada = "UADA";
    private const string Case = "I negotiate with Midjourney as a Diffusion Model Engineer in San Francisco. They offer 250K base in writing. OpenAI wrote me 300K base and 800K equity over 4 years";

    /// <summary>What a person types where these buttons are shown, in this order of preference.</summary>
    private static readonly (string Shown, string Typed)[] Onward =
    [
        ("Yes, that is right", "yes"), ("I would rather not say", "skip"), ("No offer yet", "no offer yet"), ("Make my script", "script"), ("Keep them unnamed", "no"), ("Yes, I would sign", "yes"), ("Skip", "skip"),
    ];

    /// <summary>More than the way to the playbook takes.</summary>
    private const int MostTurns = 20;

    /// <summary>The heading of the last of several messages: the words to say and send come before it.</summary>
    private const string Playbook = "Your playbook";

    private readonly Folder _folder = new();

    [Fact]
    public async Task The_same_case_ends_in_the_same_numbers_everywhere_and_can_be_taken_out()
    {
        var (said, figures) = Story();
        await using var discord = await FakeDiscord.StartAsync(TimeProvider.System);
        await using var slack = await FakeSlack.StartAsync(TimeProvider.System);
        slack.World.AddUser(new SlackUser(Ada));
        using var program = Start(discord, slack);
        try
        {
            var ready = (await program.StandardOutput.ReadLineAsync())!;
            _ = program.StandardOutput.ReadToEndAsync();
            await discord.UntilReadyAsync();
            await slack.People.WaitForAsync(() => slack.Sockets.Hellos > 0, "a socket");

            Assert.Equal(figures, Figures(await OnThePageAsync(new Uri(ready[ready.IndexOf("http", StringComparison.Ordinal)..]), said)));
            Assert.Equal(figures, Figures(await OnDiscordAsync(discord, said)));
            Assert.Equal(figures, Figures(await OnSlackAsync(slack, said)));
            discord.Throw();
            Assert.Empty(slack.Journal.Violations);
        }
        finally
        {
            program.Kill();
            await program.WaitForExitAsync();
        }
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>What is typed until the playbook is there, and the amounts it then shows, by the conversation alone.</summary>
    private static (List<string> Said, List<string> Figures) Story()
    {
        List<string> said = [Case];
        ConversationState state = new ConversationState.NotStarted();
        for (var turns = 0; ; turns++)
        {
            Assert.True(turns < MostTurns, $"It goes round in a circle: {said[^1]}");
            var turn = Dialogue.Step(state, new ConversationEvent.Said(said[^1]), BundledLibrary.Loaded, new Moment(DateTimeOffset.UtcNow, null, Place.Direct));
            state = turn.Next;
            var last = turn.Effects.OfType<Effect.Say>().Last().Reply;
            if (last.Title == Playbook)
            {
                return (said, Figures(PlainText.Render(last)));
            }

            var buttons = last.Choices.OfType<Choice.Button>().Select(button => button.Label).ToHashSet();
            said.Add(Onward.First(answer => buttons.Contains(answer.Shown)).Typed);
        }
    }

    private static List<string> Figures(string text) => [.. Amount().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal)];

    private static async Task<string> OnThePageAsync(Uri address, List<string> said)
    {
        using var client = new HttpClient { BaseAddress = address };
        var shown = new JsonElement();
        foreach (var text in said.Append("/export"))
        {
            using var answer = await client.PostAsJsonAsync("/api/events", new { conversation = "whole", message = $"m-{Guid.NewGuid():N}", @event = new { type = "said", text } });
            var turn = await answer.Content.ReadFromJsonAsync<JsonElement>();
            var reply = turn.GetProperty("entries").EnumerateArray().Last().GetProperty("reply");
            if (text == "/export")
            {
                AssertExport(reply.GetProperty("file").GetProperty("content").GetString()!);
                Assert.Contains("Midjourney", turn.GetProperty("understood").GetRawText(), StringComparison.Ordinal);
                break;
            }

            shown = reply;
        }

        return shown.GetProperty("plain").GetString()!;
    }

    private static async Task<string> OnDiscordAsync(FakeDiscord discord, List<string> said)
    {
        foreach (var text in said)
        {
            var before = discord.Said(Nelly).Count;
            await discord.SayAsync(Nelly, text);
            await discord.Journal.UntilAsync(() => discord.Said(Nelly).Count > before, $"\"{text}\" is answered");
        }

        await discord.Journal.UntilAsync(() => discord.Said(Nelly)[^1].Text.Contains(Playbook, StringComparison.Ordinal), "the playbook is there");
        var shown = discord.Said(Nelly)[^1].Text;
        await discord.SayAsync(Nelly, "/export");
        await discord.Journal.UntilAsync(() => discord.Said(Nelly).Any(message => message.Files.Count > 0), "the export is there");
        return shown;
    }

    private static async Task<string> OnSlackAsync(FakeSlack slack, List<string> said)
    {
        foreach (var text in said)
        {
            await slack.People.AskAsync(Ada, () => slack.People.SayAsync(Ada, text));
        }

        await slack.People.WaitForAsync(() => slack.World.SeenBy(Ada)[^1].Words.Contains(Playbook, StringComparison.Ordinal), "the playbook");
        var shown = slack.World.SeenBy(Ada)[^1].Words;
        await slack.People.SayAsync(Ada, "/export");
        await slack.People.WaitForAsync(() => slack.World.Files.Count == 1, "the export");
        return shown;
    }

    private static void AssertExport(string json)
    {
        var conversation = JsonDocument.Parse(json).RootElement.GetProperty("conversation").GetRawText();
        Assert.Contains("Midjourney", conversation, StringComparison.Ordinal);
        Assert.Contains("OpenAI", conversation, StringComparison.Ordinal);
    }

    private Process Start(FakeDiscord discord, FakeSlack slack) => WorkerProcess.Start(
        _folder, [],
        ("Http__Url", "http://127.0.0.1:0"),
        ("Discord__Token", discord.Settings.Token), ("Discord__ApiBaseUrl", discord.ApiBaseUrl),
        ("Slack__BotToken", slack.BotToken), ("Slack__AppToken", slack.AppToken), ("Slack__ApiBaseUrl", slack.ApiBaseUrl));

    [GeneratedRegex(@"\$\d[\d,.]*[KM]?")]
    private static partial Regex Amount();
}
