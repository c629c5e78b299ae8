using System.Text.Json;
using CompBot.Core;
using CompBot.Discord.Gateway;
using CompBot.Discord.Rest;
using CompBot.Discord.Wire;
using Microsoft.Extensions.Logging.Abstractions;

namespace CompBot.Discord;

public enum CheckUp
{
    Fine,
    Doubtful,
    Broken,
}

/// <summary>One line of the doctor's; holds no secret.</summary>
public sealed record DiscordFinding(CheckUp CheckUp, string Words);

/// <summary>Asks Discord whether the token, the application, the intents, the installation and the commands are as they should be.</summary>
public static class DiscordDoctor
{
    /// <summary>View channels, send messages (also in threads), embed links, attach files.</summary>
    public const long Permissions = (1L << 10) | (1L << 11) | (1L << 14) | (1L << 15) | (1L << 38);

    private const int FewSessions = 50;

    public static string ServerLink(string application) =>
        $"https://discord.com/oauth2/authorize?client_id={application}&scope=bot+applications.commands&permissions={Permissions}&integration_type=0";

    public static string PersonLink(string application) => $"https://discord.com/oauth2/authorize?client_id={application}&scope=applications.commands&integration_type=1";

    public static async Task<Sequence<DiscordFinding>> CheckAsync(DiscordOptions options, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (options.Problem() is { } problem)
        {
            return [new(CheckUp.Broken, problem)];
        }

        using var rest = new DiscordRest(options, clock, NullLogger<DiscordRest>.Instance);
        var api = new DiscordApi(rest);
        var gateway = await api.GatewayAsync(cancellationToken);
        if (Unreached(gateway) is { } unreached)
        {
            return [unreached];
        }

        if (DiscordApi.Read(gateway, DiscordJson.Wire.GatewayBotJson) is not { Url: not null })
        {
            return [new(CheckUp.Broken, "what answers is not Discord: check Discord:ApiBaseUrl, and what stands between here and there")];
        }

        var application = DiscordApi.Read(await api.ApplicationAsync(cancellationToken), DiscordJson.Wire.ApplicationInfoJson);
        return
        [
            new(CheckUp.Fine, "the token is good"),
            Sessions(DiscordApi.Read(gateway, DiscordJson.Wire.GatewayBotJson)),
            .. application?.Id is { } id ? Application(application, await api.CommandsAsync(id, cancellationToken)) : [new DiscordFinding(CheckUp.Doubtful, "the application could not be read")],
        ];
    }

    private static DiscordFinding? Unreached(RestResult result) => result.Match<DiscordFinding?>(
        ok => null,
        refused => new(CheckUp.Broken, $"Discord refused: {refused.Status}, code {refused.Code}"),
        limited => new(CheckUp.Doubtful, "Discord asks to wait; try again in a minute"),
        unavailable => new(CheckUp.Broken, $"Discord cannot be reached: {unavailable.Why}"),
        shutOut => new(CheckUp.Broken, "Discord's shield has shut this address out; wait some minutes"),
        dead => new(CheckUp.Broken, CloseRule.Message(4004)));

    private static DiscordFinding Sessions(GatewayBotJson? gateway) => gateway?.SessionStartLimit is { Remaining: < FewSessions and var left }
        ? new(CheckUp.Doubtful, $"only {left} new sessions are left today: look for a restart loop")
        : new(CheckUp.Fine, $"{gateway?.Shards ?? 1} shard(s) recommended, {gateway?.SessionStartLimit?.Remaining} new sessions left today");

    private static IEnumerable<DiscordFinding> Application(ApplicationInfoJson application, RestResult commands)
    {
        yield return new(CheckUp.Fine, $"application {application.Name} ({application.Id}); no privileged intent is needed");
        if (!string.IsNullOrEmpty(application.InteractionsEndpointUrl))
        {
            yield return new(CheckUp.Broken, "an Interactions Endpoint URL is set, so commands never reach this program: empty it in the Developer Portal, General Information");
        }

        foreach (var (key, name) in new[] { ("0", "Guild Install"), ("1", "User Install") })
        {
            if (application.IntegrationTypesConfig is { ValueKind: JsonValueKind.Object } types && !types.TryGetProperty(key, out _))
            {
                yield return new(CheckUp.Doubtful, $"{name} is switched off in the Developer Portal, Installation");
            }
        }

        yield return Commands(commands);
        yield return new(CheckUp.Fine, $"add to a server: {ServerLink(application.Id!)}");
        yield return new(CheckUp.Fine, $"add to yourself: {PersonLink(application.Id!)}");
    }

    private static DiscordFinding Commands(RestResult result)
    {
        if (result is not RestResult.Ok { Body: var body })
        {
            return new(CheckUp.Doubtful, "the registered commands could not be read");
        }

        if (Names(body) is not { } names)
        {
            return new(CheckUp.Doubtful, "the registered commands could not be read");
        }

        return names.SequenceEqual(CommandManifest.Names.Order())
            ? new(CheckUp.Fine, $"{names.Count} commands are registered")
            : new(CheckUp.Doubtful, "the registered commands are not this version's; the next start registers them");
    }

    /// <summary>Null where the answer is no list of commands.</summary>
    private static List<string?>? Names(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var registered = JsonDocument.Parse(body);
            return [.. registered.RootElement.EnumerateArray().Select(it => it.GetProperty("name").GetString()).Order()];
        }
        catch (Exception foreign) when (foreign is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return null;
        }
    }
}
