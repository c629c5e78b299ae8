using System.Text.Json.Nodes;
using CompBot.Testing.Discord;
using Xunit;

namespace CompBot.Discord.Tests;

public class DoctorTests
{
    [Fact]
    public async Task A_sound_application_is_found_sound_once_its_commands_are_registered()
    {
        await using var discord = await FakeDiscord.StartAsync(TimeProvider.System);
        Assert.Contains(await CheckAsync(discord), finding => finding.CheckUp == CheckUp.Doubtful && finding.Words.Contains("registered commands", StringComparison.Ordinal));
        await using (var bot = await RunningBot.StartAsync(discord, TimeProvider.System))
        {
            await bot.UntilAsync(() => discord.CommandPuts == 1, "the commands are registered");
        }

        var findings = await CheckAsync(discord);

        Assert.All(findings, finding => Assert.Equal(CheckUp.Fine, finding.CheckUp));
        Assert.Contains(findings, finding => finding.Words.Contains($"client_id={discord.Settings.Application}&scope=bot+applications.commands&permissions=274877959168", StringComparison.Ordinal));
        Assert.DoesNotContain(findings, finding => finding.Words.Contains(discord.Settings.Token, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_wrong_is_named_with_its_remedy()
    {
        await using var discord = await FakeDiscord.StartAsync(TimeProvider.System, new()
        {
            InteractionsEndpoint = "https://example.org/hook",
            InstallTypes = new JsonObject { ["0"] = new JsonObject() },
            SessionsLeft = 3,
        });

        var findings = await CheckAsync(discord);

        Assert.Contains(findings, finding => finding is { CheckUp: CheckUp.Broken } && finding.Words.Contains("Interactions Endpoint URL", StringComparison.Ordinal));
        Assert.Contains(findings, finding => finding is { CheckUp: CheckUp.Doubtful } && finding.Words.Contains("User Install", StringComparison.Ordinal));
        Assert.Contains(findings, finding => finding is { CheckUp: CheckUp.Doubtful } && finding.Words.Contains("only 3 new sessions", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("another", null, "refused the bot's token")]
    [InlineData("", null, "Discord:Token is empty")]
    [InlineData("with space", null, "characters that no token has")]
    [InlineData("x", "http://127.0.0.1:9/api/v10", "cannot be reached")]
    public async Task A_start_that_cannot_work_is_one_line(string token, string? address, string words)
    {
        await using var discord = await FakeDiscord.StartAsync(TimeProvider.System);
        var finding = Assert.Single(await DiscordDoctor.CheckAsync(new() { Token = token, ApiBaseUrl = address ?? discord.ApiBaseUrl }, TimeProvider.System, CancellationToken.None));
        Assert.Equal(CheckUp.Broken, finding.CheckUp);
        Assert.Contains(words, finding.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_answers_everything_with_a_page_is_not_Discord()
    {
        await using var discord = await FakeDiscord.StartAsync(TimeProvider.System);
        discord.Faults.Add("", new RestFault.Answer(200, "<html>Welcome to our network</html>", ("Content-Type", "text/html")), times: 9);

        var finding = Assert.Single(await CheckAsync(discord));

        Assert.Equal(CheckUp.Broken, finding.CheckUp);
        Assert.Contains("not Discord", finding.Words, StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<DiscordFinding>> CheckAsync(FakeDiscord discord) =>
        await DiscordDoctor.CheckAsync(new() { Token = discord.Settings.Token, ApiBaseUrl = discord.ApiBaseUrl }, TimeProvider.System, CancellationToken.None);
}
