using System.Collections.Concurrent;
using CompBot.Discord.Rest;
using CompBot.Discord.Wire;

namespace CompBot.Discord.Answering;

/// <summary>The direct channel of each person, once opened. Only what was used lately is kept.</summary>
internal sealed class DirectChannels(DiscordApi api)
{
    private const int Most = 10_000;

    private readonly ConcurrentDictionary<string, string> _channels = [];

    /// <summary>The channel, or why there is none.</summary>
    public async Task<(string? Channel, RestResult? Failure)> OpenAsync(string person, CancellationToken cancellationToken)
    {
        if (_channels.TryGetValue(person, out var known))
        {
            return (known, null);
        }

        var result = await api.OpenDirectAsync(person, cancellationToken);
        if (DiscordApi.Read(result, DiscordJson.Wire.IdJson)?.Id is not { } channel)
        {
            return (null, result);
        }

        if (_channels.Count >= Most)
        {
            _channels.Clear();
        }

        _channels[person] = channel;
        return (channel, null);
    }

    public void Forget(string person) => _channels.TryRemove(person, out _);
}
