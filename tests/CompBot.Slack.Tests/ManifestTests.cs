using CompBot.Core.Conversation;
using CompBot.Slack.Manifest;

namespace CompBot.Slack.Tests;

public sealed class ManifestTests
{
    [Fact]
    public void The_committed_manifest_is_the_one_made_from_the_commands() =>
        Repository.AssertGolden(Path.Combine(Repository.Root, "config", "slack-manifest.yaml"), SlackManifest.Write());

    [Fact]
    public void The_http_variant_names_every_address_and_no_socket() =>
        Repository.AssertGolden(Repository.Tests("Goldens", "manifest-http.yaml"), SlackManifest.Write(host: "https://compbot.example"));

    [Fact]
    public void A_prefix_goes_before_every_command_but_the_alias()
    {
        var manifest = SlackManifest.Write("cb-");
        Assert.All(Commands.All, command => Assert.Contains($"command: /cb-{command.Name}\n", manifest, StringComparison.Ordinal));
        Assert.Contains("command: /compbot\n", manifest, StringComparison.Ordinal);
    }

    [Fact]
    public void Slacks_limits_on_a_manifest_hold()
    {
        Assert.InRange(Commands.All.Count + 1, 1, 50);
        Assert.All(Commands.All, command => Assert.InRange(command.Name.Length + 1, 2, 32));
        Assert.All(Commands.All, command => Assert.InRange(command.Description.Length, 1, 140));
    }
}
