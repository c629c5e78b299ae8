using System.Collections.Concurrent;
using System.Text.Json;
using CompBot.Discord.Reading;
using CompBot.Discord.Wire;
using CompBot.Engine;

namespace CompBot.Discord.Servers;

/// <summary>The settings of each server: in the store, and those in use in memory.</summary>
internal sealed class ServerBook(IPlatformMemory memory)
{
    private const int Most = 10_000;

    private readonly ConcurrentDictionary<string, ServerSettings> _known = [];

    /// <exception cref="StoreUnavailableException">They could not be looked up.</exception>
    public async ValueTask<ServerSettings> FindAsync(string server)
    {
        if (_known.TryGetValue(server, out var known))
        {
            return known;
        }

        var found = Read(await memory.RecallAsync(DiscordReader.Platform, Name(server), CancellationToken.None));
        if (_known.Count >= Most)
        {
            _known.Clear();
        }

        return _known.GetOrAdd(server, found);
    }

    public async Task KeepAsync(string server, ServerSettings settings)
    {
        await memory.RememberAsync(DiscordReader.Platform, Name(server), JsonSerializer.Serialize(settings, DiscordJson.Wire.ServerSettings), CancellationToken.None);
        _known[server] = settings;
    }

    /// <summary>The bot was removed: nothing of the server is kept.</summary>
    public async Task ForgetAsync(string server)
    {
        await memory.ForgetAsync(DiscordReader.Platform, Name(server), CancellationToken.None);
        _known.TryRemove(server, out _);
    }

    private static ServerSettings Read(string? text)
    {
        try
        {
            return text is null ? ServerSettings.Open : JsonSerializer.Deserialize(text, DiscordJson.Wire.ServerSettings) ?? ServerSettings.Open;
        }
        catch (JsonException)
        {
            return ServerSettings.Open;
        }
    }

    private static string Name(string server) => $"server/{server}";
}
