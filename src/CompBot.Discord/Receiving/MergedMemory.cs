using System.Collections.Concurrent;
using System.Globalization;
using CompBot.Discord.Reading;
using CompBot.Engine;

namespace CompBot.Discord.Receiving;

/// <summary>The last message of a group, by channel: a replay must not take the group's members apart.</summary>
internal sealed class MergedMemory(IPlatformMemory memory)
{
    private const int MostChannelsKnown = 10_000;

    private readonly ConcurrentDictionary<string, ulong> _last = [];

    /// <summary>True for a member of a group that was stored before, and for all that is older; edits come later by nature.</summary>
    public async ValueTask<bool> HasAsync(string channel, ulong message)
    {
        if (!_last.TryGetValue(channel, out var last))
        {
            var text = await memory.RecallAsync(DiscordReader.Platform, Name(channel), CancellationToken.None);
            last = ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var stored) ? stored : 0;
            if (_last.Count >= MostChannelsKnown)
            {
                _last.Clear();
            }

            last = _last.GetOrAdd(channel, last);
        }

        return message <= last;
    }

    public Task RememberAsync(string channel, ulong message)
    {
        _last[channel] = message;
        return memory.RememberAsync(DiscordReader.Platform, Name(channel), message.ToString(CultureInfo.InvariantCulture), CancellationToken.None);
    }

    private static string Name(string channel) => $"merged/{channel}";
}
