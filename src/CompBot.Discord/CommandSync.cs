using CompBot.Discord.Reading;
using CompBot.Discord.Rest;
using CompBot.Engine;
using Microsoft.Extensions.Logging;

namespace CompBot.Discord;

/// <summary>Registers the slash commands, in one call and only where they changed: clients reload them each time.</summary>
internal sealed class CommandSync(DiscordApi api, IPlatformMemory memory, ILogger logger)
{
    public async Task RunAsync(string application, CancellationToken cancellationToken)
    {
        var name = $"commands/{application}";
        var hash = CommandManifest.Hash();
        if (await memory.RecallAsync(DiscordReader.Platform, name, cancellationToken) == hash)
        {
            return;
        }

        var result = await api.PutCommandsAsync(application, cancellationToken);
        if (result.Succeeded)
        {
            await memory.RememberAsync(DiscordReader.Platform, name, hash, cancellationToken);
            logger.LogInformation("The slash commands are registered");
        }
        else
        {
            logger.LogError("The slash commands could not be registered; the next start tries again");
        }
    }
}
