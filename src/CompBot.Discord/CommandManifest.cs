using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using CompBot.Core;
using CompBot.Core.Chat;
using CompBot.Core.Conversation;
using CompBot.Discord.Reading;
using CompBot.Discord.Servers;
using CompBot.Discord.Wire;

namespace CompBot.Discord;

/// <summary>The slash commands as Discord registers them, made from the one list in Core.</summary>
public static class CommandManifest
{
    /// <summary>Long enough for any company, role or region.</summary>
    private const int NameOptionLength = 100;

    public static IEnumerable<string> Names => Commands.All.Select(command => command.Name).Append(SettingsIds.Command);

    /// <summary>The body of the bulk registration.</summary>
    public static byte[] Body() => JsonSerializer.SerializeToUtf8Bytes([.. Commands.All.Select(Command), Settings], DiscordJson.Wire.IReadOnlyListCommandJson);

    /// <summary>What "discord commands" prints and config/discord-commands.json holds; ends with a line break.</summary>
    public static string Text()
    {
        using var body = JsonDocument.Parse(Body());
        return ReadableJson.Text(body.WriteTo) + "\n";
    }

    public static string Hash() => Convert.ToHexString(SHA256.HashData(Body()));

    /// <summary>For whoever manages a server, and nowhere else.</summary>
    private static readonly CommandJson Settings = new(SettingsIds.Command, DiscordWording.SettingsCommand, [])
    {
        IntegrationTypes = [0],
        Contexts = [0],
        DefaultMemberPermissions = DiscordReader.ManageServer.ToString(CultureInfo.InvariantCulture),
    };

    private static CommandJson Command(CommandSpec command) => new(command.Name, command.Description, command.Options.Map(Option));

    private static CommandOptionJson Option(CommandOption option) => option.SuggestFrom == SuggestFrom.Nothing
        ? new(option.Name, option.Description, null, DiscordLimits.StringOptionLength)
        : new(option.Name, option.Description, true, NameOptionLength);
}
