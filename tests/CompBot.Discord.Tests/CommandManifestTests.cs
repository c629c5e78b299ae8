using System.Text.Json;
using CompBot.Core.Conversation;
using CompBot.Testing;
using Xunit;

namespace CompBot.Discord.Tests;

public class CommandManifestTests
{
    private static readonly JsonElement[] Registered = [.. JsonDocument.Parse(CommandManifest.Body()).RootElement.EnumerateArray()];

    [Fact]
    public void The_file_in_config_is_what_the_program_registers()
    {
        var file = Path.Combine(Repository.Root, "config", "discord-commands.json");
        if (Environment.GetEnvironmentVariable("COMPBOT_WRITE_GOLDENS") == "1")
        {
            File.WriteAllText(file, CommandManifest.Text());
        }

        Assert.Equal(File.ReadAllText(file), CommandManifest.Text());
    }

    [Fact]
    public void Every_command_of_the_core_is_there_for_servers_and_persons_everywhere()
    {
        Assert.Equal([.. Commands.All.Select(command => command.Name), "compbot-settings"], Registered.Select(command => command.GetProperty("name").GetString()));
        Assert.All(Registered[..^1], command => Assert.Equal("[0,1]", command.GetProperty("integration_types").GetRawText()));
        Assert.All(Registered[..^1], command => Assert.Equal("[0,1,2]", command.GetProperty("contexts").GetRawText()));
    }

    [Fact]
    public void The_settings_are_for_those_who_manage_a_server_and_nowhere_else()
    {
        Assert.Equal("32", Registered[^1].GetProperty("default_member_permissions").GetString());
        Assert.Equal("[0]", Registered[^1].GetProperty("contexts").GetRawText());
        Assert.Equal("[0]", Registered[^1].GetProperty("integration_types").GetRawText());
    }

    [Fact]
    public void Names_and_descriptions_are_within_their_limits()
    {
        var options = Registered.SelectMany(command => command.GetProperty("options").EnumerateArray()).ToList();
        foreach (var named in Registered.Concat(options))
        {
            Assert.Matches("^[a-z0-9_-]{1,32}$", named.GetProperty("name").GetString());
            Assert.InRange(named.GetProperty("description").GetString()!.Length, 1, DiscordLimits.CommandDescriptionLength);
        }

        Assert.All(Registered, command => Assert.InRange(command.GetProperty("options").GetArrayLength(), 0, DiscordLimits.CommandOptions));
        Assert.All(Registered, command => Assert.InRange(command.GetRawText().Length, 1, DiscordLimits.CommandText));
        Assert.All(options, option => Assert.InRange(option.GetProperty("max_length").GetInt32(), 1, DiscordLimits.StringOptionLength));
    }
}
