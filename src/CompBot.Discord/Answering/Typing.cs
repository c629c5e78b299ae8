using System.Collections.Concurrent;
using CompBot.Discord.Rest;

namespace CompBot.Discord.Answering;

/// <summary>"CompBot is typing" from a little after a direct message until its answer, at most a minute.</summary>
internal sealed class Typing(DiscordApi api, TimeProvider clock)
{
    /// <summary>Discord shows it for ten seconds.</summary>
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(8);

    /// <summary>Most answers are there before: then it is not shown at all.</summary>
    private static readonly TimeSpan First = TimeSpan.FromSeconds(0.3);

    private const int MostTimes = 7;

    private readonly ConcurrentDictionary<string, CancellationTokenSource> _channels = [];

    public void Start(string channel)
    {
        var over = new CancellationTokenSource();
        if (_channels.TryAdd(channel, over))
        {
            _ = ShowAsync(channel, over);
        }
    }

    public void Stop(string channel)
    {
        if (_channels.TryRemove(channel, out var over))
        {
            over.Cancel();
        }
    }

    private async Task ShowAsync(string channel, CancellationTokenSource over)
    {
        try
        {
            await Task.Delay(First, clock, over.Token);
            for (var times = 0; times < MostTimes; times++)
            {
                await api.TypingAsync(channel, over.Token);
                await Task.Delay(Again, clock, over.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The answer is there.
        }

        _channels.TryRemove(new(channel, over));
        over.Dispose();
    }
}
