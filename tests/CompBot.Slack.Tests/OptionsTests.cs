using CompBot.Slack.Api;
using CompBot.Slack.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace CompBot.Slack.Tests;

public sealed class OptionsTests
{
    private static readonly SlackOptions Good = new() { BotToken = "xoxb-1", AppToken = "xapp-1" };

    [Fact]
    public void Tokens_decide_the_mode()
    {
        Assert.Equal(SlackMode.Off, new SlackOptions().Mode);
        Assert.Equal(SlackMode.Socket, Good.Mode);
        Assert.Equal(SlackMode.Http, new SlackOptions { BotToken = "xoxb-1", SigningSecret = "s" }.Mode);
        Assert.Null(new SlackOptions().Problem());
        Assert.Null(Good.Problem());
    }

    [Fact]
    public void Http_mode_refuses_to_start_without_a_secret()
    {
        var open = new SlackOptions { BotToken = "xoxb-1" };
        Assert.Contains("Slack:SigningSecret", open.Problem(), StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => new ServiceCollection().AddSlack(open));
    }

    [Fact]
    public void A_wrong_setting_is_named_in_one_line()
    {
        Assert.Contains("Slack:BotToken", (Good with { BotToken = "xapp-1" }).Problem(), StringComparison.Ordinal);
        Assert.Contains("Slack:AppToken", (Good with { AppToken = "xoxb-1" }).Problem(), StringComparison.Ordinal);
        Assert.Contains("Slack:ApiBaseUrl", (Good with { ApiBaseUrl = "nonsense" }).Problem(), StringComparison.Ordinal);
        Assert.Contains("Slack:CommandPrefix", (Good with { CommandPrefix = "No Spaces" }).Problem(), StringComparison.Ordinal);
        Assert.Contains("Slack:BotToken", new SlackOptions { AppToken = "xapp-1" }.Problem(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://hooks.slack.com/commands/T1/1/x", true)]
    [InlineData("http://hooks.slack.com/commands/T1/1/x", false)]
    [InlineData("https://hooks.slack.com.evil.example/x", false)]
    [InlineData("https://evil.example/hooks.slack.com", false)]
    [InlineData("https://hooks.slack.com@evil.example/", false)]
    [InlineData("https://hooks.slack.com:8443/x", false)]
    [InlineData("https://169.254.169.254/latest", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("", false)]
    public void Answers_are_posted_to_slacks_hook_host_alone(string url, bool isAllowed) =>
        Assert.Equal(isAllowed, SlackHosts.ResponseUrl(url, new Uri(SlackOptions.DefaultApi)) is not null);

    [Fact]
    public void Another_api_server_answers_for_its_own_addresses()
    {
        var api = new Uri("http://127.0.0.1:9000/api/");
        Assert.NotNull(SlackHosts.ResponseUrl("http://127.0.0.1:9000/hooks/1", api));
        Assert.Null(SlackHosts.ResponseUrl("http://127.0.0.1:9001/hooks/1", api));
        Assert.Null(SlackHosts.ResponseUrl("https://hooks.slack.com/commands/T1/1/x", api));
    }
}
