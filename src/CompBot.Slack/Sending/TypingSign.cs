using System.Collections.Concurrent;
using CompBot.Core.Chat;
using CompBot.Slack.Api;
using CompBot.Slack.Reading;

namespace CompBot.Slack.Sending;

/// <summary>
/// A typing sign where an answer takes longer than a moment. Its failure is ignored, and a workspace that refuses it is not asked again. Slack clears it
/// with our message; one that came too late is cleared by hand.
/// </summary>
public sealed class TypingSign(SlackApi api, FindInstallation installations, TimeProvider clock)
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(600);

    private readonly ConcurrentDictionary<ConversationKey, ITimer> _waiting = [];
    private volatile bool _isRefused;

    public void Expect(ConversationKey conversation, Route route, string message)
    {
        if (_isRefused || route.Channel is null)
        {
            return;
        }

        var timer = clock.CreateTimer(_ => _ = ShowAsync(conversation, route, message), null, Moment, Timeout.InfiniteTimeSpan);
        if (!_waiting.TryAdd(conversation, timer))
        {
            timer.Dispose();
        }
    }

    /// <summary>An answer is on its way.</summary>
    public void Answered(ConversationKey conversation)
    {
        if (_waiting.TryRemove(conversation, out var timer))
        {
            timer.Dispose();
        }
    }

    private async Task ShowAsync(ConversationKey conversation, Route route, string message)
    {
        if (!_waiting.ContainsKey(conversation) || await installations(route.Team, CancellationToken.None) is not { } installation)
        {
            return;
        }

        var web = new SlackWeb(api, installation);
        var answer = await web.SetStatusAsync(route.Channel!, route.Thread ?? message, "is working it out", CancellationToken.None);
        _isRefused |= answer is ApiAnswer.Refused;
        if (answer is ApiAnswer.Ok && !_waiting.ContainsKey(conversation))
        {
            await web.SetStatusAsync(route.Channel!, route.Thread ?? message, "", CancellationToken.None);
        }
    }
}
